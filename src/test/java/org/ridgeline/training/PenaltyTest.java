package org.ridgeline.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ridgeline.data.Samples;
import org.ridgeline.numerics.RandomStream;

/** What penalties do to parameters, beside the same written out in plain float64. */
class PenaltyTest {
    private static final double RATE = 0.1;
    private static final double LAMBDA = 0.3;
    private static final UpdateRule SGD = new UpdateRule.GradientDescent(RATE, 0, false);
    private static final UpdateRule ADAM = new UpdateRule.Adam(RATE, 0.9, 0.999, 1e-8, false);
    private static final UpdateRule ADAMW = new UpdateRule.Adam(RATE, 0.9, 0.999, 1e-8, true);
    private static final double[] POINT = {1.5, -0.7, 0.02, -3, 0.4};
    private static final double[] SLOPE = {0.2, -1, 0.03, 0.5, -0.25};

    /** Two roundings of a float64. */
    private static final double LAST_BITS = 1e-15;

    @Test
    void aStepOfL2IsWhatItsGradientSays() {
        double[] expected = new double[POINT.length];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = POINT[i] - RATE * (SLOPE[i] + LAMBDA * POINT[i]);
        }
        assertThat(stepped(SGD, Penalty.l2(LAMBDA), POINT.length)).containsExactly(expected, within(LAST_BITS));
    }

    @Test
    void aProximalStepIsASoftThreshold() {
        double[] expected = new double[POINT.length];
        for (int i = 0; i < expected.length; i++) {
            double moved = POINT[i] - RATE * SLOPE[i];
            expected[i] = Math.signum(moved) * Math.max(Math.abs(moved) - RATE * LAMBDA, 0);
        }
        double[] after = stepped(SGD, Penalty.l1(LAMBDA), POINT.length);
        assertThat(after).containsExactly(expected, within(LAST_BITS));
        assertThat(after[2]).isZero();
    }

    @Test
    void anElasticStepDoesBoth() {
        double[] expected = new double[POINT.length];
        for (int i = 0; i < expected.length; i++) {
            double moved = POINT[i] - RATE * (SLOPE[i] + LAMBDA * 0.75 * POINT[i]);
            expected[i] = Math.signum(moved) * Math.max(Math.abs(moved) - RATE * LAMBDA * 0.25, 0);
        }
        assertThat(stepped(SGD, Penalty.elastic(LAMBDA, 0.25), POINT.length))
                .containsExactly(expected, within(LAST_BITS));
    }

    /** Whatever the other part of the array is penalised by. */
    @Test
    void whatIsSparedMovesAsIfThereWereNoPenalty() {
        for (UpdateRule rule : List.of(SGD, ADAM, ADAMW)) {
            double[] free = stepped(rule, Penalty.NONE, 0);
            for (Penalty penalty : List.of(
                    Penalty.l2(LAMBDA), Penalty.l1(LAMBDA), Penalty.elastic(LAMBDA, 0.5), Penalty.decoupled(LAMBDA))) {
                double[] after = stepped(rule, penalty, 3);
                assertThat(Arrays.copyOfRange(after, 3, 5)).isEqualTo(Arrays.copyOfRange(free, 3, 5));
                assertThat(Arrays.copyOf(after, 2)).doesNotContain(free[0], free[1]);
            }
        }
    }

    private static double[] stepped(UpdateRule rule, Penalty penalty, int penalised) {
        try (NDManager manager = TrainingEngine.manager(TrainingDevice.CPU)) {
            NDArray point = manager.create(POINT);
            group(point, rule, penalty, penalised).apply(manager.create(SLOPE), 1);
            return point.toDoubleArray();
        }
    }

    private static UpdateGroup group(NDArray point, UpdateRule rule, Penalty penalty, int penalised) {
        int size = (int) point.size();
        UpdateGroup.Strengths strengths =
                new UpdateGroup.Strengths(new double[size], new double[size], new double[size]);
        Arrays.fill(strengths.squares(), 0, penalised, penalty.squares());
        Arrays.fill(strengths.decays(), 0, penalised, penalty.decay());
        Arrays.fill(strengths.sizes(), 0, penalised, penalty.sizes());
        return new UpdateGroup(0, 1, null, point, rule, strengths);
    }

    @Test
    void underPlainDescentL2AndDecoupledDecayAreTheSame() {
        try (NDManager manager = TrainingEngine.manager(TrainingDevice.CPU)) {
            NDArray one = manager.create(POINT);
            NDArray other = manager.create(POINT);
            UpdateGroup l2 = group(one, SGD, Penalty.l2(LAMBDA), POINT.length);
            UpdateGroup decoupled = group(other, SGD, Penalty.decoupled(LAMBDA), POINT.length);
            RandomStream random = new RandomStream(5);
            for (int step = 1; step <= 100; step++) {
                double[] slope = random(random, POINT.length);
                l2.apply(manager.create(slope), step);
                decoupled.apply(manager.create(slope), step);
                assertThat(one.toDoubleArray()).containsExactly(other.toDoubleArray(), within(1e-13));
            }
        }
    }

    private static double[] random(RandomStream random, int count) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = random.normal();
        }
        return values;
    }

    /** By any way to ask for decoupled decay. */
    @Test
    void withoutAGradientAdamWShrinksByExactlyItsFactor() {
        for (var asked : List.of(group(ADAMW, Penalty.l2(LAMBDA)), group(ADAM, Penalty.decoupled(LAMBDA)))) {
            try (NDManager manager = TrainingEngine.manager(TrainingDevice.CPU)) {
                NDArray point = manager.create(POINT);
                UpdateGroup group = group(point, asked.rule(), asked.penalty(), POINT.length);
                double[] expected = POINT.clone();
                for (int step = 1; step <= 50; step++) {
                    group.apply(manager.zeros(point.getShape(), point.getDataType()), step);
                    for (int i = 0; i < expected.length; i++) {
                        expected[i] *= 1 - RATE * LAMBDA;
                    }
                    assertThat(point.toDoubleArray()).containsExactly(expected);
                }
            }
        }
    }

    private record Asked(UpdateRule rule, Penalty penalty) {}

    private static Asked group(UpdateRule rule, Penalty penalty) {
        return new Asked(rule, penalty);
    }

    static Stream<TrainingPlan> plans() {
        List<ArmPlan> arms = List.of(
                arm(Penalty.NONE),
                arm(Penalty.l1(0.2)),
                arm(Penalty.ofMaxNorm(0.8)),
                arm(Penalty.elastic(0.05, 0.5)),
                new ArmPlan(0, Normalization.BATCH, ADAM, Penalty.ofMaxNorm(0.5), true));
        return Stream.of(
                Plans.plan(arms),
                new TrainingPlan(new NetworkPlan(2, List.of(300, 200), 2, Activation.RELU), arms, 32, 7));
    }

    private static ArmPlan arm(Penalty penalty) {
        return new ArmPlan(0, Normalization.NONE, ADAM, penalty, false);
    }

    @ParameterizedTest
    @MethodSource("plans")
    void boundsHoldAfterEveryStepAndOnlyWhereThereIsOne(TrainingPlan plan) {
        try (LockStep training = LockStep.begin(plan, Plans.disc(100), TrainingDevice.CPU)) {
            for (int step = 0; step < 20; step++) {
                training.step();
                for (int layer = 0; layer < plan.network().layers(); layer++) {
                    int units = plan.network().outputsOf(layer);
                    assertThat(largestNorm(training.weights(2, layer), units)).isLessThanOrEqualTo(0.8 + 1e-6);
                    assertThat(largestNorm(training.weights(4, layer), units)).isLessThanOrEqualTo(0.5 + 1e-6);
                }
            }
            assertThat(largestNorm(training.weights(0, 0), plan.network().outputsOf(0)))
                    .isGreaterThan(0.9);
        }
    }

    private static double largestNorm(float[] weights, int units) {
        double[] squares = new double[units];
        for (int i = 0; i < weights.length; i++) {
            squares[i % units] += (double) weights[i] * weights[i];
        }
        return Math.sqrt(Arrays.stream(squares).max().orElseThrow());
    }

    /** A column beyond the ball is scaled to its nearest point; one within stays as it is, also one of zeros. */
    @Test
    void projectionFollowsPlainArithmetic() {
        NetworkPlan network = new NetworkPlan(2, List.of(), 3, Activation.RELU);
        ParameterLayout layout = new ParameterLayout(network, Normalization.NONE);
        double[] parameters = {3, 0.3, 0, 4, 0.4, 0, 7, 8, 9};
        ArmPlan bounded = arm(Penalty.ofMaxNorm(2));
        try (NDManager manager = TrainingEngine.manager(TrainingDevice.CPU)) {
            NDArray array = manager.create(parameters);
            Layers layers = Layers.of(network, Normalization.NONE, layout, array);
            NormBound.of(List.of(bounded), manager).project(layers, network.layers());
            double factor = 2 / Math.sqrt(3 * 3 + 4 * 4);
            assertThat(array.toDoubleArray())
                    .containsExactly(new double[] {3 * factor, 0.3, 0, 4 * factor, 0.4, 0, 7, 8, 9}, within(LAST_BITS));
            assertThat(NormBound.of(List.of(arm(Penalty.l2(1))), manager)).isNull();
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    void proximalStepsReachExactZeros(TrainingPlan plan) {
        try (LockStep training = LockStep.begin(plan, Plans.disc(100), TrainingDevice.CPU)) {
            Plans.train(training, 60);
            assertThat(zeros(training.weights(1, 1))).isGreaterThan(0.3);
            assertThat(zeros(training.weights(0, 1))).isZero();
        }
    }

    private static double zeros(float[] weights) {
        int zeros = 0;
        for (float weight : weights) {
            zeros += weight == 0 ? 1 : 0;
        }
        return (double) zeros / weights.length;
    }

    /** Rows are changed where training looks at them, by the same numbers for the same step, and nowhere else. */
    @Test
    void changedRowsAreTrainingsAlone() throws CheckpointException {
        Samples rows = Plans.disc(100);
        float[] before = rows.inputs().clone();
        TrainingPlan plan = Plans.dropout(0, 0.3);
        RowChange shaken = (row, random) -> row[0] += (float) (0.3 * random.normal());
        byte[] halfway;
        byte[] whole;
        try (LockStep changed = LockStep.begin(plan, rows, shaken, TrainingDevice.CPU);
                LockStep plain = LockStep.begin(plan, rows, TrainingDevice.CPU)) {
            assertThat(changed.evaluate(rows)).isEqualTo(plain.evaluate(rows));
            Plans.train(changed, 7);
            Plans.train(plain, 7);
            assertThat(changed.weights(0, 0)).isNotEqualTo(plain.weights(0, 0));
            halfway = changed.checkpoint();
            Plans.train(changed, 9);
            whole = changed.checkpoint();
        }
        try (LockStep resumed = LockStep.begin(plan, rows, shaken, TrainingDevice.CPU)) {
            resumed.restore(halfway);
            Plans.train(resumed, 9);
            assertThat(resumed.checkpoint()).isEqualTo(whole);
        }
        assertThat(rows.inputs()).isEqualTo(before);
    }

    @Test
    void refusesWhatIsNoPenalty() {
        assertThatThrownBy(() -> Penalty.l2(-1)).hasMessageContaining("squares (-1.0) must be 0 or more");
        assertThatThrownBy(() -> Penalty.l1(Double.NaN)).hasMessageContaining("sizes (NaN)");
        assertThatThrownBy(() -> Penalty.ofMaxNorm(0)).hasMessageContaining("largest norm (0.0) must be above 0");
    }
}
