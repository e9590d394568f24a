package org.ridgeline.technique.gaussianprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.ridgeline.technique.gaussianprocess.Asking.names;
import static org.ridgeline.technique.gaussianprocess.Asking.refused;
import static org.ridgeline.technique.gaussianprocess.Asking.result;
import static org.ridgeline.technique.gaussianprocess.Asking.withoutDraws;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridgeline.catalog.ParameterCodec;
import org.ridgeline.catalog.QueryString;
import org.ridgeline.catalog.Violation;
import org.ridgeline.catalog.ViolationException;
import org.ridgeline.catalog.Words;

/** Kernels as texts, and the numbered hyperparameters that give a part its own. */
class ComposedKernelsTest {
    private static final Map<String, ?> NONE = Map.of();
    private static final Words WORDS = Words.of("en", Asking.ID);
    private static final ParameterCodec<GaussianProcessParameters> CODEC = new GaussianProcessTechnique().parameters();
    private static final double CLOSE = 1e-11;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "rbf+",
                "+rbf",
                "rbf*",
                "rbf++linear",
                "rbf+*linear",
                "rbf+rbf+rbf+rbf+rbf",
                "rbf*rbf*rbf*rbf*rbf",
                "rbf + linear",
                " rbf",
                "rbf\n",
                "RBF",
                "Rbf",
                "matern",
                "rbf-linear",
                "(rbf)",
                "rbf,linear",
                "rbflinear",
                "rbf2"
            })
    void whatIsNoKernelIsRefusedInAddressAndBody(String text) {
        assertThat(refused(Map.of("kernel", text), NONE)).containsExactly("kernel");
        assertThatExceptionOfType(ViolationException.class)
                .isThrownBy(() -> CODEC.fromQuery(QueryString.parse("kernel=" + QueryString.encode(text)), WORDS))
                .satisfies(refusal -> {
                    Violation violation = refusal.violations().getFirst();
                    assertThat(violation.parameter()).isEqualTo("kernel");
                    assertThat(violation.value()).isEqualTo(text);
                    assertThat(violation.message()).contains("matern32");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "kernel=rbf+linear,                        kernel=rbf%2Blinear",
        "kernel=rbf%2blinear,                      kernel=rbf%2Blinear",
        "kernel=rbf*periodic,                      kernel=rbf*periodic",
        "kernel=rbf%2Aperiodic+linear,             kernel=rbf*periodic%2Blinear",
        "kernel=rbf,                               ''",
        "noiseVariance=0.10&kernel=matern32,       kernel=matern32&noiseVariance=0.1",
        "lengthScale2=0&kernel=rbf+rbf,            kernel=rbf%2Brbf",
        "signalVariance2=3e0&kernel=rbf+rbf,       kernel=rbf%2Brbf&signalVariance2=3",
        "optimize=true&samples=0&phase=360&seed=7, optimize=true&phase=360&samples=0"
    })
    void anExperimentHasOneAddress(String asked, String canonical) {
        GaussianProcessParameters read = CODEC.fromQuery(QueryString.parse(asked), WORDS);
        assertThat(CODEC.canonical(read)).isEqualTo(canonical);
        assertThat(CODEC.fromQuery(QueryString.parse(canonical), WORDS)).isEqualTo(read);
    }

    @Test
    void everyKernelListsWhatItUses() {
        Map<String, List<String>> uses = Map.of(
                "constant", List.of("signalVariance", "noiseVariance"),
                "linear", List.of("biasVariance", "slopeVariance", "center", "noiseVariance"),
                "periodic", List.of("lengthScale", "signalVariance", "period", "noiseVariance"),
                "rbf*periodic+linear",
                        List.of(
                                "lengthScale",
                                "signalVariance",
                                "period",
                                "biasVariance",
                                "slopeVariance",
                                "center",
                                "noiseVariance"));
        uses.forEach((kernel, names) -> {
            JsonNode result = result(Map.of("kernel", kernel, "noiseVariance", 0.1), NONE);
            assertThat(names(result.get("hyperparameters"))).as(kernel).containsExactlyElementsOf(names);
            assertThat(names(result.get("gradient"))).as(kernel).containsExactlyElementsOf(names);
        });
    }

    @Test
    void productsBindMoreStronglyThanSumsAndOrderDoesNotMatter() {
        JsonNode one = result(Map.of("kernel", "rbf+periodic*linear", "noiseVariance", 0.1), NONE);
        JsonNode other = result(Map.of("kernel", "linear*periodic+rbf", "noiseVariance", 0.1), NONE);
        assertThat(one.get("logMarginalLikelihood").asDouble())
                .isCloseTo(other.get("logMarginalLikelihood").asDouble(), within(CLOSE));
        JsonNode brackets = result(Map.of("kernel", "rbf*linear+periodic*linear", "noiseVariance", 0.1), NONE);
        assertThat(brackets.get("logMarginalLikelihood").asDouble())
                .isNotCloseTo(one.get("logMarginalLikelihood").asDouble(), within(0.01));
    }

    @Test
    void theSignalVarianceMultipliesEachSummandOnce() {
        double[] x = {0};
        Map<String, ?> data = Asking.points(new double[] {9}, x, x);
        assertPriorVariance("rbf*matern32", 3, data);
        assertPriorVariance("rbf*matern32*constant", 3, data);
        assertPriorVariance("rbf+matern32", 6, data);
        assertPriorVariance("rbf*rbf+constant+matern12", 9, data);
        assertPriorVariance("linear", 0.5, data);
        assertPriorVariance("rbf*linear", 1.5, data);
        assertPriorVariance("linear+linear", 1, data);
    }

    /** Far from the only point, at the center of the line. */
    private static void assertPriorVariance(String kernel, double expected, Map<String, ?> data) {
        double variance = result(
                        Map.of(
                                "kernel",
                                kernel,
                                "signalVariance",
                                3,
                                "biasVariance",
                                0.5,
                                "lengthScale",
                                0.1,
                                "noiseVariance",
                                1e9),
                        data)
                .at("/variance/0")
                .asDouble();
        assertThat(variance).as(kernel).isCloseTo(expected, within(1e-6));
    }

    @Test
    void partsShareUntilTheyHaveTheirOwn() {
        Map<String, Object> shared = Map.of("kernel", "rbf+matern32", "noiseVariance", 0.1, "lengthScale", 1.5);
        JsonNode result = result(shared, NONE);
        JsonNode zero = result(with(shared, "lengthScale2", 0), NONE);
        assertThat(zero).isEqualTo(result);
        JsonNode equal = result(with(shared, "lengthScale2", 1.5), NONE);
        assertThat(equal.get("mean")).isEqualTo(result.get("mean"));
        assertThat(equal.get("logMarginalLikelihood")).isEqualTo(result.get("logMarginalLikelihood"));
        assertThat(names(equal.get("gradient")))
                .containsExactly("lengthScale", "signalVariance", "lengthScale2", "noiseVariance");
        double sum = equal.at("/gradient/lengthScale").asDouble()
                + equal.at("/gradient/lengthScale2").asDouble();
        assertThat(sum)
                .as("the shared one moves both parts")
                .isCloseTo(result.at("/gradient/lengthScale").asDouble(), within(CLOSE));
        JsonNode own = result(with(shared, "lengthScale2", 0.2), NONE);
        assertThat(own.get("mean")).isNotEqualTo(result.get("mean"));
        assertThat(own.at("/hyperparameters/lengthScale2").asDouble()).isEqualTo(0.2);
    }

    @Test
    void everyNumberedHyperparameterIsItsPartsOwn() {
        Map<String, Object> asked =
                Map.of("kernel", "periodic+periodic+periodic+periodic", "noiseVariance", 0.1, "period", 3);
        JsonNode result = result(asked, NONE);
        for (int part = 2; part <= 4; part++) {
            for (String name : List.of("lengthScale", "signalVariance", "period")) {
                JsonNode own = result(with(asked, name + part, 0.7), NONE);
                assertThat(own.get("mean")).as(name + part).isNotEqualTo(result.get("mean"));
                assertThat(names(own.get("gradient"))).contains(name, name + part);
            }
        }
    }

    @Test
    void whatNoPartUsesChangesNothing() {
        Map<String, Object> asked = Map.of("kernel", "rbf", "noiseVariance", 0.1);
        JsonNode result = result(asked, NONE);
        for (String unused :
                List.of("lengthScale2", "signalVariance3", "period", "period4", "center", "slopeVariance")) {
            assertThat(withoutDraws(result(with(asked, unused, 5), NONE)))
                    .as(unused)
                    .isEqualTo(withoutDraws(result));
        }
    }

    @Test
    void gradientsAreSlopesOfTheLikelihood() {
        Map<String, Object> asked = Map.of(
                "kernel", "rbf*periodic+matern52*linear",
                "noiseVariance", 0.2,
                "lengthScale", 1.3,
                "lengthScale2", 0.8,
                "signalVariance", 0.7,
                "signalVariance3", 1.4,
                "period", 3.1,
                "center", 4);
        JsonNode result = result(asked, NONE);
        double step = 1e-5;
        for (String name : names(result.get("gradient"))) {
            double value = result.get("hyperparameters").get(name).asDouble();
            boolean plain = name.equals("center");
            double up = likelihood(with(asked, name, plain ? value + step : value * StrictMath.exp(step)));
            double down = likelihood(with(asked, name, plain ? value - step : value * StrictMath.exp(-step)));
            assertThat(result.get("gradient").get(name).asDouble())
                    .as(name)
                    .isCloseTo((up - down) / (2 * step), within(1e-7));
        }
    }

    private static double likelihood(Map<String, ?> asked) {
        return result(asked, NONE).get("logMarginalLikelihood").asDouble();
    }

    private static Map<String, Object> with(Map<String, Object> asked, String name, Object value) {
        Map<String, Object> more = new java.util.HashMap<>(asked);
        more.put(name, value);
        return more;
    }
}
