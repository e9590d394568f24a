package org.ridgeline.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ridgeline.data.Classification;
import org.ridgeline.data.ClassificationSet;
import org.ridgeline.data.Samples;

/** One training goes on from where another stands, whatever is stacked with what. */
class SuccessionTest {
    private static final Samples ROWS =
            Classification.of(ClassificationSet.MOONS, 60, 1).train();
    private static final NetworkPlan NETWORK = new NetworkPlan(2, List.of(8, 6), 2, Activation.RELU);

    @ParameterizedTest
    @EnumSource(Optimizer.class)
    void withTheSamePlanEveryBitIsTheSame(Optimizer optimizer) {
        TrainingPlan plan = plan(16, rules(3, optimizer), Normalization.BATCH);
        assertThat(weights(plan, plan, 5, 7)).isEqualTo(weights(plan, plan, 12, 0));
    }

    /** Arms of which only some are normalized stand in stacks of their own, the first plan's otherwise than the second's. */
    @Test
    void armsKeepTheirNumbersInStacksOfAnyKind() {
        UpdateRule adam = Optimizer.ADAM.rule(0.01);
        UpdateRule slower = Optimizer.ADAM.rule(0.001);
        List<ArmPlan> alike =
                List.of(arm(adam, Normalization.NONE), arm(adam, Normalization.BATCH), arm(adam, Normalization.NONE));
        List<ArmPlan> changed =
                List.of(arm(adam, Normalization.NONE), arm(adam, Normalization.BATCH), arm(slower, Normalization.NONE));
        TrainingPlan before = new TrainingPlan(NETWORK, alike, 16, 1);
        float[][] after = weights(before, new TrainingPlan(NETWORK, changed, 16, 1), 5, 7);
        float[][] unchanged = weights(before, before, 12, 0);
        assertThat(after[0]).isEqualTo(unchanged[0]);
        assertThat(after[1]).isEqualTo(unchanged[1]);
        assertThat(after[2]).isNotEqualTo(unchanged[2]);
    }

    /** A rule that remembers something else begins as at its first step: Adam's is of the size of its learning rate. */
    @Test
    void whatIsRememberedOtherwiseBeginsAnew() {
        TrainingPlan before = plan(60, rules(1, Optimizer.SGD_MOMENTUM), Normalization.NONE);
        TrainingPlan after = plan(60, rules(1, Optimizer.ADAM), Normalization.NONE);
        float[] stood = weights(before, before, 20, 0)[0];
        float[] moved = weights(before, after, 20, 1)[0];
        double largest = IntStream.range(0, stood.length)
                .mapToDouble(i -> Math.abs(moved[i] - stood[i]))
                .max()
                .orElseThrow();
        assertThat(largest).isBetween(0.0099, 0.0101);
    }

    @Test
    void batchesOfAnotherSizeBeginTheNextEpoch() {
        Succession succession = new Succession(
                plan(16, rules(1, Optimizer.SGD), Normalization.NONE),
                plan(30, rules(1, Optimizer.SGD), Normalization.NONE));
        assertThat(succession.position(6, 2, 4)).isEqualTo(12);
        assertThat(succession.position(7, 2, 2)).isEqualTo(7);
        assertThatThrownBy(() -> succession.position(7, 2, 4)).hasMessageContaining("within an epoch");
    }

    @Test
    void whatIsOfAnotherShapeIsRefused() {
        TrainingPlan one = plan(16, rules(1, Optimizer.SGD), Normalization.NONE);
        for (TrainingPlan other : List.of(
                plan(16, rules(2, Optimizer.SGD), Normalization.NONE),
                plan(16, rules(1, Optimizer.SGD), Normalization.BATCH),
                new TrainingPlan(new NetworkPlan(2, List.of(8), 2, Activation.RELU), one.arms(), 16, 1))) {
            assertThatThrownBy(() -> new Succession(one, other))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("another shape");
        }
    }

    /** All weights of each arm, after steps with one plan and further ones with another. */
    private static float[][] weights(TrainingPlan first, TrainingPlan second, int steps, int further) {
        try (LockStep before = LockStep.begin(first, ROWS, TrainingDevice.CPU);
                LockStep after = LockStep.begin(second, ROWS, TrainingDevice.CPU)) {
            for (int i = 0; i < steps; i++) {
                before.step();
            }
            after.takeOver(before);
            for (int i = 0; i < further; i++) {
                after.step();
            }
            return IntStream.range(0, second.arms().size())
                    .mapToObj(arm -> all(after, arm))
                    .toArray(float[][]::new);
        }
    }

    private static float[] all(LockStep training, int arm) {
        float[] all = new float[0];
        for (int layer = 0; layer < NETWORK.layers(); layer++) {
            float[] weights = training.weights(arm, layer);
            int size = all.length;
            all = Arrays.copyOf(all, size + weights.length);
            System.arraycopy(weights, 0, all, size, weights.length);
        }
        return all;
    }

    private static TrainingPlan plan(int batchSize, List<UpdateRule> rules, Normalization normalization) {
        List<ArmPlan> arms =
                rules.stream().map(rule -> arm(rule, normalization)).toList();
        return new TrainingPlan(NETWORK, arms, batchSize, 1);
    }

    private static List<UpdateRule> rules(int count, Optimizer optimizer) {
        return IntStream.range(0, count).mapToObj(i -> optimizer.rule(0.01)).toList();
    }

    private static ArmPlan arm(UpdateRule rule, Normalization normalization) {
        return new ArmPlan(0.3, normalization, rule, 0.01, false);
    }
}
