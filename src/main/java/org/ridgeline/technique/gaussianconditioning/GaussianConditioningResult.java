package org.ridgeline.technique.gaussianconditioning;

import java.util.List;
import org.ridgeline.catalog.Warning;

/**
 * @param mean r: of the variables not observed, in their order, after conditioning
 * @param covariance r×r, after conditioning
 * @param standardDeviation r: roots of the diagonal
 * @param remainingIndices r: which variables they are, from 0
 * @param marginalMean r: before conditioning
 * @param marginalVariance r: before conditioning
 * @param gain r×m: {@code mean = marginalMean + gain·(observedValues − their means)}
 */
public record GaussianConditioningResult(
        double[] mean,
        double[][] covariance,
        double[] standardDeviation,
        int[] remainingIndices,
        double[] marginalMean,
        double[] marginalVariance,
        double[][] gain,
        List<Warning> warnings) {}
