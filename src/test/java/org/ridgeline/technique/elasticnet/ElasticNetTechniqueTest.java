package org.ridgeline.technique.elasticnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ridgeline.catalog.Solving.numbers;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ridgeline.Reference;
import org.ridgeline.catalog.Solving;

/** Elastic net as the contract promises it, from a body of JSON to the numbers of a result. */
class ElasticNetTechniqueTest {
    /** "Good" in the reference's README. */
    private static final double COEFFICIENTS = 1e-8;

    private static final double LARGEST_GAP = 1e-8;

    @Test
    void ownTableGivesTheReferencesPathsToTheirZeros() {
        JsonNode data = Reference.read("c02_diabetes_data");
        for (JsonNode path : Reference.read("c02b_diabetes_paths").get("paths")) {
            List<Double> alphas = path.path("points").findValues("alpha").stream()
                    .map(JsonNode::asDouble)
                    .toList();
            Map<String, ?> asked =
                    Map.of("alphas", alphas, "l1Ratio", path.get("l1_ratio").asDouble());
            JsonNode own = solve(asked, Map.of("x", data.get("X_raw"), "y", data.get("y")));
            for (int i = 0; i < alphas.size(); i++) {
                JsonNode step = own.path("path").path(i);
                JsonNode expected = path.path("points").path(i);
                assertThat(step.path("alpha").asDouble()).isEqualTo(alphas.get(i));
                assertThat(numbers(step.path("coefficients")))
                        .containsExactly(numbers(expected.path("coef")), within(COEFFICIENTS));
                assertThat(step.path("nonZero").asInt())
                        .isEqualTo(expected.path("n_nonzero").asInt());
                assertThat(step.path("dualityGap").asDouble()).isBetween(0.0, LARGEST_GAP);
            }
        }
    }

    @Test
    void atAFullShareItIsLasso() {
        Map<String, ?> prices = Map.of("alphas", List.of(30, 3, 0.3));
        JsonNode net = solve(Map.of("alphas", List.of(30, 3, 0.3), "l1Ratio", 1), Map.of());
        JsonNode lasso = Solving.result("lasso", prices, Map.of());
        assertThat(net.path("path")).isEqualTo(lasso.path("path"));
    }

    @Test
    void theLargestPriceIsLassosOverTheShare() {
        double lasso = Solving.result("lasso", Map.of("alphas", List.of(1)), Map.of())
                .path("alphaMax")
                .asDouble();
        for (double share : new double[] {0.001, 0.5, 1}) {
            JsonNode result = solve(Map.of("alphas", List.of(1), "l1Ratio", share), Map.of());
            assertThat(result.path("alphaMax").asDouble() * share).isCloseTo(lasso, within(1e-12 * lasso));
        }
    }

    private static JsonNode solve(Map<String, ?> parameters, Map<String, ?> data) {
        return Solving.result("elastic-net", parameters, data);
    }
}
