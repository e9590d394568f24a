package org.ridgeline.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridgeline.data.Samples;

class EarlyStoppingTest {
    private static final double[] LOSS = {0.7, 0.5, 0.4, 0.45, 0.4, 0.39, 0.5, 0.6, 0.39, 0.3};

    @Test
    void theBestIsTheFirstOfTheLowest() {
        assertThat(EarlyStopping.bestEpoch(LOSS)).hasValue(9);
        assertThat(EarlyStopping.bestEpoch(new double[] {2, 1, 1})).hasValue(1);
        assertThat(EarlyStopping.bestEpoch(new double[] {2, Double.NaN, 1.5})).hasValue(2);
        assertThat(EarlyStopping.bestEpoch(new double[] {Double.NaN})).isEmpty();
        assertThat(EarlyStopping.bestEpoch(new double[0])).isEmpty();
    }

    @Test
    void patienceCountsEpochsWithoutALowerLoss() {
        assertThat(EarlyStopping.stopsAfter(LOSS, 1)).hasValue(3);
        assertThat(EarlyStopping.stopsAfter(LOSS, 2)).hasValue(4);
        assertThat(EarlyStopping.stopsAfter(LOSS, 3)).hasValue(8);
        assertThat(EarlyStopping.stopsAfter(LOSS, 4)).isEmpty();
        assertThat(EarlyStopping.stopsAfter(LOSS, 0)).isEmpty();
    }

    /** The epochs of a small training that overfits, with its best weights looked at before training goes on. */
    @ParameterizedTest
    @ValueSource(ints = {16, 400})
    void bestWeightsAreACopyThatTrainingLeavesAlone(int width) {
        Samples rows = Plans.disc(40);
        Samples validation = Plans.disc(300).rows(100, 300);
        ArmPlan arm = new ArmPlan(0, Normalization.BATCH, Plans.ADAM, 0, false);
        ArmPlan held = new ArmPlan(0, Normalization.BATCH, Plans.ADAM, 0.5, false);
        NetworkPlan network = new NetworkPlan(2, List.of(width, width), 2, Activation.RELU);
        TrainingPlan plan = new TrainingPlan(network, List.of(arm, held), 10, 7);
        try (LockStep lockStep = LockStep.begin(plan, rows, TrainingDevice.CPU)) {
            ValidatedTraining training = new ValidatedTraining(lockStep, plan, rows, validation, rows, 60, 5);
            List<List<ArmState>> states = new ArrayList<>();
            while (!training.isIdle() && training.recorded() <= 60) {
                int recorded = training.recorded();
                training.step();
                if (training.recorded() > recorded) {
                    states.add(List.of(lockStep.copy(0), lockStep.copy(1)));
                }
            }
            while (!training.isFinished()) {
                training.finish();
            }
            for (int a = 0; a < 2; a++) {
                double[] losses = training.curves().of(ValidatedCurves.Quantity.VALIDATION_LOSS, a);
                int best = EarlyStopping.bestEpoch(losses).orElseThrow();
                OptionalInt stopped = EarlyStopping.stopsAfter(losses, 5);
                assertThat(training.stoppedAfter(a)).isEqualTo(stopped);
                assertThat(training.finalEpoch(a)).isEqualTo(best).isLessThan(losses.length - 1);
                ArmState restored = lockStep.copy(a);
                ArmState then = states.get(best).get(a);
                assertThat(restored.arrays()).isDeepEqualTo(then.arrays());
                assertThat(restored.parameters())
                        .isNotEqualTo(states.get(losses.length - 1).get(a).parameters());
                assertThat(training.closing(a, ValidatedCurves.Quantity.VALIDATION_LOSS))
                        .isEqualTo(losses[best])
                        .isNotEqualTo(losses[losses.length - 1]);
            }
            float[] kept = lockStep.copy(0).parameters();
            ArmState copy = lockStep.copy(0);
            lockStep.step();
            assertThat(copy.parameters())
                    .isEqualTo(kept)
                    .isNotEqualTo(lockStep.copy(0).parameters());
        }
    }
}
