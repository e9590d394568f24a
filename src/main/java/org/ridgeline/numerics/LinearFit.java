package org.ridgeline.numerics;

/**
 * A fitted linear model: ŷ(x) = intercept + Σⱼ wⱼxⱼ.
 *
 * <p>Predictions use the model as it was computed, not the rounded coefficients: with powers of x the rounding of the
 * coefficients alone can move a prediction visibly.
 */
public final class LinearFit {
    private final Design design;
    private final double meanY;
    private final double[] coordinates;
    private final double[] coefficients;
    private final double intercept;

    LinearFit(Design design, double meanY, double[] coordinates, double[] keptCoefficients) {
        this.design = design;
        this.meanY = meanY;
        this.coordinates = coordinates;
        this.coefficients = design.spread(keptCoefficients);
        this.intercept = design.intercept(meanY, coefficients);
    }

    public double intercept() {
        return intercept;
    }

    /** w, one for each column; they belong to the scaled columns where the design is standardised. */
    public double[] coefficients() {
        return coefficients.clone();
    }

    /** Predictions at points prepared by {@link Design#at}. */
    public double[] predict(Points points) {
        points.requireOf(design);
        return points.predict(meanY, coordinates);
    }

    double[] coordinates() {
        return coordinates;
    }

    /** Whether every number is finite: false where dependent columns left no single best fit. */
    public boolean isFinite() {
        boolean finite = Double.isFinite(intercept);
        for (double value : coefficients) {
            finite &= Double.isFinite(value);
        }
        for (double value : coordinates) {
            finite &= Double.isFinite(value);
        }
        return finite;
    }
}
