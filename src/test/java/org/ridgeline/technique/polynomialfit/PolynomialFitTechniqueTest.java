package org.ridgeline.technique.polynomialfit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ridgeline.catalog.Solving.numbers;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ridgeline.Reference;
import org.ridgeline.catalog.Solving;

/** Polynomial fitting as the contract promises it, from a body of JSON to the numbers of a result. */
class PolynomialFitTechniqueTest {
    /** As the reference's README asks, at all degrees. */
    private static final double REFERENCE = 1e-10;

    private static final List<Integer> X = List.of(0, 1, 2, 3, 5);
    private static final List<Integer> Y = List.of(1, 0, 2, 1, 3);

    @Test
    void ownDataGivesTheReferencesNumbers() {
        JsonNode reference = Reference.read("c01_poly");
        List<Integer> degrees = List.of(21, 1, 10, 3);
        JsonNode result = solve(
                Map.of("degrees", degrees),
                Map.of(
                        "x", reference.get("x"),
                        "y", reference.get("y"),
                        "testX", reference.get("x_test"),
                        "testY", reference.get("y_test"),
                        "grid", reference.get("grid")));
        assertThat(result.path("center").asDouble())
                .isCloseTo(reference.get("center").asDouble(), within(REFERENCE));
        assertThat(result.path("halfWidth").asDouble())
                .isCloseTo(reference.get("halfwidth").asDouble(), within(REFERENCE));
        assertThat(result.path("fits"))
                .extracting(fit -> fit.path("degree").asInt())
                .containsExactlyElementsOf(degrees);
        for (JsonNode fit : result.path("fits")) {
            JsonNode expected =
                    ofDegree(reference.get("fits"), fit.path("degree").asInt());
            assertThat(numbers(fit.path("gridY")))
                    .containsExactly(numbers(expected.get("pred_grid")), within(REFERENCE));
            assertThat(numbers(fit.path("chebyshevCoefficients")))
                    .containsExactly(numbers(expected.get("cheb_coef")), within(REFERENCE));
            assertThat(fit.path("trainMse").asDouble())
                    .isCloseTo(expected.get("train_mse").asDouble(), within(REFERENCE));
            assertThat(fit.path("testMse").asDouble())
                    .isCloseTo(expected.get("test_mse").asDouble(), within(REFERENCE));
            double condition = expected.get("cond_chebyshev").asDouble();
            assertThat(fit.path("conditionNumber").asDouble()).isCloseTo(condition, within(REFERENCE * condition));
        }
    }

    @Test
    void generatedPointsAreEquallySpacedInRadiansWithBothEnds() {
        double[] x = numbers(
                solve(Map.of("samples", 10, "from", 0, "to", 90), Map.of()).path("trainX"));
        assertThat(x).hasSize(10).isSorted().startsWith(0.0).endsWith(Math.PI / 2);
        assertThat(x[4]).isCloseTo(Math.PI / 2 * 4 / 9, within(1e-15));
    }

    @Test
    void noiseStaysWithinItsScale() {
        JsonNode result = solve(Map.of("noise", "uniform", "noiseScale", 0.25, "samples", 500), Map.of());
        double[] x = numbers(result.path("trainX"));
        double[] y = numbers(result.path("trainY"));
        for (int i = 0; i < x.length; i++) {
            assertThat(Math.abs(y[i] - Math.sin(x[i]))).isLessThanOrEqualTo(0.25);
        }
        JsonNode clean = solve(Map.of("noiseScale", 0, "degrees", List.of(21)), Map.of());
        assertThat(clean.path("fits").path(0).path("trainMse").asDouble()).isLessThan(1e-20);
    }

    @Test
    void degreesThatThePointsDoNotDetermineAreLeftOutWithAWarning() {
        JsonNode result = solve(Map.of("degrees", List.of(5, 4, 50, 0)), Map.of("x", X, "y", Y));
        assertThat(result.path("fits"))
                .extracting(fit -> fit.path("degree").asInt())
                .containsExactly(4, 0);
        assertThat(result.path("warnings"))
                .extracting(warning -> warning.path("where").asText())
                .containsExactly("degrees[0]", "degrees[2]");
        assertThat(result.path("fits").path(0).path("trainMse").asDouble()).isLessThan(1e-25);
        assertThat(result.path("fits").path(1).path("trainMse").asDouble()).isCloseTo(1.04, within(1e-14));
    }

    @Test
    void repeatedPlacesCountOnce() {
        JsonNode result =
                solve(Map.of("degrees", List.of(0, 1, 2)), Map.of("x", List.of(1, 1, 2, 2), "y", List.of(0, 2, 3, 5)));
        assertThat(result.path("fits"))
                .extracting(fit -> fit.path("degree").asInt())
                .containsExactly(0, 1);
        assertThat(result.path("fits").path(1).path("trainMse").asDouble()).isCloseTo(1, within(1e-14));
    }

    @Test
    void whatDoesNotApplyIsLeftOut() {
        JsonNode result = solve(Map.of(), Map.of("x", X, "y", Y));
        assertThat(result.path("testY").isNull())
                .as("null here is absent in an answer")
                .isTrue();
        assertThat(result.path("fits").path(0).path("testMse").isNull()).isTrue();
    }

    private static JsonNode ofDegree(JsonNode fits, int degree) {
        for (JsonNode fit : fits) {
            if (fit.get("degree").asInt() == degree) {
                return fit;
            }
        }
        throw new AssertionError("The reference has no degree %d.".formatted(degree));
    }

    private static JsonNode solve(Map<String, ?> parameters, Map<String, ?> data) {
        return Solving.result("polynomial-fit", parameters, data);
    }
}
