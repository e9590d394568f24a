package org.ridgeline.technique.dropoutensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.ridgeline.Reference.numbers;
import static org.ridgeline.Reference.rows;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridgeline.catalog.AllTechniques;
import org.ridgeline.catalog.Solution;
import org.ridgeline.catalog.SolutionLaws;
import org.ridgeline.catalog.Solving;
import org.ridgeline.catalog.Technique;
import org.ridgeline.catalog.Violation;
import org.ridgeline.catalog.ViolationException;
import org.ridgeline.numerics.RandomStream;

/** The committee of sub-networks as the contract promises it, from a body of JSON to the numbers of a result. */
class DropoutEnsembleTechniqueTest {
    private static final Technique<?, ?> TECHNIQUE = AllTechniques.of("dropout-ensemble");
    private static final double ROUNDING = 1e-14;

    /** The normalised geometric mean of all sub-networks is evaluation: the average of the logits is linear in the mask. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.5, 0.95})
    void weightScalingIsTheGeometricMean(double rate) {
        for (int seed = 0; seed < 20; seed++) {
            JsonNode result = result(Map.of("rate", rate), network(seed, 7, 3, 1 + seed % 9, 4));
            assertThat(flat(result.get("geometricMean")))
                    .containsExactly(flat(result.get("evalProbability")), within(ROUNDING));
        }
    }

    /** By one mask at a time, each with its own forward pass. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, 0.5, 0.8})
    void averagesEqualThoseOfSubNetworksAskedOneByOne(double rate) {
        for (int seed = 0; seed < 10; seed++) {
            Map<String, Object> data = network(seed, 4, 2, 5, 3);
            JsonNode result = result(Map.of("rate", rate), data);
            double[][] x = rows(Solving.json(data.get("x")));
            for (int i = 0; i < x.length; i++) {
                double[] mean = new double[3];
                double[] squares = new double[3];
                double agreement = 0;
                double[] evaluation = forward(data, x[i], 31, 0);
                for (int mask = 0; mask < 32; mask++) {
                    int kept = Integer.bitCount(mask);
                    double likely = Math.pow(1 - rate, kept) * Math.pow(rate, 5 - kept);
                    double[] answer = forward(data, x[i], mask, rate);
                    for (int k = 0; k < 3; k++) {
                        mean[k] += likely * answer[k];
                        squares[k] += likely * answer[k] * answer[k];
                    }
                    agreement += Committee.favourite(answer) == Committee.favourite(evaluation) ? likely : 0;
                }
                double[] deviation = new double[3];
                for (int k = 0; k < 3; k++) {
                    deviation[k] = Math.sqrt(Math.max(0, squares[k] - mean[k] * mean[k]));
                }
                assertThat(numbers(result.at("/evalProbability/" + i))).containsExactly(evaluation, within(ROUNDING));
                assertThat(numbers(result.at("/exactMean/" + i))).containsExactly(mean, within(ROUNDING));
                assertThat(numbers(result.at("/exactStandardDeviation/" + i))).containsExactly(deviation, within(1e-7));
                assertThat(result.at("/agreement/" + i).asDouble()).isCloseTo(agreement, within(ROUNDING));
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static double[] forward(Map<String, Object> data, double[] x, int mask, double rate) {
        double[][] hiddenWeights = rows(Solving.json(data.get("hiddenWeights")));
        double[][] outputWeights = rows(Solving.json(data.get("outputWeights")));
        List<Double> hiddenBias = (List<Double>) data.get("hiddenBias");
        List<Double> outputBias = (List<Double>) data.get("outputBias");
        double[] logits = new double[outputBias.size()];
        for (int k = 0; k < logits.length; k++) {
            logits[k] = outputBias.get(k);
            for (int j = 0; j < hiddenBias.size(); j++) {
                double sum = hiddenBias.get(j);
                for (int i = 0; i < x.length; i++) {
                    sum += hiddenWeights[j][i] * x[i];
                }
                logits[k] += (mask >> j & 1) * outputWeights[k][j] * Math.max(0, sum) / (1 - rate);
            }
        }
        double total = Arrays.stream(logits).map(Math::exp).sum();
        return Arrays.stream(logits).map(logit -> Math.exp(logit) / total).toArray();
    }

    /** What Monte-Carlo dropout samples: with S passes the mean is known to σ/√S. */
    @Test
    void sampledPassesConvergeToTheExactMean() {
        Map<String, Object> data = network(3, 1, 2, 6, 3);
        JsonNode result = result(Map.of("rate", 0.4), data);
        double[] x = rows(Solving.json(data.get("x")))[0];
        int passes = 40_000;
        double[] sum = new double[3];
        RandomStream random = new RandomStream(17);
        for (int pass = 0; pass < passes; pass++) {
            int mask = 0;
            for (int j = 0; j < 6; j++) {
                mask |= random.uniform() >= 0.4 ? 1 << j : 0;
            }
            double[] answer = forward(data, x, mask, 0.4);
            for (int k = 0; k < 3; k++) {
                sum[k] += answer[k];
            }
        }
        for (int k = 0; k < 3; k++) {
            double deviation = result.at("/exactStandardDeviation/0/" + k).asDouble();
            assertThat(sum[k] / passes)
                    .isCloseTo(result.at("/exactMean/0/" + k).asDouble(), within(4 * deviation / Math.sqrt(passes)));
        }
    }

    @Test
    void atRateZeroThereIsOneNetwork() {
        JsonNode result = result(Map.of("rate", 0), Map.of());
        assertThat(flat(result.get("exactMean"))).containsExactly(flat(result.get("evalProbability")), within(1e-15));
        assertThat(flat(result.get("exactStandardDeviation"))).containsOnly(0);
        assertThat(flat(result.get("agreement"))).containsOnly(1);
    }

    /** The default shows what the lesson is about: a class that wins evaluation against most of the sub-networks. */
    @Test
    void theDefaultsFirstInputIsOutvoted() {
        JsonNode result = result(Map.of(), Map.of());
        assertThat(Committee.favourite(numbers(result.at("/evalProbability/0"))))
                .isZero();
        assertThat(Committee.favourite(numbers(result.at("/exactMean/0")))).isNotZero();
        assertThat(result.at("/agreement/0").asDouble()).isLessThan(0.3);
        assertThat(result.get("subNetworks").asInt()).isEqualTo(64);
        assertThat(rows(result.get("exactMean"))).hasDimensions(Questions.EXAMPLE_ROWS, 3);
    }

    /** Logits of 10³⁰⁰, ties, silent units, one class, one unit, twelve units, many rows. */
    @Test
    void oddNetworksAreAnsweredWhole() {
        List<Map<String, Object>> odd = new ArrayList<>(List.of(
                network(1, 1, 1, 1, 1),
                network(2, 1, 100, 12, 2),
                network(3, 40, 2, 12, 20),
                network(4, 5000, 2, 3, 2)));
        for (double size : new double[] {1e3, 1e100, 1e-100, 0}) {
            Map<String, Object> scaled = new HashMap<>(network(5, 3, 2, 4, 3));
            scaled.replaceAll((name, field) -> scaled(field, size));
            odd.add(scaled);
        }
        SolutionLaws laws = new SolutionLaws(TECHNIQUE);
        for (Map<String, Object> data : odd) {
            for (double rate : new double[] {0, 0.5, 0.95}) {
                Solution<?> solution = Solving.solve(TECHNIQUE, Map.of("rate", rate), data, "es");
                laws.hold(solution);
                JsonNode result = Solving.json(solution.result());
                for (String name : List.of("evalProbability", "exactMean", "geometricMean")) {
                    for (double[] row : rows(result.get(name))) {
                        assertThat(Arrays.stream(row).sum()).as(name).isCloseTo(1, within(1e-12));
                    }
                }
                solution.drawing().reading().parts().forEach(part -> assertThat(part.checks())
                        .allSatisfy(check ->
                                assertThat(check.passed()).as(check.toString()).isTrue()));
            }
        }
    }

    private static Object scaled(Object field, double size) {
        return field instanceof List<?> list
                ? list.stream().map(item -> scaled(item, size)).toList()
                : (Object) Math.clamp((Double) field * size, -1e100, 1e100);
    }

    @Test
    void thirteenUnitsAreTooMany() {
        assertThat(refusal(Map.of(), network(0, 2, 2, 13, 2)))
                .filteredOn(violation -> violation.parameter().equals("data.hiddenWeights"))
                .singleElement()
                .satisfies(violation -> assertThat(violation.message()).contains("13", "12"));
    }

    @Test
    void whatDoesNotFitTogetherIsNamed() {
        for (String name : List.of("x", "hiddenWeights", "hiddenBias", "outputWeights", "outputBias")) {
            Map<String, Object> data = network(0, 3, 2, 4, 5);
            data.remove(name);
            assertThat(refusal(Map.of(), data)).extracting(Violation::parameter).containsExactly("data." + name);
            data.put(name, List.of());
            assertThat(refusal(Map.of(), data)).extracting(Violation::parameter).containsExactly("data." + name);
        }
        Map<String, Object> data = network(0, 3, 2, 4, 5);
        data.put("outputWeights", Collections.nCopies(5, List.of(1, 2, 3)));
        assertThat(refusal(Map.of(), data)).extracting(Violation::parameter).containsExactly("data.outputWeights");
        data.put("outputWeights", List.of(List.of(1, 2, 3, 4), List.of(1, 2, 3)));
        assertThat(refusal(Map.of(), data)).extracting(Violation::parameter).containsExactly("data.outputWeights[1]");
        data.put("x", List.of(List.of(1, "NaN")));
        assertThat(refusal(Map.of(), data)).extracting(Violation::parameter).contains("data.x[0][1]");
    }

    @Test
    void theInputDrawnMustBeThere() {
        assertThat(refusal(Map.of("input", 4), network(0, 3, 2, 4, 5)).getFirst())
                .satisfies(violation -> assertThat(violation.parameter()).isEqualTo("input"))
                .satisfies(violation -> assertThat(violation.value()).isEqualTo(4));
        assertThat(refusal(Map.of("input", 7), Map.of())).hasSize(1);
    }

    @Test
    void workBeyondMeasureIsRefused() {
        assertThat(refusal(Map.of(), network(0, 1000, 1, 12, 100)).getFirst())
                .satisfies(violation -> assertThat(violation.parameter()).isEqualTo("data.x"))
                .satisfies(violation -> assertThat(violation.message()).contains("1000", "100", "4096", "244"));
    }

    private static List<Violation> refusal(Map<String, ?> parameters, Map<String, ?> data) {
        List<Violation> violations = new ArrayList<>();
        assertThatThrownBy(() -> result(parameters, data))
                .isInstanceOfSatisfying(ViolationException.class, refused -> violations.addAll(refused.violations()));
        return violations;
    }

    private static Map<String, Object> network(int seed, int rows, int inputs, int hidden, int classes) {
        RandomStream random = new RandomStream(seed);
        Map<String, Object> network = new HashMap<>();
        network.put("x", normal(rows, inputs, random));
        network.put("hiddenWeights", normal(hidden, inputs, random));
        network.put("hiddenBias", normal(hidden, random));
        network.put("outputWeights", normal(classes, hidden, random));
        network.put("outputBias", normal(classes, random));
        return network;
    }

    private static List<List<Double>> normal(int rows, int columns, RandomStream random) {
        List<List<Double>> matrix = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            matrix.add(normal(columns, random));
        }
        return matrix;
    }

    private static List<Double> normal(int count, RandomStream random) {
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(random.normal());
        }
        return values;
    }

    private static double[] flat(JsonNode node) {
        return node.valueStream()
                .flatMapToDouble(item -> item.isArray()
                        ? item.valueStream().mapToDouble(JsonNode::asDouble)
                        : DoubleStream.of(item.asDouble()))
                .toArray();
    }

    private static JsonNode result(Map<String, ?> parameters, Map<String, ?> data) {
        return Solving.result("dropout-ensemble", parameters, data);
    }
}
