package org.ridgeline.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridgeline.numerics.ElasticNetPath.Solution;

class ElasticNetPathTest {
    /** Solutions are exact to 32 digits and rounded once; what is left is the rounding of the test's own sums. */
    private static final double ROUNDING = 1e-12;

    @ParameterizedTest
    @ValueSource(doubles = {1, 0.5, 0.1, 0.001})
    void optimalityConditionsHoldOnThePath(double l1Ratio) {
        for (long seed = 1; seed <= 20; seed++) {
            Problem problem = Problem.random(30, 8, seed);
            ElasticNetPath path = ElasticNetPath.of(problem.design(true), problem.y, l1Ratio);
            for (Solution solution : path.solve(path.defaultAlphas(30, 1e-3))) {
                double[] slope = problem.standardizedSlope(solution, l1Ratio);
                double[] w = solution.coefficients();
                double lambda = solution.alpha() * l1Ratio;
                for (int j = 0; j < w.length; j++) {
                    if (w[j] == 0) {
                        assertThat(Math.abs(slope[j])).isLessThanOrEqualTo(lambda + ROUNDING);
                    } else {
                        assertThat(slope[j]).isCloseTo(Math.signum(w[j]) * lambda, within(ROUNDING));
                    }
                }
                assertThat(solution.converged()).isTrue();
                assertThat(solution.kktResidual()).isLessThan(ROUNDING);
                assertThat(solution.dualityGap()).isBetween(0.0, 1e-20);
                assertThat(solution.nonZero()).isEqualTo((int)
                        Arrays.stream(w).filter(value -> value != 0).count());
            }
        }
    }

    @Test
    void allCoefficientsAreZeroFromAlphaMaxOnAndOneIsNotBelow() {
        for (long seed = 1; seed <= 20; seed++) {
            Problem problem = Problem.random(25, 6, seed);
            for (double l1Ratio : new double[] {1, 0.3}) {
                ElasticNetPath path = ElasticNetPath.of(problem.design(false), problem.y, l1Ratio);
                double largest = path.alphaMax();
                List<Solution> solutions = path.solve(2 * largest, largest, largest * (1 - 1e-9));
                assertThat(solutions.get(0).coefficients()).containsOnly(0);
                assertThat(solutions.get(1).coefficients()).containsOnly(0);
                assertThat(solutions.get(1).intercept()).isCloseTo(Rows.mean(problem.y), within(ROUNDING));
                assertThat(solutions.get(2).nonZero()).isEqualTo(1);
            }
        }
    }

    @Test
    void orthonormalDesignIsSoftThresholding() {
        double[][] rows = {
            {1, 1, 1}, {1, -1, 1}, {1, 1, -1}, {1, -1, -1}, {-1, 1, 1}, {-1, -1, 1}, {-1, 1, -1}, {-1, -1, -1}
        };
        double[] y = {3.1, 1.9, 2.2, .7, -.4, -1.8, -2.0, -3.3};
        double[] leastSquares = ElasticNetPath.of(Design.of(rows, 0, false), y, 1)
                .solve(0)
                .getFirst()
                .coefficients();
        for (double l1Ratio : new double[] {1, 0.5, 0.2}) {
            ElasticNetPath path = ElasticNetPath.of(Design.of(rows, 0, false), y, l1Ratio);
            for (double alpha : new double[] {0.01, 0.1, 0.5, 1, 3}) {
                double[] w = path.solve(alpha).getFirst().coefficients();
                for (int j = 0; j < 3; j++) {
                    double shrunk = Math.max(Math.abs(leastSquares[j]) - alpha * l1Ratio, 0);
                    double expected = Math.copySign(shrunk, leastSquares[j]) / (1 + alpha * (1 - l1Ratio));
                    assertThat(w[j]).isCloseTo(expected, within(1e-15));
                    assertThat(w[j] == 0).isEqualTo(shrunk == 0);
                }
            }
        }
    }

    @Test
    void gapBoundsHowMuchAnyOtherCoefficientsCanGain() {
        Problem problem = Problem.random(30, 5, 3);
        ElasticNetPath path = ElasticNetPath.of(problem.design(true), problem.y, 0.7);
        RandomStream random = new RandomStream(4);
        for (Solution solution : path.solve(path.defaultAlphas(10, 1e-2))) {
            double best = problem.standardizedObjective(solution.coefficients(), solution.alpha(), 0.7);
            for (int attempt = 0; attempt < 200; attempt++) {
                double[] other = solution.coefficients();
                double size = Math.pow(10, random.uniform(-8, 0));
                for (int j = 0; j < other.length; j++) {
                    other[j] += size * random.normal();
                }
                assertThat(problem.standardizedObjective(other, solution.alpha(), 0.7))
                        .isGreaterThanOrEqualTo(best - solution.dualityGap() - 1e-14 * best);
            }
        }
    }

    @Test
    void answerDoesNotDependOnTheOtherAlphasOrTheirOrder() {
        Problem problem = Problem.random(40, 10, 5);
        ElasticNetPath path = ElasticNetPath.of(problem.design(true), problem.y, 0.8);
        double[] alphas = path.defaultAlphas(40, 1e-4);
        List<Solution> together = path.solve(alphas);
        double[] backwards = new double[alphas.length];
        for (int i = 0; i < alphas.length; i++) {
            backwards[i] = alphas[alphas.length - 1 - i];
            assertThat(together.get(i).alpha()).isEqualTo(alphas[i]);
            double[] alone = path.solve(alphas[i]).getFirst().coefficients();
            assertThat(together.get(i).coefficients()).containsExactly(alone, within(1e-14));
        }
        assertThat(path.solve(backwards).getFirst().coefficients())
                .containsExactly(together.getLast().coefficients());
    }

    @Test
    void alphaZeroIsLeastSquares() {
        Problem problem = Problem.random(30, 6, 6);
        FactoredRegression regression = FactoredRegression.of(problem.design(true), problem.y);
        Solution solution =
                ElasticNetPath.of(problem.design(true), problem.y, 0.4).solve(0).getFirst();
        assertThat(solution.coefficients())
                .containsExactly(regression.penalized(0).coefficients(), within(ROUNDING));
        assertThat(solution.dualityGap()).isLessThan(1e-25);
        assertThat(solution.unique()).isTrue();
    }

    @Test
    void lossRisesAndSizeFallsAsAlphaGrows() {
        for (long seed = 1; seed <= 10; seed++) {
            Problem problem = Problem.random(20, 12, seed);
            ElasticNetPath path = ElasticNetPath.of(problem.design(true), problem.y, 1);
            double loss = Double.POSITIVE_INFINITY;
            double size = 0;
            for (Solution solution : path.solve(path.defaultAlphas(50, 1e-3))) {
                assertThat(solution.trainMse()).isLessThanOrEqualTo(loss * (1 + ROUNDING));
                double sum =
                        Arrays.stream(solution.coefficients()).map(Math::abs).sum();
                assertThat(sum).isGreaterThanOrEqualTo(size * (1 - ROUNDING));
                loss = solution.trainMse();
                size = sum;
            }
        }
    }

    @Test
    void duplicateAndDependentColumnsStillGiveAMinimum() {
        for (long seed = 1; seed <= 10; seed++) {
            Problem problem = Problem.random(30, 8, seed);
            for (double[] row : problem.rows) {
                row[3] = row[1];
                row[5] = row[0] + row[2];
                row[6] = -3 * row[4];
            }
            ElasticNetPath lasso = ElasticNetPath.of(problem.design(true), problem.y, 1);
            double[] alphas = Arrays.copyOf(lasso.defaultAlphas(30, 1e-4), 31);
            List<Solution> path = lasso.solve(alphas);
            assertThat(path).allMatch(Solution::converged).allMatch(solution -> solution.dualityGap() < 1e-12);
            assertThat(path.get(20).unique()).isFalse();
            assertThat(path.getLast().unique()).isFalse();
            // A quadratic part makes the minimum unique again and shares weight evenly among equal columns.
            double[] shared = ElasticNetPath.of(problem.design(true), problem.y, 0.5)
                    .solve(alphas[20])
                    .getFirst()
                    .coefficients();
            assertThat(shared[3]).isCloseTo(shared[1], within(1e-14));
        }
    }

    @Test
    void moreColumnsThanRowsEndInInterpolation() {
        Problem problem = Problem.random(15, 60, 7);
        ElasticNetPath path = ElasticNetPath.of(problem.design(true), problem.y, 1);
        List<Solution> solutions = path.solve(path.defaultAlphas(60, 1e-6));
        assertThat(solutions).allMatch(Solution::converged).allMatch(solution -> solution.nonZero() <= 14);
        assertThat(solutions.getLast().trainMse()).isLessThan(1e-8);
        Solution leastSquares = path.solve(0).getFirst();
        assertThat(leastSquares.unique()).isFalse();
        assertThat(leastSquares.trainMse()).isLessThan(1e-20);
    }

    /** On powers coordinate descent alone would take longer than anyone waits; the second stage makes it exact. */
    @ParameterizedTest
    @ValueSource(ints = {3, 10, 15, 20})
    void nearlyDependentPowersConvergeToo(int degree) {
        Problem problem = Problem.sine(30, 8);
        for (boolean standardize : new boolean[] {true, false}) {
            Design design = Design.of(problem.rows, degree, standardize);
            ElasticNetPath path = ElasticNetPath.of(design, problem.y, 1);
            for (Solution solution : path.solve(path.defaultAlphas(50, 1e-6))) {
                assertThat(solution.converged()).isTrue();
                assertThat(solution.dualityGap()).isLessThan(1e-12);
                assertThat(solution.iterations()).isLessThanOrEqualTo(50);
                assertThat(solution.meanSquaredError(design.at(problem.rows), problem.y))
                        .isCloseTo(solution.trainMse(), within(1e-10));
            }
        }
    }

    @Test
    void constantAnswersOrColumnsHaveNoPath() {
        Problem problem = Problem.random(10, 3, 9);
        double[] constant = new double[10];
        Arrays.fill(constant, 4);
        ElasticNetPath flat = ElasticNetPath.of(problem.design(true), constant, 1);
        assertThat(flat.alphaMax()).isZero();
        assertThat(flat.defaultAlphas(100, 1e-3)).isEmpty();
        assertThat(flat.solve(0.1).getFirst().intercept()).isEqualTo(4);
        double[][] same = new double[10][2];
        Solution nothing = ElasticNetPath.of(Design.of(same, 0, true), problem.y, 1)
                .solve(0.1, 0)
                .getFirst();
        assertThat(nothing.coefficients()).containsExactly(0, 0);
        assertThat(nothing.converged()).isTrue();
    }

    @Test
    void crossValidationIsTheMeanOverSeparateFits() {
        Problem problem = Problem.random(23, 4, 10);
        double[] alphas = {1, 0.1, 0.01};
        double[] together = ElasticNetPath.crossValidatedMse(problem.rows, problem.y, 0, true, 0.6, alphas, 5);
        for (int a = 0; a < alphas.length; a++) {
            double sum = 0;
            for (int fold = 0; fold < 5; fold++) {
                int[] seen = Folds.training(23, 5, fold);
                int[] unseen = Folds.heldOut(23, 5, fold);
                Design design = Design.of(Rows.select(problem.rows, seen), 0, true);
                Solution solution = ElasticNetPath.of(design, Rows.select(problem.y, seen), 0.6)
                        .solve(alphas[a])
                        .getFirst();
                sum += unseen.length
                        * solution.meanSquaredError(
                                design.at(Rows.select(problem.rows, unseen)), Rows.select(problem.y, unseen));
            }
            assertThat(together[a]).isCloseTo(sum / 23, within(ROUNDING));
        }
    }

    @Test
    void refusesRatiosAndAlphasOutOfRange() {
        Problem problem = Problem.random(10, 3, 11);
        assertThatThrownBy(() -> ElasticNetPath.of(problem.design(true), problem.y, 0))
                .hasMessageContaining("l1Ratio");
        ElasticNetPath path = ElasticNetPath.of(problem.design(true), problem.y, 1);
        assertThatThrownBy(() -> path.solve(-1)).hasMessageContaining("alpha");
        assertThatThrownBy(() -> path.solve(Double.NaN)).hasMessageContaining("alpha");
    }
}
