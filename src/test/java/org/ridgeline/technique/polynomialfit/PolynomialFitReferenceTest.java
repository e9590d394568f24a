package org.ridgeline.technique.polynomialfit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ridgeline.Reference.numbers;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.ridgeline.Reference;

/** c01 and c01b: least squares in 120 and 150 digits. Asked for is 1e-10; numpy's polyfit is off by 0.13 at degree 21. */
class PolynomialFitReferenceTest {
    private static final double PREDICTIONS = 1e-13;
    /** Relative to the curve's size. There the curve swings so much that a rounding of x alone moves it visibly. */
    private static final double NEAR_INTERPOLATION = 1e-11;

    @Test
    void noisySineMatchesAtEveryDegree() {
        JsonNode reference = Reference.read("c01_poly");
        double[] testX = numbers(reference.get("x_test"));
        double[] testY = numbers(reference.get("y_test"));
        PolynomialFit polynomials = PolynomialFit.of(numbers(reference.get("x")), numbers(reference.get("y")), 21);
        assertThat(polynomials.center()).isEqualTo(reference.get("center").asDouble());
        assertThat(polynomials.halfWidth()).isEqualTo(reference.get("halfwidth").asDouble());
        for (JsonNode point : reference.get("fits")) {
            PolynomialFit.Fit fit = polynomials.fit(point.get("degree").asInt());
            assertThat(fit.chebyshevCoefficients())
                    .containsExactly(numbers(point.get("cheb_coef")), within(PREDICTIONS));
            assertThat(fit.predict(numbers(reference.get("grid"))))
                    .containsExactly(numbers(point.get("pred_grid")), within(PREDICTIONS));
            assertThat(fit.predict(testX)).containsExactly(numbers(point.get("pred_test")), within(PREDICTIONS));
            assertThat(fit.trainMse()).isCloseTo(point.get("train_mse").asDouble(), within(PREDICTIONS));
            assertThat(fit.meanSquaredError(testX, testY))
                    .isCloseTo(point.get("test_mse").asDouble(), within(PREDICTIONS));
            double condition = point.get("cond_chebyshev").asDouble();
            assertThat(fit.conditionNumber()).isCloseTo(condition, within(1e-12 * condition));
            assertThat(fit.normalEquationsResidual()).isLessThan(1e-14);
        }
    }

    @Test
    void degreesNearTheNumberOfPointsKeepElevenDigits() {
        for (JsonNode point : Reference.read("c01b_more_polynomials").get("cases")) {
            int degree = point.get("degree").asInt();
            PolynomialFit.Fit fit = PolynomialFit.of(numbers(point.get("x")), numbers(point.get("y")), degree)
                    .fit(degree);
            double[] expected = numbers(point.get("pred_grid"));
            double size = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
            assertThat(fit.predict(numbers(point.get("grid"))))
                    .containsExactly(expected, within(NEAR_INTERPOLATION * size));
            double[] coefficients = numbers(point.get("cheb_coef"));
            double largest = Arrays.stream(coefficients).map(Math::abs).max().orElseThrow();
            assertThat(fit.chebyshevCoefficients()).containsExactly(coefficients, within(NEAR_INTERPOLATION * largest));
            double error = point.get("train_mse").asDouble();
            assertThat(fit.trainMse()).isCloseTo(error, within(1e-25 + 1e-12 * error));
            assertThat(fit.normalEquationsResidual()).isLessThan(1e-10);
        }
    }
}
