package org.ridgeline.technique.gaussianconditioning;

import org.jspecify.annotations.Nullable;
import org.ridgeline.numerics.Cholesky;

/** Why a square matrix is no covariance. */
public sealed interface CovarianceFault {
    /** Room for covariances that were rounded on their way: relative to the standard deviations. */
    double ROUNDING = 1e-10;

    /** A negative number on the diagonal. */
    record NegativeVariance(int variable) implements CovarianceFault {}

    /** Two entries that should be one number; {@code row} is below {@code column}. */
    record NotSymmetric(int row, int column) implements CovarianceFault {}

    /** A covariance larger than both standard deviations allow, |Σᵢⱼ| > σᵢσⱼ = {@code most}. */
    record BeyondVariances(int row, int column, double most) implements CovarianceFault {}

    /** Each pair would do, but some weighted sum of the variables would have a negative variance. */
    record Indefinite() implements CovarianceFault {}

    /** @param matrix square; @return the first fault, or null for a covariance */
    static @Nullable CovarianceFault of(double[][] matrix) {
        int size = matrix.length;
        double[] scale = new double[size];
        for (int i = 0; i < size; i++) {
            if (matrix[i][i] < 0) {
                return new NegativeVariance(i);
            }
            scale[i] = Math.sqrt(matrix[i][i]);
        }
        for (int i = 0; i < size; i++) {
            for (int j = i + 1; j < size; j++) {
                double most = scale[i] * scale[j];
                double larger = Math.max(Math.abs(matrix[i][j]), Math.abs(matrix[j][i]));
                if (Math.abs(matrix[i][j] - matrix[j][i]) > ROUNDING * Math.max(most, larger)) {
                    return new NotSymmetric(i, j);
                } else if (larger > most * (1 + ROUNDING)) {
                    return new BeyondVariances(i, j, most);
                }
            }
        }
        return Cholesky.inPlace(lifted(matrix, scale)) == null ? new Indefinite() : null;
    }

    /** The correlations with a little more on the diagonal: positive definite unless an eigenvalue is below −{@link #ROUNDING}. */
    private static double[][] lifted(double[][] matrix, double[] scale) {
        double[][] lifted = new double[scale.length][];
        for (int i = 0; i < scale.length; i++) {
            lifted[i] = new double[i + 1];
            for (int j = 0; j < i; j++) {
                lifted[i][j] = scale[i] == 0 || scale[j] == 0 ? 0 : matrix[i][j] / scale[i] / scale[j];
            }
            lifted[i][i] = 1 + ROUNDING;
        }
        return lifted;
    }
}
