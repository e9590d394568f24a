package org.ridgeline.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ridgeline.data.Samples;
import org.ridgeline.training.LearningCurves.Quantity;

/** Epochs of a training, with the looks between them. */
class EpochTrainingTest {
    private static final int EPOCHS = 1;

    private final Samples rows = Plans.disc(64);

    /** A row that nobody learns from may be as far away as it likes: its loss is what it is, and training goes on. */
    @Test
    void unseenRowsCannotMakeAnArmDiverge() {
        Samples far = new Samples(new float[] {3e38f, 3e38f, -3e38f, 3e38f}, 2, new int[] {0, 1}, 2);
        TrainingPlan plan = new TrainingPlan(
                new NetworkPlan(2, List.of(16, 8), 2, Activation.RELU), List.of(Plans.arm(0), Plans.arm(0)), 16, 7);
        try (LockStep lockStep = LockStep.begin(plan, rows, TrainingDevice.CPU)) {
            EpochTraining training = new EpochTraining(lockStep, plan, rows, far, 3);
            while (!training.isDone()) {
                training.step();
            }
            assertThat(lockStep.diverged(0)).isFalse();
            assertThat(Arrays.stream(training.curves().of(Quantity.TRAIN_LOSS, 0))
                            .boxed())
                    .hasSize(4)
                    .allMatch(Double::isFinite);
            assertThat(training.curves().of(Quantity.TEST_LOSS, 0)[3]).isNotFinite();
        }
        try (LockStep lockStep = LockStep.begin(plan, rows, TrainingDevice.CPU)) {
            ValidatedTraining training = new ValidatedTraining(lockStep, plan, rows, far, far, 3, 2);
            while (training.recorded() <= 2) {
                training.step();
            }
            assertThat(lockStep.diverged(0)).isFalse();
            assertThat(training.curves().of(ValidatedCurves.Quantity.TRAIN_LOSS, 0)[2])
                    .isFinite();
            assertThat(training.curves().of(ValidatedCurves.Quantity.VALIDATION_LOSS, 0)[2])
                    .isNotFinite();
        }
    }

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
