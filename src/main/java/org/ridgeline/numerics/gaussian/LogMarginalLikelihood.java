package org.ridgeline.numerics.gaussian;

import org.ridgeline.numerics.Cholesky;

/**
 * log p(y | x, θ) in its three terms (Rasmussen and Williams 2006, equation 5.8), with K including noise and jitter.
 *
 * @param dataFit −½yᵀK⁻¹y, the only one that knows y
 * @param complexity −½log|K|
 * @param normalisation −(n/2)·log 2π
 */
public record LogMarginalLikelihood(double dataFit, double complexity, double normalisation) {
    /**
     * @param factor of K, n×n
     * @param y n
     * @param alpha K⁻¹y
     */
    public static LogMarginalLikelihood of(Cholesky factor, double[] y, double[] alpha) {
        double product = 0;
        for (int i = 0; i < y.length; i++) {
            product += y[i] * alpha[i];
        }
        return new LogMarginalLikelihood(
                -0.5 * product, -0.5 * factor.logDeterminant(), -0.5 * y.length * StrictMath.log(2 * Math.PI));
    }

    public double total() {
        return dataFit + complexity + normalisation;
    }
}
