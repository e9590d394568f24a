package org.ridgeline.technique.gaussianconditioning;

/** Densities and ellipses of normal variables, as points to draw. */
final class BellShapes {
    private static final double ROOT_TWO_PI = StrictMath.sqrt(2 * StrictMath.PI);
    private static final int STEPS = 120;
    private static final int OUTLINE = 180;

    /** A bell is drawn so many standard deviations to both sides: what lies beyond is below 0.0001 of its height. */
    private static final double TAIL = 4.3;

    private BellShapes() {}

    /** Points in the order of drawing. */
    record Outline(double[] x, double[] y) {
        /** The same mirrored at the diagonal where {@code swap}. */
        Outline swapped(boolean swap) {
            return swap ? new Outline(y, x) : this;
        }
    }

    /** The density of a normal variable at its mean. */
    static double peak(double standardDeviation) {
        return 1 / (standardDeviation * ROOT_TWO_PI);
    }

    /** log of the density of a normal variable, {@code deviation} from its mean. */
    static double logDensity(double deviation, double standardDeviation) {
        double z = deviation / standardDeviation;
        return -z * z / 2 - StrictMath.log(standardDeviation * ROOT_TWO_PI);
    }

    /** A bell over the values of a variable, with this height at the mean. */
    static Outline bell(double mean, double standardDeviation, double height) {
        double[] x = new double[STEPS + 1];
        double[] y = new double[STEPS + 1];
        for (int i = 0; i <= STEPS; i++) {
            double z = TAIL * (2.0 * i / STEPS - 1);
            x[i] = mean + z * standardDeviation;
            y[i] = height * StrictMath.exp(-z * z / 2);
        }
        return new Outline(x, y);
    }

    /** In two dimensions the ellipse that holds a share of the probability has radius √(−2 ln(1−share)), not 1 or 1.96. */
    static double radius(double share) {
        return StrictMath.sqrt(-2 * StrictMath.log(1 - share));
    }

    /**
     * Where the density of two variables is the same: mean + radius·Lu over the unit circle, with LLᵀ the covariance. Closed;
     * a piece of a line where the covariance is singular.
     */
    static Outline ellipse(SlicedPair pair, double radius) {
        double[] x = new double[OUTLINE + 1];
        double[] y = new double[OUTLINE + 1];
        double across = StrictMath.sqrt(pair.observedVariance());
        double slope = across > 0 ? pair.covariance() / across : 0;
        double up = StrictMath.sqrt(Math.max(0, pair.restVariance() - slope * slope));
        for (int i = 0; i <= OUTLINE; i++) {
            double angle = 2 * StrictMath.PI * (i % OUTLINE) / OUTLINE;
            double u = StrictMath.cos(angle);
            double v = StrictMath.sin(angle);
            x[i] = pair.observedMean() + radius * across * u;
            y[i] = pair.restMean() + radius * (slope * u + up * v);
        }
        return new Outline(x, y);
    }
}
