package org.ridgeline.technique.gaussianprocess;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.ridgeline.gaussian.KernelParameters;
import org.ridgeline.numerics.Grids;
import org.ridgeline.numerics.gaussian.CovarianceFunction;
import org.ridgeline.numerics.gaussian.JitteredCholesky;
import org.ridgeline.numerics.gaussian.LogMarginalLikelihood;

/**
 * The log marginal likelihood of other length scales and noise variances, on the same points.
 *
 * @param lengthScales ascending
 * @param noiseVariances ascending
 * @param values [noise][length scale]; not a number where the matrix is no covariance
 */
record Evidence(double[] lengthScales, double[] noiseVariances, double[][] values) {
    static final String LENGTH_SCALE = "lengthScale";

    /** What may be spent on a ground, in sums and products. */
    private static final double BUDGET = 2.5e8;

    /** A matrix costs n³/3; filling it and what else does not shrink with n adds up to some n². */
    private static final double OVERHEAD = 30;

    private static final int MOST_POSITIONS = 61;
    private static final int LEAST_POSITIONS = 5;

    private static final int MOST_ROWS = 17;
    private static final int MOST_COLUMNS = 25;
    private static final int LEAST_ROWS = 9;

    /** Along the length scale alone, at the noise in force; fewer positions where each costs more. */
    static Evidence alongLengthScale(Observed observed, CovarianceFunction covariance, double noiseVariance) {
        int positions = (int) Math.clamp(BUDGET / cost(observed.size()), LEAST_POSITIONS, MOST_POSITIONS);
        double[] lengthScales = Grids.logarithmic(KernelParameters.SHORTEST, KernelParameters.LONGEST, positions);
        return of(observed, covariance, lengthScales, new double[] {noiseVariance});
    }

    /** Over both, or null where that would take too long. */
    static @Nullable Evidence surface(Observed observed, CovarianceFunction covariance) {
        double cells = BUDGET / cost(observed.size());
        if (cells < LEAST_ROWS * LEAST_ROWS) {
            return null;
        }
        double share = Math.min(1, Math.sqrt(cells / (MOST_ROWS * MOST_COLUMNS)));
        int columns = Math.max(LEAST_ROWS, (int) (share * MOST_COLUMNS));
        int rows = Math.max(LEAST_ROWS, (int) (share * MOST_ROWS));
        return of(
                observed,
                covariance,
                Grids.logarithmic(KernelParameters.SHORTEST, KernelParameters.LONGEST, columns),
                Grids.logarithmic(GaussianProcessParameters.LEAST_NOISE, GaussianProcessParameters.MOST_NOISE, rows));
    }

    private static double cost(double n) {
        return n * n * n / 3 + OVERHEAD * n * n + 1;
    }

    private static Evidence of(
            Observed observed, CovarianceFunction covariance, double[] lengthScales, double[] noiseVariances) {
        double[][] values = new double[noiseVariances.length][lengthScales.length];
        boolean used = covariance.names().contains(LENGTH_SCALE);
        for (int i = 0; i < lengthScales.length; i++) {
            if (i > 0 && !used) {
                for (double[] row : values) {
                    row[i] = row[0];
                }
                continue;
            }
            CovarianceFunction scaled =
                    covariance.kernel().with(covariance.hyperparameters().with(LENGTH_SCALE, lengthScales[i]));
            double[][] matrix = scaled.covariance(observed.x());
            for (int j = 0; j < noiseVariances.length; j++) {
                values[j][i] = likelihood(matrix, observed.y(), noiseVariances[j]);
            }
        }
        return new Evidence(lengthScales, noiseVariances, values);
    }

    /** As the process itself has it, jitter included, and from the same sums: where both stand, they agree. */
    private static double likelihood(double[][] covariance, double[] y, double noiseVariance) {
        return JitteredCholesky.of(() -> withNoise(covariance, noiseVariance))
                .map(JitteredCholesky::factor)
                .map(factor ->
                        LogMarginalLikelihood.of(factor, y, factor.solve(y)).total())
                .orElse(Double.NaN);
    }

    private static double[][] withNoise(double[][] covariance, double noiseVariance) {
        double[][] matrix = new double[covariance.length][];
        for (int i = 0; i < matrix.length; i++) {
            matrix[i] = covariance[i].clone();
            matrix[i][i] += noiseVariance;
        }
        return matrix;
    }

    /** The highest value; −∞ where nothing is known. */
    double highest() {
        return Arrays.stream(values)
                .flatMapToDouble(Arrays::stream)
                .filter(Double::isFinite)
                .max()
                .orElse(Double.NEGATIVE_INFINITY);
    }
}
