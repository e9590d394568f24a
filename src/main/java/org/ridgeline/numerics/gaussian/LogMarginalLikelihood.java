package org.ridgeline.numerics.gaussian;

/**
 * log p(y | x, θ) in its three terms (Rasmussen and Williams 2006, equation 5.8), with K including noise and jitter.
 *
 * @param dataFit −½yᵀK⁻¹y, the only one that knows y
 * @param complexity −½log|K|
 * @param normalisation −(n/2)·log 2π
 */
public record LogMarginalLikelihood(double dataFit, double complexity, double normalisation) {
    public double total() {
        return dataFit + complexity + normalisation;
    }
}
