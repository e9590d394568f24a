package org.ridgeline.technique.gaussianconditioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.ridgeline.catalog.Solving.numbers;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ridgeline.catalog.AllTechniques;
import org.ridgeline.catalog.RandomParameters;
import org.ridgeline.catalog.Solution;
import org.ridgeline.catalog.SolutionLaws;
import org.ridgeline.catalog.Solving;
import org.ridgeline.catalog.Technique;
import org.ridgeline.catalog.Violation;
import org.ridgeline.catalog.ViolationException;
import org.ridgeline.catalog.Words;
import org.ridgeline.figure.Landscape;
import org.ridgeline.figure.Mark;

/** Conditioning as the contract promises it, from a body of JSON to the numbers, words and marks of an answer. */
class GaussianConditioningTechniqueTest {
    private static final String ID = "gaussian-conditioning";
    private static final Technique<?, ?> TECHNIQUE = AllTechniques.of(ID);
    private static final double CLOSE = 1e-14;

    private static final List<List<Double>> THREE =
            List.of(List.of(4.0, 2.0, 1.0), List.of(2.0, 2.0, 0.5), List.of(1.0, 0.5, 1.0));

    @Test
    void theDefaultIsWorkedOutByHand() {
        JsonNode result = Solving.result(ID, Map.of(), Map.of());
        assertThat(numbers(result.get("mean"))).containsExactly(0.8);
        assertThat(result.at("/covariance/0/0").asDouble()).isCloseTo(0.36, within(CLOSE));
        assertThat(result.at("/standardDeviation/0").asDouble()).isCloseTo(0.6, within(CLOSE));
        assertThat(result.at("/remainingIndices/0").asInt()).isEqualTo(1);
        assertThat(numbers(result.get("marginalMean"))).containsExactly(0);
        assertThat(numbers(result.get("marginalVariance"))).containsExactly(1);
        assertThat(finding(Map.of(), Map.of()))
                .isEqualTo("Knowing x = 1 moves the guess of y to 0.8 and removes 40 % of its spread");
    }

    @Test
    void lookingAtTheOtherSwapsTheRoles() {
        Map<String, Object> asked = Map.of(
                "observed", "y", "value", 2, "meanX", 1, "meanY", -1, "standardDeviationX", 3, "correlation", -0.5);
        JsonNode result = Solving.result(ID, asked, Map.of());
        assertThat(result.at("/mean/0").asDouble()).isCloseTo(1 - 0.5 * 3 * 3, within(CLOSE));
        assertThat(result.at("/covariance/0/0").asDouble()).isCloseTo(9 * 0.75, within(CLOSE));
        assertThat(result.at("/remainingIndices/0").asInt()).isZero();
        assertThat(result.at("/gain/0/0").asDouble()).isCloseTo(-1.5, within(CLOSE));
    }

    /** Worked out by hand: Σ_oo = [[4, 1], [1, 1]], K = [2, ½]·Σ_oo⁻¹ = [½, 0]. */
    @Test
    void ownVariablesOfAnyNumberAreConditioned() {
        JsonNode result = Solving.result(ID, Map.of("value", 17), data(List.of(1, 2, 3), THREE, List.of(2, 0), 5, 3));
        assertThat(numbers(result.get("mean"))).containsExactly(new double[] {3}, within(CLOSE));
        assertThat(result.at("/covariance/0/0").asDouble()).isCloseTo(1, within(CLOSE));
        assertThat(numbers(result.at("/gain/0"))).containsExactly(new double[] {0, 0.5}, within(CLOSE));
        assertThat(result.get("remainingIndices")).isEqualTo(Solving.json(List.of(1)));
    }

    @Test
    void parametersHaveNoEffectOnOwnVariables() {
        Map<String, ?> data = data(List.of(1, 2, 3), THREE, List.of(2), 5);
        Map<String, ?> other = Map.of("correlation", -0.3, "value", 2, "observed", "y", "meanX", 5);
        assertThat(everything(other, data)).isEqualTo(everything(Map.of(), data));
    }

    @Test
    void nothingObservedIsTheMarginal() {
        JsonNode result = Solving.result(ID, Map.of(), data(List.of(1, 2, 3), THREE, List.of()));
        assertThat(result.get("mean")).isEqualTo(Solving.json(List.of(1.0, 2.0, 3.0)));
        assertThat(result.get("covariance")).isEqualTo(Solving.json(THREE));
        assertThat(result.get("marginalMean")).isEqualTo(result.get("mean"));
    }

    @Test
    void observedTwiceOverIsAnsweredWithAWarning() {
        List<List<Double>> copies = List.of(List.of(1.0, 1.0, 0.5), List.of(1.0, 1.0, 0.5), List.of(0.5, 0.5, 1.0));
        JsonNode result = Solving.result(ID, Map.of(), data(List.of(0, 0, 0), copies, List.of(0, 1), 2, 2));
        assertThat(numbers(result.get("mean"))).containsExactly(1);
        assertThat(result.at("/warnings/0/code").asText()).isEqualTo("redundant-observation");
        assertThat(result.at("/warnings/0/message").asText()).contains("x[1]");
    }

    static Stream<Arguments> refused() {
        List<List<Double>> copies = List.of(List.of(1.0, 1.0), List.of(1.0, 1.0));
        List<Integer> means = List.of(1, 2, 3);
        return Stream.of(
                Arguments.of("data.observedIndices[1]", data(means, THREE, List.of(0, 3), 1, 1)),
                Arguments.of("data.observedIndices[0]", data(means, THREE, List.of(-1), 1)),
                Arguments.of("data.observedIndices[0]", data(means, THREE, List.of(0.5), 1)),
                Arguments.of("data.observedIndices[2]", data(means, THREE, List.of(0, 1, 0), 1, 1, 1)),
                Arguments.of("data.observedIndices", data(means, THREE, List.of(2, 1, 0), 1, 1, 1)),
                Arguments.of("data.observedValues", data(means, THREE, List.of(0, 1), 1)),
                Arguments.of("data.observedValues", data(means, THREE, List.of(), 1)),
                Arguments.of("data.covariance", data(List.of(1, 2), THREE, List.of(0), 1)),
                Arguments.of("data.covariance", data(means, THREE.subList(0, 2), List.of(0), 1)),
                Arguments.of("data.mean", data(List.of(), THREE, List.of(0), 1)),
                Arguments.of("data.covariance[1][1]", data(List.of(0, 0), rows(1, 0, 0, -1), List.of(0), 1)),
                Arguments.of("data.covariance[0][1]", data(List.of(0, 0), rows(1, 0.5, 0.4, 1), List.of(0), 1)),
                Arguments.of("data.covariance[0][1]", data(List.of(0, 0), rows(1, 3, 3, 4), List.of(0), 1)),
                Arguments.of(
                        "data.covariance", data(means, rows(1, 0.9, -0.9, 0.9, 1, 0.9, -0.9, 0.9, 1), List.of(0), 1)),
                Arguments.of(
                        "data.observedValues[1]", data(means, rows(1, 1, 0, 1, 1, 0, 0, 0, 1), List.of(0, 1), 2, 2.5)),
                Arguments.of("data.observedValues[0]", data(List.of(0, 0), rows(0, 0, 0, 1), List.of(0), 1e-3)),
                Arguments.of(
                        "data.observedValues",
                        data(List.of(0, 0), rows(1e-320, 8e-111, 8e-111, 1e100), List.of(0), 1e100)),
                Arguments.of("data.observedValues", Map.of("mean", List.of(1), "covariance", copies)));
    }

    @ParameterizedTest
    @MethodSource
    void refused(String path, Map<String, ?> data) {
        for (String language : List.of("en", "es")) {
            assertThatExceptionOfType(ViolationException.class)
                    .isThrownBy(() -> Solving.solve(TECHNIQUE, Map.of(), data, language))
                    .satisfies(refusal -> {
                        assertThat(refusal.violations())
                                .extracting(Violation::parameter)
                                .contains(path);
                        assertThat(refusal.violations())
                                .extracting(Violation::message)
                                .allMatch(message -> message.endsWith(".") && !message.contains("{"));
                    });
        }
    }

    @Test
    void everythingWrongIsNamedAtOnce() {
        assertThatExceptionOfType(ViolationException.class)
                .isThrownBy(() -> Solving.solve(
                        TECHNIQUE, Map.of(), data(List.of(0, 0), rows(1, 3, 3, 4), List.of(5, 0.5), 1, 1), "en"))
                .satisfies(refusal -> assertThat(refusal.violations())
                        .extracting(Violation::parameter)
                        .containsExactly(
                                "data.covariance[0][1]", "data.observedIndices[0]", "data.observedIndices[1]"));
    }

    /** Typed values go beyond the sliders. */
    @Test
    void everyExperimentAllowedIsWhole() {
        SolutionLaws laws = new SolutionLaws(TECHNIQUE);
        RandomParameters random = new RandomParameters(5);
        for (int draw = 0; draw < 100; draw++) {
            Map<String, Object> asked = random.allowed(TECHNIQUE.parameters(), Words.of("en", ID));
            laws.hold(Solving.solve(TECHNIQUE, asked, Map.of(), draw % 2 == 0 ? "en" : "es"));
        }
    }

    /** Whatever is odd about a distribution: an answer that keeps every law of drawing, or a refusal. */
    @Test
    void oddVariablesAreAnsweredWhole() {
        SolutionLaws laws = new SolutionLaws(TECHNIQUE);
        List<Map<String, ?>> odd = new ArrayList<>();
        odd.add(data(List.of(3), rows(2), List.of()));
        odd.add(data(List.of(0), rows(0), List.of()));
        odd.add(data(List.of(1e100), rows(1e-300), List.of()));
        odd.add(data(List.of(0, 0), rows(0, 0, 0, 0), List.of(0), 0));
        odd.add(data(List.of(0, 0), rows(0, 0, 0, 0), List.of()));
        odd.add(data(List.of(5, 7), rows(1, 2, 2, 4), List.of(1), 9));
        odd.add(data(List.of(1e100, -1e100), rows(1, 0.5, 0.5, 1), List.of(1), -1e100));
        odd.add(data(List.of(0, 0), rows(1e100, -1e100, -1e100, 1e100), List.of(0), 1e50));
        odd.add(data(List.of(0, 0), rows(5e-324, 0, 0, 5e-324), List.of(0), 0));
        odd.add(data(List.of(0, 0), rows(1, 1 - 1e-13, 1 - 1e-13, 1), List.of(0), 1));
        odd.add(data(List.of(0, 0), rows(1, 1 - 1e-9, 1 - 1e-9, 1), List.of(0), 1));
        odd.add(data(List.of(0, 0), rows(1, 1e-9, 1e-9, 1), List.of(0), 1));
        odd.add(data(List.of(0, 0, 0), rows(1, 1, 0, 1, 1, 0, 0, 0, 1), List.of(0, 1), 2, 2));
        odd.add(data(List.of(0, 0, 0), rows(1, 1, 0.5, 1, 1, 0.5, 0.5, 0.5, 1), List.of(1, 0), 2, 2));
        odd.add(data(List.of(1, 2, 3), THREE, List.of(2, 0), 5, 3));
        odd.add(data(List.of(0, 0), rows(1e-250, 9e-76, 9e-76, 1e100), List.of(0), 1e100));
        odd.add(large());
        for (Map<String, ?> data : odd) {
            for (String language : List.of("en", "es")) {
                laws.hold(Solving.solve(TECHNIQUE, Map.of(), data, language));
            }
        }
    }

    static Stream<Arguments> findings() {
        return Stream.of(
                Arguments.of(Map.of("correlation", 0), Map.of(), "says nothing of y"),
                Arguments.of(Map.of("value", 0), Map.of(), "leaves the guess of y at 0, yet removes 40 % of"),
                Arguments.of(Map.of(), data(List.of(1, 2, 3), THREE, List.of()), "Nothing is known yet"),
                Arguments.of(Map.of(), data(List.of(0, 7), rows(1, 0, 0, 0), List.of(0), 1), "x[1] is always 7"),
                Arguments.of(Map.of(), data(List.of(5, 7), rows(1, 2, 2, 4), List.of(1), 9), "settles it: x[0] is 6"),
                Arguments.of(
                        Map.of(),
                        data(List.of(0, 0), rows(1, 1 - 1e-9, 1 - 1e-9, 1), List.of(0), 1),
                        "removes nearly all of its spread"),
                Arguments.of(Map.of(), data(List.of(1, 2, 3), THREE, List.of(2, 0), 5, 4), "Knowing 2 values moves"));
    }

    @ParameterizedTest
    @MethodSource
    void findings(Map<String, ?> parameters, Map<String, ?> data, String said) {
        assertThat(finding(parameters, data)).contains(said);
    }

    @Test
    void theObservedValueIsAPointThatMovesAlongItsOwnAxis() {
        assertThat(editable(Map.of(), Map.of())).containsExactly(new Mark.Editable("value", null));
        assertThat(editable(Map.of("observed", "y"), Map.of())).containsExactly(new Mark.Editable(null, "value"));
        assertThat(editable(Map.of(), data(List.of(1, 2, 3), THREE, List.of(0), 2)))
                .as("own variables come from elsewhere")
                .isEmpty();
    }

    @Test
    void landscapeHoldsTheSpreadLeftAtEveryCorrelation() {
        Landscape landscape = Solving.solve(TECHNIQUE, Map.of("standardDeviationY", 2), Map.of(), "en")
                .landscapes()
                .getFirst();
        double[] correlations = landscape.values();
        double[] left = landscape.curves().getFirst().values();
        assertThat(correlations[33]).isZero();
        assertThat(left[33]).isEqualTo(2);
        for (int i = 0; i < correlations.length; i += 6) {
            JsonNode result =
                    Solving.result(ID, Map.of("standardDeviationY", 2, "correlation", correlations[i]), Map.of());
            assertThat(left[i]).isCloseTo(result.at("/standardDeviation/0").asDouble(), within(CLOSE));
        }
    }

    @Test
    void numbersAreCheckedInEveryState() {
        for (double correlation : new double[] {-0.99, -0.5, 0, 0.8, 0.99}) {
            Solution<?> solution = Solving.solve(TECHNIQUE, Map.of("correlation", correlation), Map.of(), "en");
            assertThat(solution.drawing().reading().parts().getFirst().checks())
                    .hasSize(2)
                    .allSatisfy(check -> {
                        assertThat(check.passed()).isTrue();
                        assertThat(check.value()).isLessThan(1e-13);
                    });
        }
    }

    private static List<Mark.Editable> editable(Map<String, ?> parameters, Map<String, ?> data) {
        return Solving.solve(TECHNIQUE, parameters, data, "en").drawing().figures().stream()
                .flatMap(figure -> figure.panels().stream())
                .flatMap(panel -> panel.marks().stream())
                .map(mark -> mark instanceof Mark.Dots dots ? dots.editable() : null)
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    private static String finding(Map<String, ?> parameters, Map<String, ?> data) {
        return Solving.solve(TECHNIQUE, parameters, data, "en")
                .drawing()
                .figures()
                .getFirst()
                .finding()
                .replace('\u00a0', ' ');
    }

    private static JsonNode everything(Map<String, ?> parameters, Map<String, ?> data) {
        Solution<?> solution = Solving.solve(TECHNIQUE, parameters, data, "en");
        return Solving.json(List.of(solution.result(), solution.landscapes(), solution.drawing()));
    }

    private static Map<String, ?> large() {
        List<List<Double>> covariance = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            List<Double> row = new ArrayList<>();
            for (int j = 0; j < 100; j++) {
                row.add(Math.exp(-Math.abs(i - j) / 10.0));
            }
            covariance.add(row);
        }
        return data(Collections.nCopies(100, 0), covariance, List.of(20, 50, 80), 1, -1, 2);
    }

    private static List<List<Double>> rows(double... numbers) {
        int size = (int) Math.round(Math.sqrt(numbers.length));
        List<List<Double>> rows = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            List<Double> row = new ArrayList<>();
            for (int j = 0; j < size; j++) {
                row.add(numbers[i * size + j]);
            }
            rows.add(row);
        }
        return rows;
    }

    private static Map<String, ?> data(
            List<? extends Number> mean,
            List<List<Double>> covariance,
            List<? extends Number> observed,
            double... values) {
        Map<String, Object> data = new HashMap<>();
        data.put("mean", mean);
        data.put("covariance", covariance);
        data.put("observedIndices", observed);
        data.put("observedValues", java.util.Arrays.stream(values).boxed().toList());
        return data;
    }
}
