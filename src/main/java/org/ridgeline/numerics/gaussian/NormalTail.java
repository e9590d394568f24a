package org.ridgeline.numerics.gaussian;

/**
 * The tail of the standard normal distribution, relative to itself to the rounding of its exponent z²/2, also where it is tiny.
 *
 * <p>For x ≥ 0, erfc(x) = (x e^{−x²}/π) ∫ e^{−t²}/(x²+t²) dt. The midpoint rule with step h sums that integral up to
 * e^{−π²/h²}, once the poles at t = ±ix have been paid for by 2/(1+e^{2πx/h}) where they are nearer than π/h (Hunter and
 * Regan 1972, Mathematics of Computation 26, 539–541).
 */
final class NormalTail {
    /** e^{−π²/h²} is 7e-18. */
    private static final double STEP = 0.5;

    /** Half the width of the strip in which a pole spoils the sum. */
    private static final double STRIP = Math.PI / STEP;

    /** The terms left out are below e^{−36}. */
    private static final int TERMS = 12;

    private static final double[] SQUARES = new double[TERMS];
    private static final double[] WEIGHTS = new double[TERMS];

    static {
        for (int k = 0; k < TERMS; k++) {
            double place = (k + 0.5) * STEP;
            SQUARES[k] = place * place;
            WEIGHTS[k] = 2 * STEP / Math.PI * StrictMath.exp(-SQUARES[k]);
        }
    }

    private NormalTail() {}

    /** P(Z > z) for a standard normal Z and any z, infinite ones included. */
    static double above(double z) {
        double x = Math.abs(z) / Math.sqrt(2);
        double tail = 0.5 * complementaryError(x);
        return z >= 0 ? tail : 1 - tail;
    }

    /** erfc(x) for x ≥ 0. */
    private static double complementaryError(double x) {
        double square = x * x;
        double sum = 0;
        for (int k = 0; k < TERMS; k++) {
            sum += WEIGHTS[k] / (square + SQUARES[k]);
        }
        double integral = sum == 0 ? 0 : x * StrictMath.exp(-square) * sum;
        return x < STRIP ? integral + 2 / (1 + StrictMath.exp(2 * STRIP * x)) : integral;
    }
}
