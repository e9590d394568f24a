package org.ridgeline.data;

/**
 * Points to fit and fresh points of the same recipe to test on; {@code y[i]} belongs to {@code x[i]}. The arrays are
 * handed over, not shared.
 */
public record Split(double[] trainX, double[] trainY, double[] testX, double[] testY) {}
