package org.ridgeline.technique.dropoutmask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ridgeline.Reference.numbers;
import static org.ridgeline.Reference.rows;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ridgeline.Reference;
import org.ridgeline.catalog.Solving;

/** c04: masks forward and backward, bounds of the rate, and linear regression with dropout as weighted ridge. */
class DropoutMaskReferenceTest {
    private static final JsonNode REFERENCE = Reference.read("c04_dropout");

    /** Sixteen masks are summed. */
    private static final double SUMS = 1e-13;

    static Stream<JsonNode> masks() {
        return REFERENCE.get("masks").valueStream();
    }

    static Stream<JsonNode> regressions() {
        return REFERENCE.at("/linear_regression_equivalence/cases").valueStream();
    }

    @ParameterizedTest
    @MethodSource("masks")
    void givenMasksMatchToTheLastBit(JsonNode expected) {
        JsonNode result = Solving.result(
                "dropout-mask",
                Map.of("rate", expected.get("p").asDouble()),
                Map.of("x", REFERENCE.get("x"), "mask", expected.get("keep_mask"), "upstream", REFERENCE.get("dy")));
        assertThat(rows(result.get("mask"))).isDeepEqualTo(rows(expected.get("keep_mask")));
        assertThat(rows(result.get("output"))).isDeepEqualTo(rows(expected.get("y_train")));
        assertThat(rows(result.get("evalOutput"))).isDeepEqualTo(rows(expected.get("y_eval")));
        assertThat(rows(result.at("/gradients/x"))).isDeepEqualTo(rows(expected.get("dx")));
    }

    /** Over many draws of the mask, each cell has the mean and the variance of the reference. */
    @ParameterizedTest
    @MethodSource("masks")
    void drawnMasksHaveTheMeanAndTheVarianceOfEveryCell(JsonNode expected) {
        double[][] mean = rows(expected.get("expected_y"));
        double[][] variance = rows(expected.get("var_y"));
        int draws = 2000;
        double[][] sum = new double[mean.length][mean[0].length];
        for (int seed = 0; seed < draws; seed++) {
            double[][] output = rows(Solving.result(
                            "dropout-mask",
                            Map.of("rate", expected.get("p").asDouble(), "seed", seed),
                            Map.of("x", REFERENCE.get("x")))
                    .get("output"));
            for (int i = 0; i < sum.length; i++) {
                for (int j = 0; j < sum[i].length; j++) {
                    sum[i][j] += output[i][j];
                }
            }
        }
        for (int i = 0; i < sum.length; i++) {
            for (int j = 0; j < sum[i].length; j++) {
                assertThat(sum[i][j] / draws).isCloseTo(mean[i][j], within(4 * Math.sqrt(variance[i][j] / draws)));
            }
        }
    }

    @Test
    void shareDroppedLiesWithinFourStandardErrors() {
        REFERENCE.at("/rate_check/bounds").properties().forEach(bound -> {
            JsonNode result =
                    Solving.result("dropout-mask", Map.of("rate", Double.parseDouble(bound.getKey())), Map.of());
            double[] limits = numbers(bound.getValue());
            assertThat(1 - result.get("keptFraction").asDouble()).isBetween(limits[0], limits[1]);
        });
    }

    /** E‖y − (X·M/(1−p))w‖² over all masks is ‖y − Xw‖² + p/(1−p)·Σ(XᵀX)ⱼⱼwⱼ². */
    @ParameterizedTest
    @MethodSource("regressions")
    void expectedLossOfARegressionIsThatOfWeightedRidge(JsonNode expected) {
        double[][] x = rows(REFERENCE.at("/linear_regression_equivalence/X"));
        double[] y = numbers(REFERENCE.at("/linear_regression_equivalence/y"));
        double[] w = numbers(REFERENCE.at("/linear_regression_equivalence/w"));
        double rate = expected.get("p").asDouble();
        DropoutRegression regression = new DropoutRegression(x, y, rate);
        double loss = expected.get("expected_loss").asDouble();
        assertThat(regression.expectedLoss(w)).isCloseTo(loss, within(SUMS * loss));
        double[] minimiser = numbers(expected.get("minimiser"));
        double least = regression.expectedLoss(minimiser);
        assertThat(regression.expectedGradient(minimiser)).containsExactly(new double[4], within(SUMS * loss));
        assertThat(least).isLessThan(loss);
    }
}
