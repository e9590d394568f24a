package org.ridgeline.technique.polynomialfit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.ridgeline.data.Noise;
import org.ridgeline.data.NoisySine;
import org.ridgeline.data.Split;

class PolynomialFitTest {
    private final Split split = NoisySine.sample(70, Noise.UNIFORM, 0.2, 40, 316, 7);
    private final double[] x = split.trainX();
    private final double[] y = split.trainY();

    @Test
    void trainingErrorNeverRisesWithTheDegree() {
        double[] errors = PolynomialFit.of(x, y, 69).trainMse();
        for (int degree = 1; degree < errors.length; degree++) {
            assertThat(errors[degree]).isLessThanOrEqualTo(errors[degree - 1]);
        }
        assertThat(errors[69]).isLessThan(1e-25);
    }

    @Test
    void recoversAPolynomialExactly() {
        double[] exact = Arrays.stream(x).map(v -> 2 - v + 0.5 * v * v * v).toArray();
        for (int degree = 3; degree <= 21; degree++) {
            PolynomialFit.Fit fit = PolynomialFit.of(x, exact, degree).fit(degree);
            assertThat(fit.predict(x)).containsExactly(exact, within(1e-13 * 100));
            double[] coefficients = fit.chebyshevCoefficients();
            for (int k = 4; k <= degree; k++) {
                assertThat(coefficients[k]).isCloseTo(0, within(1e-12));
            }
        }
    }

    @Test
    void oneFactorisationEqualsSeparateFits() {
        PolynomialFit all = PolynomialFit.of(x, y, 30);
        double[] testErrors = all.testMse(split.testX(), split.testY());
        for (int degree = 0; degree <= 30; degree++) {
            PolynomialFit.Fit alone = PolynomialFit.of(x, y, degree).fit(degree);
            assertThat(all.fit(degree).chebyshevCoefficients())
                    .containsExactly(alone.chebyshevCoefficients(), within(1e-13));
            assertThat(all.trainMse()[degree]).isCloseTo(alone.trainMse(), within(1e-15));
            assertThat(testErrors[degree])
                    .isCloseTo(alone.meanSquaredError(split.testX(), split.testY()), within(1e-12));
        }
    }

    @Test
    void predictionsAreTheChebyshevSeries() {
        PolynomialFit polynomials = PolynomialFit.of(x, y, 21);
        PolynomialFit.Fit fit = polynomials.fit(21);
        double[] coefficients = fit.chebyshevCoefficients();
        double[] predicted = fit.predict(x);
        for (int i = 0; i < x.length; i++) {
            double angle = Math.acos(Math.clamp((x[i] - polynomials.center()) / polynomials.halfWidth(), -1, 1));
            double sum = 0;
            for (int k = 0; k <= 21; k++) {
                sum += coefficients[k] * Math.cos(k * angle);
            }
            assertThat(predicted[i]).isCloseTo(sum, within(1e-13));
        }
    }

    @Test
    void doesNotDependOnUnitsOrOriginOfX() {
        double[] moved = Arrays.stream(x).map(v -> 1000 + 8 * v).toArray();
        double[] here = PolynomialFit.of(x, y, 15).fit(15).predict(x);
        assertThat(PolynomialFit.of(moved, y, 15).fit(15).predict(moved)).containsExactly(here, within(1e-10));
    }

    @Test
    void repeatedXCountOnce() {
        PolynomialFit polynomials = PolynomialFit.of(new double[] {1, 1, 2, 2, 4}, new double[] {0, 2, 1, 3, 5}, 4);
        assertThat(polynomials.highestDegree()).isEqualTo(2);
        assertThat(polynomials.fit(2).determined()).isTrue();
        assertThat(polynomials.fit(2).predict(new double[] {1, 2, 4}))
                .containsExactly(new double[] {1, 2, 5}, within(1e-14));
        PolynomialFit.Fit tooHigh = polynomials.fit(3);
        assertThat(tooHigh.determined()).isFalse();
        assertThat(tooHigh.conditionNumber()).isInfinite();
        assertThat(tooHigh.trainMse()).isNaN();
        assertThat(polynomials.trainMse()[4]).isNaN();
    }

    @Test
    void constantXDeterminesOnlyTheMean() {
        PolynomialFit polynomials = PolynomialFit.of(new double[] {3, 3, 3}, new double[] {1, 2, 6}, 2);
        assertThat(polynomials.halfWidth()).isZero();
        assertThat(polynomials.highestDegree()).isZero();
        assertThat(polynomials.fit(0).chebyshevCoefficients()).containsExactly(3);
        assertThat(polynomials.fit(0).predict(new double[] {5})).containsExactly(3);
        assertThat(polynomials.fit(1).determined()).isFalse();
    }

    @Test
    void conditionNumberOfChebyshevsStaysSmallWhileTheDegreeIsFarBelowThePoints() {
        PolynomialFit polynomials = PolynomialFit.of(x, y, 60);
        assertThat(polynomials.fit(0).conditionNumber()).isEqualTo(1);
        assertThat(polynomials.fit(21).conditionNumber()).isLessThan(5);
        assertThat(polynomials.fit(60).conditionNumber()).isGreaterThan(1e9);
    }

    @Test
    void refusesDegreesOutOfRange() {
        assertThatThrownBy(() -> PolynomialFit.of(x, y, 3).fit(4)).hasMessageContaining("degree (4)");
        assertThatThrownBy(() -> PolynomialFit.of(x, new double[3], 3)).hasMessageContaining("equally long");
    }
}
