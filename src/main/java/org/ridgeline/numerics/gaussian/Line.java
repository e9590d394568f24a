package org.ridgeline.numerics.gaussian;

/**
 * The linear kernel: biasVariance + slopeVariance·(x−center)·(x′−center).
 *
 * <p>Products are cut off at ±1e300, see {@link Bounded}.
 */
record Line(double biasVariance, double slopeVariance, double center) {
    static final int BIAS = Hyperparameters.index("biasVariance");
    static final int SLOPE = Hyperparameters.index("slopeVariance");
    static final int CENTER = Hyperparameters.index(Hyperparameters.CENTER);

    static Line of(Hyperparameters hyperparameters) {
        return new Line(hyperparameters.biasVariance(), hyperparameters.slopeVariance(), hyperparameters.center());
    }

    /** One dimension's share of slopeVariance·(x−center)·(x′−center); in this order it is symmetric to the last bit. */
    double slope(double a, double b) {
        return Bounded.of(slopeVariance * ((a - center) * (b - center)));
    }

    /** @param slopes the shares of all dimensions, added up */
    double value(double slopes) {
        return Bounded.of(biasVariance + slopes);
    }

    /** One dimension's share of the derivative by the center. */
    double byCenter(double a, double b) {
        return -Bounded.of(slopeVariance * ((a - center) + (b - center)));
    }

    /** scale·lineᵐ, cut off at every step. */
    static double power(double scale, double line, int exponent) {
        double product = scale;
        for (int power = 0; power < exponent; power++) {
            product = Bounded.of(product * line);
        }
        return product;
    }
}
