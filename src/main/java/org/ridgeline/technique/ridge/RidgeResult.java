package org.ridgeline.technique.ridge;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ridgeline.catalog.Warning;

/**
 * @param trainX as given: {@code [n]} or {@code [n][p]}
 * @param gridX absent where x has several columns
 */
public record RidgeResult(
        Object trainX,
        double[] trainY,
        @Nullable Object testX,
        double @Nullable [] testY,
        double @Nullable [] gridX,
        List<Fit> fits,
        List<Warning> warnings) {
    /**
     * @param coefficients one for each power x¹…x^degree or column
     * @param effectiveDegreesOfFreedom Σs²/(s²+α) over the singular values s, without the intercept
     * @param leaveOneOutMse mean of (eᵢ/(1−hᵢᵢ))²; absent where some hᵢᵢ is 1
     */
    public record Fit(
            double alpha,
            double intercept,
            double[] coefficients,
            double @Nullable [] gridY,
            double trainMse,
            @Nullable Double testMse,
            double effectiveDegreesOfFreedom,
            @Nullable Double leaveOneOutMse) {}
}
