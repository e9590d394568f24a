package org.ridgeline.technique.gpclassification;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ridgeline.catalog.Warning;

/**
 * @param trainX the points as given: {@code [n]} or {@code [n][p]}
 * @param trainY n, zeros and ones
 * @param gridX the places of the next three, in the form of x; they are absent where x has rows and no grid was given
 * @param latentMean of the latent function
 * @param latentVariance of the latent function, without noise
 * @param probability of class 1: the integral of the logistic function over the latent normal distribution
 * @param logMarginalLikelihood Laplace's approximation: the sum of the next three
 * @param logLikelihood log p(y|f̂)
 * @param priorPenalty −½ f̂ᵀK⁻¹f̂
 * @param complexityPenalty −½ log|I + W^½KW^½|
 * @param iterations Newton steps from zero
 * @param converged whether they came to rest
 * @param modeResidual how far f̂ is from K∇log p(y|f̂), relative to what is summed
 * @param mode f̂ at the points, n
 * @param jitter what was added to the covariance's diagonal so that it could be factored; 0 unless that fails
 */
public record GpClassificationResult(
        Object trainX,
        double[] trainY,
        @Nullable Object gridX,
        double @Nullable [] latentMean,
        double @Nullable [] latentVariance,
        double @Nullable [] probability,
        double logMarginalLikelihood,
        double logLikelihood,
        double priorPenalty,
        double complexityPenalty,
        int iterations,
        boolean converged,
        double modeResidual,
        double[] mode,
        double jitter,
        List<Warning> warnings) {}
