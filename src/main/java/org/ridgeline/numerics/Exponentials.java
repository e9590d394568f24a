package org.ridgeline.numerics;

/**
 * The exponential of many numbers at once, by additions, products and fused products alone: the same bits on every
 * machine, in any company, within one unit in the last place.
 *
 * <p>x = k·log 2 + r with |r| ≤ ½·log 2, k by the rounding of a large sum, log 2 in two parts (Cody and Waite); then
 * eʳ = 1 + r + r²q(r), and k goes straight into the exponent's bits. The method: Muller, Elementary Functions, on range
 * reduction and polynomial approximation. q has degree 10 and the smallest largest relative error, 5e-20 of eʳ (Remez's
 * algorithm in 60 digits, then each coefficient rounded).
 *
 * <p>The first loop is written for the compiler's automatic vectorisation; bits can't be handled in vectors, so they
 * have a second.
 */
public final class Exponentials {
    private static final double LOG2_E = 0x1.71547652b82fep0;
    private static final double LOG_2 = 0x1.62e42fefa39efp-1;
    private static final double LOG_2_REST = 0x1.abc9e3b39803fp-56;
    /** Added to a number below 2⁵¹ it leaves no room for a fraction: the nearest integer stands in the lowest bits. */
    private static final double ROUNDER = 0x1.8p52;
    /** Up to here no result and no step is subnormal or infinite. */
    private static final double ORDINARY = 708;

    private static final double Q0 = 0x1.0p-1;
    private static final double Q1 = 0x1.555555555555bp-3;
    private static final double Q2 = 0x1.5555555555503p-5;
    private static final double Q3 = 0x1.111111110ec5dp-7;
    private static final double Q4 = 0x1.6c16c16c3048cp-10;
    private static final double Q5 = 0x1.a01a01b37e37fp-13;
    private static final double Q6 = 0x1.a01a01368f8a2p-16;
    private static final double Q7 = 0x1.71ddf020cdedcp-19;
    private static final double Q8 = 0x1.27e5b44634161p-22;
    private static final double Q9 = 0x1.af6be7e49d961p-26;
    private static final double Q10 = 0x1.1e3d2d1a6d39ap-29;

    /** Fewer values gain nothing from vectors; they go elsewhere for the reason {@link RowKernels} gives. */
    private static final int FEW = 16;

    private Exponentials() {}

    /** Replaces the first {@code count} values by their exponentials; the same bits on every machine. */
    public static void inPlace(double[] values, int count) {
        inPlace(values, count, count < FEW ? values : new double[count]);
    }

    /**
     * As {@link #inPlace(double[], int)}, for callers with many arrays: fresh memory would cost as much as the work.
     *
     * @param scratch at least {@code count} numbers, which are overwritten
     */
    public static void inPlace(double[] values, int count, double[] scratch) {
        if (count < FEW) {
            for (int i = 0; i < count; i++) {
                values[i] = scaled(values[i], reduced(values[i]));
            }
            return;
        }
        for (int i = 0; i < count; i++) {
            scratch[i] = reduced(values[i]);
        }
        for (int i = 0; i < count; i++) {
            values[i] = scaled(values[i], scratch[i]);
        }
    }

    /** eʳ, from 0.7 to 1.5; anything where x is not ordinary. */
    private static double reduced(double x) {
        double k = Math.fma(x, LOG2_E, ROUNDER) - ROUNDER;
        double r = Math.fma(k, -LOG_2_REST, Math.fma(k, -LOG_2, x));
        double q = Math.fma(Q10, r, Q9);
        q = Math.fma(q, r, Q8);
        q = Math.fma(q, r, Q7);
        q = Math.fma(q, r, Q6);
        q = Math.fma(q, r, Q5);
        q = Math.fma(q, r, Q4);
        q = Math.fma(q, r, Q3);
        q = Math.fma(q, r, Q2);
        q = Math.fma(q, r, Q1);
        q = Math.fma(q, r, Q0);
        return 1 + Math.fma(q, r * r, r);
    }

    /** 2ᵏ·eʳ */
    private static double scaled(double x, double reduced) {
        if (Math.abs(x) <= ORDINARY) {
            long k = Double.doubleToRawLongBits(Math.fma(x, LOG2_E, ROUNDER));
            return Double.longBitsToDouble(Double.doubleToRawLongBits(reduced) + (k << 52));
        }
        // Where the result is 0 or infinite at once: kernels of distant points are mostly there.
        return x < -746 ? 0 : x > 710 ? Double.POSITIVE_INFINITY : StrictMath.exp(x);
    }
}
