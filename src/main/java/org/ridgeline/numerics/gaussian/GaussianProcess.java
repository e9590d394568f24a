package org.ridgeline.numerics.gaussian;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ridgeline.numerics.Cholesky;
import org.ridgeline.numerics.Rows;

/**
 * Exact regression: y = f(x) + noise, f a Gaussian process with mean 0; y is taken as it comes, not standardised.
 *
 * <p>One factorisation K + σₙ²I = LLᵀ a fit; the mean costs O(n) a point, the variance O(n²), the gradient O(n³) when it is
 * asked for. Source: Rasmussen and Williams (2006), algorithm 2.1; gradient: equation 5.9.
 */
public final class GaussianProcess {
    public static final String NOISE_VARIANCE = "noiseVariance";

    /** Grid points solved together: enough for long vectors, few enough for the second cache at some hundred points. */
    private static final int BLOCK = Cholesky.rowLength(200);

    private final CovarianceFunction covariance;
    private final double[][] x;
    private final double[] y;
    private final double noiseVariance;
    private final double jitter;
    private final Cholesky factor;
    private final double[] alpha;

    private GaussianProcess(
            CovarianceFunction covariance, double[][] x, double[] y, double noiseVariance, JitteredCholesky cholesky) {
        this.covariance = covariance;
        this.x = x;
        this.y = y;
        this.noiseVariance = noiseVariance;
        this.jitter = cholesky.jitter();
        this.factor = cholesky.factor();
        this.alpha = factor.solve(y);
    }

    /**
     * Conditions on the points; without any, the process is its prior.
     *
     * @param x n×d
     * @param y n values
     * @param noiseVariance σₙ² of each y, at least 0
     * @return empty where the covariance is not positive definite even with the largest jitter (an indefinite kernel, or
     *     numbers too far apart for float64)
     * @throws IllegalArgumentException where lengths differ or a number is not finite
     */
    public static Optional<GaussianProcess> fit(
            Kernel kernel, Hyperparameters hyperparameters, double[][] x, double[] y, double noiseVariance) {
        check(x, y, noiseVariance);
        return fitChecked(kernel.with(hyperparameters), Rows.copy(x), y.clone(), noiseVariance);
    }

    /** Without jitter, or not at all; for arrays that are checked and that nobody changes. */
    static Optional<GaussianProcess> fitPlain(
            CovarianceFunction covariance, double[][] x, double[] y, double noiseVariance) {
        return JitteredCholesky.plain(withNoise(covariance.covariance(x), noiseVariance))
                .map(cholesky -> new GaussianProcess(covariance, x, y, noiseVariance, cholesky));
    }

    private static Optional<GaussianProcess> fitChecked(
            CovarianceFunction covariance, double[][] x, double[] y, double noiseVariance) {
        return JitteredCholesky.of(() -> withNoise(covariance.covariance(x), noiseVariance))
                .map(cholesky -> new GaussianProcess(covariance, x, y, noiseVariance, cholesky));
    }

    static void check(double[][] x, double[] y, double noiseVariance) {
        if (x.length != y.length) {
            throw new IllegalArgumentException(
                    "The lengths of x (%d) and y (%d) must be equal.".formatted(x.length, y.length));
        }
        for (int i = 0; i < x.length; i++) {
            if (x[i].length != x[0].length || x[i].length == 0) {
                throw new IllegalArgumentException(
                        "Row %d of x has %d columns, but row 0 has %d; at least one is needed."
                                .formatted(i, x[i].length, x[0].length));
            }
            if (!Double.isFinite(y[i]) || !Arrays.stream(x[i]).allMatch(Double::isFinite)) {
                throw new IllegalArgumentException(
                        "Point %d (x %s, y %s) must be finite.".formatted(i, Arrays.toString(x[i]), y[i]));
            }
        }
        if (!(noiseVariance >= 0) || Double.isInfinite(noiseVariance)) {
            throw new IllegalArgumentException(
                    "noiseVariance (%s) must be finite and at least 0.".formatted(noiseVariance));
        }
    }

    private static double[][] withNoise(double[][] matrix, double noiseVariance) {
        for (int i = 0; i < matrix.length; i++) {
            matrix[i][i] += noiseVariance;
        }
        return matrix;
    }

    public CovarianceFunction covarianceFunction() {
        return covariance;
    }

    public double noiseVariance() {
        return noiseVariance;
    }

    public int size() {
        return x.length;
    }

    /** What had to be added to the diagonal for the Cholesky factor to exist, absolute; nearly always 0. */
    public double jitter() {
        return jitter;
    }

    /** α = K⁻¹y: the mean at a point is Σ αᵢ·k(xᵢ, point). A copy. */
    public double[] weights() {
        return alpha.clone();
    }

    /**
     * Mean and latent variance. At a training point without noise (and jitter) they are y and 0, exactly.
     *
     * @param grid m×d
     */
    public Prediction predict(double[][] grid) {
        double[] mean = new double[grid.length];
        double[] variance = covariance.variances(grid);
        for (int from = 0; from < grid.length; from += BLOCK) {
            double[][] block = Arrays.copyOfRange(grid, from, Math.min(grid.length, from + BLOCK));
            double[][] cross = covariance.rightHandSides(x, block);
            System.arraycopy(weighted(cross), 0, mean, from, block.length);
            factor.forwardInPlace(cross);
            double[] explained = squared(cross);
            for (int j = 0; j < block.length; j++) {
                variance[from + j] = Math.max(0, variance[from + j] - explained[j]);
            }
        }
        int[] known = known(grid);
        for (int j = 0; j < grid.length; j++) {
            if (known[j] >= 0) {
                mean[j] = y[known[j]];
                variance[j] = 0;
            }
        }
        return new Prediction(mean, variance);
    }

    /** The mean alone, of O(n) a point: no triangular solve. @param grid m×d */
    public double[] mean(double[][] grid) {
        double[] mean = new double[grid.length];
        for (int from = 0; from < grid.length; from += BLOCK) {
            double[][] block = Arrays.copyOfRange(grid, from, Math.min(grid.length, from + BLOCK));
            System.arraycopy(weighted(covariance.rightHandSides(x, block)), 0, mean, from, block.length);
        }
        int[] known = known(grid);
        for (int j = 0; j < grid.length; j++) {
            mean[j] = known[j] >= 0 ? y[known[j]] : mean[j];
        }
        return mean;
    }

    /** Σ αᵢ times row i: the means, where the rows are the covariances with the training points. */
    private double[] weighted(double[][] rows) {
        double[] sum = new double[rows.length == 0 ? BLOCK : rows[0].length];
        for (int i = 0; i < rows.length; i++) {
            double[] row = rows[i];
            double weight = alpha[i];
            for (int j = 0; j < sum.length; j++) {
                sum[j] += weight * row[j];
            }
        }
        return sum;
    }

    /** The sum of squares in each column. */
    private static double[] squared(double[][] rows) {
        double[] sum = new double[rows.length == 0 ? BLOCK : rows[0].length];
        for (double[] row : rows) {
            for (int j = 0; j < sum.length; j++) {
                sum[j] += row[j] * row[j];
            }
        }
        return sum;
    }

    /**
     * The latent function's posterior covariance.
     *
     * @param grid m×d
     * @return m rows, row j with j+1 numbers; positive semi-definite to rounding
     */
    public double[][] posteriorCovariance(double[][] grid) {
        double[][] matrix = covariance.covariance(grid);
        double[][] solved = covariance.cross(x, grid);
        factor.forwardInPlace(solved);
        LowerTriangle.subtractGram(matrix, solved);
        int[] known = known(grid);
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j <= i; j++) {
                if (known[i] >= 0 || known[j] >= 0) {
                    matrix[i][j] = 0;
                }
            }
            matrix[i][i] = Math.max(0, matrix[i][i]);
        }
        return matrix;
    }

    /** For each grid point the training point that it is and that fixes it, or −1. */
    private int[] known(double[][] grid) {
        int[] known = new int[grid.length];
        Arrays.fill(known, -1);
        if (noiseVariance == 0 && jitter == 0) {
            TrainingPoints points = new TrainingPoints(x);
            Arrays.setAll(known, j -> points.indexOf(grid[j]));
        }
        return known;
    }

    public LogMarginalLikelihood logMarginalLikelihood() {
        return LogMarginalLikelihood.of(factor, y, alpha);
    }

    /**
     * ∂ log p(y | x, θ): by the natural logarithm of each positive hyperparameter that the kernel uses, plainly by
     * {@code center}, and last by the logarithm of {@code noiseVariance}, 0 where that is 0.
     *
     * @return in the order of {@link CovarianceFunction#names}, then {@link #NOISE_VARIANCE}
     */
    public Map<String, Double> gradient() {
        double[] gradient = gradientInOrder();
        Map<String, Double> named = new LinkedHashMap<>();
        for (int k = 0; k < gradient.length - 1; k++) {
            named.put(covariance.names().get(k), gradient[k]);
        }
        named.put(NOISE_VARIANCE, gradient[gradient.length - 1]);
        return named;
    }

    /** ½tr((ααᵀ − K⁻¹)·∂K): the trace of a product is a sum over elements, so only the inverse costs O(n³). */
    double[] gradientInOrder() {
        double[][] weights = factor.inverse();
        double trace = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j <= i; j++) {
                weights[i][j] = alpha[i] * alpha[j] - weights[i][j];
            }
            trace += weights[i][i];
        }
        double[] contracted = covariance.contract(weights, x);
        double[] gradient = Arrays.copyOf(contracted, contracted.length + 1);
        gradient[contracted.length] = noiseVariance * trace;
        for (int k = 0; k < gradient.length; k++) {
            gradient[k] *= 0.5;
        }
        return gradient;
    }
}
