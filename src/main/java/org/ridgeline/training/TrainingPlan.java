package org.ridgeline.training;

import java.util.List;
import org.ridgeline.data.Samples;

/**
 * What a run trains. Together with the rows it fixes every number.
 *
 * @param batchSize rows of a step at most
 * @param seed of initial weights, the order of the rows and dropout masks, which all arms share
 */
public record TrainingPlan(NetworkPlan network, List<ArmPlan> arms, int batchSize, long seed) {
    public static final int MOST_ARMS = 16;

    public TrainingPlan {
        arms = List.copyOf(arms);
        if (arms.isEmpty() || arms.size() > MOST_ARMS) {
            throw new IllegalArgumentException("%d arms: a run has 1 to %d.".formatted(arms.size(), MOST_ARMS));
        }
        int smallest = smallestBatch(arms);
        if (batchSize < smallest) {
            throw new IllegalArgumentException(
                    "The batch size (%d) must be at least %d.".formatted(batchSize, smallest));
        }
    }

    /** @throws IllegalArgumentException where the rows are not what it can be trained on */
    void check(Samples train) {
        if (train.features() != network.inputs()) {
            throw new IllegalArgumentException(
                    "The rows have %d numbers, the network takes %d.".formatted(train.features(), network.inputs()));
        }
        if (train.classes() > network.classes()) {
            throw new IllegalArgumentException("The rows have %d classes, the network tells %d apart."
                    .formatted(train.classes(), network.classes()));
        }
        if (train.size() < smallestBatch()) {
            throw new IllegalArgumentException(
                    "%d rows are too few: these arms need %d at least.".formatted(train.size(), smallestBatch()));
        }
    }

    /** Rows that a batch needs at least: a variance takes two. */
    int smallestBatch() {
        return smallestBatch(arms);
    }

    private static int smallestBatch(List<ArmPlan> arms) {
        return arms.stream().anyMatch(arm -> arm.normalization() == Normalization.BATCH) ? 2 : 1;
    }
}
