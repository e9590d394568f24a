package org.ridgeline.training;

/**
 * What a network with dropout left on says of some rows, over many passes.
 *
 * @param mean rows × classes, of the probabilities
 * @param standardDeviation rows × classes, of the passes (divided by their number)
 */
public record MonteCarlo(double[][] mean, double[][] standardDeviation) {}
