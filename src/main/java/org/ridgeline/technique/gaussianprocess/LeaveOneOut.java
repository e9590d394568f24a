package org.ridgeline.technique.gaussianprocess;

import org.jspecify.annotations.Nullable;
import org.ridgeline.numerics.Cholesky;
import org.ridgeline.numerics.gaussian.GaussianProcess;

/** What a process predicts of each point from all the others, without fitting n times. */
final class LeaveOneOut {
    private LeaveOneOut() {}

    /** yᵢ − αᵢ/[K⁻¹]ᵢᵢ (Rasmussen and Williams 2006, equation 5.12). */
    static double[] means(GaussianProcess process, double[][] x, double[] y) {
        double[][] matrix = process.covarianceFunction().covariance(x);
        for (int i = 0; i < matrix.length; i++) {
            matrix[i][i] += process.noiseVariance() + process.jitter();
        }
        @Nullable Cholesky factor = Cholesky.inPlace(matrix);
        double[] means = new double[y.length];
        if (factor == null) {
            java.util.Arrays.fill(means, Double.NaN);
            return means;
        }
        double[][] inverse = factor.inverse();
        double[] alpha = process.weights();
        for (int i = 0; i < means.length; i++) {
            means[i] = y[i] - alpha[i] / inverse[i][i];
        }
        return means;
    }
}
