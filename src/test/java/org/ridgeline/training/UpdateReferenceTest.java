package org.ridgeline.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ridgeline.Reference;

/** PyTorch's optimizers in float64, ten steps each (c05a). */
class UpdateReferenceTest {
    /** The reference's own tolerances: the order of operations changes the last digits only. */
    private static final double QUADRATIC = 1e-11;

    private static final double ROSENBROCK = 1e-10;

    private static final JsonNode REFERENCE = Reference.read("c05a_optimizers");

    static Stream<Arguments> rules() {
        UpdateRule momentum = new UpdateRule.GradientDescent(0.1, 0.9, false);
        return Stream.of(
                Arguments.of("quadratic", "sgd", new UpdateRule.GradientDescent(0.1, 0, false), 0),
                Arguments.of("quadratic", "sgd_momentum_wd", momentum, 0.05),
                Arguments.of("quadratic", "sgd_nesterov", new UpdateRule.GradientDescent(0.1, 0.9, true), 0),
                Arguments.of("quadratic", "adam", adam(0.1, false), 0),
                Arguments.of("quadratic", "adam_l2", adam(0.1, false), 0.1),
                Arguments.of("quadratic", "adamw", adam(0.1, true), 0.1),
                Arguments.of("quadratic", "rmsprop", new UpdateRule.RmsProp(0.01, 0.99, 1e-8), 0),
                Arguments.of("rosenbrock", "sgd", new UpdateRule.GradientDescent(1e-3, 0, false), 0),
                Arguments.of("rosenbrock", "sgd_momentum_wd", new UpdateRule.GradientDescent(5e-4, 0.9, false), 0.01),
                Arguments.of("rosenbrock", "adam", adam(0.05, false), 0),
                Arguments.of("rosenbrock", "adam_l2", adam(0.05, false), 0.1),
                Arguments.of("rosenbrock", "adamw", adam(0.05, true), 0.1));
    }

    private static UpdateRule adam(double learningRate, boolean decoupled) {
        return new UpdateRule.Adam(learningRate, 0.9, 0.999, 1e-8, decoupled);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("rules")
    void followsPyTorch(String surface, String name, UpdateRule rule, double weightDecay) {
        UnaryOperator<double[]> slope =
                surface.equals("quadratic") ? UpdateReferenceTest::quadratic : UpdateReferenceTest::rosenbrock;
        double tolerance = surface.equals("quadratic") ? QUADRATIC : ROSENBROCK;
        double[][] path = Reference.rows(
                REFERENCE.get("trajectories").get(surface).get(name).get("w"));
        try (NDManager manager = TrainingEngine.manager(TrainingDevice.CPU)) {
            NDArray point = manager.create(path[0]);
            double[] decays = new double[path[0].length];
            Arrays.fill(decays, weightDecay);
            UpdateGroup group = new UpdateGroup(0, 1, null, point, rule, UpdateGroup.Strengths.ofSquares(decays));
            for (int step = 1; step < path.length; step++) {
                group.apply(manager.create(slope.apply(point.toDoubleArray())), step);
                assertThat(point.toDoubleArray()).as("step %d", step).containsExactly(path[step], within(tolerance));
            }
        }
    }

    private static double[] quadratic(double[] point) {
        double[][] matrix = Reference.rows(REFERENCE.get("A"));
        double[] slope = Reference.numbers(REFERENCE.get("b"));
        for (int i = 0; i < slope.length; i++) {
            slope[i] = -slope[i];
            for (int j = 0; j < slope.length; j++) {
                slope[i] += matrix[i][j] * point[j];
            }
        }
        return slope;
    }

    /** Of (1−x)² + 100(y−x²)². */
    private static double[] rosenbrock(double[] point) {
        double bend = point[1] - point[0] * point[0];
        return new double[] {-2 * (1 - point[0]) - 400 * point[0] * bend, 200 * bend};
    }
}
