package org.ridgeline.numerics.gaussian;

import java.util.Arrays;
import java.util.List;
import org.ridgeline.numerics.Exponentials;

/**
 * One row k(x, x₁) … k(x, xₙ) at a time, with the memory that takes. One for each caller, not shared between threads.
 *
 * <p>Distances are worked out anew each time: in few dimensions that is cheaper than to fetch them from a kept matrix.
 */
final class CovarianceRow {
    static final double[][] NO_DERIVATIVES = {};

    private final List<Summand> summands;
    private final Line line;
    /** The points by dimension: d×n. */
    private final double[][] columns;

    private final double[] squaredDistances;
    private final double[] exponents;
    private final double[] scratch;
    private final double[] products;

    private final boolean hasLines;
    private final double[] slopes;
    private final double[] lines;

    CovarianceRow(List<Summand> summands, Line line, double[][] x) {
        this.summands = summands;
        this.line = line;
        int n = x.length;
        int d = n == 0 ? 0 : x[0].length;
        columns = new double[d][n];
        for (int j = 0; j < n; j++) {
            for (int k = 0; k < d; k++) {
                columns[k][j] = x[j][k];
            }
        }
        squaredDistances = new double[n];
        exponents = new double[n];
        scratch = new double[n];
        products = new double[n];
        hasLines = summands.stream().anyMatch(summand -> summand.linearPower() > 0);
        slopes = new double[hasLines ? n : 0];
        lines = new double[hasLines ? n : 0];
    }

    /** k(point, xⱼ) for the first {@code into.length} points. */
    void evaluate(double[] point, double[] into) {
        evaluate(point, into, into.length, NO_DERIVATIVES);
    }

    /**
     * k(point, xⱼ) for the first {@code count} points.
     *
     * @param derivatives none where they are not wanted, else a row for each of {@link Hyperparameters#NAMES}; only those
     *     are written that the kernel uses
     */
    void evaluate(double[] point, double[] into, int count, double[][] derivatives) {
        measure(point, count);
        for (double[] derivative : derivatives) {
            Arrays.fill(derivative, 0, Math.min(count, derivative.length), 0);
        }
        boolean first = true;
        for (Summand summand : summands) {
            multiplyFactors(summand, count);
            if (summand.linearPower() > 0) {
                if (derivatives.length > 0) {
                    addDerivativesOfLines(summand.linearPower(), point, count, derivatives);
                }
                for (int j = 0; j < count; j++) {
                    products[j] = Line.power(products[j], lines[j], summand.linearPower());
                }
            }
            if (first) {
                System.arraycopy(products, 0, into, 0, count);
                first = false;
            } else {
                for (int j = 0; j < count; j++) {
                    into[j] += products[j];
                }
            }
            if (derivatives.length > 0) {
                addDerivatives(summand, count, derivatives);
            }
        }
    }

    private void measure(double[] point, int count) {
        for (int k = 0; k < columns.length; k++) {
            double[] column = columns[k];
            double value = point[k];
            if (k == 0) {
                for (int j = 0; j < count; j++) {
                    double difference = value - column[j];
                    squaredDistances[j] = difference * difference;
                }
                continue;
            }
            for (int j = 0; j < count; j++) {
                double difference = value - column[j];
                squaredDistances[j] += difference * difference;
            }
        }
        if (hasLines) {
            Arrays.fill(slopes, 0, count, 0);
            for (int k = 0; k < columns.length; k++) {
                for (int j = 0; j < count; j++) {
                    slopes[j] += line.slope(point[k], columns[k][j]);
                }
            }
            for (int j = 0; j < count; j++) {
                lines[j] = line.value(slopes[j]);
            }
        }
    }

    /** σ² times all factors, lines left out, into {@code products}. */
    private void multiplyFactors(Summand summand, int count) {
        Arrays.fill(products, 0, count, summand.variance());
        if (summand.factors().isEmpty()) {
            return;
        }
        Arrays.fill(exponents, 0, count, 0);
        for (Factor factor : summand.factors()) {
            factor.multiplyInto(squaredDistances, count, exponents, products);
        }
        Exponentials.inPlace(exponents, count, scratch);
        for (int j = 0; j < count; j++) {
            products[j] *= exponents[j];
        }
    }

    /** Called while {@code products} lacks the lines: the derivative of lineᵐ is m·lineᵐ⁻¹·line′. */
    private void addDerivativesOfLines(int exponent, double[] point, int count, double[][] derivatives) {
        double[] bias = derivatives[Line.BIAS];
        double[] slope = derivatives[Line.SLOPE];
        double[] center = derivatives[Line.CENTER];
        for (int j = 0; j < count; j++) {
            double outer = Line.power(exponent * products[j], lines[j], exponent - 1);
            double byCenter = 0;
            for (int k = 0; k < columns.length; k++) {
                byCenter += line.byCenter(point[k], columns[k][j]);
            }
            bias[j] += Bounded.of(outer * line.biasVariance());
            slope[j] += Bounded.of(outer * slopes[j]);
            center[j] += Bounded.of(outer * byCenter);
        }
    }

    /** Called when {@code products} holds the summand itself: what remains are logarithmic derivatives. */
    private void addDerivatives(Summand summand, int count, double[][] derivatives) {
        if (summand.varianceIndex() != Summand.NO_VARIANCE) {
            double[] variance = derivatives[summand.varianceIndex()];
            for (int j = 0; j < count; j++) {
                variance[j] += products[j];
            }
        }
        for (Factor factor : summand.factors()) {
            factor.addByLengthScale(squaredDistances, count, products, derivatives[factor.lengthScaleIndex()]);
            if (factor.isPeriodic()) {
                factor.addByPeriod(squaredDistances, count, products, derivatives[factor.periodIndex()]);
            }
        }
    }
}
