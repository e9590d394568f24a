package org.ridgeline.technique.batchnormtraining;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ridgeline.catalog.Warning;

/**
 * @param data what was trained and tested on
 * @param lookRows so many training rows, the first ones, are looked at between epochs
 * @param stepFactors sizes of the steps along the gradient, in learning rates
 * @param arms in the order of the normalizations asked
 */
public record BatchNormTrainingResult(
        Data data, int lookRows, double[] stepFactors, List<Arm> arms, List<Warning> warnings) {

    /**
     * @param name the data set
     * @param subset whether the application's small share of it stood in for the whole
     * @param features numbers in a row
     * @param hash SHA-256 of every number of it
     */
    public record Data(
            String name, boolean subset, int trainingRows, int testRows, int features, int classes, String hash) {}

    /**
     * Losses are mean cross-entropies in evaluation mode; curves have a value before training and one after each epoch. A value
     * that is not finite, and all after it, is null: the arm diverged.
     *
     * @param normalization {@code none} or {@code batch}
     * @param divergedAtStep the step at which it ran away; null where it never did
     * @param looks at its layers and gradients, in the order of epochs; none once it has diverged
     */
    public record Arm(
            String normalization,
            double[] trainLoss,
            double[] testLoss,
            double[] trainAccuracy,
            double[] testAccuracy,
            @Nullable Long divergedAtStep,
            List<Look> looks) {}

    /**
     * Layers and gradients at the end of an epoch, in training mode and to six digits; see the package for the equations. An
     * entry that is not finite is null.
     *
     * @param epoch 0 before training
     * @param loss on the rows looked at
     * @param layers the hidden layers
     * @param gradientNorms of the weights of every layer, the output's last
     * @param stepLosses the loss after a step of each size against the gradient
     * @param gradientChanges how far the gradient is from where it was, after each of these steps
     * @param smoothness effective β; null without a gradient, or where it is not finite
     * @param layerShifts how far each layer's gradient moves when the layers below take a step
     * @param layerCosines of the angle by which it turns
     */
    public record Look(
            int epoch,
            double loss,
            List<Layer> layers,
            double[] gradientNorms,
            double[] stepLosses,
            double[] gradientChanges,
            @Nullable Double smoothness,
            double[] layerShifts,
            double[] layerCosines) {}

    /**
     * One hidden layer.
     *
     * @param sumMean of what its activation takes, over rows and units
     * @param sumDeviation likewise, standard deviation
     * @param mean of its activations, over rows and units
     * @param deviation likewise
     * @param saturated the share of activations whose slope is below a tenth of the steepest; with ReLU the share of units that
     *     are zero on every row
     * @param from lower end of the histogram of its activations; {@code to} the upper one
     * @param counts in equal bins between them
     * @param drift of its sums since the look before; null at the first
     */
    public record Layer(
            double sumMean,
            double sumDeviation,
            double mean,
            double deviation,
            double saturated,
            double from,
            double to,
            int[] counts,
            @Nullable Double drift) {}
}
