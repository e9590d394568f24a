package org.ridgeline.technique.weightdecay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridgeline.Reference;
import org.ridgeline.catalog.AllTechniques;
import org.ridgeline.catalog.SolutionLaws;
import org.ridgeline.catalog.Solving;
import org.ridgeline.catalog.Technique;
import org.ridgeline.catalog.ViolationException;
import org.ridgeline.figure.Mark;

/** Optimizer paths as the contract promises them, from a body of JSON to the numbers of a result. */
class WeightDecayTechniqueTest {
    private static final Technique<?, ?> TECHNIQUE = AllTechniques.of("weight-decay");
    private static final List<String> ALL =
            List.of("sgd", "sgd-momentum", "sgd-nesterov", "rmsprop", "adam", "adamw", "sgdw");
    private static final List<List<Double>> MATRIX =
            List.of(List.of(3.0, 0.5, -0.2), List.of(0.5, 1.2, 0.3), List.of(-0.2, 0.3, 0.4));
    private static final Map<String, ?> QUADRATIC =
            Map.of("matrix", MATRIX, "vector", List.of(1, -2, 0.5), "start", List.of(2, -1, 1.5));

    @Test
    void optimizersAreOuterAndDecaysInner() {
        JsonNode result = result(Map.of("optimizers", ALL, "weightDecays", List.of(3, 0), "steps", 12), Map.of());
        assertThat(result.get("trajectories")).hasSize(14);
        for (int i = 0; i < 14; i++) {
            JsonNode path = result.get("trajectories").get(i);
            assertThat(path.get("optimizer").asText()).isEqualTo(ALL.get(i / 2));
            assertThat(path.get("weightDecay").asDouble()).isEqualTo(i % 2 == 0 ? 3 : 0);
            assertThat(Reference.rows(path.get("points"))).hasDimensions(13, 2);
            assertThat(path.get("losses")).hasSize(13);
            assertThat(path.get("penalizedLosses")).hasSize(13);
        }
        assertThat(result.get("warnings")).isEmpty();
    }

    /** PyTorch's path on a surface of the caller's own (c05a). */
    @Test
    void ownQuadraticIsFollowed() {
        JsonNode expected = Reference.read("c05a_optimizers").at("/trajectories/quadratic");
        Map<String, ?> asked = Map.of(
                "surface", "quadratic", "optimizers", List.of("adamw"), "weightDecays", List.of(0.1), "steps", 10);
        double[][] points = Reference.rows(result(asked, QUADRATIC).at("/trajectories/0/points"));
        double[][] adamw = Reference.rows(expected.at("/adamw/w"));
        for (int step = 0; step <= 10; step++) {
            assertThat(points[step]).containsExactly(adamw[step], within(1e-11));
        }
    }

    @Test
    void withoutOwnDataTheStartIsThatOfTheParameters() {
        for (String surface : List.of("gaussian", "quadratic", "rosenbrock")) {
            Map<String, ?> asked =
                    Map.of("surface", surface, "startX", 0.25, "startY", -0.5, "learningRate", 1e-3, "steps", 3);
            assertThat(Reference.rows(result(asked, Map.of()).at("/trajectories/0/points"))[0])
                    .containsExactly(0.25, -0.5);
            assertThat(
                            Reference.rows(result(asked, Map.of("start", List.of(1.5, 0.75)))
                                    .at("/trajectories/0/points"))[0])
                    .containsExactly(1.5, 0.75);
        }
    }

    @Test
    void aPathThatRunsAwayIsCutAndSaid() {
        JsonNode result =
                result(Map.of("optimizers", List.of("sgd"), "weightDecays", List.of(10, 25), "steps", 500), Map.of());
        JsonNode warning = result.at("/warnings/0");
        assertThat(result.get("warnings")).hasSize(1);
        assertThat(warning.get("code").asText()).isEqualTo("diverged");
        assertThat(warning.get("where").asText()).isEqualTo("trajectories[1]");
        assertThat(warning.get("message").asText()).contains("λ = 25");
        assertThat(result.at("/trajectories/0/points")).hasSize(501);
        JsonNode points = result.at("/trajectories/1/points");
        assertThat(points.size()).isLessThan(501).isGreaterThan(10);
        assertThat(result.at("/trajectories/1/losses")).hasSameSizeAs(points);
    }

    /** The lesson's claims: ηλ beyond 2 runs away without momentum, and momentum moves the limit to 2(1+μ). */
    @ParameterizedTest
    @CsvSource({
        "sgd, 19.9, false",
        "sgd, 20.1, true",
        "sgd-momentum, 29, false",
        "sgd-momentum, 33.9, false",
        "sgd-momentum, 34.1, true"
    })
    void farFromTheWellDecayAloneDecides(String optimizer, double decay, boolean diverges) {
        JsonNode result = result(
                Map.of("optimizers", List.of(optimizer), "weightDecays", List.of(decay), "steps", 5000), Map.of());
        assertThat(result.get("warnings").isEmpty()).isEqualTo(!diverges);
    }

    @Test
    void matricesThatAreNoneAreRefused() {
        refused(quadratic("matrix", List.of(List.of(1, 2), List.of(2.5, 1))), "data.matrix[1][0]");
        refused(quadratic("matrix", List.of(List.of(1, 2, 3), List.of(2, 1, 4))), "data.matrix");
        refused(quadratic("matrix", List.of(1, 2)), "data.matrix");
        refused(quadratic("vector", List.of(1, 2, 3)), "data.vector");
        refused(quadratic("start", List.of(1)), "data.start");
        refused(quadratic("start", List.of(1, 1e9)), "data.start");
        refused(quadratic("matrix", List.of(List.of(1, "NaN"), List.of(1, 1))), "data.matrix[0][1]");
        refused(Map.of("vector", List.of(1, 2)), "data.matrix");
        refused(Map.of("matrix", List.of(List.of(1))), "data.vector");
        refused(Map.of("matrix", List.of(List.of(1)), "vector", List.of(1)), "data.start");
        List<List<Integer>> large = new ArrayList<>();
        IntStream.range(0, 21).forEach(i -> large.add(Collections.nCopies(21, 0)));
        refused(Map.of("matrix", large, "vector", Collections.nCopies(21, 1)), "data.matrix");
    }

    private static Map<String, ?> quadratic(String field, Object value) {
        Map<String, Object> data = new HashMap<>(Map.of(
                "matrix", List.of(List.of(2, 1), List.of(1, 2)), "vector", List.of(1, 1), "start", List.of(0, 0)));
        data.put(field, value);
        return data;
    }

    private static void refused(Map<String, ?> data, String path) {
        refused(Map.of("surface", "quadratic"), data, path);
    }

    private static void refused(Map<String, ?> parameters, Map<String, ?> data, String path) {
        assertThatThrownBy(() -> result(parameters, data))
                .isInstanceOfSatisfying(ViolationException.class, refused -> assertThat(refused.violations())
                        .extracting("parameter")
                        .contains(path));
    }

    @Test
    void otherSurfacesTakeAStartOfTwoWeightsAndNoMatrix() {
        refused(Map.of(), Map.of("start", List.of(1, 2, 3)), "data.start");
        refused(Map.of("surface", "rosenbrock"), QUADRATIC, "data.matrix");
        refused(Map.of("surface", "rosenbrock"), Map.of("start", List.of(1e4, 0)), "data.start");
    }

    @ParameterizedTest
    @CsvSource({
        "learningRate, 0",
        "learningRate, 1e6",
        "learningRate, -0.1",
        "momentum, 1",
        "momentum, -0.1",
        "steps, 0",
        "steps, 5001",
        "startX, 101",
        "sigmaX, 0",
        "beta2, 1",
        "epsilon, 0"
    })
    void numbersOutOfRangeAreRefused(String parameter, double value) {
        Object number = parameter.equals("steps") ? (Object) (int) value : (Object) value;
        refused(Map.of(parameter, number), Map.of(), parameter);
    }

    @Test
    void listsOutOfRangeAreRefused() {
        refused(Map.of("weightDecays", List.of(1, -1)), Map.of(), "weightDecays");
        refused(Map.of("weightDecays", List.of(1001)), Map.of(), "weightDecays");
        refused(Map.of("weightDecays", List.of()), Map.of(), "weightDecays");
        refused(Map.of("weightDecays", List.of(1, 1)), Map.of(), "weightDecays");
        refused(Map.of("optimizers", List.of("lion")), Map.of(), "optimizers");
        refused(Map.of("optimizers", List.of("sgd", "sgd")), Map.of(), "optimizers");
    }

    /** Seven optimizers with five decays over 200 steps of twenty weights are taken, ten times as much is not. */
    @Test
    void tooManyPointsAreRefused() {
        List<List<Integer>> matrix = IntStream.range(0, 20)
                .mapToObj(i ->
                        IntStream.range(0, 20).mapToObj(j -> i == j ? 1 : 0).toList())
                .toList();
        Map<String, ?> data =
                Map.of("matrix", matrix, "vector", Collections.nCopies(20, 1), "start", Collections.nCopies(20, 0));
        Map<String, ?> asked = Map.of("surface", "quadratic", "optimizers", ALL);
        assertThat(result(asked, data).get("trajectories")).hasSize(35);
        refused(Map.of("surface", "quadratic", "optimizers", ALL, "steps", 2000), data, "steps");
        refused(Map.of("optimizers", ALL, "steps", 5000), Map.of(), "steps");
    }

    /** Saddles, level ground, one weight, many paths: whole answers, in both languages. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void oddSurfacesAreAnsweredWhole(String language) {
        SolutionLaws laws = new SolutionLaws(TECHNIQUE);
        List<Map<String, ?>> surfaces = List.of(
                QUADRATIC,
                Map.of("matrix", List.of(List.of(-4)), "vector", List.of(0), "start", List.of(1)),
                Map.of("matrix", List.of(List.of(0, 0), List.of(0, 0)), "vector", List.of(0, 0)),
                Map.of("matrix", List.of(List.of(0, 0), List.of(0, 0)), "vector", List.of(1, 0)),
                Map.of("matrix", List.of(List.of(1, 0), List.of(0, -1)), "vector", List.of(0, 0)),
                Map.of("matrix", List.of(List.of(1e9, 0), List.of(0, 1e-9)), "vector", List.of(0, 0)),
                Map.of("matrix", List.of(List.of(1, 0), List.of(0, 1)), "vector", List.of(500, 0)));
        for (Map<String, ?> data : surfaces) {
            laws.hold(Solving.solve(
                    TECHNIQUE, Map.of("surface", "quadratic", "optimizers", ALL, "steps", 50), data, language));
        }
        for (Map<String, ?> parameters : List.<Map<String, ?>>of(
                Map.of("optimizers", List.of("sgd", "sgdw"), "momentum", 0, "weightDecays", List.of(6)),
                Map.of("optimizers", ALL, "weightDecays", List.of(0)),
                Map.of("optimizers", ALL, "weightDecays", List.of(25), "steps", 1),
                Map.of("amplitude", 0, "weightDecays", List.of(0)),
                Map.of("amplitude", -3, "sigmaX", 0.01),
                Map.of("startX", 100, "startY", -100),
                Map.of("surface", "rosenbrock", "startX", 100, "startY", -100),
                Map.of("surface", "rosenbrock", "learningRate", 1000, "optimizers", ALL),
                Map.of("learningRate", 1000, "weightDecays", List.of(1000), "optimizers", ALL))) {
            laws.hold(Solving.solve(TECHNIQUE, parameters, Map.of(), language));
        }
    }

    /** Every sentence about the state on screen, where it should be said. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sgd-momentum | 0,20 | 0.1 | More decay, nearer to zero",
                "sgd | 18 | 0.1 | never comes to rest",
                "sgd | 25 | 0.1 | runs away: η(h + λ)",
                "sgdw | 25 | 0.1 | runs away: ηh/(1 + μ) + ηλ",
                "sgd-momentum | 0 | 0.1 | Without decay the path ends where the loss is lowest",
                "sgd-momentum | 0 | 0.0001 | still under way",
                "sgd-momentum | 6 | 0.1 | The path rests 0.133 from zero",
                "adam,adamw | 6 | 0.1 | AdamW elsewhere",
                "sgd,sgdw | 6 | 0.1 | SGDW elsewhere",
                "adam,rmsprop | 0,6 | 0.1 | the paths are from"
            })
    void headlineIsTheFinding(String optimizers, String decays, double rate, String expected) {
        Map<String, ?> asked = Map.of(
                "optimizers",
                List.of(optimizers.split(",")),
                "weightDecays",
                Arrays.stream(decays.split(",")).map(Double::valueOf).toList(),
                "learningRate",
                rate);
        assertThat(Solving.solve(TECHNIQUE, asked, Map.of(), "en")
                        .drawing()
                        .figures()
                        .getFirst()
                        .finding())
                .contains(expected);
    }

    @Test
    void withoutMomentumTheHeadlineSaysThatBothAreOne() {
        Map<String, ?> asked = Map.of("optimizers", List.of("sgd", "sgdw"), "weightDecays", List.of(6), "momentum", 0);
        assertThat(Solving.solve(TECHNIQUE, asked, Map.of(), "en")
                        .drawing()
                        .figures()
                        .getFirst()
                        .finding())
                .contains("take the same way");
    }

    /** What was proved in the state on screen. */
    @Test
    void everyCheckPasses() {
        for (String surface : List.of("gaussian", "quadratic", "rosenbrock")) {
            Map<String, ?> asked = Map.of("surface", surface, "optimizers", ALL, "learningRate", 1e-3);
            Solving.solve(TECHNIQUE, asked, Map.of(), "en").drawing().reading().parts().stream()
                    .flatMap(part -> part.checks().stream())
                    .forEach(check ->
                            assertThat(check.passed()).as(check.label()).isTrue());
        }
    }

    /** Beyond that no path is followed, and without decay nothing else would notice. */
    @Test
    void aStartTooFarAwayIsRefused() {
        List<List<Integer>> level = List.of(List.of(0, 0), List.of(0, 0));
        Map<String, ?> undecayed = Map.of("surface", "quadratic", "weightDecays", List.of(0));
        Map<String, Object> data = new HashMap<>(Map.of("matrix", level, "vector", List.of(0, 0)));
        data.put("start", List.of(0, -1e13));
        refused(undecayed, data, "data.start");
        data.put("start", List.of(0, -1e12));
        assertThat(result(undecayed, data).at("/trajectories/0/points")).hasSize(201);
    }

    /** Its limit is exceeded, but where the loss is level nothing throws it about. */
    @Test
    void aPathThatDoesNotMoveIsNotRestless() {
        Map<String, ?> asked = Map.of("weightDecays", List.of(0), "startX", 100, "learningRate", 1);
        assertThat(finding(asked, "en"))
                .isEqualTo("Without decay nothing moves the path: the loss is level where it begins");
        assertThat(finding(asked, "es")).startsWith("Sin decaimiento nada mueve el camino");
    }

    @Test
    void whoIsUnderWayHasNotEndedElsewhere() {
        Map<String, ?> asked =
                Map.of("optimizers", List.of("rmsprop", "adamw"), "weightDecays", List.of(6), "steps", 10);
        assertThat(finding(asked, "en")).startsWith("At step 10 the paths are from");
    }

    @ParameterizedTest
    @CsvSource({"en, At step 1 the path is", "es, 'En el paso 1, el camino está'"})
    void oneStepIsOne(String language, String expected) {
        assertThat(finding(Map.of("weightDecays", List.of(6), "steps", 1), language))
                .startsWith(expected);
    }

    private static String finding(Map<String, ?> asked, String language) {
        return Solving.solve(TECHNIQUE, asked, Map.of(), language)
                .drawing()
                .figures()
                .getFirst()
                .finding();
    }

    /** The lesson's numbers. Where its slope keeps its sign, AdamW's weight goes to 1/λ, however deep the well is. */
    @ParameterizedTest
    @CsvSource({"4.59165436, 200, 0.159", "45.9, 200, 0.159", "4.59165436, 500, 0.163", "4.59165436, 5000, 0.169"})
    void adamwCreepsToOneOverItsDecay(double amplitude, int steps, double size) {
        Map<String, ?> asked = Map.of(
                "optimizers",
                List.of("adam", "adamw"),
                "weightDecays",
                List.of(6),
                "steps",
                steps,
                "amplitude",
                amplitude);
        double[] end = Reference.rows(result(asked, Map.of()).at("/trajectories/1/points"))[steps];
        assertThat(Math.hypot(end[0], end[1])).isCloseTo(size, within(5e-4));
        assertThat(end[0]).isLessThan(1 / 6.0).isCloseTo(1 / 6.0, within(steps < 5000 ? 0.012 : 5e-4));
    }

    @Test
    void withoutMomentumPyTorchsCodeNamesNoNesterov() {
        for (double momentum : new double[] {0, 0.7}) {
            Map<String, ?> asked = Map.of("optimizers", List.of("sgd-nesterov"), "momentum", momentum);
            String code = Solving.solve(TECHNIQUE, asked, Map.of(), "en")
                    .drawing()
                    .reading()
                    .code()
                    .getFirst()
                    .text();
            assertThat(code.contains("nesterov=True")).isEqualTo(momentum > 0);
        }
    }

    /** A few paths carry their words at heads that move; dots at their ends would stand in the way of every earlier step. */
    @Test
    void fewPathsHaveNoDotsAtTheirEnds() {
        assertThat(labels(Map.of("weightDecays", List.of(0, 6)), Mark.Line.class))
                .contains("λ = 0", "λ = 6");
        assertThat(labels(Map.of("weightDecays", List.of(0, 6)), Mark.Dots.class))
                .containsExactlyInAnyOrder("lowest loss", "start");
        Map<String, ?> leaves = Map.of("optimizers", List.of("sgd"), "weightDecays", List.of(6, 25));
        assertThat(labels(leaves, Mark.Line.class)).containsExactly("λ = 6");
        assertThat(labels(leaves, Mark.Dots.class)).contains("λ = 25 runs away");
        List<Integer> many = IntStream.range(0, 9).boxed().toList();
        assertThat(labels(Map.of("weightDecays", many), Mark.Line.class)).isEmpty();
        assertThat(labels(Map.of("weightDecays", many), Mark.Dots.class)).contains("λ = 8");
    }

    private static List<String> labels(Map<String, ?> asked, Class<? extends Mark> kind) {
        return Solving.solve(TECHNIQUE, asked, Map.of(), "en")
                .drawing()
                .figures()
                .getFirst()
                .panels()
                .getFirst()
                .marks()
                .stream()
                .filter(kind::isInstance)
                .map(mark -> mark.style().label())
                .filter(label -> label != null)
                .toList();
    }

    private static JsonNode result(Map<String, ?> parameters, Map<String, ?> data) {
        return Solving.result("weight-decay", parameters, data);
    }
}
