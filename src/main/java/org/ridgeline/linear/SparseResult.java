package org.ridgeline.linear;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ridgeline.catalog.Warning;

/**
 * A path of sparse solutions.
 *
 * @param alphaMax the smallest price at which every weight is exactly zero
 * @param columns one name a coefficient
 * @param trainX the points of a curve; absent where x has several columns
 */
public record SparseResult(
        double alphaMax,
        List<String> columns,
        double @Nullable [] trainX,
        double @Nullable [] trainY,
        double @Nullable [] testX,
        double @Nullable [] testY,
        double @Nullable [] gridX,
        List<Step> path,
        List<Warning> warnings) {
    /**
     * @param nonZero how many coefficients are not exactly zero
     * @param dualityGap absolute, in units of the objective
     * @param iterations sweeps of coordinate descent
     */
    public record Step(
            double alpha,
            double intercept,
            double[] coefficients,
            int nonZero,
            double dualityGap,
            int iterations,
            double trainMse,
            @Nullable Double testMse,
            double @Nullable [] gridY) {}
}
