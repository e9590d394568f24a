package org.ridgeline.technique.gaussianprocess;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ridgeline.catalog.Warning;

/**
 * @param trainX as given: {@code [n]} or {@code [n][p]}
 * @param gridX the own grid, else 200 places between the outermost x; absent where x has several columns and no grid
 * @param mean of the latent function at each place of the grid
 * @param variance of the latent function, without noise
 * @param lower the mean − 1.96√variance
 * @param upper the mean + 1.96√variance
 * @param logMarginalLikelihood absent where the kernel's matrix is no covariance
 * @param dataFit −½yᵀK⁻¹y
 * @param complexity −½log|K|
 * @param gradient of the log marginal likelihood, by the natural logarithm of each positive hyperparameter
 * @param hyperparameters those that the kernel uses, and the noise variance
 * @param jitter what had to be added to the diagonal, nearly always 0
 * @param optima the maxima found, best first; only with {@code optimize}
 * @param priorSamples samples×grid
 * @param posteriorSamples samples×grid
 */
public record GaussianProcessResult(
        Object trainX,
        double[] trainY,
        @Nullable Object gridX,
        double @Nullable [] mean,
        double @Nullable [] variance,
        double @Nullable [] lower,
        double @Nullable [] upper,
        @Nullable Double logMarginalLikelihood,
        @Nullable Double dataFit,
        @Nullable Double complexity,
        @Nullable Map<String, Double> gradient,
        Map<String, Double> hyperparameters,
        double jitter,
        @Nullable List<Optimum> optima,
        double @Nullable [][] priorSamples,
        double @Nullable [][] posteriorSamples,
        List<Warning> warnings) {
    /** A maximum of the log marginal likelihood. */
    public record Optimum(Map<String, Double> hyperparameters, double logMarginalLikelihood) {}
}
