package org.ridgeline.technique.ridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridgeline.data.Noise;
import org.ridgeline.data.NoisySine;
import org.ridgeline.data.Split;
import org.ridgeline.data.Table;
import org.ridgeline.data.Tables;
import org.ridgeline.numerics.Design;
import org.ridgeline.numerics.Folds;
import org.ridgeline.numerics.Points;
import org.ridgeline.numerics.Rows;

class RidgeTest {
    private static final double[] ALPHAS = {0, 1e-9, 1e-3, 0.1, 1, 10, 1e4};
    private final Split split = NoisySine.sample(30, Noise.NORMAL, 0.4, 40, 272, 7);
    private final double[][] x = Rows.ofColumn(split.trainX());
    private final double[] y = split.trainY();

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 10, 13, 20})
    void shrinksTowardZeroAsAlphaGrows(int degree) {
        Ridge ridge = Ridge.of(Design.of(x, degree, false), y);
        double norm = Double.POSITIVE_INFINITY;
        double freedom = degree + 1e-9;
        double loss = 0;
        for (double alpha : ALPHAS) {
            Ridge.Fit fit = ridge.fit(alpha);
            assertThat(fit.squaredNorm()).isLessThan(norm);
            assertThat(fit.effectiveDegreesOfFreedom()).isLessThan(freedom).isPositive();
            assertThat(fit.trainMse()).isGreaterThanOrEqualTo(loss * (1 - 1e-12));
            norm = fit.squaredNorm();
            freedom = fit.effectiveDegreesOfFreedom() * (1 + 1e-12);
            loss = fit.trainMse();
        }
        assertThat(ridge.fit(1e40).squaredNorm()).isLessThan(1e-10);
        assertThat(ridge.fit(1e40).intercept()).isCloseTo(Rows.mean(y), within(1e-9));
    }

    @Test
    void equalsLeastSquaresAtZeroPenalty() {
        Table longley = Tables.longley();
        Ridge.Fit fit =
                Ridge.of(Design.of(longley.rows(), 0, false), longley.y()).fit(0);
        // Certified to 15 digits by the National Institute of Standards and Technology (StRD, Longley).
        double[] certified = {
            15.0618722713733,
            -0.0358191792925910,
            -2.02022980381683,
            -1.03322686717359,
            -0.0511041056535807,
            1829.15146461355
        };
        double[] w = fit.coefficients();
        for (int j = 0; j < w.length; j++) {
            assertThat(w[j]).isCloseTo(certified[j], within(1e-9 * Math.abs(certified[j])));
        }
        assertThat(fit.intercept()).isCloseTo(-3482258.63459582, within(1e-3));
        assertThat(fit.trainMse() * 16).isCloseTo(836424.055505915, within(1e-4));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 10, 20})
    void normalEquationsHoldForTheRoundedCoefficients(int degree) {
        for (boolean standardize : new boolean[] {false, true}) {
            Ridge ridge = Ridge.of(Design.of(x, degree, standardize), y);
            for (double alpha : ALPHAS) {
                assertThat(ridge.fit(alpha).normalEquationsResidual()).isLessThan(1e-6);
            }
        }
    }

    @Test
    void oneFactorisationEqualsSeparateFits() {
        for (boolean standardize : new boolean[] {false, true}) {
            Design design = Design.of(x, 10, standardize);
            Points test = design.at(Rows.ofColumn(split.testX()));
            Ridge ridge = Ridge.of(design, y);
            Ridge.Curves curves = ridge.curves(ALPHAS);
            double[] testErrors = ridge.testMse(ALPHAS, test, split.testY());
            double[][] path = ridge.coefficientPath(ALPHAS);
            for (int a = 0; a < ALPHAS.length; a++) {
                Ridge.Fit fit = Ridge.of(design, y).fit(ALPHAS[a]);
                assertThat(curves.trainMse()[a]).isCloseTo(fit.trainMse(), within(1e-13));
                assertThat(curves.leaveOneOutMse()[a]).isCloseTo(fit.leaveOneOutMse(), within(1e-9));
                assertThat(testErrors[a]).isCloseTo(fit.meanSquaredError(test, split.testY()), within(1e-12));
                double largest =
                        Arrays.stream(fit.coefficients()).map(Math::abs).max().orElseThrow();
                assertThat(path[a]).containsExactly(fit.coefficients(), within(1e-6 * largest));
            }
        }
    }

    @Test
    void leaveOneOutEqualsRefittingWithoutEachSample() {
        Table table = Tables.longley();
        double[][] rows = Rows.copy(table.rows());
        double alpha = 50;
        Design design = Design.of(rows, 0, false);
        double expected = Ridge.of(design, table.y()).fit(alpha).leaveOneOutMse();
        double sum = 0;
        for (int left = 0; left < rows.length; left++) {
            int without = left;
            int[] others =
                    IntStream.range(0, rows.length).filter(i -> i != without).toArray();
            Design smaller = Design.of(Rows.select(rows, others), 0, false);
            Ridge.Fit fit = Ridge.of(smaller, Rows.select(table.y(), others)).fit(alpha);
            sum += fit.meanSquaredError(smaller.at(new double[][] {rows[left]}), new double[] {table.y()[left]});
        }
        assertThat(expected).isCloseTo(sum / rows.length, within(1e-7 * expected));
    }

    @Test
    void predictionsAreTheInterceptPlusCoefficientsTimesColumns() {
        Design design = Design.of(x, 5, false);
        Ridge.Fit fit = Ridge.of(design, y).fit(0.1);
        double[] predicted = fit.predict(design.at(x));
        double[] w = fit.coefficients();
        for (int i = 0; i < x.length; i++) {
            double sum = 0;
            for (int j = w.length; j > 0; j--) {
                sum = (sum + w[j - 1]) * x[i][0];
            }
            assertThat(predicted[i]).isCloseTo(fit.intercept() + sum, within(1e-12));
        }
    }

    @Test
    void doesNotDependOnTheOrderOfTheRows() {
        int[] backwards = IntStream.range(0, 30).map(i -> 29 - i).toArray();
        Ridge.Fit forth = Ridge.of(Design.of(x, 10, false), y).fit(0.1);
        Ridge.Fit back = Ridge.of(Design.of(Rows.select(x, backwards), 10, false), Rows.select(y, backwards))
                .fit(0.1);
        assertThat(back.intercept()).isCloseTo(forth.intercept(), within(1e-11));
        assertThat(back.coefficients()).containsExactly(forth.coefficients(), within(1e-10));
    }

    @Test
    void dependentColumnsAreDeterminedOnlyByAPenalty() {
        double[][] rows = {{1, 2, 7}, {2, 4, 7}, {4, 8, 7}, {5, 10, 7}};
        double[] answers = {1, 3, 4, 6};
        Ridge ridge = Ridge.of(Design.of(rows, 0, false), answers);
        assertThat(ridge.rank()).isEqualTo(1);
        assertThat(ridge.fullRank()).isFalse();
        assertThat(ridge.fit(0).determined()).isFalse();
        assertThat(ridge.curves(new double[] {0}).trainMse()).containsExactly(Double.NaN);
        Ridge.Fit fit = ridge.fit(0.5);
        assertThat(fit.determined()).isTrue();
        assertThat(fit.coefficients()[1]).isCloseTo(2 * fit.coefficients()[0], within(1e-14));
        assertThat(fit.coefficients()[2]).isZero();
    }

    @Test
    void degreeBeyondThePointsIsDeterminedOnlyByAPenalty() {
        double[][] few = {{1}, {2}, {3}, {3}};
        double[] answers = {1, 0, 2, 3};
        Ridge ridge = Ridge.of(Design.of(few, 5, false), answers);
        assertThat(ridge.rank()).isEqualTo(2);
        assertThat(ridge.fit(0).determined()).isFalse();
        assertThat(ridge.fit(1e-6).determined()).isTrue();
        assertThat(ridge.fit(1e-6).normalEquationsResidual()).isLessThan(1e-12);
    }

    @Test
    void constantXLeavesTheMean() {
        Ridge.Fit fit = Ridge.of(Design.of(new double[][] {{2}, {2}, {2}}, 3, true), new double[] {1, 2, 6})
                .fit(0);
        assertThat(fit.coefficients()).containsExactly(0, 0, 0);
        assertThat(fit.intercept()).isEqualTo(3);
        assertThat(fit.effectiveDegreesOfFreedom()).isZero();
        assertThat(fit.determined()).isTrue();
    }

    @Test
    void crossValidationIsTheMeanOverSeparateFits() {
        double[] together = Ridge.crossValidatedMse(x, y, 4, true, ALPHAS, 5);
        for (int a = 0; a < ALPHAS.length; a++) {
            double sum = 0;
            for (int fold = 0; fold < 5; fold++) {
                int[] seen = Folds.training(30, 5, fold);
                int[] unseen = Folds.heldOut(30, 5, fold);
                Design design = Design.of(Rows.select(x, seen), 4, true);
                Ridge.Fit fit = Ridge.of(design, Rows.select(y, seen)).fit(ALPHAS[a]);
                sum += unseen.length * fit.meanSquaredError(design.at(Rows.select(x, unseen)), Rows.select(y, unseen));
            }
            assertThat(together[a]).isCloseTo(sum / 30, within(1e-12));
        }
    }

    @Test
    void refusesNegativeAlphas() {
        Ridge ridge = Ridge.of(Design.of(x, 2, false), y);
        assertThatThrownBy(() -> ridge.fit(-1)).hasMessageContaining("alpha (-1.0)");
        assertThatThrownBy(() -> ridge.fit(Double.NaN)).hasMessageContaining("alpha");
    }
}
