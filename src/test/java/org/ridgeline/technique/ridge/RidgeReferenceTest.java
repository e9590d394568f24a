package org.ridgeline.technique.ridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ridgeline.Reference.numbers;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.ridgeline.Reference;
import org.ridgeline.numerics.Design;
import org.ridgeline.numerics.Rows;

/** c02a, c02b and c02c: ridge in 100 and 150 digits. Asked for is 1e-6 on raw powers and 1e-9 elsewhere. */
class RidgeReferenceTest {
    private static final double PREDICTIONS = 1e-13;

    @Test
    void powersMatchOneHundredDigits() {
        JsonNode reference = Reference.read("c02a_ridge_poly");
        double[][] x = Rows.ofColumn(numbers(reference.get("x")));
        double[][] grid = Rows.ofColumn(numbers(reference.get("grid")));
        double[] y = numbers(reference.get("y"));
        for (String kind : new String[] {"raw_powers", "standardised_powers"}) {
            for (JsonNode point : reference.get(kind)) {
                Design design = Design.of(x, point.get("degree").asInt(), kind.equals("standardised_powers"));
                Ridge.Fit fit = Ridge.of(design, y).fit(point.get("alpha").asDouble());
                assertThat(fit.predict(design.at(grid)))
                        .containsExactly(numbers(point.get("pred_grid")), within(PREDICTIONS));
                assertThat(fit.predict(design.at(x)))
                        .containsExactly(numbers(point.get("pred_train")), within(PREDICTIONS));
                // Coefficients are rounded together: each may be a few roundings off, but the fit is not.
                assertRelativelyClose(fit.coefficients(), numbers(point.get("coef")), 1e-12);
                double intercept = point.get("intercept").asDouble();
                assertThat(fit.intercept())
                        .isCloseTo(intercept, within(1e-12 * Math.max(1, Math.abs(intercept)) * 1e3));
            }
        }
    }

    @Test
    void hardPowersMatchOneHundredAndFiftyDigits() {
        for (JsonNode set : Reference.read("c02c_more_ridge").get("sets")) {
            double[][] x = Rows.ofColumn(numbers(set.get("x")));
            double[][] grid = Rows.ofColumn(numbers(set.get("grid")));
            double[] y = numbers(set.get("y"));
            for (JsonNode point : set.get("cases")) {
                double alpha = point.get("alpha").asDouble();
                Design design = Design.of(
                        x, point.get("degree").asInt(), point.get("standardize").asBoolean());
                Ridge ridge = Ridge.of(design, y);
                Ridge.Fit fit = ridge.fit(alpha);
                double[] expected = numbers(point.get("pred_grid"));
                double size = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
                String where = set.get("name") + " degree " + point.get("degree") + " alpha " + alpha;
                assertThat(fit.determined()).as(where).isTrue();
                assertThat(fit.predict(design.at(grid))).as(where).containsExactly(expected, within(1e-12 * size));
                assertThat(fit.normalEquationsResidual()).as(where).isLessThan(1e-6);
                assertThat(fit.effectiveDegreesOfFreedom())
                        .as(where)
                        .isCloseTo(point.get("df").asDouble(), within(1e-11));
                double error = point.get("train_mse").asDouble();
                assertThat(fit.trainMse()).as(where).isCloseTo(error, within(1e-12 * error));
                assertThat(ridge.curves(new double[] {alpha}).trainMse()[0])
                        .as(where)
                        .isCloseTo(error, within(1e-12 * error));
                // Where a sample decides its own prediction but for 1e-9, 1 − h has that many digits fewer.
                double leaveOneOut = point.get("loo_mse").asDouble();
                assertThat(fit.leaveOneOutMse()).as(where).isCloseTo(leaveOneOut, within(1e-5 * leaveOneOut));
                assertRelativelyClose(fit.coefficients(), numbers(point.get("coef")), 1e-7);
            }
        }
    }

    @Test
    void diabetesMatchesTheSingularValueDecomposition() {
        JsonNode data = Reference.read("c02_diabetes_data");
        Ridge ridge = Ridge.of(Design.of(Reference.rows(data.get("X_raw")), 0, true), numbers(data.get("y")));
        for (JsonNode point : Reference.read("c02b_diabetes_paths").get("ridge")) {
            Ridge.Fit fit = ridge.fit(point.get("alpha").asDouble());
            assertThat(fit.coefficients()).containsExactly(numbers(point.get("coef")), within(1e-9));
            assertThat(fit.intercept()).isCloseTo(data.get("y_mean").asDouble(), within(1e-12));
            assertThat(fit.effectiveDegreesOfFreedom())
                    .isCloseTo(point.get("df_excl_intercept").asDouble(), within(1e-11));
            assertRelativelyClose(fit.residualSumOfSquares(), point.get("rss").asDouble());
            assertRelativelyClose(fit.leaveOneOutMse(), point.get("loocv_mse").asDouble());
        }
    }

    @Test
    void orthonormalColumnsHaveTheClosedForm() {
        JsonNode orthogonal = Reference.read("c02b_diabetes_paths").get("orthogonal");
        Ridge ridge = Ridge.of(Design.of(Reference.rows(orthogonal.get("X")), 0, false), numbers(orthogonal.get("y")));
        for (JsonNode point : orthogonal.get("cases")) {
            assertThat(ridge.fit(point.get("alpha").asDouble()).coefficients())
                    .containsExactly(numbers(point.get("ridge")), within(1e-14));
        }
    }

    private static void assertRelativelyClose(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, within(1e-11 * Math.abs(expected)));
    }

    private static void assertRelativelyClose(double[] actual, double[] expected, double tolerance) {
        for (int j = 0; j < expected.length; j++) {
            assertThat(actual[j]).isCloseTo(expected[j], within(tolerance * Math.abs(expected[j])));
        }
    }
}
