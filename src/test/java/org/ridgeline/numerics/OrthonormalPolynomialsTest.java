package org.ridgeline.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class OrthonormalPolynomialsTest {
    private static final double[] X = {3, 3.5, 3.6, 4.2, 5, 5.1, 6.4, 7, 7, 8.5};

    @Test
    void valuesAtTheSamplesAreTheBasis() {
        OrthonormalPolynomials polynomials = OrthonormalPolynomials.over(X, 6);
        double[] values = polynomials.evaluate(X);
        for (int i = 0; i < X.length; i++) {
            for (int k = 0; k < 6; k++) {
                double basis = polynomials.basis()[k * X.length + i] * Math.sqrt(X.length);
                assertThat(values[i * 6 + k]).isCloseTo(basis, within(1e-12));
            }
        }
    }

    @Test
    void distinctPointsLimitTheDegree() {
        assertThat(OrthonormalPolynomials.over(X, 20).degree()).isEqualTo(8);
        assertThat(OrthonormalPolynomials.over(new double[] {2, 2, 2}, 3).degree())
                .isZero();
    }

    @Test
    void powersAndChebyshevsAreTheSamePolynomialsInThisBasis() {
        OrthonormalPolynomials polynomials = OrthonormalPolynomials.over(X, 7);
        double[] points = {3, 4.4, 8.5};
        double[] basis = polynomials.evaluate(points);
        ExtendedMatrix powers = polynomials.powers(7);
        ExtendedMatrix chebyshevs = polynomials.chebyshevs();
        for (int i = 0; i < points.length; i++) {
            double t = (points[i] - polynomials.center()) / polynomials.halfWidth();
            for (int j = 0; j <= 7; j++) {
                double power = powers.high[powers.at(0, j)];
                double chebyshev = chebyshevs.high[chebyshevs.at(0, j)];
                for (int k = 1; k <= 7; k++) {
                    power += powers.high[powers.at(k, j)] * basis[i * 7 + k - 1];
                    chebyshev += chebyshevs.high[chebyshevs.at(k, j)] * basis[i * 7 + k - 1];
                }
                assertThat(power).isCloseTo(Math.pow(points[i], j), within(1e-12 * Math.pow(8.5, j)));
                assertThat(chebyshev).isCloseTo(Math.cos(j * Math.acos(t)), within(1e-12));
            }
        }
    }

    /** Four points know x⁵ only through the cubic that agrees with it there; the table must close on them. */
    @Test
    void powersBeyondThePointsAgreeAtThePoints() {
        double[] x = {1, 2, 3, 5};
        OrthonormalPolynomials polynomials = OrthonormalPolynomials.over(x, 6);
        ExtendedMatrix powers = polynomials.powers(6);
        double[] basis = polynomials.evaluate(x);
        for (int i = 0; i < x.length; i++) {
            double sum = powers.high[powers.at(0, 5)];
            for (int k = 1; k <= 3; k++) {
                sum += powers.high[powers.at(k, 5)] * basis[i * 3 + k - 1];
            }
            assertThat(sum).isCloseTo(Math.pow(x[i], 5), within(1e-10));
        }
    }
}
