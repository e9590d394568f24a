package org.ridgeline.technique.dropoutensemble;

import java.util.List;
import org.ridgeline.catalog.Warning;

/**
 * Rows belong to the rows of x, columns to classes.
 *
 * @param evalProbability n×K, the network in evaluation: nothing dropped
 * @param exactMean n×K, the average over all sub-networks, each with its probability
 * @param exactStandardDeviation n×K, of the sub-networks' probabilities
 * @param geometricMean n×K, their geometric mean, normalised
 * @param agreement n, how likely a sub-network is that prefers the class which evaluation prefers
 * @param subNetworks 2^H
 */
public record DropoutEnsembleResult(
        double[][] evalProbability,
        double[][] exactMean,
        double[][] exactStandardDeviation,
        double[][] geometricMean,
        double[] agreement,
        int subNetworks,
        List<Warning> warnings) {}
