package org.ridgeline.technique.dropoutmask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.ridgeline.Reference.rows;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridgeline.catalog.AllTechniques;
import org.ridgeline.catalog.Solution;
import org.ridgeline.catalog.SolutionLaws;
import org.ridgeline.catalog.Solving;
import org.ridgeline.catalog.Technique;
import org.ridgeline.catalog.ViolationException;
import org.ridgeline.numerics.RandomStream;

/** The dropout layer as the contract promises it, from a body of JSON to the numbers of a result. */
class DropoutMaskTechniqueTest {
    private static final Technique<?, ?> TECHNIQUE = AllTechniques.of("dropout-mask");
    private static final List<List<Double>> X = List.of(List.of(1.0, -2.0, 0.5), List.of(3.0, 0.0, 4.0));

    @Test
    void defaultIsAThousandByAHundredOnes() {
        JsonNode result = result(Map.of(), Map.of());
        assertThat(rows(result.get("evalOutput"))).hasDimensions(1000, 100);
        assertThat(result.get("evalMean").asDouble()).isEqualTo(1);
        double kept = result.get("keptFraction").asDouble();
        assertThat(kept).isCloseTo(0.5, within(4 * 0.5 / Math.sqrt(100_000)));
        assertThat(result.get("trainMean").asDouble()).isCloseTo(2 * kept, within(1e-14));
        assertThat(result.path("gradients").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.3, 0.5, 0.8, 0.95})
    void outputIsTheKeptInputTimesTheScale(double rate) {
        JsonNode result = result(Map.of("rate", rate, "seed", 3), Map.of("x", X, "upstream", X));
        double[][] mask = rows(result.get("mask"));
        for (int i = 0; i < X.size(); i++) {
            for (int j = 0; j < 3; j++) {
                double x = X.get(i).get(j);
                double expected = mask[i][j] == 1 ? x / (1 - rate) : 0;
                assertThat(mask[i][j]).isIn(0.0, 1.0);
                assertThat(rows(result.get("output"))[i][j] + 0.0).isEqualTo(expected);
                assertThat(rows(result.at("/gradients/x"))[i][j] + 0.0).isEqualTo(expected);
            }
        }
    }

    /** The layer is linear, so a difference quotient of any width is the gradient. */
    @Test
    void gradientMatchesFiniteDifferences() {
        List<List<Double>> upstream = List.of(List.of(0.3, -1.0, 2.0), List.of(0.7, 0.1, -0.4));
        double[][] gradient = rows(result(Map.of("rate", 0.4), Map.of("x", X, "upstream", upstream))
                .at("/gradients/x"));
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 3; j++) {
                double[][] moved = X.stream()
                        .map(row -> row.stream().mapToDouble(value -> value).toArray())
                        .toArray(double[][]::new);
                moved[i][j] += 1;
                double difference = loss(moved, upstream) - loss(rows(Solving.json(X)), upstream);
                assertThat(gradient[i][j]).isCloseTo(difference, within(1e-14));
            }
        }
    }

    /** Σ upstream·output: what a gradient with respect to the output is the gradient of. */
    private static double loss(double[][] x, List<List<Double>> upstream) {
        double[][] output = rows(result(Map.of("rate", 0.4), Map.of("x", x)).get("output"));
        double loss = 0;
        for (int i = 0; i < output.length; i++) {
            for (int j = 0; j < output[i].length; j++) {
                loss += upstream.get(i).get(j) * output[i][j];
            }
        }
        return loss;
    }

    @Test
    void aDroppedUnitStaysDroppedAsTheRateGrows() {
        double[] rates = {0, 0.1, 0.35, 0.5, 0.8, 0.95};
        double[][] before = null;
        for (double rate : rates) {
            double[][] mask =
                    rows(result(Map.of("rate", rate, "rows", 50), Map.of()).get("mask"));
            for (int i = 0; before != null && i < mask.length; i++) {
                for (int j = 0; j < mask[i].length; j++) {
                    assertThat(mask[i][j]).isLessThanOrEqualTo(before[i][j]);
                }
            }
            before = mask;
        }
        assertThat(Arrays.stream(before).flatMapToDouble(Arrays::stream).sum()).isBetween(1.0, 1000.0);
    }

    @Test
    void anotherSeedIsAnotherMaskAndRateZeroIsNone() {
        assertThat(mask(Map.of("seed", 1))).isNotEqualTo(mask(Map.of("seed", 2)));
        JsonNode still = result(Map.of("rate", 0), Map.of("x", X));
        assertThat(still.get("keptFraction").asDouble()).isEqualTo(1);
        assertThat(still.get("output")).isEqualTo(still.get("evalOutput"));
    }

    private static JsonNode mask(Map<String, ?> parameters) {
        return result(parameters, Map.of()).get("mask");
    }

    /** The unit behind the layer: its mean over passes is its value in evaluation, its spread the formula's. */
    @ParameterizedTest
    @CsvSource({"0.2", "0.5", "0.9"})
    void passesScatterAboutEvaluationAsTheFormulaSays(double rate) {
        double[] example = {1, 2, -0.5, 3, 0.25};
        Listener listener = new Listener(example, rate);
        int count = 200_000;
        double[] passes = listener.passes(count, new RandomStream(5));
        double mean = Arrays.stream(passes).average().orElseThrow();
        double variance = Arrays.stream(passes)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElseThrow();
        double exact = listener.standardDeviation();
        assertThat(listener.evaluation()).isCloseTo(5.75 / 5, within(1e-15));
        assertThat(mean).isCloseTo(listener.evaluation(), within(4 * exact / Math.sqrt(count)));
        assertThat(Math.sqrt(variance)).isCloseTo(exact, within(0.01 * exact));
        assertThat(listener.unscaledMean()).isEqualTo((1 - rate) * listener.evaluation());
    }

    @Test
    void aMaskThatKeepsNothingIsAnsweredWithAWarning() {
        JsonNode result = result(Map.of(), Map.of("x", X, "mask", zeros(2, 3)));
        assertThat(result.at("/warnings/0/code").asText()).isEqualTo("nothing-kept");
        assertThat(result.get("trainMean").asDouble()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.5", "-1", "2", "1e-9"})
    void aMaskHoldsZerosAndOnes(double cell) {
        assertThatThrownBy(() ->
                        result(Map.of(), Map.of("x", X, "mask", List.of(List.of(1, cell, 0), List.of(1, 1, cell)))))
                .isInstanceOfSatisfying(ViolationException.class, refused -> assertThat(refused.violations())
                        .extracting("parameter")
                        .containsExactly("data.mask[0][1]", "data.mask[1][2]"));
    }

    @Test
    void shapesMustAgree() {
        refused(Map.of("x", X, "mask", zeros(2, 2)), "data.mask");
        refused(Map.of("x", X, "upstream", zeros(3, 3)), "data.upstream");
        refused(Map.of("x", List.of(1, 2, 3)), "data.x");
        refused(Map.of("mask", zeros(2, 2)), "data.x");
        refused(Map.of("x", List.of(List.of(1, 2), List.of(1))), "data.x[1]");
        refused(Map.of("x", Collections.nCopies(5001, List.of(1))), "data.x");
        refused(Map.of("x", zeros(2, 101)), "data.x");
    }

    private static void refused(Map<String, ?> data, String path) {
        assertThatThrownBy(() -> result(Map.of(), data))
                .isInstanceOfSatisfying(ViolationException.class, refused -> assertThat(
                                refused.violations().getFirst().parameter())
                        .isEqualTo(path));
    }

    /** One cell, one column, a given gradient, numbers at the ends of what is taken. */
    @Test
    void oddLayersAreAnsweredWhole() {
        SolutionLaws laws = new SolutionLaws(TECHNIQUE);
        List<List<Double>> huge = List.of(List.of(1e100, -1e100, 1e-300, 0.0));
        for (double rate : new double[] {0, 0.5, 0.95}) {
            for (Map<String, ?> data : List.of(
                    Map.of("x", List.of(List.of(0))),
                    Map.of("x", List.of(List.of(-7), List.of(2))),
                    Map.of("x", huge, "upstream", huge),
                    Map.of("x", X, "upstream", X),
                    Map.of("x", X, "mask", zeros(2, 3)),
                    Map.of("x", Collections.nCopies(5000, Collections.nCopies(100, 0.1))))) {
                for (String language : List.of("en", "es")) {
                    Solution<?> solution = Solving.solve(TECHNIQUE, Map.of("rate", rate), data, language);
                    laws.hold(solution);
                    solution.drawing().reading().parts().forEach(part -> assertThat(part.checks())
                            .allSatisfy(check ->
                                    assertThat(check.passed()).as(check.label()).isTrue()));
                }
            }
        }
    }

    private static List<List<Integer>> zeros(int rows, int columns) {
        return Collections.nCopies(rows, Collections.nCopies(columns, 0));
    }

    private static JsonNode result(Map<String, ?> parameters, Map<String, ?> data) {
        return Solving.result("dropout-mask", parameters, data);
    }
}
