package org.ridgeline.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ridgeline.Reference;

/** PyTorch's batch normalization in float64 (c03). */
class BatchNormalizationReferenceTest {
    private static final double TOLERANCE = 1e-12;
    private static final JsonNode REFERENCE = Reference.read("c03_norm").get("batchnorm1d");

    private final NDManager manager = TrainingEngine.manager(TrainingDevice.CPU);
    private final BatchNormalization normalization =
            new BatchNormalization(manager, row(REFERENCE.get("gamma")), row(REFERENCE.get("beta")));

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void trainsAndKeepsRunningStatistics() {
        for (JsonNode step : REFERENCE.get("steps")) {
            matches(normalization.forward(matrix(step.get("batch"))).output(), step.get("output"));
            matches(normalization.runningMean(), step.get("running_mean"));
            matches(normalization.runningVariance(), step.get("running_var_torch_unbiased"));
        }
        matches(
                normalization.evaluate(matrix(REFERENCE.get("steps").get(0).get("batch"))),
                REFERENCE.get("eval_on_batch0_torch"));
    }

    @Test
    void passesGradientsBack() {
        JsonNode expected = REFERENCE.get("backward");
        BatchNormalization.Forward forward = normalization.forward(matrix(expected.get("x")));
        BatchNormalization.Gradients gradients = normalization.backward(matrix(expected.get("dy")), forward);
        matches(forward.output(), expected.get("y"));
        matches(gradients.sums(), expected.get("dx"));
        matches(gradients.scale(), expected.get("dgamma"));
        matches(gradients.shift(), expected.get("dbeta"));
    }

    private static void matches(NDArray actual, JsonNode expected) {
        double[] numbers = expected.get(0).isArray()
                ? Arrays.stream(Reference.rows(expected))
                        .flatMapToDouble(Arrays::stream)
                        .toArray()
                : Reference.numbers(expected);
        assertThat(actual.toDoubleArray()).containsExactly(numbers, within(TOLERANCE));
    }

    private NDArray matrix(JsonNode rows) {
        return manager.create(Reference.rows(rows));
    }

    private NDArray row(JsonNode numbers) {
        double[] values = Reference.numbers(numbers);
        return manager.create(values, new Shape(1, values.length));
    }
}
