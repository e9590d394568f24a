package org.ridgeline.numerics.gaussian;

/** Numbers kept so small that four of them still add up to a number, and times 0 are 0. */
final class Bounded {
    private static final double LARGEST = 1e300;

    private Bounded() {}

    static double of(double value) {
        return Math.max(-LARGEST, Math.min(LARGEST, value));
    }
}
