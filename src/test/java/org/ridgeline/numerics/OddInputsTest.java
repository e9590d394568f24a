package org.ridgeline.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ridgeline.numerics.ElasticNetPath.Solution;

/** Data that people paste: repeated and constant values, few rows, mixed sizes. Every number is finite or flagged. */
class OddInputsTest {
    private static final double[] ALPHAS = {0, 1e-12, 1e-3, 1, 1e4, 1e12};
    private static final int CASES = 1500;

    enum Kind {
        SMALL_WHOLE_NUMBERS,
        MIXED_SIZES,
        FAR_FROM_ZERO
    }

    @ParameterizedTest
    @EnumSource
    void everyFitIsFiniteOrFlagged(Kind kind) {
        RandomStream random = new RandomStream(kind.ordinal());
        for (int i = 0; i < CASES; i++) {
            double[][] rows = rows(kind, random);
            double[] y = answers(rows.length, random);
            int degree = rows[0].length == 1 ? random.below(21) : 0;
            Design design = Design.of(rows, degree, random.below(2) == 0);
            Points points = design.at(rows);
            FactoredRegression regression = FactoredRegression.of(design, y);
            boolean fullRank = regression.rank() == design.keptColumns();
            for (double alpha : ALPHAS) {
                LinearFit fit = regression.penalized(alpha);
                if (alpha > 0 || fullRank) {
                    assertThat(fit.isFinite()).isTrue();
                    assertFinite(fit.predict(points));
                }
            }
            for (double l1Ratio : new double[] {1, 0.001}) {
                ElasticNetPath path = ElasticNetPath.of(design, y, l1Ratio);
                List<Solution> solutions = path.solve(ALPHAS);
                assertThat(solutions).hasSameSizeAs(ALPHAS);
                for (Solution solution : solutions) {
                    assertFinite(solution.predict(points));
                    assertFinite(solution.trainMse(), solution.dualityGap(), solution.kktResidual());
                    assertThat(solution.dualityGap()).isNotNegative();
                    assertThat(solution.iterations()).isBetween(0, 50);
                }
            }
        }
    }

    /** A rounding of a dependent column must not be taken for a direction of its own, however small the penalty. */
    @Test
    void tinyPenaltyOnDependentColumnsSharesEvenly() {
        double[][] rows = {{0.1, 0.3, 0.4}, {0.7, 0.2, 0.9}, {0.3, 0.3, 0.6}, {1.1, 0.6, 1.7}, {0.2, 0.9, 1.1}};
        double[] y = {1, 2, 1, 4, 2};
        FactoredRegression regression = FactoredRegression.of(Design.of(rows, 0, false), y);
        assertThat(regression.rank()).isEqualTo(2);
        for (double alpha : new double[] {1e-300, 1e-30, 1e-12}) {
            LinearFit fit = regression.penalized(alpha);
            assertThat(regression.normalEquationsResidual(fit, alpha)).isLessThan(1e-13);
            double[] w = fit.coefficients();
            // The third column is the sum of the others, so the shortest w has w₃ = w₁ + w₂.
            assertThat(w[2]).isCloseTo(w[0] + w[1], within(1e-10));
        }
    }

    private static double[][] rows(Kind kind, RandomStream random) {
        double[][] rows = new double[1 + random.below(12)][1 + random.below(6)];
        for (double[] row : rows) {
            for (int j = 0; j < row.length; j++) {
                row[j] = switch (kind) {
                    case SMALL_WHOLE_NUMBERS -> random.below(3);
                    case MIXED_SIZES -> random.normal() * Math.pow(10, random.below(9) - 6);
                    case FAR_FROM_ZERO -> 1000 + random.below(5);
                };
            }
        }
        return rows;
    }

    private static double[] answers(int count, RandomStream random) {
        double[] y = new double[count];
        for (int i = 0; i < count; i++) {
            y[i] = random.below(3) == 0 ? 1 : random.normal();
        }
        return y;
    }

    private static void assertFinite(double... values) {
        for (double value : values) {
            assertThat(value).isFinite();
        }
    }
}
