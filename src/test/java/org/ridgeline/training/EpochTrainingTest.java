package org.ridgeline.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ridgeline.data.Samples;
import org.ridgeline.training.LearningCurves.Quantity;

/** Epochs of a training, with the looks between them. */
class EpochTrainingTest {
    private static final int EPOCHS = 1;

    private final Samples rows = Plans.disc(64);

    /** One step an epoch: its batch is measured before the update that goes wrong, so that only the look can tell. */
    @Test
    void anArmThatTheLastUpdateMakesRunAwayIsNoticedAndItsEpochIsCut() {
        ArmPlan runaway = new ArmPlan(0, Normalization.NONE, new UpdateRule.GradientDescent(1e6, 0, false), 0, false);
        TrainingPlan plan = new TrainingPlan(
                new NetworkPlan(2, List.of(16, 8), 2, Activation.RELU), List.of(runaway, Plans.arm(0)), 64, 7);
        try (LockStep lockStep = LockStep.begin(plan, rows, TrainingDevice.CPU)) {
            EpochTraining training = new EpochTraining(lockStep, plan, rows, rows, EPOCHS);
            while (!training.isDone()) {
                training.step();
            }
            assertThat(lockStep.steps()).isEqualTo(1);
            assertThat(lockStep.trainingLoss(0)).isLessThan(10);
            assertThat(lockStep.divergedAt(0)).hasValue(1);
            assertThat(lockStep.diverged(1)).isFalse();
            for (Quantity quantity : Quantity.values()) {
                assertThat(training.curves().of(quantity, 0)[0]).isFinite();
                assertThat(training.curves().of(quantity, 0)[1]).isNaN();
                assertThat(training.curves().of(quantity, 1)[1]).isFinite();
            }
        }
    }
}
