package org.ridgeline.numerics;

/**
 * A stream of random numbers that a seed fixes for ever: the same seed gives the same points on every machine and in
 * every later version, because links promise it. Hence the generator is written out here and not taken from the JDK.
 *
 * <p>SplitMix64 (Steele, Lea and Flood, OOPSLA 2014): state += 0x9E3779B97F4A7C15, then Stafford's mix 13. Uniform
 * numbers are the upper 53 bits over 2⁵³; normal ones Marsaglia's polar method with {@link StrictMath}, both of a pair
 * used in turn.
 */
public final class RandomStream {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final double UNIT_OF_53_BITS = 0x1.0p-53;

    private long state;
    private double spareNormal;
    private boolean hasSpareNormal;

    public RandomStream(long seed) {
        this.state = seed;
    }

    /**
     * An independent stream with the given number, the same whatever has been drawn from any other:
     * {@code stream(seed, 0)} for the noise, {@code stream(seed, 1)} for the test noise, and so on.
     */
    public static RandomStream stream(long seed, int number) {
        return new RandomStream(mix(mix(seed + GOLDEN_GAMMA) + number * GOLDEN_GAMMA));
    }

    public long nextLong() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** Uniform in [0, 1). */
    public double uniform() {
        return (nextLong() >>> 11) * UNIT_OF_53_BITS;
    }

    /** Uniform in [lower, upper). */
    public double uniform(double lower, double upper) {
        return lower + (upper - lower) * uniform();
    }

    /** Standard normal: mean 0, variance 1. */
    public double normal() {
        if (hasSpareNormal) {
            hasSpareNormal = false;
            return spareNormal;
        }
        double x;
        double y;
        double square;
        do {
            x = 2 * uniform() - 1;
            y = 2 * uniform() - 1;
            square = x * x + y * y;
        } while (square >= 1 || square == 0);
        double factor = StrictMath.sqrt(-2 * StrictMath.log(square) / square);
        spareNormal = y * factor;
        hasSpareNormal = true;
        return x * factor;
    }

    /** A whole number in [0, bound), by multiplication of the upper 31 bits; the bias is below 2⁻³¹ · bound. */
    public int below(int bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("The bound (%d) must be positive.".formatted(bound));
        }
        return (int) (((nextLong() >>> 33) * bound) >>> 31);
    }
}
