package org.ridgeline.training;

/**
 * How an arm does on some rows, in evaluation mode. Both are NaN for an arm that has diverged.
 *
 * @param loss mean cross-entropy, in nats
 * @param accuracy share of rows whose likeliest class is theirs
 */
public record Evaluation(double loss, double accuracy) {}
