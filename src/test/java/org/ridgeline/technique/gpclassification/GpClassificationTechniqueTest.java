package org.ridgeline.technique.gpclassification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;
import static org.ridgeline.Reference.numbers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ridgeline.Reference;
import org.ridgeline.catalog.AllTechniques;
import org.ridgeline.catalog.Solving;
import org.ridgeline.catalog.Violation;
import org.ridgeline.catalog.ViolationException;
import org.ridgeline.figure.Landscape;
import org.ridgeline.numerics.gaussian.LogisticNormal;

/** Classification as the contract promises it, from a body of JSON to the numbers of a result. */
class GpClassificationTechniqueTest {
    private static final double LATENT = 1e-13;
    private static final List<Double> PLACES = List.of(-3.0, -1.0, 0.5, 2.0, 4.0);
    private static final List<Integer> CLASSES = List.of(0, 0, 1, 1, 0);

    /** c06b, asked with 1e-8 and 1e-6. */
    @Test
    void bothReferencesMatchThroughTheKernelOfTheParameters() {
        JsonNode cases = Reference.read("c06b_gp_classification").get("cases");
        matches(cases.get(0), Map.of("kernel", "rbf", "lengthScale", 0.7, "signalVariance", 4));
        matches(cases.get(1), Map.of("kernel", "matern52", "lengthScale", 1.2, "signalVariance", 9));
    }

    private static void matches(JsonNode reference, Map<String, ?> parameters) {
        List<?> x = new ObjectMapper().convertValue(reference.get("X"), List.class);
        List<?> y = new ObjectMapper().convertValue(reference.get("y"), List.class);
        List<?> grid = new ObjectMapper().convertValue(reference.get("X_test"), List.class);
        JsonNode result = result(parameters, Map.of("x", x, "y", y, "grid", grid));
        closeTo(result.path("mode"), reference.get("mode_f"));
        closeTo(result.path("latentMean"), reference.get("latent_mean"));
        closeTo(result.path("latentVariance"), reference.get("latent_var"));
        closeTo(result.path("probability"), reference.get("prob_exact_integral"));
        assertThat(result.path("logMarginalLikelihood").asDouble())
                .isCloseTo(reference.get("approx_log_marginal_likelihood").asDouble(), within(LATENT));
        assertThat(result.path("gridX"))
                .isEqualTo(new ObjectMapper().valueToTree(Reference.rows(reference.get("X_test"))));
        assertThat(result.path("converged").asBoolean()).isTrue();
        assertThat(result.path("jitter").asDouble()).isZero();
        assertThat(result.path("warnings")).isEmpty();
    }

    private static void closeTo(JsonNode found, JsonNode expected) {
        assertThat(numbers(found)).containsExactly(numbers(expected), within(LATENT));
    }

    @Test
    void theGridIsTheOwnOneInItsOrderElseTwoHundredPlaces() {
        JsonNode own = result(Map.of(), Map.of("x", PLACES, "y", CLASSES, "grid", List.of(7.5, -2, -2)));
        assertThat(numbers(own.path("gridX"))).containsExactly(7.5, -2, -2);
        assertThat(own.path("probability")).hasSize(3);
        JsonNode spread = result(Map.of(), Map.of("x", PLACES, "y", CLASSES));
        assertThat(spread.path("gridX")).hasSize(200);
        assertThat(spread.path("gridX").path(0).asDouble()).isEqualTo(-3);
        assertThat(spread.path("gridX").path(199).asDouble()).isEqualTo(4);
    }

    @Test
    void rowsHaveNoGridOfTheirOwn() {
        List<List<Double>> rows = List.of(List.of(0.0, 1.0), List.of(2.0, -1.0), List.of(1.0, 1.0));
        JsonNode result = result(Map.of(), Map.of("x", rows, "y", List.of(0, 1, 1)));
        for (String absent : List.of("gridX", "latentMean", "latentVariance", "probability")) {
            assertThat(result.path(absent).isMissingNode()
                            || result.path(absent).isNull())
                    .isTrue();
        }
        assertThat(result.path("mode")).hasSize(3);
    }

    @Test
    void probabilityIsTheIntegralOverTheLatentNormal() {
        JsonNode result = result(Map.of("signalVariance", 300), Map.of("x", PLACES, "y", CLASSES));
        double[] mean = numbers(result.path("latentMean"));
        double[] variance = numbers(result.path("latentVariance"));
        double[] probability = numbers(result.path("probability"));
        for (int i = 0; i < mean.length; i++) {
            assertThat(probability[i]).isEqualTo(LogisticNormal.probability(mean[i], variance[i]));
        }
    }

    @Test
    void theEvidenceIsTheSumOfItsTerms() {
        JsonNode result = result(Map.of(), Map.of());
        assertThat(result.path("logLikelihood").asDouble()
                        + result.path("priorPenalty").asDouble()
                        + result.path("complexityPenalty").asDouble())
                .isCloseTo(result.path("logMarginalLikelihood").asDouble(), within(1e-13));
        for (String term : List.of("logLikelihood", "priorPenalty", "complexityPenalty")) {
            assertThat(result.path(term).asDouble()).isNegative();
        }
    }

    /** At a position of the ground, the result's own evidence is the ground's. */
    @Test
    void theGroundUnderTheLengthScaleIsWhatEveryPositionBrings() {
        Landscape ground = Solving.solve(AllTechniques.of("gp-classification"), Map.of(), Map.of(), "en")
                .landscapes()
                .getFirst();
        for (int i = 0; i < ground.values().length; i += 8) {
            JsonNode there = result(Map.of("lengthScale", ground.values()[i]), Map.of());
            assertThat(there.path("logMarginalLikelihood").asDouble())
                    .isEqualTo(ground.curves().getFirst().values()[i]);
        }
    }

    @Test
    void oneClassAloneIsAnsweredWithAWarning() {
        for (int label : new int[] {0, 1}) {
            JsonNode result = result(Map.of(), Map.of("x", List.of(0, 1), "y", List.of(label, label)));
            assertThat(result.path("warnings").path(0).path("code").asText()).isEqualTo("one-class");
            for (double probability : numbers(result.path("probability"))) {
                assertThat(probability).isBetween(label * 0.5, 0.5 + label * 0.5);
            }
        }
    }

    @Test
    void otherClassesAreRefusedByTheirPlace() {
        assertThat(refused(Map.of(), Map.of("x", List.of(0, 1, 2, 3), "y", List.of(0, 2, 1, 0.5))))
                .extracting(Violation::parameter)
                .containsExactly("data.y[1]", "data.y[3]");
    }

    @Test
    void aGridOfAnotherShapeIsRefused() {
        assertThat(refused(Map.of(), Map.of("x", PLACES, "y", CLASSES, "grid", List.of(List.of(1, 2)))))
                .extracting(Violation::parameter)
                .containsExactly("data.grid");
        List<List<Integer>> rows = List.of(List.of(0, 1), List.of(2, 3));
        assertThat(refused(Map.of(), Map.of("x", rows, "y", List.of(0, 1), "grid", List.of(List.of(1, 2, 3)))))
                .extracting(Violation::parameter)
                .containsExactly("data.grid");
    }

    @Test
    void aPeriodicPartIsForOneColumnOnly() {
        List<List<Integer>> rows = List.of(List.of(0, 1), List.of(2, 3));
        Map<String, ?> periodic = Map.of("kernel", "rbf*periodic");
        assertThat(refused(periodic, Map.of("x", rows, "y", List.of(0, 1))))
                .extracting(Violation::parameter)
                .containsExactly("kernel");
        assertThat(refused(Map.of("kernel", "periodic", "dataset", "two-dimensions"), Map.of()))
                .extracting(Violation::parameter)
                .containsExactly("kernel");
        assertThat(result(periodic, Map.of()).path("mode")).hasSize(40);
    }

    private static JsonNode result(Map<String, ?> parameters, Map<String, ?> data) {
        return Solving.result("gp-classification", parameters, data);
    }

    private static List<Violation> refused(Map<String, ?> parameters, Map<String, ?> data) {
        return catchThrowableOfType(ViolationException.class, () -> result(parameters, data))
                .violations();
    }
}
