package org.ridgeline.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ridgeline.data.Samples;

/** The same numbers however often, beside whom, and with whatever interruption. */
class ReproducibilityTest {
    private static final int STEPS = 40;

    private final Samples rows = Plans.disc(300);

    /** Small networks, whose arms are stacked, and one large enough to be looped, with every kind of arm. */
    static Stream<TrainingPlan> plans() {
        List<ArmPlan> arms = List.of(
                Plans.arm(0),
                Plans.arm(0.5),
                new ArmPlan(0.2, Normalization.BATCH, Plans.ADAM, 0.01, true),
                new ArmPlan(0, Normalization.NONE, new UpdateRule.GradientDescent(0.05, 0.9, true), 0.01, false),
                new ArmPlan(0, Normalization.NONE, new UpdateRule.RmsProp(0.01, 0.99, 1e-8), 0, false),
                new ArmPlan(0, Normalization.NONE, Plans.ADAM, Penalty.l1(0.02), false),
                new ArmPlan(0, Normalization.NONE, Plans.ADAM, Penalty.elastic(0.02, 0.5), true),
                new ArmPlan(0.2, Normalization.NONE, Plans.ADAM, Penalty.decoupled(0.1), false),
                new ArmPlan(0, Normalization.NONE, Plans.ADAM, Penalty.ofMaxNorm(0.5), false));
        return Stream.of(
                Plans.plan(arms),
                new TrainingPlan(new NetworkPlan(2, List.of(300, 200), 2, Activation.RELU), arms, 32, 7));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void aSeedGivesTheSameBits(TrainingPlan plan) {
        assertThat(trained(plan)).isEqualTo(trained(plan));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void aCheckpointGoesOnToTheSameBits(TrainingPlan plan) throws CheckpointException {
        byte[] halfway;
        try (LockStep training = LockStep.begin(plan, rows, TrainingDevice.CPU)) {
            Plans.train(training, STEPS / 2 + 1);
            halfway = training.checkpoint();
        }
        try (LockStep training = LockStep.begin(plan, rows, TrainingDevice.CPU)) {
            training.restore(halfway);
            assertThat(training.steps()).isEqualTo(STEPS / 2 + 1);
            assertThat(training.checkpoint()).isEqualTo(halfway);
            Plans.train(training, STEPS / 2 - 1);
            assertThat(training.checkpoint()).isEqualTo(trained(plan));
        }
    }

    @Test
    void aCheckpointOfAnotherPlanIsRefused() {
        try (LockStep one = LockStep.begin(Plans.dropout(0), rows, TrainingDevice.CPU);
                LockStep other = LockStep.begin(Plans.dropout(0.1), rows, TrainingDevice.CPU)) {
            byte[] checkpoint = one.checkpoint();
            assertThatThrownBy(() -> other.restore(checkpoint))
                    .isInstanceOf(CheckpointException.class)
                    .hasMessageContaining("another plan");
            byte[] half = Arrays.copyOf(checkpoint, checkpoint.length / 2);
            assertThatThrownBy(() -> one.restore(half))
                    .isInstanceOf(CheckpointException.class)
                    .hasMessageContaining("incomplete");
        }
    }

    /** An accelerator adds up in another order: the end would be of neither. */
    @Test
    void aCheckpointOfAnotherDeviceIsRefused() {
        TrainingPlan plan = Plans.dropout(0);
        Checkpoint.Counters counters = new Checkpoint.Counters(0, 0, 0, new double[1], new long[1]);
        byte[] checkpoint = Checkpoint.write(plan, TrainingDevice.GPU, counters, List.of());
        try (LockStep training = LockStep.begin(plan, rows, TrainingDevice.CPU)) {
            assertThatThrownBy(() -> training.restore(checkpoint))
                    .isInstanceOf(CheckpointException.class)
                    .hasMessageContaining("written on the gpu");
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    void armsTrainTogetherAsTheyWouldAlone(TrainingPlan plan) {
        boolean looped =
                Stacking.of(plan, TrainingDevice.CPU).size() == plan.arms().size();
        try (LockStep together = LockStep.begin(plan, rows, TrainingDevice.CPU)) {
            Plans.train(together, STEPS);
            for (int arm = 0; arm < plan.arms().size(); arm++) {
                TrainingPlan single =
                        new TrainingPlan(plan.network(), List.of(plan.arms().get(arm)), plan.batchSize(), plan.seed());
                try (LockStep alone = LockStep.begin(single, rows, TrainingDevice.CPU)) {
                    Plans.train(alone, STEPS);
                    float[] expected = alone.weights(0, 1);
                    if (looped) {
                        assertThat(together.weights(arm, 1)).isEqualTo(expected);
                    } else {
                        assertThat(together.weights(arm, 1)).containsExactly(expected, within((float) Plans.STACKED));
                    }
                }
            }
        }
    }

    @Test
    void severalThreadsTrainAtOnce() throws Exception {
        List<TrainingPlan> plans = plans().toList();
        List<byte[]> alone = plans.stream().map(this::trained).toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<byte[]>> beside = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                TrainingPlan plan = plans.get(i % plans.size());
                beside.add(threads.submit(() -> trained(plan)));
            }
            for (int i = 0; i < beside.size(); i++) {
                assertThat(beside.get(i).get()).isEqualTo(alone.get(i % plans.size()));
            }
        }
    }

    private byte[] trained(TrainingPlan plan) {
        try (LockStep training = LockStep.begin(plan, rows, TrainingDevice.CPU)) {
            Plans.train(training, STEPS);
            return training.checkpoint();
        }
    }
}
