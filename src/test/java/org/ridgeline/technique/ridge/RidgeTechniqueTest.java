package org.ridgeline.technique.ridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ridgeline.catalog.Solving.numbers;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ridgeline.Reference;
import org.ridgeline.catalog.Solving;

/** Ridge as the contract promises it, from a body of JSON to the numbers of a result. */
class RidgeTechniqueTest {
    /** The reference's README asks for 1e-6 on raw powers; what its numbers hold is far tighter. */
    private static final double PREDICTIONS = 1e-9;

    private static final List<Integer> X = List.of(0, 1, 2, 3, 5);
    private static final List<Integer> Y = List.of(1, 0, 2, 1, 3);

    @Test
    void ownDataGivesTheReferencesNumbers() {
        JsonNode reference = Reference.read("c02a_ridge_poly");
        Map<String, ?> data = Map.of("x", reference.get("x"), "y", reference.get("y"), "grid", reference.get("grid"));
        for (String kind : List.of("raw_powers", "standardised_powers")) {
            for (JsonNode point : reference.get(kind)) {
                Map<String, ?> parameters = Map.of(
                        "degree", point.get("degree").asInt(),
                        "alphas", List.of(point.get("alpha").asDouble()),
                        "standardize", kind.startsWith("standardised"));
                JsonNode fit = solve(parameters, data).path("fits").path(0);
                String where = kind + " " + parameters;
                assertThat(numbers(fit.path("gridY")))
                        .as(where)
                        .containsExactly(numbers(point.get("pred_grid")), within(PREDICTIONS));
            }
        }
    }

    @Test
    void aTableGivesTheReferencesNumbers() {
        JsonNode data = Reference.read("c02_diabetes_data");
        for (JsonNode point : Reference.read("c02b_diabetes_paths").get("ridge")) {
            List<Double> alphas = List.of(point.get("alpha").asDouble());
            Map<String, ?> asked = Map.of("degree", 0, "standardize", true, "alphas", alphas);
            JsonNode own = solve(asked, Map.of("x", data.get("X_raw"), "y", data.get("y")))
                    .path("fits")
                    .path(0);
            assertThat(numbers(own.path("coefficients")))
                    .containsExactly(numbers(point.get("coef")), within(PREDICTIONS));
            assertThat(own.path("effectiveDegreesOfFreedom").asDouble())
                    .isCloseTo(point.get("df_excl_intercept").asDouble(), within(PREDICTIONS));
            double leaveOneOut = point.get("loocv_mse").asDouble();
            assertThat(own.path("leaveOneOutMse").asDouble()).isCloseTo(leaveOneOut, within(PREDICTIONS * leaveOneOut));
            JsonNode bundled = solve(
                            Map.of("degree", 0, "standardize", true, "alphas", alphas, "dataset", "diabetes"), Map.of())
                    .path("fits")
                    .path(0);
            assertThat(bundled).isEqualTo(own);
        }
    }

    @Test
    void answersKeepTheOrderAndTheBitsOfWhatWasAsked() {
        List<Double> alphas = List.of(10.0, 1e-7, 0.1, 0.30000000000000004);
        JsonNode result =
                solve(Map.of("alphas", alphas, "degree", 1), Map.of("x", X, "y", Y, "grid", List.of(3, 1, 1, 7)));
        assertThat(result.path("fits"))
                .extracting(fit -> fit.path("alpha").asDouble())
                .containsExactlyElementsOf(alphas);
        assertThat(numbers(result.path("gridX"))).containsExactly(3, 1, 1, 7);
        assertThat(numbers(result.path("trainX"))).containsExactly(0, 1, 2, 3, 5);
    }

    @Test
    void withoutAGridThereAreTwoHundredPlacesFromSmallestToLargest() {
        double[] grid = numbers(solve(Map.of(), Map.of("x", List.of(3, -1, 7), "y", List.of(1, 2, 3)))
                .path("gridX"));
        assertThat(grid).hasSize(200).isSorted().startsWith(-1).endsWith(7);
        assertThat(grid[100] - grid[99]).isCloseTo(8.0 / 199, within(1e-14));
    }

    @Test
    void whatDoesNotApplyIsLeftOut() {
        JsonNode curve = solve(Map.of(), Map.of("x", X, "y", Y));
        assertThat(curve.path("testX").isNull())
                .as("null here is absent in an answer")
                .isTrue();
        assertThat(curve.path("fits").path(0).path("testMse").isNull()).isTrue();
        JsonNode table = solve(
                Map.of("degree", 0),
                Map.of("x", List.of(List.of(1, 2), List.of(2, 1), List.of(0, 5)), "y", List.of(1, 2, 3)));
        assertThat(table.path("gridX").isNull()).isTrue();
        assertThat(table.path("trainX").path(1).path(0).asDouble()).isEqualTo(2);
    }

    @Test
    void errorsAreMeansOfSquaresWithoutAPenalty() {
        JsonNode result = solve(
                Map.of("alphas", List.of(3), "degree", 2),
                Map.of("x", X, "y", Y, "testX", List.of(4, 6), "testY", List.of(2, 2), "grid", X));
        JsonNode fit = result.path("fits").path(0);
        double[] fitted = numbers(fit.path("gridY"));
        double sum = 0;
        for (int i = 0; i < fitted.length; i++) {
            sum += Math.pow(Y.get(i) - fitted[i], 2);
        }
        assertThat(fit.path("trainMse").asDouble()).isCloseTo(sum / fitted.length, within(1e-13));
        double[] w = numbers(fit.path("coefficients"));
        double b = fit.path("intercept").asDouble();
        double test = (Math.pow(2 - b - 4 * w[0] - 16 * w[1], 2) + Math.pow(2 - b - 6 * w[0] - 36 * w[1], 2)) / 2;
        assertThat(fit.path("testMse").asDouble()).isCloseTo(test, within(1e-12));
    }

    @Test
    void whatTheDataLeaveOpenIsLeftOutWithAWarning() {
        JsonNode result = solve(Map.of("alphas", List.of(0, 1), "degree", 10), Map.of("x", X, "y", Y));
        assertThat(result.path("fits"))
                .extracting(fit -> fit.path("alpha").asDouble())
                .containsExactly(1.0);
        assertThat(result.path("warnings"))
                .extracting(warning -> warning.path("code").asText())
                .contains("rank-deficient");
        JsonNode constant =
                solve(Map.of("alphas", List.of(1), "degree", 0), Map.of("x", List.of(2, 2, 2), "y", List.of(1, 2, 3)));
        assertThat(constant.path("warnings"))
                .extracting(warning -> warning.path("code").asText())
                .contains("constant-column");
        assertThat(constant.path("fits").path(0).path("coefficients").path(0).asDouble())
                .isZero();
        assertThat(constant.path("fits").path(0).path("intercept").asDouble()).isEqualTo(2);
    }

    private static JsonNode solve(Map<String, ?> parameters, Map<String, ?> data) {
        return Solving.result("ridge", parameters, data);
    }
}
