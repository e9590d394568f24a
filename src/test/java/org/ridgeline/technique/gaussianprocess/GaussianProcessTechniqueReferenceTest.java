package org.ridgeline.technique.gaussianprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ridgeline.catalog.Solving.numbers;
import static org.ridgeline.technique.gaussianprocess.Asking.names;
import static org.ridgeline.technique.gaussianprocess.Asking.result;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ridgeline.Reference;

/**
 * c06a from a body of JSON to the numbers of an answer: regression in 60 digits (mpmath 1.2.1), maxima of the likelihood by
 * scipy 1.10.1. Asked for are 1e-9 for mean, variance and likelihood, 1e-7 relative for gradients, 1e-6 and 1e-3 (in
 * logarithms) for maxima; held is what follows.
 */
class GaussianProcessTechniqueReferenceTest {
    private static final double CLOSE = 1e-10;
    private static final double GRADIENT = 1e-9;
    private static final double MAXIMUM = 1e-9;
    private static final double LOGARITHM = 2e-5;

    private static final Map<String, String> NAMES = Map.of(
            "sf2", "signalVariance",
            "l", "lengthScale",
            "p", "period",
            "sb2", "biasVariance",
            "sv2", "slopeVariance",
            "c", "center",
            "sn2", "noiseVariance");

    private final JsonNode reference = Reference.read("c06a_gp_regression");

    @Test
    void noiseFreePosteriorsAreTheReferences() {
        JsonNode bicycle = reference.get("bicycle");
        assertThat(bicycle.get("sets")).hasSize(2);
        for (JsonNode set : bicycle.get("sets")) {
            JsonNode result =
                    result(Map.of(), Map.of("x", set.get("t"), "y", set.get("y"), "grid", bicycle.get("t_pred")));
            double[] variance = numbers(result.get("variance"));
            assertThat(numbers(result.get("gridX"))).containsExactly(numbers(bicycle.get("t_pred")));
            assertThat(numbers(result.get("mean"))).containsExactly(numbers(set.get("mean")), within(CLOSE));
            assertThat(variance).containsExactly(numbers(set.get("var")), within(CLOSE));
            assertThat(variance[0]).isZero();
            assertThat(variance[99]).isZero();
            assertThat(result.get("logMarginalLikelihood").asDouble())
                    .isCloseTo(set.get("lml_noise_free").asDouble(), within(CLOSE));
            assertThat(result.get("jitter").asDouble()).isZero();
        }
    }

    @Test
    void everyKernelIsTheReferences() {
        JsonNode kernels = reference.get("kernels");
        Map<String, ?> data = Map.of("x", kernels.get("X"), "y", kernels.get("y"), "grid", kernels.get("X_test"));
        assertThat(kernels.get("cases")).hasSize(12);
        for (JsonNode point : kernels.get("cases")) {
            Map<String, Object> asked = new HashMap<>();
            asked.put("kernel", point.get("kernel").asText());
            asked.put("noiseVariance", point.get("noise_variance").asDouble());
            point.get("params")
                    .properties()
                    .forEach(entry -> asked.put(
                            NAMES.get(entry.getKey()), entry.getValue().asDouble()));
            JsonNode result = result(asked, data);
            String where = asked.toString();
            assertThat(numbers(result.get("mean")))
                    .as(where)
                    .containsExactly(numbers(point.get("mean")), within(CLOSE));
            assertThat(numbers(result.get("variance")))
                    .as(where)
                    .containsExactly(numbers(point.get("var_f")), within(CLOSE));
            assertThat(result.get("logMarginalLikelihood").asDouble())
                    .as(where)
                    .isCloseTo(point.get("lml").asDouble(), within(CLOSE));
            assertGradient(result, point.get("lml_gradient"), where);
        }
    }

    private static void assertGradient(JsonNode result, JsonNode reference, String where) {
        JsonNode gradient = result.get("gradient");
        List<String> expected = names(reference).stream()
                .map(name -> NAMES.get(name.replaceFirst("^d(log)?_", "")))
                .toList();
        assertThat(names(gradient)).as(where).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(names(result.get("hyperparameters"))).as(where).containsExactlyElementsOf(names(gradient));
        for (int k = 0; k < expected.size(); k++) {
            double value = reference.get(names(reference).get(k)).asDouble();
            assertThat(gradient.get(expected.get(k)).asDouble())
                    .as(where + " " + expected.get(k))
                    .isCloseTo(value, within(GRADIENT * Math.abs(value)));
        }
    }

    @Test
    void everyMaximumOfTheLikelihoodIsFoundBestFirstAndTheRestIsAtTheBest() {
        JsonNode sets = reference.get("ml_hyperparameters").get("sets");
        assertThat(sets).hasSize(2);
        for (JsonNode set : sets) {
            for (int seed : new int[] {7, 0, 123_456}) {
                Map<String, ?> data = Map.of("x", set.get("X"), "y", set.get("y"));
                JsonNode result = result(Map.of("optimize", true, "seed", seed), data);
                JsonNode optima = result.get("optima");
                assertThat(optima).hasSameSizeAs(set.get("optima"));
                for (int k = 0; k < optima.size(); k++) {
                    JsonNode expected = set.get("optima").get(k);
                    assertThat(optima.get(k).get("logMarginalLikelihood").asDouble())
                            .isCloseTo(expected.get("lml").asDouble(), within(MAXIMUM));
                    JsonNode found = optima.get(k).get("hyperparameters");
                    assertSameLogarithm(found.get("signalVariance"), expected.get("sf2"));
                    assertSameLogarithm(found.get("lengthScale"), expected.get("lengthscale"));
                    assertSameLogarithm(found.get("noiseVariance"), expected.get("sn2"));
                }
                assertAtTheBest(result, data);
            }
        }
    }

    /** The best's values, typed in, give the same answer to the last bit. */
    private static void assertAtTheBest(JsonNode result, Map<String, ?> data) {
        JsonNode best = result.at("/optima/0/hyperparameters");
        assertThat(result.get("hyperparameters")).isEqualTo(best);
        assertThat(result.get("logMarginalLikelihood")).isEqualTo(result.at("/optima/0/logMarginalLikelihood"));
        result.get("gradient").forEach(slope -> assertThat(slope.asDouble()).isCloseTo(0, within(1e-5)));
        Map<String, Object> typed = new HashMap<>();
        best.properties()
                .forEach(entry -> typed.put(entry.getKey(), entry.getValue().asDouble()));
        JsonNode again = result(typed, data);
        for (String name : List.of("mean", "variance", "lower", "upper", "gradient", "logMarginalLikelihood")) {
            assertThat(again.get(name)).as(name).isEqualTo(result.get(name));
        }
    }

    private static void assertSameLogarithm(JsonNode found, JsonNode expected) {
        assertThat(StrictMath.log(found.asDouble() / expected.asDouble())).isCloseTo(0, within(LOGARITHM));
    }
}
