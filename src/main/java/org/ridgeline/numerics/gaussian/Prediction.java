package org.ridgeline.numerics.gaussian;

/**
 * The posterior of the latent function at single points.
 *
 * @param mean one number for each point, in units of y
 * @param variance without noise, at least 0
 */
public record Prediction(double[] mean, double[] variance) {}
