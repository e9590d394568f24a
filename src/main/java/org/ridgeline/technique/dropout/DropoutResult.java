package org.ridgeline.technique.dropout;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ridgeline.catalog.Warning;

/**
 * @param data what was trained and tested on
 * @param arms in the order of the rates asked
 * @param images the inputs that Monte-Carlo dropout looks at
 */
public record DropoutResult(Data data, List<Arm> arms, List<Input> images, List<Warning> warnings) {

    /**
     * @param name the data set
     * @param subset whether the application's small share of it stood in for the whole
     * @param features numbers in a row
     * @param hash SHA-256 of every number of it
     */
    public record Data(
            String name, boolean subset, int trainingRows, int testRows, int features, int classes, String hash) {}

    /**
     * Losses are mean cross-entropies in evaluation mode, without any penalty; curves have a value before training and one
     * after each epoch. A value that is not finite, and all after it, is null: the arm diverged.
     *
     * @param divergedAtStep the step at which it ran away: its loss was not finite, or beyond a thousand nats; null where it never did
     * @param monteCarlo null until the training is over, or where it diverged
     * @param coAdaptation likewise
     * @param region likewise, and null where rows are not points of a plane
     */
    public record Arm(
            double rate,
            double[] trainLoss,
            double[] testLoss,
            double[] trainAccuracy,
            double[] testAccuracy,
            @Nullable Long divergedAtStep,
            @Nullable MonteCarlo monteCarlo,
            @Nullable CoAdaptation coAdaptation,
            @Nullable Region region) {}

    /**
     * Predicted probabilities with dropout left on, over all passes.
     *
     * @param mean images × classes
     * @param standardDeviation of one pass, images × classes
     */
    public record MonteCarlo(double[][] mean, double[][] standardDeviation) {}

    /**
     * How much the units of the first hidden layer say the same, over the test rows in evaluation mode.
     *
     * @param meanAbsoluteCorrelation over all pairs of units that are not constant; null without such a pair
     * @param constantUnits units with the same value on every row, which correlate with nothing
     * @param correlation of the first units that are not constant, units × units
     */
    public record CoAdaptation(@Nullable Double meanAbsoluteCorrelation, int constantUnits, double[][] correlation) {}

    /**
     * The plane, seen by the network.
     *
     * @param x places of the first column
     * @param y places of the second
     * @param probability of class 1 in evaluation mode; {@code probability[j][i]} at x[i], y[j]
     * @param standardDeviation of the same probability over passes with dropout on
     */
    public record Region(double[] x, double[] y, double[][] probability, double[][] standardDeviation) {}

    /**
     * @param label the class it has, or null for one that is like no class
     * @param row its number among the test rows; null for a stranger
     * @param stranger what it is instead; null for a test row
     * @param pixels rows from the top, 0 to 1; null where the data are no pictures
     * @param values its numbers; null where they are pixels
     */
    public record Input(
            @Nullable Integer label,
            @Nullable Integer row,
            @Nullable String stranger,
            double @Nullable [][] pixels,
            double @Nullable [] values) {}
}
