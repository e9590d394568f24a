package org.ridgeline.numerics.optimization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Slopes are the slopes of the losses, bends the bends of the slopes, and valleys have a lowest point. */
class SurfaceTest {
    private static final GaussianWell WELL =
            new GaussianWell(4.59165436, 0.34582255, -0.03204057, 1.09810435, 1.54530407, 6.50064);
    private static final Quadratic BOWL = new Quadratic(new double[][] {{4, 1.5}, {1.5, 1}}, new double[] {3.25, 1});
    private static final double[] PLACE = {-0.7, 0.9};

    static Stream<Surface> surfaces() {
        return Stream.of(WELL, BOWL, new Rosenbrock(), new GaussianWell(-2, 1, 2, 0.5, -3, 0))
                .flatMap(surface -> Stream.of(surface, new Penalized(surface, 6)));
    }

    @ParameterizedTest
    @MethodSource("surfaces")
    void gradientIsTheSlopeOfTheLoss(Surface surface) {
        double[] gradient = gradient(surface, PLACE);
        for (int i = 0; i < 2; i++) {
            double width = 1e-5;
            double slope = (surface.loss(moved(i, width)) - surface.loss(moved(i, -width))) / (2 * width);
            assertThat(gradient[i]).isCloseTo(slope, within(1e-6 * (1 + Math.abs(slope))));
        }
    }

    @ParameterizedTest
    @MethodSource("surfaces")
    void hessianIsTheSlopeOfTheGradient(Surface surface) {
        double[][] hessian = surface.hessian(PLACE);
        for (int i = 0; i < 2; i++) {
            double width = 1e-5;
            double[] above = gradient(surface, moved(i, width));
            double[] below = gradient(surface, moved(i, -width));
            for (int j = 0; j < 2; j++) {
                double slope = (above[j] - below[j]) / (2 * width);
                assertThat(hessian[i][j]).isCloseTo(slope, within(1e-6 * (1 + Math.abs(slope))));
            }
        }
    }

    /** λΣw² has the gradient 2λw: it is a weight decay of 2λ. */
    @Test
    void decayOfTwiceThePriceIsThePriceOfTheSumOfSquares() {
        double price = 3;
        double sum = PLACE[0] * PLACE[0] + PLACE[1] * PLACE[1];
        assertThat(new Penalized(WELL, 2 * price).loss(PLACE)).isCloseTo(WELL.loss(PLACE) + price * sum, within(1e-14));
        double[] penalized = gradient(new Penalized(WELL, 2 * price), PLACE);
        double[] alone = gradient(WELL, PLACE);
        for (int i = 0; i < 2; i++) {
            assertThat(penalized[i]).isCloseTo(alone[i] + 2 * price * PLACE[i], within(1e-14));
        }
    }

    @Test
    void valleysHaveALowestPoint() {
        assertThat(Newton.minimum(WELL, PLACE)).containsExactly(new double[] {0.34582255, -0.03204057}, within(1e-12));
        assertThat(Newton.minimum(BOWL, new double[2])).containsExactly(new double[] {1, -0.5}, within(1e-14));
        for (double[] start : List.of(new double[] {-1.2, 1}, new double[] {2, 3}, new double[] {0, 0})) {
            assertThat(Newton.minimum(new Rosenbrock(), start)).containsExactly(new double[] {1, 1}, within(1e-12));
        }
        assertThat(Newton.minimum(new Penalized(new Rosenbrock(), 1000), new double[] {1, 1}))
                .satisfies(point -> assertThat(gradient(new Penalized(new Rosenbrock(), 1000), point))
                        .containsExactly(new double[2], within(1e-10)));
    }

    /** Nothing is called a minimum where the surface falls without end, is level, or only a saddle. */
    @Test
    void noLowestPointIsMadeUp() {
        Quadratic saddle = new Quadratic(new double[][] {{1, 0}, {0, -1}}, new double[2]);
        Quadratic slope = new Quadratic(new double[][] {{1, 0}, {0, 0}}, new double[] {0, 1});
        assertThat(Newton.minimum(saddle, new double[] {1, 0})).isNull();
        assertThat(Newton.minimum(saddle, new double[] {1, 1e-3})).isNull();
        assertThat(Newton.minimum(slope, new double[2])).isNull();
        assertThat(Newton.minimum(new Quadratic(new double[2][2], new double[2]), new double[2]))
                .isNull();
        assertThat(Newton.minimum(new GaussianWell(-1, 0, 0, 1, 1, 0), new double[2]))
                .isNull();
    }

    @Test
    void largestCurvatureIsTheLargestEigenvalue() {
        assertThat(Newton.largestCurvature(new double[][] {{2, 1}, {1, 2}})).isCloseTo(3, within(1e-14));
        assertThat(Newton.largestCurvature(new double[][] {{-2, 0}, {0, -5}})).isCloseTo(-2, within(1e-14));
        assertThat(Newton.largestCurvature(new double[][] {{7}})).isEqualTo(7);
    }

    @Test
    void matrixAndVectorMustFit() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Quadratic(new double[2][2], new double[3]));
        assertThatIllegalArgumentException().isThrownBy(() -> new Quadratic(new double[2][3], new double[2]));
    }

    private static double[] moved(int weight, double by) {
        double[] moved = PLACE.clone();
        moved[weight] += by;
        return moved;
    }

    private static double[] gradient(Surface surface, double[] weights) {
        double[] gradient = new double[weights.length];
        surface.gradient(weights, gradient);
        return gradient;
    }
}
