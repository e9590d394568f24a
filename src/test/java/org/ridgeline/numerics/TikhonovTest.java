package org.ridgeline.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TikhonovTest {
    private final Problem problem = Problem.sine(30, 3);
    private final Design design = Design.of(problem.rows, 13, false);
    private final double[] target = new double[13];

    TikhonovTest() {
        RandomStream random = new RandomStream(5);
        java.util.Arrays.setAll(target, i -> random.normal());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-12, 0.1, 1e3, 1e12, 1e30})
    void normalEquationsHoldToThirtyDigitsOfTheColumns(double lambda) {
        ExtendedMatrix triangle = design.triangle();
        ExtendedMatrix solution = Tikhonov.solve(triangle, target, lambda).exact();
        ExtendedMatrix rest = Tikhonov.residual(triangle, target, solution);
        for (int j = 0; j < 13; j++) {
            Extended slope = new Extended();
            ExtendedMatrix.addDot(triangle, triangle.at(0, j), rest, 0, triangle.rows, slope);
            slope.addProduct(-lambda, 0, solution.high[j], solution.low[j]);
            double size = triangle.norm(triangle.at(0, j), triangle.rows).high;
            assertThat(slope.high).isCloseTo(0, within(1e-17 * size));
        }
    }

    @Test
    void roundingTogetherKeepsFarMoreOfTheFitThanRoundingOneByOne() {
        Tikhonov solution = Tikhonov.solve(design.triangle(), target, 0);
        double together = misfit(solution.rounded());
        double oneByOne = misfit(solution.exact().high);
        assertThat(together).isLessThan(1e-2 * oneByOne);
    }

    @Test
    void singularTriangleWithoutPenaltyIsNotFinite() {
        ExtendedMatrix singular = new ExtendedMatrix(2, 2);
        singular.high[0] = 1;
        singular.high[2] = 1;
        assertThat(Tikhonov.solve(singular, new double[] {1, 1}, 0).exact().high[1])
                .isNotFinite();
    }

    private double misfit(double[] coefficients) {
        ExtendedMatrix rest = Tikhonov.residual(design.triangle(), target, ExtendedMatrix.column(coefficients));
        return rest.norm(0, rest.rows).high;
    }
}
