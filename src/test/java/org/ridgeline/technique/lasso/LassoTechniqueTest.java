package org.ridgeline.technique.lasso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ridgeline.catalog.Solving.numbers;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ridgeline.Reference;
import org.ridgeline.catalog.Solving;

/** Lasso as the contract promises it, from a body of JSON to the numbers of a result. */
class LassoTechniqueTest {
    /** "Good" in the reference's README. */
    private static final double COEFFICIENTS = 1e-8;

    private static final double LARGEST_GAP = 1e-8;

    @Test
    void ownTableGivesTheReferencesPathToItsZeros() {
        JsonNode data = Reference.read("c02_diabetes_data");
        JsonNode reference = Reference.read("c02b_diabetes_paths");
        JsonNode expected = reference.path("paths").path(0).path("points");
        List<Double> alphas =
                expected.findValues("alpha").stream().map(JsonNode::asDouble).toList();
        JsonNode own = solve(Map.of("alphas", alphas), Map.of("x", data.get("X_raw"), "y", data.get("y")));
        assertThat(own.path("alphaMax").asDouble())
                .isCloseTo(reference.get("alpha_max_lasso").asDouble(), within(1e-10));
        assertThat(own.path("path")).hasSameSizeAs(alphas);
        for (int i = 0; i < alphas.size(); i++) {
            JsonNode step = own.path("path").path(i);
            double[] w = numbers(step.path("coefficients"));
            double[] theirs = numbers(expected.path(i).path("coef"));
            assertThat(step.path("alpha").asDouble()).isEqualTo(alphas.get(i));
            assertThat(w).containsExactly(theirs, within(COEFFICIENTS));
            assertThat(java.util.Arrays.stream(w).map(Math::signum).toArray())
                    .containsExactly(
                            java.util.Arrays.stream(theirs).map(Math::signum).toArray(), within(0.0));
            assertThat(step.path("nonZero").asInt())
                    .isEqualTo(expected.path(i).path("n_nonzero").asInt());
            assertThat(step.path("dualityGap").asDouble()).isBetween(0.0, LARGEST_GAP);
            assertThat(step.path("intercept").asDouble())
                    .isCloseTo(data.get("y_mean").asDouble(), within(1e-10));
        }
        assertThat(solve(Map.of("alphas", alphas), Map.of()).path("path"))
                .as("the bundled table")
                .isEqualTo(own.path("path"));
    }

    @Test
    void withoutPricesThePathStartsWhereAllIsZeroAndEndsThreeDecadesBelow() {
        JsonNode result = solve(Map.of(), Map.of());
        double alphaMax = result.path("alphaMax").asDouble();
        double[] alphas = result.path("path").findValues("alpha").stream()
                .mapToDouble(JsonNode::asDouble)
                .toArray();
        assertThat(alphas).hasSize(100);
        assertThat(alphas[0]).isEqualTo(alphaMax);
        assertThat(alphas[99]).isCloseTo(alphaMax / 1000, within(1e-12 * alphaMax));
        assertThat(alphas[1] / alphas[0]).isCloseTo(alphas[99] / alphas[98], within(1e-12));
        assertThat(numbers(result.path("path").path(0).path("coefficients"))).containsOnly(0);
        assertThat(result.path("path").path(1).path("nonZero").asInt()).isPositive();
    }

    @Test
    void aPriceOfZeroIsLeastSquaresOrLeftOut() {
        Map<String, ?> line = Map.of("x", List.of(0, 1, 2, 3), "y", List.of(1, 3, 5, 8));
        JsonNode step = solve(Map.of("alphas", List.of(0), "degree", 1, "standardize", false), line)
                .path("path")
                .path(0);
        assertThat(step.path("coefficients").path(0).asDouble()).isCloseTo(2.3, within(1e-13));
        assertThat(step.path("intercept").asDouble()).isCloseTo(0.8, within(1e-13));
        JsonNode open = solve(Map.of("alphas", List.of(0, 1), "degree", 10), line);
        assertThat(open.path("path"))
                .extracting(fit -> fit.path("alpha").asDouble())
                .containsExactly(1.0);
        assertThat(open.path("warnings").path(0).path("where").asText()).isEqualTo("alphas[0]");
    }

    @Test
    void curvesHaveAGridAndTablesHaveNone() {
        JsonNode curve = solve(
                Map.of("alphas", List.of(0.1), "degree", 3),
                Map.of("x", List.of(0, 1, 2, 3), "y", List.of(1, 3, 5, 8), "grid", List.of(2, 1)));
        assertThat(numbers(curve.path("gridX"))).containsExactly(2, 1);
        assertThat(curve.path("path").path(0).path("gridY")).hasSize(2);
        assertThat(solve(Map.of("alphas", List.of(1)), Map.of())
                        .path("path")
                        .path(0)
                        .path("gridY")
                        .isNull())
                .isTrue();
    }

    @Test
    void anAnswerThatDoesNotVaryIsExplainedByItsMean() {
        JsonNode result = solve(Map.of("alphas", List.of(0.5)), Map.of("x", List.of(1, 2, 3), "y", List.of(4, 4, 4)));
        assertThat(result.path("alphaMax").asDouble()).isZero();
        assertThat(result.path("path").path(0).path("intercept").asDouble()).isEqualTo(4);
        JsonNode whole = solve(Map.of(), Map.of("x", List.of(1, 2, 3), "y", List.of(4, 4, 4)));
        assertThat(whole.path("path")).isEmpty();
        assertThat(whole.path("warnings"))
                .extracting(warning -> warning.path("code").asText())
                .contains("nothing-to-explain");
    }

    private static JsonNode solve(Map<String, ?> parameters, Map<String, ?> data) {
        return Solving.result("lasso", parameters, data);
    }
}
