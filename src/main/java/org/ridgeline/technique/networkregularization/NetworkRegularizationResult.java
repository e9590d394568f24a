package org.ridgeline.technique.networkregularization;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ridgeline.catalog.Warning;

/**
 * @param data what was trained, validated and tested on
 * @param arms all combinations, outer to inner: penalty, λ, label noise, augmentation, training size
 * @param epoch the last epoch that is recorded, of any arm; 0 before training
 * @param regionX places of the film's regions along the first column, in the rows' own units; null where rows are not points
 *     of a plane, in two classes
 * @param regionY along the second column, likewise
 */
public record NetworkRegularizationResult(
        Data data,
        List<Arm> arms,
        int epoch,
        double @Nullable [] regionX,
        double @Nullable [] regionY,
        List<Warning> warnings) {

    /**
     * @param name the data set, or {@code own}
     * @param subset whether the application's small share of it stood in for the whole
     * @param trainingRows at most; an arm says how many it used
     * @param validationRows never trained nor tested on, the same for all arms
     * @param testRows never trained on, nor stopped by
     * @param features numbers in a row
     * @param imageWidth pixels a side where rows are square pictures; else 0
     * @param hash SHA-256 of every number of it
     */
    public record Data(
            String name,
            boolean subset,
            int trainingRows,
            int validationRows,
            int testRows,
            int features,
            int classes,
            int imageWidth,
            String hash) {}

    /**
     * Curves have a value before training and one after each epoch that the arm trained: index is epoch. They end where the
     * arm stopped; a value that is not finite, and all after it, is null: the arm diverged. Losses are mean cross-entropies in
     * nats, in evaluation mode, without any penalty; add {@code penaltyValue} for what is minimised. The training rows are
     * measured with their wrong labels, where there are any, and not augmented.
     *
     * @param penalty as the parameter names it: none, l2, l1, elastic, decoupled, max-norm
     * @param lambda null for penalties that have none
     * @param labelNoise share of training labels asked to be wrong
     * @param wrongLabels how many are
     * @param augmentation none, jitter or shift
     * @param trainingRows that it was trained on
     * @param penaltyValue ½λ‖w‖², λ‖w‖₁ or their sum over what is penalised; under decoupled decay ½λ‖w‖², which Adam does
     *     not minimise then; 0 for none and max-norm. Six digits
     * @param norms layers × epochs+1: Euclidean norm of a layer's weights without biases. Six digits
     * @param sparsity layers × epochs+1: share of a layer's weights that are exactly zero. Six digits
     * @param bestEpoch of the lowest validation loss so far, the first one; null where none is finite
     * @param stoppedEpoch the last epoch trained, where patience ended the arm; null where it did not (yet)
     * @param overfittingSince the epoch from which validation loss stays above its minimum by more than its own noise while
     *     training loss goes on falling; null where it does not (yet)
     * @param divergedAtStep the step at which it ran away; null where it never did
     * @param film looks at the weights at some epochs, early ones denser, in the order of epochs; the same epochs for all arms
     *     as long as they train
     * @param closing the arm as it is left: with its best weights where patience is above 0, else with its last. Null until the
     *     run is over, or where it diverged. After a fork from a run without patience, the best since the fork
     */
    public record Arm(
            String penalty,
            @Nullable Double lambda,
            double labelNoise,
            int wrongLabels,
            String augmentation,
            int trainingRows,
            double[] trainLoss,
            double[] validationLoss,
            double[] testLoss,
            double[] trainAccuracy,
            double[] validationAccuracy,
            double[] testAccuracy,
            double[] penaltyValue,
            double[][] norms,
            double[][] sparsity,
            @Nullable Integer bestEpoch,
            @Nullable Integer stoppedEpoch,
            @Nullable Integer overfittingSince,
            @Nullable Long divergedAtStep,
            List<Look> film,
            @Nullable Closing closing) {}

    /**
     * The weights at one epoch.
     *
     * @param histograms of each layer's weights, from the input on
     * @param region the plane: probability of class 1 in percent, {@code region[j][i]} at regionX[i], regionY[j]; null where
     *     rows are not points of a plane
     * @param filters what the strongest units of the first layer look for; null where rows are no pictures, and at epochs of
     *     the film that would make a run too large
     */
    public record Look(
            int epoch,
            List<Histogram> histograms,
            int @Nullable [][] region,
            @Nullable Filters filters) {}

    /**
     * @param reach the largest size of a weight: bins are of equal width over −reach to reach
     * @param counts how many weights lie in each of the {@code 31} bins; exact zeros are in the middle one
     */
    public record Histogram(double reach, int[] counts) {}

    /**
     * @param units numbers of the units with the largest norm of entering weights, largest first
     * @param reach the largest size among their weights
     * @param weights units × pixels, row by row from the top: −100 to 100 for −reach to reach
     */
    public record Filters(int[] units, double reach, int[][] weights) {}

    /**
     * The arm as it is left, measured anew.
     *
     * @param epoch whose weights these are
     * @param norms of each layer's weights
     * @param sparsity share of each layer's weights that are exactly zero
     */
    public record Closing(
            int epoch,
            double trainLoss,
            double validationLoss,
            double testLoss,
            double trainAccuracy,
            double validationAccuracy,
            double testAccuracy,
            double[] norms,
            double[] sparsity,
            Look look) {}
}
