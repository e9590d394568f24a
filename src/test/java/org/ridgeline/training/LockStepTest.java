package org.ridgeline.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ridgeline.data.Samples;

class LockStepTest {
    private final Samples rows = Plans.disc(300);

    @Test
    void learnsToTellADiscFromTheRest() {
        try (LockStep training = LockStep.begin(Plans.dropout(0, 0.2), rows, TrainingDevice.CPU)) {
            double before = training.evaluate(0, rows).loss();
            Plans.train(training, 600);
            assertThat(training.evaluate(0, rows).loss()).isLessThan(before / 3);
            assertThat(training.evaluate(0, rows).accuracy()).isGreaterThan(0.95);
            assertThat(training.evaluate(1, rows).accuracy()).isGreaterThan(0.9);
        }
    }

    @Test
    void batchNormalizationLearnsTooAndRemembersItsStatistics() {
        ArmPlan normalized = new ArmPlan(0, Normalization.BATCH, Plans.ADAM, 0, false);
        TrainingPlan plan = Plans.plan(List.of(Plans.arm(0), normalized));
        try (LockStep training = LockStep.begin(plan, rows, TrainingDevice.CPU)) {
            Plans.train(training, 600);
            assertThat(training.evaluate(rows)).hasSize(2).allSatisfy(each -> assertThat(each.accuracy())
                    .isGreaterThan(0.95));
        }
    }

    @Test
    void armsBeginAlike() {
        try (LockStep training = LockStep.begin(Plans.dropout(0, 0.5, 0.9), rows, TrainingDevice.CPU)) {
            assertThat(training.weights(2, 1)).isEqualTo(training.weights(0, 1)).hasSize(16 * 8);
            assertThat(training.evaluate(2, rows)).isEqualTo(training.evaluate(0, rows));
            training.step();
            assertThat(training.weights(2, 1)).isNotEqualTo(training.weights(0, 1));
        }
    }

    @Test
    void answersFitTogether() {
        try (LockStep training = LockStep.begin(Plans.dropout(0, 0.5), rows, TrainingDevice.CPU)) {
            Plans.train(training, 50);
            for (int arm = 0; arm < 2; arm++) {
                double[][] probabilities = training.probabilities(arm, rows);
                double loss = 0;
                for (int row = 0; row < rows.size(); row++) {
                    assertThat(Arrays.stream(probabilities[row]).sum()).isCloseTo(1, within(1e-6));
                    loss -= Math.log(probabilities[row][rows.labels()[row]]) / rows.size();
                }
                assertThat(training.evaluate(arm, rows).loss()).isCloseTo(loss, within(1e-6));
                assertThat(training.evaluate(rows).get(arm).loss()).isCloseTo(loss, within(1e-6));
                assertThat(training.hidden(arm, 0, rows)).hasDimensions(rows.size(), 16);
                assertThat(training.hidden(arm, 1, rows)).hasDimensions(rows.size(), 8);
                assertThat(training.norms(arm)).hasSize(3).doesNotContain(0);
            }
        }
    }

    @Test
    void oneLogitLearnsWhatTwoOutputsLearn() {
        NetworkPlan network = new NetworkPlan(2, List.of(16, 8), 1, Activation.TANH);
        TrainingPlan plan = new TrainingPlan(network, List.of(Plans.arm(0)), 32, 7);
        try (LockStep training = LockStep.begin(plan, rows, TrainingDevice.CPU)) {
            Plans.train(training, 600);
            assertThat(training.evaluate(0, rows).accuracy()).isGreaterThan(0.95);
            assertThat(training.probabilities(0, rows)[0]).hasSize(2);
        }
    }

    @Test
    void decayKeepsWeightsSmallAndSparesBiasesUnlessTold() {
        ArmPlan decayed = new ArmPlan(0, Normalization.NONE, Plans.ADAM, 0.1, false);
        try (LockStep training = LockStep.begin(Plans.plan(List.of(Plans.arm(0), decayed)), rows, TrainingDevice.CPU)) {
            Plans.train(training, 300);
            assertThat(training.norms(1)[0]).isLessThan(training.norms(0)[0] / 2);
        }
    }

    @Test
    void anArmThatRunsAwayLeavesTheOthersAlone() {
        UpdateRule wild = new UpdateRule.GradientDescent(1e6, 0, false);
        ArmPlan runaway = new ArmPlan(0, Normalization.NONE, wild, 0, false);
        try (LockStep both = LockStep.begin(Plans.plan(List.of(runaway, Plans.arm(0.2))), rows, TrainingDevice.CPU);
                LockStep alone = LockStep.begin(Plans.dropout(0.2), rows, TrainingDevice.CPU)) {
            Plans.train(both, 60);
            Plans.train(alone, 60);
            assertThat(both.diverged(0)).isTrue();
            assertThat(both.divergedAt(0).orElseThrow()).isBetween(1L, 60L);
            assertThat(both.diverged(1)).isFalse();
            assertThat(both.divergedAt(1)).isEmpty();
            assertThat(both.trainingLoss(1)).isCloseTo(alone.trainingLoss(0), within(Plans.STACKED));
        }
    }

    @Test
    void everyEpochSeesEveryRowOnceInBatchesOfOneSize() {
        TrainingPlan plan = Plans.plan(List.of(Plans.arm(0)));
        Batch batch = new Batch(rows, plan, 1);
        for (int epoch = 0; epoch < 2; epoch++) {
            int seen = 0;
            int ones = 0;
            for (int step = 0; step < batch.stepsPerEpoch(); step++) {
                batch.turnTo((long) epoch * batch.stepsPerEpoch() + step);
                assertThat(batch.size()).isBetween(batch.largest() - 1, batch.largest());
                seen += batch.size();
                for (int row = 0; row < batch.size(); row++) {
                    ones += batch.label(row);
                }
            }
            assertThat(seen).isEqualTo(rows.size());
            assertThat(ones).isEqualTo(Arrays.stream(rows.labels()).sum());
        }
    }

    /** The normalized arm has no update rule: its stack fails after that of the other arm has taken native memory. */
    @Test
    void aStartThatFailsGivesItsMemoryBack() {
        ArmPlan impossible = new ArmPlan(0, Normalization.BATCH, null, 0, false);
        TrainingPlan plan = Plans.plan(List.of(Plans.arm(0), impossible));
        try (NDManager other = TrainingEngine.manager(TrainingDevice.CPU)) {
            NDManager all = other.getParentManager();
            int before = all.getManagedArrays().size();
            assertThatThrownBy(() -> LockStep.begin(plan, rows, TrainingDevice.CPU))
                    .isInstanceOf(NullPointerException.class);
            assertThat(all.getManagedArrays()).hasSize(before);
            try (LockStep sound = LockStep.begin(Plans.dropout(0), rows, TrainingDevice.CPU)) {
                assertThat(all.getManagedArrays()).hasSizeGreaterThan(before);
                assertThat(sound.steps()).isZero();
            }
        }
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThatThrownBy(() -> Plans.plan(Collections.nCopies(17, Plans.arm(0))))
                .hasMessageContaining("17 arms: a run has 1 to 16");
        assertThatThrownBy(() -> Plans.arm(1)).hasMessageContaining("dropout rate (1.0)");
        NetworkPlan wide = new NetworkPlan(3, List.of(4), 2, Activation.RELU);
        TrainingPlan other = new TrainingPlan(wide, List.of(Plans.arm(0)), 32, 1);
        assertThatThrownBy(() -> LockStep.begin(other, rows, TrainingDevice.CPU))
                .hasMessageContaining("The rows have 2 numbers, the network takes 3");
        assertThatThrownBy(() -> TrainingDevice.of("tpu")).hasMessageContaining("Choose auto, cpu or gpu");
    }
}
