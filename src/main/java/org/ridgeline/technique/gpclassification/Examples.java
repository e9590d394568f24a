package org.ridgeline.technique.gpclassification;

import org.ridgeline.numerics.RandomStream;
import org.ridgeline.numerics.gaussian.LogisticNormal;

/** Makes classified points from a seed. The places and the classes have streams of their own. */
final class Examples {
    /** Where x lives: 0 to 10. */
    static final double REACH = 10;

    /** Nothing is seen between these places. */
    static final double GAP_FROM = 5.5;

    static final double GAP_TO = 7.5;

    private static final double STEEPNESS = 3;
    private static final double RADIUS = 3;
    private static final double SCATTER = 0.7;

    private static final int PLACES = 0;
    private static final int CLASSES = 1;

    private Examples() {}

    /** @param x n×p @param y n, zeros and ones */
    record Sample(double[][] x, double[] y) {}

    static Sample of(Example example, int samples, long seed) {
        RandomStream places = RandomStream.stream(seed, PLACES);
        RandomStream classes = RandomStream.stream(seed, CLASSES);
        double[][] x = new double[samples][];
        double[] y = new double[samples];
        for (int i = 0; i < samples; i++) {
            switch (example) {
                case ONE_DIMENSION -> {
                    double place = places.uniform(0, REACH - (GAP_TO - GAP_FROM));
                    x[i] = new double[] {place < GAP_FROM ? place : place + (GAP_TO - GAP_FROM)};
                    y[i] = classes.uniform() < truth(x[i][0]) ? 1 : 0;
                }
                case TWO_DIMENSIONS -> {
                    y[i] = i % 2;
                    x[i] = onMoon(i % 2 == 1, places);
                }
            }
        }
        return new Sample(x, y);
    }

    /** The probability of class 1 behind the one-dimensional example: σ(3 sin(2πx/10)). */
    static double truth(double x) {
        return LogisticNormal.logistic(STEEPNESS * StrictMath.sin(2 * Math.PI * x / REACH));
    }

    /** Two half circles of radius 3, shifted into each other, with normal scatter of 0.7. */
    private static double[] onMoon(boolean upper, RandomStream random) {
        double angle = random.uniform(0, Math.PI);
        double along = RADIUS * StrictMath.cos(angle);
        double across = RADIUS * StrictMath.sin(angle);
        double x = upper ? along - RADIUS / 2 : RADIUS / 2 - along;
        double y = upper ? across - RADIUS / 4 : RADIUS / 4 - across;
        return new double[] {x + SCATTER * random.normal(), y + SCATTER * random.normal()};
    }
}
