package org.ridgeline.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ridgeline.Reference.numbers;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ridgeline.Reference;
import org.ridgeline.numerics.ElasticNetPath.Solution;

/** c02b: scikit-learn's path, finished in 40 digits. Its tolerances are 1e-8 and 1e-9; we hold tighter ones. */
class ElasticNetReferenceTest {
    private static final double COEFFICIENTS = 1e-11;
    private static final double RELATIVE_OBJECTIVE = 1e-13;
    /** The knots are scikit-learn's LARS in plain float64. */
    private static final double KNOTS = 1e-9;

    private final JsonNode reference = Reference.read("c02b_diabetes_paths");
    private final JsonNode data = Reference.read("c02_diabetes_data");
    private final double[] y = numbers(data.get("y"));
    private final Design design = Design.of(Reference.rows(data.get("X_raw")), 0, true);

    @Test
    void scalesAreThoseOfTheReference() {
        assertThat(design.columnMeans()).containsExactly(numbers(data.get("mean")), within(1e-12));
        assertThat(design.columnScales()).containsExactly(numbers(data.get("std")), within(1e-12));
    }

    @Test
    void pathsMatchToTheirZeros() {
        for (JsonNode path : reference.get("paths")) {
            double l1Ratio = path.get("l1_ratio").asDouble();
            ElasticNetPath ours = ElasticNetPath.of(design, y, l1Ratio);
            double[] alphas = new double[path.get("points").size()];
            Arrays.setAll(alphas, i -> path.get("points").get(i).get("alpha").asDouble());
            assertThat(ours.alphaMax()).isCloseTo(alphas[0], within(1e-12 * alphas[0]));
            List<Solution> solutions = ours.solve(alphas);
            for (int i = 0; i < alphas.length; i++) {
                JsonNode point = path.get("points").get(i);
                Solution solution = solutions.get(i);
                double[] w = solution.coefficients();
                double[] expected = numbers(point.get("coef"));
                assertThat(w).containsExactly(expected, within(COEFFICIENTS));
                for (int j = 0; j < w.length; j++) {
                    assertThat(w[j] == 0).isEqualTo(expected[j] == 0);
                }
                assertThat(solution.nonZero()).isEqualTo(point.get("n_nonzero").asInt());
                double objective = solution.trainMse() / 2
                        + alphas[i] * l1Ratio * Arrays.stream(w).map(Math::abs).sum()
                        + alphas[i]
                                * (1 - l1Ratio)
                                / 2
                                * Arrays.stream(w).map(v -> v * v).sum();
                double theirs = point.get("objective").asDouble();
                assertThat(objective).isCloseTo(theirs, within(RELATIVE_OBJECTIVE * theirs));
                assertThat(solution.dualityGap()).isLessThan(1e-20);
                assertThat(solution.converged()).isTrue();
            }
        }
    }

    @Test
    void solutionsAtTheKnotsAreThoseOfLeastAngleRegression() {
        JsonNode knots = reference.get("lasso_knots");
        List<Solution> solutions = ElasticNetPath.of(design, y, 1).solve(numbers(knots.get("alphas")));
        for (int i = 0; i < solutions.size(); i++) {
            assertThat(solutions.get(i).coefficients())
                    .containsExactly(numbers(knots.get("coef").get(i)), within(KNOTS));
        }
    }

    @Test
    void orthonormalColumnsHaveTheClosedForm() {
        JsonNode orthogonal = reference.get("orthogonal");
        Design columns = Design.of(Reference.rows(orthogonal.get("X")), 0, false);
        double[] answers = numbers(orthogonal.get("y"));
        for (JsonNode point : orthogonal.get("cases")) {
            double alpha = point.get("alpha").asDouble();
            assertThat(ElasticNetPath.of(columns, answers, 1)
                            .solve(alpha)
                            .getFirst()
                            .coefficients())
                    .containsExactly(numbers(point.get("lasso")), within(1e-14));
            assertThat(ElasticNetPath.of(columns, answers, 0.5)
                            .solve(alpha)
                            .getFirst()
                            .coefficients())
                    .containsExactly(numbers(point.get("enet_r05")), within(1e-14));
        }
    }
}
