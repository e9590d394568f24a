package org.ridgeline.numerics.gaussian;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ridgeline.numerics.Cholesky;

/**
 * A kernel with its hyperparameters: k(x, x′) as matrices, and their derivatives.
 *
 * <p>Nothing overflows for length scales and periods from 1e-9 to 1e9, variances from 1e-12 to 1e12 and points up to 1e100
 * apart; products of lines that would leave float64 stay at ±1e300.
 */
public final class CovarianceFunction {
    private final Kernel kernel;
    private final Hyperparameters hyperparameters;
    private final List<Summand> summands;
    private final Line line;
    private final List<String> names;
    /** The places of the names in {@link Hyperparameters#NAMES}. */
    private final int[] indices;

    CovarianceFunction(Kernel kernel, Hyperparameters hyperparameters) {
        this.kernel = kernel;
        this.hyperparameters = hyperparameters;
        this.summands = kernel.summands().stream()
                .map(parts -> Summand.of(parts, hyperparameters))
                .toList();
        this.line = Line.of(hyperparameters);
        this.indices = IntStream.range(0, Hyperparameters.NAMES.size())
                .filter(index -> summands.stream().anyMatch(summand -> summand.uses(index)))
                .toArray();
        this.names = Arrays.stream(indices).mapToObj(Hyperparameters.NAMES::get).toList();
    }

    public Kernel kernel() {
        return kernel;
    }

    public Hyperparameters hyperparameters() {
        return hyperparameters;
    }

    /** The hyperparameters that this kernel uses, in the order of {@link Hyperparameters#NAMES}. */
    public List<String> names() {
        return names;
    }

    /** k(xᵢ, xⱼ) for j ≤ i. @param x n×d @return n rows, row i with i+1 numbers */
    public double[][] covariance(double[][] x) {
        CovarianceRow row = row(x);
        double[][] matrix = new double[x.length][];
        for (int i = 0; i < x.length; i++) {
            matrix[i] = new double[i + 1];
            row.evaluate(x[i], matrix[i]);
        }
        return matrix;
    }

    /** k(aᵢ, bⱼ). @param a p×d @param b q×d @return p×q */
    public double[][] cross(double[][] a, double[][] b) {
        CovarianceRow row = row(b);
        double[][] matrix = new double[a.length][b.length];
        for (int i = 0; i < a.length; i++) {
            row.evaluate(a[i], matrix[i]);
        }
        return matrix;
    }

    /**
     * As {@link #cross}, as right-hand sides for {@link Cholesky#forwardInPlace}.
     *
     * @return p rows of at least q numbers, those behind the q-th 0
     */
    double[][] rightHandSides(double[][] a, double[][] b) {
        CovarianceRow row = row(b);
        double[][] matrix = new double[a.length][Cholesky.rowLength(b.length)];
        for (int i = 0; i < a.length; i++) {
            row.evaluate(a[i], matrix[i], b.length, CovarianceRow.NO_DERIVATIVES);
        }
        return matrix;
    }

    /** k(xᵢ, xᵢ), where every kernel of the distance is 1. @param x n×d */
    public double[] variances(double[][] x) {
        double[] variances = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double slopes = 0;
            for (double value : x[i]) {
                slopes += line.slope(value, value);
            }
            for (Summand summand : summands) {
                variances[i] += Line.power(summand.variance(), line.value(slopes), summand.linearPower());
            }
        }
        return variances;
    }

    /**
     * ∂k(xᵢ, xⱼ)/∂ log θ for j ≤ i, and for {@code center} the plain derivative.
     *
     * @param name one of {@link #names}
     * @param x n×d
     * @return n rows, row i with i+1 numbers
     */
    public double[][] derivative(String name, double[][] x) {
        int index = names.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("%s must be one of %s.".formatted(name, names));
        }
        CovarianceRow row = row(x);
        double[][] derivatives = derivativeRows(x.length);
        double[] values = new double[x.length];
        double[][] matrix = new double[x.length][];
        for (int i = 0; i < x.length; i++) {
            row.evaluate(x[i], values, i + 1, derivatives);
            matrix[i] = Arrays.copyOf(derivatives[indices[index]], i + 1);
        }
        return matrix;
    }

    /**
     * Σᵢⱼ Wᵢⱼ·∂k(xᵢ, xⱼ)/∂ log θ for every name ({@code center} plain), that is tr(W·∂K), without a matrix of derivatives.
     *
     * @param weights W, symmetric: of row i the first i+1 numbers are read
     * @param x n×d
     * @return in the order of {@link #names}
     */
    public double[] contract(double[][] weights, double[][] x) {
        CovarianceRow row = row(x);
        double[][] derivatives = derivativeRows(x.length);
        double[] values = new double[x.length];
        double[] sums = new double[names.size()];
        for (int i = 0; i < x.length; i++) {
            row.evaluate(x[i], values, i + 1, derivatives);
            for (int k = 0; k < sums.length; k++) {
                double[] derivative = derivatives[indices[k]];
                double sum = 0;
                for (int j = 0; j < i; j++) {
                    sum += weights[i][j] * derivative[j];
                }
                sums[k] += 2 * sum + weights[i][i] * derivative[i];
            }
        }
        return sums;
    }

    private CovarianceRow row(double[][] x) {
        return new CovarianceRow(summands, line, x);
    }

    /** A row for each of {@link Hyperparameters#NAMES}; empty where the kernel does not use it. */
    private double[][] derivativeRows(int length) {
        double[][] rows = new double[Hyperparameters.NAMES.size()][0];
        for (int index : indices) {
            rows[index] = new double[length];
        }
        return rows;
    }
}
