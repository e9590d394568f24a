package org.ridgeline.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ridgeline.data.Samples;
import org.ridgeline.numerics.RandomStream;

/** A step of plain gradient descent at rate 1 shows the gradient: it is what the parameters lose. */
class GradientTest {
    private static final int ROWS = 7;
    private static final int INPUTS = 3;
    private static final double STEP = 1e-5;
    /** Some hundred roundings of a float of size one; central differences in double are right to 1e-9. */
    private static final double TOLERANCE = 5e-6;

    static Stream<Arguments> networks() {
        List<Arguments> networks = new ArrayList<>();
        for (Activation activation : Activation.values()) {
            for (Normalization normalization : Normalization.values()) {
                for (double rate : new double[] {0, 0.5}) {
                    for (int outputs : new int[] {1, 3}) {
                        networks.add(Arguments.of(activation, normalization, rate, outputs));
                    }
                }
            }
        }
        return networks.stream();
    }

    @ParameterizedTest(name = "{0}, normalization {1}, dropout {2}, {3} outputs")
    @MethodSource("networks")
    void matchesFiniteDifferences(Activation activation, Normalization normalization, double rate, int outputs) {
        NetworkPlan network = new NetworkPlan(INPUTS, List.of(5, 4), outputs, activation);
        ArmPlan arm = new ArmPlan(rate, normalization, new UpdateRule.GradientDescent(1, 0, false), 0, false);
        TrainingPlan plan = new TrainingPlan(network, List.of(arm, arm), ROWS, 11);
        Samples samples = samples(network.classes());
        Batch batch = new Batch(samples, plan, 5);
        batch.turnTo(0);
        DropoutMasks masks = new DropoutMasks(network.hidden(), ROWS, 2, 6);
        masks.turnTo(0, ROWS);
        try (NDManager manager = TrainingEngine.manager(TrainingDevice.CPU)) {
            double[][][] dropped = rate == 0 ? null : values(masks.draw(manager, List.of(arm)), network);
            try (ArmStack alone = new ArmStack(plan, List.of(0), new RandomStream(1), manager);
                    ArmStack stacked = new ArmStack(plan, List.of(0, 1), new RandomStream(1), manager)) {
                // Off the kink at zero, where sums of silent units stand as long as biases are zero.
                NDArray noise =
                        manager.create(noise((int) alone.state().getFirst().size()));
                alone.state().getFirst().addi(noise);
                stacked.state().getFirst().addi(noise);
                float[] before = alone.state().getFirst().toFloatArray();
                double[] losses = alone.train(batch, masks, 1);
                stacked.train(batch, masks, 1);
                float[] after = alone.state().getFirst().toFloatArray();
                float[] afterStacked = stacked.state().getFirst().toFloatArray();

                PlainNetwork plain = new PlainNetwork(network, normalization);
                double[][] rows = new double[ROWS][INPUTS];
                int[] labels = new int[ROWS];
                try (NDArray inputs = batch.inputs(manager)) {
                    float[] values = inputs.toFloatArray();
                    for (int i = 0; i < values.length; i++) {
                        rows[i / INPUTS][i % INPUTS] = values[i];
                        labels[i / INPUTS] = batch.label(i / INPUTS);
                    }
                }
                double[] parameters = new double[before.length];
                for (int i = 0; i < before.length; i++) {
                    parameters[i] = before[i];
                }
                assertThat(losses[0]).isEqualTo(plain.loss(parameters, rows, labels, dropped), within(TOLERANCE));
                for (int i = 0; i < before.length; i++) {
                    parameters[i] = before[i] + STEP;
                    double right = plain.loss(parameters, rows, labels, dropped);
                    parameters[i] = before[i] - STEP;
                    double left = plain.loss(parameters, rows, labels, dropped);
                    parameters[i] = before[i];
                    double slope = (right - left) / (2 * STEP);
                    assertThat(before[i] - after[i]).as("parameter %d", i).isCloseTo((float) slope, within((float)
                            TOLERANCE));
                    assertThat(afterStacked[i]).isCloseTo(after[i], within((float) TOLERANCE));
                    assertThat(afterStacked[before.length + i]).isCloseTo(after[i], within((float) TOLERANCE));
                }
            }
        }
    }

    private static double[][][] values(NDArray[] masks, NetworkPlan network) {
        double[][][] values = new double[masks.length][ROWS][];
        for (int layer = 0; layer < masks.length; layer++) {
            float[] all = masks[layer].toFloatArray();
            int width = network.hidden().get(layer);
            for (int row = 0; row < ROWS; row++) {
                values[layer][row] = new double[width];
                for (int unit = 0; unit < width; unit++) {
                    values[layer][row][unit] = all[row * width + unit];
                }
            }
        }
        return values;
    }

    private static float[] noise(int count) {
        RandomStream random = new RandomStream(3);
        float[] noise = new float[count];
        for (int i = 0; i < count; i++) {
            noise[i] = (float) random.uniform(-0.2, 0.2);
        }
        return noise;
    }

    private static Samples samples(int classes) {
        RandomStream random = new RandomStream(2);
        float[] inputs = new float[ROWS * INPUTS];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = (float) random.normal();
        }
        int[] labels = new int[ROWS];
        for (int row = 0; row < ROWS; row++) {
            labels[row] = random.below(classes);
        }
        return new Samples(inputs, INPUTS, labels, classes);
    }
}
