package org.ridgeline.technique.polynomialfit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ridgeline.catalog.Warning;

/**
 * @param center of the training x: {@code t = (x − center)/halfWidth} lies in −1 … 1
 */
public record PolynomialFitResult(
        double[] trainX,
        double[] trainY,
        double @Nullable [] testX,
        double @Nullable [] testY,
        double[] gridX,
        List<Fit> fits,
        double center,
        double halfWidth,
        List<Warning> warnings) {
    /**
     * @param conditionNumber 2-norm, of the n×(degree+1) Chebyshev design on t
     * @param chebyshevCoefficients of T₀ … T_degree
     */
    public record Fit(
            long degree,
            double[] gridY,
            double trainMse,
            @Nullable Double testMse,
            double conditionNumber,
            double[] chebyshevCoefficients) {}
}
