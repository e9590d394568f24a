package org.ridgeline.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.ridgeline.Reference;
import org.ridgeline.data.Samples;
import org.ridgeline.numerics.RandomStream;

/** Gradients layer by layer against PyTorch's autograd in float64 (c07) and against finite differences. */
class GradientProbeTest {
    /** Both are in float64 and add in another order. */
    private static final double TOLERANCE = 1e-11;

    /** Central differences with this step are right to about 1e-9. */
    private static final double STEP = 1e-5;

    private static final JsonNode REFERENCE = Reference.read("c07_deep");
    private static final int ROWS = 16;

    private final NDManager manager = TrainingEngine.manager(TrainingDevice.CPU);

    @AfterEach
    void close() {
        manager.close();
    }

    static Stream<Named<JsonNode>> cases() {
        return StreamSupport.stream(REFERENCE.get("cases").spliterator(), false)
                .map(each -> Named.of(each.get("activation") + " " + each.get("normalized"), each));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isWhatAutogradSays(JsonNode expected) {
        NetworkPlan network = new NetworkPlan(
                3,
                List.of(4, 4, 4),
                3,
                Activation.valueOf(expected.get("activation").asText().toUpperCase(Locale.ROOT)));
        Normalization normalization = expected.get("normalized").asBoolean() ? Normalization.BATCH : Normalization.NONE;
        GradientProbe probe = new GradientProbe(network, normalization, referenceRows(), manager);
        double[] parameters = Reference.numbers(expected.get("parameters"));
        matches(probe.gradient(parameters), expected.get("gradient"));
        GradientLook look = probe.look(
                parameters,
                Reference.numbers(REFERENCE.get("sizes")),
                REFERENCE.get("base").asDouble());
        assertThat(look.loss()).isCloseTo(expected.get("loss").asDouble(), within(TOLERANCE));
        matches(look.gradientNorms(), expected.get("gradientNorms"));
        matches(look.stepLosses(), expected.get("stepLosses"));
        matches(look.gradientChanges(), expected.get("gradientChanges"));
        matches(look.layerShifts(), expected.get("layerShifts"));
    }

    private static void matches(double[] actual, JsonNode expected) {
        assertThat(actual).containsExactly(Reference.numbers(expected), within(TOLERANCE));
    }

    private static Samples referenceRows() {
        double[][] rows = Reference.rows(REFERENCE.get("rows"));
        float[] inputs = new float[rows.length * rows[0].length];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = (float) rows[i / rows[0].length][i % rows[0].length];
        }
        int[] labels = Arrays.stream(Reference.numbers(REFERENCE.get("labels")))
                .mapToInt(label -> (int) label)
                .toArray();
        return new Samples(inputs, rows[0].length, labels, 3);
    }

    @ParameterizedTest
    @EnumSource(Activation.class)
    void isWhatFiniteDifferencesSay(Activation activation) {
        for (Normalization normalization : Normalization.values()) {
            for (int outputs : new int[] {1, 3}) {
                NetworkPlan network = new NetworkPlan(2, List.of(4, 3, 3), outputs, activation);
                Samples rows = rows(network);
                double[] parameters = parameters(network, normalization);
                double[] gradient = new GradientProbe(network, normalization, rows, manager).gradient(parameters);
                PlainNetwork plain = new PlainNetwork(network, normalization);
                for (int i = 0; i < parameters.length; i++) {
                    double[] moved = parameters.clone();
                    moved[i] = parameters[i] + STEP;
                    double right = loss(plain, moved, rows);
                    moved[i] = parameters[i] - STEP;
                    double left = loss(plain, moved, rows);
                    assertThat(gradient[i])
                            .as("%s, %s, parameter %d", normalization, outputs, i)
                            .isCloseTo((right - left) / (2 * STEP), within(1e-8));
                }
            }
        }
    }

    /** Before training, scales are 1 and shifts 0. ε is in the variance: it is at most 1, and short of it by ε/σ². */
    @Test
    void normalizedSumsHaveMeanZeroAndVarianceOne() {
        NetworkPlan network = new NetworkPlan(2, List.of(4, 4, 4), 3, Activation.TANH, Initialization.XAVIER);
        ParameterLayout layout = new ParameterLayout(network, Normalization.BATCH);
        double[] parameters = GradientProbe.widened(layout.initial(new RandomStream(4)));
        GradientLook look = new GradientProbe(network, Normalization.BATCH, rows(network), manager)
                .look(parameters, new double[] {1}, 1);
        for (double[] sums : look.sums()) {
            for (int unit = 0; unit < 4; unit++) {
                double mean = 0;
                double square = 0;
                for (int row = 0; row < ROWS; row++) {
                    mean += sums[row * 4 + unit] / ROWS;
                    square += sums[row * 4 + unit] * sums[row * 4 + unit] / ROWS;
                }
                assertThat(mean).isCloseTo(0, within(1e-12));
                assertThat(square).isBetween(0.99, 1.0);
            }
        }
    }

    /**
     * Scaling the weights w that enter a normalized unit changes ε's share alone (van Laarhoven 2017, section 2): with scale γ and
     * normalized sums ẑ, w·∇_w L = γ ∂L/∂γ · ε/(σ² + ε), and ε/(σ² + ε) = 1 − var(ẑ).
     */
    @ParameterizedTest
    @EnumSource(Activation.class)
    void gradientsBeforeNormalizationAreOrthogonalToTheirWeightsUpToEpsilon(Activation activation) {
        NetworkPlan network = new NetworkPlan(2, List.of(4, 3, 3), 3, activation);
        double[] parameters = parameters(network, Normalization.BATCH);
        ParameterLayout layout = new ParameterLayout(network, Normalization.BATCH);
        GradientProbe probe = new GradientProbe(network, Normalization.BATCH, rows(network), manager);
        double[] gradient = probe.gradient(parameters);
        double[][] sums = probe.look(parameters, new double[] {1}, 1).sums();
        for (int layer = 0; layer < 3; layer++) {
            int units = network.outputsOf(layer);
            for (int unit = 0; unit < units; unit++) {
                double product = 0;
                double lengths = 0;
                for (int i = layout.weights(layer) + unit; i < layout.weights(layer + 1); i += units) {
                    product += gradient[i] * parameters[i];
                    lengths += Math.abs(gradient[i] * parameters[i]);
                }
                int scale = layout.scale(layer) + unit;
                double share = 1 - variance(sums[layer], units, unit) / (parameters[scale] * parameters[scale]);
                assertThat(product).isCloseTo(parameters[scale] * gradient[scale] * share, within(1e-12));
                assertThat(Math.abs(product)).isLessThan(0.02 * lengths);
            }
        }
    }

    private static double variance(double[] sums, int units, int unit) {
        double mean = 0;
        double square = 0;
        for (int row = 0; row < ROWS; row++) {
            mean += sums[row * units + unit] / ROWS;
        }
        for (int row = 0; row < ROWS; row++) {
            double centred = sums[row * units + unit] - mean;
            square += centred * centred / ROWS;
        }
        return square;
    }

    @Test
    void leavesTheTrainingAsItIs() {
        NetworkPlan network = new NetworkPlan(2, List.of(4, 3), 3, Activation.SIGMOID);
        UpdateRule rule = Optimizer.SGD.rule(0.1);
        List<ArmPlan> arms = List.of(
                new ArmPlan(0, Normalization.NONE, rule, 0, false),
                new ArmPlan(0, Normalization.BATCH, rule, 0, false));
        Samples rows = rows(network);
        try (LockStep lockStep = LockStep.begin(new TrainingPlan(network, arms, 5, 1), rows, TrainingDevice.CPU)) {
            lockStep.step();
            byte[] before = lockStep.checkpoint();
            for (int arm = 0; arm < arms.size(); arm++) {
                double[] norms =
                        lockStep.gradients(arm, rows, new double[] {0.5, 1}, 1).gradientNorms();
                assertThat(Arrays.stream(norms).min().orElseThrow()).isPositive();
            }
            assertThat(lockStep.checkpoint()).isEqualTo(before);
        }
    }

    private static double loss(PlainNetwork plain, double[] parameters, Samples rows) {
        double[][] inputs = new double[ROWS][2];
        for (int i = 0; i < 2 * ROWS; i++) {
            inputs[i / 2][i % 2] = rows.inputs()[i];
        }
        return plain.loss(parameters, inputs, rows.labels(), null);
    }

    /** Away from the kink at zero. */
    private static double[] parameters(NetworkPlan network, Normalization normalization) {
        RandomStream random = new RandomStream(9);
        double[] parameters =
                GradientProbe.widened(new ParameterLayout(network, normalization).initial(new RandomStream(3)));
        Arrays.setAll(parameters, i -> parameters[i] + random.uniform(-0.3, 0.3));
        return parameters;
    }

    private static Samples rows(NetworkPlan network) {
        RandomStream random = new RandomStream(2);
        float[] inputs = new float[2 * ROWS];
        int[] labels = new int[ROWS];
        for (int row = 0; row < ROWS; row++) {
            inputs[2 * row] = (float) random.normal();
            inputs[2 * row + 1] = (float) random.normal();
            labels[row] = random.below(network.classes());
        }
        return new Samples(inputs, 2, labels, network.classes());
    }
}
