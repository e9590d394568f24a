package org.ridgeline.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ridgeline.Reference;
import org.ridgeline.data.Samples;

/** A net of which all 64 sub-networks have been averaged exactly (c04). */
class MonteCarloReferenceTest {
    private static final int PASSES = 4000;
    private static final double FLOAT = 1e-6;
    private static final JsonNode REFERENCE = Reference.read("c04_dropout").get("ensemble");

    private final double[][] hiddenWeights = Reference.rows(REFERENCE.get("W1"));
    private final double[][] outputWeights = Reference.rows(REFERENCE.get("W2"));
    private final Samples rows = samples(Reference.rows(REFERENCE.get("x")));
    private final NetworkPlan network =
            new NetworkPlan(4, List.of(hiddenWeights.length), outputWeights.length, Activation.RELU);

    @Test
    void passesAverageToTheExactEnsemble() {
        try (NDManager manager = TrainingEngine.manager(TrainingDevice.CPU)) {
            Layers layers = layers(manager);
            for (JsonNode expected : REFERENCE.get("cases")) {
                ArmPlan arm = Plans.arm(expected.get("p").asDouble());
                MonteCarlo actual = passes(layers, arm, PASSES);
                double[][] mean = Reference.rows(expected.get("exact_mean_prob"));
                double[][] deviation = Reference.rows(expected.get("exact_std_prob"));
                for (int row = 0; row < mean.length; row++) {
                    for (int c = 0; c < mean[row].length; c++) {
                        // Four standard errors of a mean of so many passes.
                        double error = 4 * deviation[row][c] / Math.sqrt(PASSES) + FLOAT;
                        assertThat(actual.mean()[row][c]).isCloseTo(mean[row][c], within(error));
                        assertThat(actual.standardDeviation()[row][c])
                                .isCloseTo(deviation[row][c], within(0.1 * deviation[row][c] + FLOAT));
                    }
                }
            }
        }
    }

    @Test
    void evaluationIsTheWeightScalingRule() {
        try (NDManager manager = TrainingEngine.manager(TrainingDevice.CPU)) {
            double[][] actual = new Inference(network, manager).probabilities(layers(manager), rows);
            double[][] expected = Reference.rows(REFERENCE.get("cases").get(0).get("eval_mode_prob"));
            for (int row = 0; row < expected.length; row++) {
                assertThat(actual[row]).containsExactly(expected[row], within(FLOAT));
            }
        }
    }

    @Test
    void withoutDropoutEveryPassSaysTheSame() {
        try (NDManager manager = TrainingEngine.manager(TrainingDevice.CPU)) {
            MonteCarlo passes = passes(layers(manager), Plans.arm(0), 25);
            double[][] evaluation = new Inference(network, manager).probabilities(layers(manager), rows);
            assertThat(passes.mean()[0]).containsExactly(evaluation[0], within(1e-15));
            assertThat(passes.standardDeviation()[0]).containsOnly(0);
        }
    }

    private MonteCarlo passes(Layers layers, ArmPlan arm, int count) {
        MonteCarloPasses passes = new MonteCarloPasses(network, arm, use -> use.accept(layers), rows, count, 9);
        while (!passes.isDone()) {
            passes.step();
        }
        return passes.result();
    }

    /** The reference's weights are outputs × inputs, a layer's are inputs × outputs. */
    private Layers layers(NDManager manager) {
        ParameterLayout layout = new ParameterLayout(network, Normalization.NONE);
        float[] values = new float[layout.size()];
        double[][][] weights = {hiddenWeights, outputWeights};
        double[][] biases = {Reference.numbers(REFERENCE.get("b1")), Reference.numbers(REFERENCE.get("b2"))};
        for (int layer = 0; layer < weights.length; layer++) {
            int outputs = weights[layer].length;
            for (int out = 0; out < outputs; out++) {
                values[layout.bias(layer) + out] = (float) biases[layer][out];
                for (int in = 0; in < weights[layer][out].length; in++) {
                    values[layout.weights(layer) + in * outputs + out] = (float) weights[layer][out][in];
                }
            }
        }
        NDArray parameters = manager.create(values);
        return Layers.of(network, Normalization.NONE, layout, parameters);
    }

    private static Samples samples(double[][] rows) {
        float[] inputs = new float[rows.length * rows[0].length];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = (float) rows[i / rows[0].length][i % rows[0].length];
        }
        return new Samples(inputs, rows[0].length, new int[rows.length], 3);
    }
}
