package org.ridgeline.training;

import java.util.List;
import java.util.stream.IntStream;

/** How one training goes on from where another stands. Arms keep their numbers, however they are stacked. */
final class Succession {
    private final int arms;
    private final boolean remembers;

    /** @throws IllegalArgumentException where the networks are of another shape, or the arms of another number */
    Succession(TrainingPlan plan, TrainingPlan before) {
        this.arms = plan.arms().size();
        boolean alike = plan.network().equals(before.network())
                && arms == before.arms().size()
                && IntStream.range(0, arms)
                        .allMatch(arm -> plan.arms().get(arm).normalization()
                                == before.arms().get(arm).normalization());
        if (!alike) {
            throw new IllegalArgumentException(
                    "Arms of another shape (%s) cannot go on as (%s).".formatted(before, plan));
        }
        this.remembers = IntStream.range(0, arms).allMatch(arm -> plan.arms()
                .get(arm)
                .rule()
                .remembersLike(before.arms().get(arm).rule()));
    }

    /** Whether every arm's update rule goes on with what the one before it remembers. */
    boolean remembers() {
        return remembers;
    }

    /** Copies what training changes, arm by arm. */
    void copy(List<ArmStack> from, List<ArmStack> to) {
        for (int arm = 0; arm < arms; arm++) {
            ArmStack before = ArmStack.withArm(from, arm);
            ArmStack now = ArmStack.withArm(to, arm);
            now.takeOver(now.arms().indexOf(arm), before, before.arms().indexOf(arm), remembers);
        }
    }

    /**
     * The place in the order of the rows, counted in steps.
     *
     * @param before the same place, counted in the steps before
     * @throws IllegalArgumentException where it is within an epoch whose steps are other ones
     */
    long position(long before, int stepsPerEpochBefore, int stepsPerEpoch) {
        long within = before % stepsPerEpochBefore;
        if (within != 0 && stepsPerEpoch != stepsPerEpochBefore) {
            throw new IllegalArgumentException(
                    "Step %d is within an epoch, where batches of another size have no place.".formatted(before));
        }
        return before / stepsPerEpochBefore * stepsPerEpoch + within;
    }
}
