package org.ridgeline.technique.gaussianconditioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ridgeline.Reference.numbers;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ridgeline.Reference;
import org.ridgeline.catalog.Solving;

/** c06c: conditionals in exact rational arithmetic, asked for as the contract says. */
class GaussianConditioningReferenceTest {
    /** In standard deviations of the variables concerned; condition numbers are below 10. */
    private static final double TOLERANCE = 2e-15;

    @Test
    void conditionalsMatchExactArithmetic() {
        for (JsonNode reference : Reference.read("c06c_conditioning").get("cases")) {
            Map<String, ?> data = Map.of(
                    "mean", reference.get("mean"),
                    "covariance", reference.get("covariance"),
                    "observedIndices", reference.get("observed"),
                    "observedValues", reference.get("values"));
            JsonNode result = Solving.result("gaussian-conditioning", Map.of(), data);
            JsonNode expected = reference.get("expected");
            String name = reference.get("name").asText();
            assertThat(result.get("remainingIndices")).as(name).isEqualTo(expected.get("remaining"));
            double[] variances = numbers(result.get("marginalVariance"));
            for (int r = 0; r < variances.length; r++) {
                int variable = expected.get("remaining").get(r).asInt();
                assertThat(result.get("marginalMean").get(r).asDouble())
                        .isEqualTo(reference.get("mean").get(variable).asDouble());
                assertThat(variances[r])
                        .isEqualTo(reference
                                .get("covariance")
                                .get(variable)
                                .get(variable)
                                .asDouble());
                double deviation = Math.sqrt(variances[r]);
                assertThat(result.get("mean").get(r).asDouble())
                        .as(name)
                        .isCloseTo(expected.get("mean").get(r).asDouble(), within(TOLERANCE * deviation));
                for (int q = 0; q < variances.length; q++) {
                    assertThat(result.get("covariance").get(r).get(q).asDouble())
                            .as(name)
                            .isCloseTo(
                                    expected.get("covariance").get(r).get(q).asDouble(),
                                    within(TOLERANCE * deviation * Math.sqrt(variances[q])));
                }
                double largest = 0;
                for (double gain : numbers(expected.get("gain").get(r))) {
                    largest = Math.max(largest, Math.abs(gain));
                }
                assertThat(numbers(result.get("gain").get(r)))
                        .as(name)
                        .containsExactly(numbers(expected.get("gain").get(r)), within(TOLERANCE * largest));
            }
            assertThat(result.get("warnings")).isEmpty();
        }
    }

    @Test
    void referenceHoldsEveryKindOfCase() {
        List<String> names = Reference.read("c06c_conditioning").get("cases").findValuesAsText("name");
        assertThat(names)
                .contains("two", "all but one", "twenty", "units apart")
                .hasSize(8);
    }
}
