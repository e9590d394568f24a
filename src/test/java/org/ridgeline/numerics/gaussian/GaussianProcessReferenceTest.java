package org.ridgeline.numerics.gaussian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ridgeline.Reference.numbers;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ridgeline.Reference;
import org.ridgeline.numerics.Rows;

/** c06a: regression in 60 digits, and maxima of the likelihood. Asked for is 1e-9, gradients 1e-7 relative. */
class GaussianProcessReferenceTest {
    /** The worst condition number among the matrices is 2400; a linear kernel with little noise loses one digit more. */
    private static final double PREDICTIONS = 1e-11;

    private static final double LIKELIHOOD = 1e-10;
    private static final double GRADIENT = 1e-9;
    private static final double MAXIMUM_LIKELIHOOD = 1e-10;
    private static final double MAXIMUM_LOGARITHM = 2e-5;

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
    void noiseFreePosteriorsMatchSixtyDigits() {
        JsonNode bicycle = reference.get("bicycle");
        double[][] grid = Rows.ofColumn(numbers(bicycle.get("t_pred")));
        assertThat(bicycle.get("sets")).hasSize(2);
        for (JsonNode set : bicycle.get("sets")) {
            GaussianProcess process = GaussianProcess.fit(
                            Kernel.of("rbf"),
                            Hyperparameters.ONES.with("lengthScale", 2),
                            Rows.ofColumn(numbers(set.get("t"))),
                            numbers(set.get("y")),
                            0)
                    .orElseThrow();
            Prediction prediction = process.predict(grid);
            assertThat(process.jitter()).isZero();
            assertThat(prediction.mean()).containsExactly(numbers(set.get("mean")), within(PREDICTIONS));
            assertThat(prediction.variance()).containsExactly(numbers(set.get("var")), within(PREDICTIONS));
            assertThat(prediction.variance()[0]).isZero();
            assertThat(prediction.variance()[99]).isZero();
            assertThat(process.logMarginalLikelihood().total())
                    .isCloseTo(set.get("lml_noise_free").asDouble(), within(LIKELIHOOD));
        }
    }

    @Test
    void everyKernelMatchesSixtyDigits() {
        JsonNode kernels = reference.get("kernels");
        double[][] x = Rows.ofColumn(numbers(kernels.get("X")));
        double[][] grid = Rows.ofColumn(numbers(kernels.get("X_test")));
        double[] y = numbers(kernels.get("y"));
        assertThat(kernels.get("cases")).hasSize(12);
        for (JsonNode point : kernels.get("cases")) {
            String where = point.get("kernel").asText() + " " + point.get("noise_variance");
            Hyperparameters hyperparameters = hyperparameters(point.get("params"));
            GaussianProcess process = GaussianProcess.fit(
                            Kernel.of(point.get("kernel").asText()),
                            hyperparameters,
                            x,
                            y,
                            point.get("noise_variance").asDouble())
                    .orElseThrow();
            assertThat(process.covarianceFunction().cross(x, x)[0])
                    .as(where)
                    .containsExactly(numbers(point.get("k_first_row")), within(1e-15));
            Prediction prediction = process.predict(grid);
            assertThat(prediction.mean()).as(where).containsExactly(numbers(point.get("mean")), within(PREDICTIONS));
            assertThat(prediction.variance())
                    .as(where)
                    .containsExactly(numbers(point.get("var_f")), within(PREDICTIONS));
            assertThat(process.logMarginalLikelihood().total())
                    .as(where)
                    .isCloseTo(point.get("lml").asDouble(), within(LIKELIHOOD));
            Map<String, Double> gradient = process.gradient();
            Map<String, Double> expected = gradient(point.get("lml_gradient"));
            assertThat(gradient).as(where).containsOnlyKeys(expected.keySet().toArray(new String[0]));
            expected.forEach((name, value) -> assertThat(gradient.get(name))
                    .as(where + " " + name)
                    .isCloseTo(value, within(GRADIENT * Math.abs(value))));
        }
    }

    @Test
    void maximaOfTheLikelihoodAreFoundWithAnySeed() {
        JsonNode sets = reference.get("ml_hyperparameters").get("sets");
        assertThat(sets).hasSize(2);
        for (JsonNode set : sets) {
            double[][] x = Rows.ofColumn(numbers(set.get("X")));
            double[] y = numbers(set.get("y"));
            JsonNode optima = set.get("optima");
            for (int seed = 0; seed < 40; seed++) {
                // The default start: length scale 2, the rest 1, no noise.
                HyperparameterSearch.Result result = HyperparameterSearch.maximise(
                        Kernel.of("rbf"), Hyperparameters.ONES.with("lengthScale", 2), x, y, 0, 5, seed);
                assertThat(result.runs()).hasSize(6).allMatch(HyperparameterSearch.Run::converged);
                assertThat(result.optima()).as(set.get("name").asText()).hasSize(optima.size());
                for (int k = 0; k < optima.size(); k++) {
                    HyperparameterSearch.Point found = result.optima().get(k);
                    JsonNode expected = optima.get(k);
                    assertThat(found.logMarginalLikelihood())
                            .isCloseTo(expected.get("lml").asDouble(), within(MAXIMUM_LIKELIHOOD));
                    assertSameLogarithm(found.hyperparameters().signalVariance(), expected.get("sf2"));
                    assertSameLogarithm(found.hyperparameters().lengthScale(), expected.get("lengthscale"));
                    assertSameLogarithm(found.noiseVariance(), expected.get("sn2"));
                }
            }
        }
    }

    private static void assertSameLogarithm(double found, JsonNode expected) {
        assertThat(StrictMath.log(found / expected.asDouble())).isCloseTo(0, within(MAXIMUM_LOGARITHM));
    }

    private static Hyperparameters hyperparameters(JsonNode parameters) {
        Hyperparameters hyperparameters = Hyperparameters.ONES;
        for (Map.Entry<String, JsonNode> parameter : parameters.properties()) {
            hyperparameters = hyperparameters.with(
                    NAMES.get(parameter.getKey()), parameter.getValue().asDouble());
        }
        return hyperparameters;
    }

    private static Map<String, Double> gradient(JsonNode gradient) {
        Map<String, Double> named = new HashMap<>();
        for (Map.Entry<String, JsonNode> entry : gradient.properties()) {
            named.put(
                    NAMES.get(entry.getKey().replaceFirst("^d(log)?_", "")),
                    entry.getValue().asDouble());
        }
        return named;
    }
}
