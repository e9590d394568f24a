package org.ridgeline.technique.doubledescent;

import java.util.List;
import org.ridgeline.catalog.Warning;

/**
 * Every number is the median over the draws; one that no draw gave is null.
 *
 * @param threshold the width from which on a fit can pass through every point: the number of samples
 * @param widths in the order asked
 * @param conditionNumbers of the features, by width: largest over smallest singular value
 * @param curves in the order of the lambdas asked
 */
public record DoubleDescentResult(
        int threshold, int[] widths, double[] conditionNumbers, List<Curve> curves, List<Warning> warnings) {
    /**
     * All arrays by width.
     *
     * @param trainMse against the noisy observations learnt from
     * @param testMse against the truth without noise, on rows not learnt from
     * @param testLower first quartile over the draws
     * @param testUpper third quartile
     * @param weightNorm ‖w‖
     */
    public record Curve(
            double lambda,
            int[] widths,
            double[] trainMse,
            double[] testMse,
            double[] testLower,
            double[] testUpper,
            double[] weightNorm) {}
}
