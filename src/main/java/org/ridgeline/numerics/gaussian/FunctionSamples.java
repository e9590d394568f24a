package org.ridgeline.numerics.gaussian;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Functions drawn from a Gaussian process over a grid: mean + L·z, where LLᵀ is the covariance and z base noise.
 *
 * <p>L is the Cholesky factor in the grid's order, not a pivoted one: an order that depends on the numbers would let a
 * sample jump while a length scale moves.
 */
public final class FunctionSamples {
    /**
     * Added to the diagonal, relative to the prior's mean variance: far above rounding, so that a sample moves as smoothly
     * as its process, and 3e-5 of a standard deviation in the picture. Raised tenfold where that is not enough.
     */
    static final double RELATIVE_JITTER = 1e-9;

    private FunctionSamples() {}

    /**
     * Draws from the prior, of mean 0.
     *
     * @param grid m×d
     * @param noise samples×m, see {@link BaseNoise}
     * @return samples×m; empty where the covariance is indefinite
     */
    public static Optional<double[][]> prior(CovarianceFunction covariance, double[][] grid, double[][] noise) {
        return draw(() -> covariance.covariance(grid), scale(covariance, grid), new double[grid.length], noise);
    }

    /** Draws from the posterior of the latent function; as {@link #prior}, and without points the same. */
    public static Optional<double[][]> posterior(GaussianProcess process, double[][] grid, double[][] noise) {
        double[][] posterior = process.posteriorCovariance(grid);
        double[] mean = process.mean(grid);
        return draw(() -> copy(posterior), scale(process.covarianceFunction(), grid), mean, noise);
    }

    private static Optional<double[][]> draw(
            Supplier<double[][]> matrix, double scale, double[] mean, double[][] noise) {
        return JitteredCholesky.of(matrix, scale, RELATIVE_JITTER).map(cholesky -> {
            double[][] samples = new double[noise.length][];
            for (int s = 0; s < noise.length; s++) {
                samples[s] = LowerTriangle.times(cholesky.factor().rows(), noise[s]);
                for (int j = 0; j < mean.length; j++) {
                    samples[s][j] += mean[j];
                }
            }
            return samples;
        });
    }

    private static double scale(CovarianceFunction covariance, double[][] grid) {
        double[] variances = covariance.variances(grid);
        double scale = 0;
        for (double variance : variances) {
            scale += variance / variances.length;
        }
        return scale;
    }

    private static double[][] copy(double[][] lower) {
        double[][] copy = new double[lower.length][];
        for (int i = 0; i < lower.length; i++) {
            copy[i] = lower[i].clone();
        }
        return copy;
    }
}
