package org.ridgeline.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ridgeline.Reference;
import org.ridgeline.numerics.optimization.Quadratic;
import org.ridgeline.numerics.optimization.Rosenbrock;
import org.ridgeline.numerics.optimization.Surface;

/** PyTorch's paths in float64, ten steps each (c05a). {@link UpdateReferenceTest} holds the rules of networks to the same. */
class WeightPathReferenceTest {
    private static final JsonNode REFERENCE = Reference.read("c05a_optimizers");

    static Stream<Arguments> rules() {
        return UpdateReferenceTest.rules();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("rules")
    void followsPyTorch(String name, String optimizer, UpdateRule rule, double decay) {
        JsonNode expected = REFERENCE.get("trajectories").get(name).get(optimizer);
        Surface surface = name.equals("quadratic")
                ? new Quadratic(Reference.rows(REFERENCE.get("A")), Reference.numbers(REFERENCE.get("b")))
                : new Rosenbrock();
        double tolerance = name.equals("quadratic") ? 1e-11 : 1e-10;
        double[][] points = Reference.rows(expected.get("w"));
        WeightPath path = WeightPath.of(surface, rule, decay, points[0], points.length - 1);
        for (int step = 0; step < points.length; step++) {
            assertThat(path.points()[step]).as("step %d", step).containsExactly(points[step], within(tolerance));
        }
        assertThat(path.losses()).containsExactly(Reference.numbers(expected.get("loss")), within(tolerance));
    }
}
