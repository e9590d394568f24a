package org.ridgeline.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class BoxQuasiNewtonTest {
    private static BoxQuasiNewton method(double lower, double upper, int dimensions) {
        double[] lowers = new double[dimensions];
        double[] uppers = new double[dimensions];
        Arrays.fill(lowers, lower);
        Arrays.fill(uppers, upper);
        return new BoxQuasiNewton(lowers, uppers, 2, 1e-9, 1e-14, 500);
    }

    private static BoxQuasiNewton.Objective objective(
            ToDoubleFunction<double[]> value, UnaryOperator<double[]> gradient) {
        return point -> new BoxQuasiNewton.Evaluation() {
            @Override
            public double value() {
                return value.applyAsDouble(point);
            }

            @Override
            public double[] gradient() {
                return gradient.apply(point);
            }
        };
    }

    private static final BoxQuasiNewton.Objective ROSENBROCK =
            objective(p -> 100 * (p[1] - p[0] * p[0]) * (p[1] - p[0] * p[0]) + (1 - p[0]) * (1 - p[0]), p ->
                    new double[] {-400 * p[0] * (p[1] - p[0] * p[0]) - 2 * (1 - p[0]), 200 * (p[1] - p[0] * p[0])});

    @Test
    void followsRosenbrocksValley() {
        BoxQuasiNewton.Run run = method(-5, 5, 2).minimise(ROSENBROCK, new double[] {-1.2, 1});
        assertThat(run.converged()).isTrue();
        assertThat(run.last().point()).containsExactly(new double[] {1, 1}, within(1e-8));
        assertThat(run.evaluations()).isLessThan(100);
        assertThat(run.path().getFirst().point()).containsExactly(-1.2, 1);
    }

    @Test
    void stopsAtABoundWhereTheValleyLeavesTheBox() {
        // On x ≤ 0.5 the minimum is (0.5, 0.25).
        BoxQuasiNewton bounded = new BoxQuasiNewton(new double[] {-5, -5}, new double[] {0.5, 5}, 2, 1e-9, 1e-14, 500);
        BoxQuasiNewton.Run run = bounded.minimise(ROSENBROCK, new double[] {-1.2, 1});
        assertThat(run.converged()).isTrue();
        assertThat(run.last().point()[0]).isEqualTo(0.5);
        assertThat(run.last().point()[1]).isCloseTo(0.25, within(1e-9));
    }

    @Test
    void quadraticsInAnyBoxFulfilTheirConditions() {
        RandomStream random = new RandomStream(4);
        for (int trial = 0; trial < 300; trial++) {
            int p = 1 + random.below(7);
            double[][] root = new double[p][p];
            double[] target = new double[p];
            double[] start = new double[p];
            for (int i = 0; i < p; i++) {
                target[i] = 2 * random.normal();
                start[i] = random.uniform(-1, 1);
                for (int j = 0; j < p; j++) {
                    root[i][j] = random.normal();
                }
                root[i][i] += 2;
            }
            UnaryOperator<double[]> gradient = point -> {
                double[] slope = new double[p];
                for (double[] row : root) {
                    double sum = 0;
                    for (int j = 0; j < p; j++) {
                        sum += row[j] * (point[j] - target[j]);
                    }
                    for (int j = 0; j < p; j++) {
                        slope[j] += sum * row[j];
                    }
                }
                return slope;
            };
            ToDoubleFunction<double[]> value = point -> {
                double[] slope = gradient.apply(point);
                double sum = 0;
                for (int j = 0; j < p; j++) {
                    sum += slope[j] * (point[j] - target[j]) / 2;
                }
                return sum;
            };
            BoxQuasiNewton.Run run = method(-1, 1, p).minimise(objective(value, gradient), start);
            assertThat(run.converged()).as("trial %d", trial).isTrue();
            double[] end = run.last().point();
            double[] slope = gradient.apply(end);
            for (int i = 0; i < p; i++) {
                if (end[i] == -1) {
                    assertThat(slope[i]).isGreaterThan(-1e-6);
                } else if (end[i] == 1) {
                    assertThat(slope[i]).isLessThan(1e-6);
                } else {
                    assertThat(slope[i]).as("trial %d", trial).isCloseTo(0, within(1e-6));
                }
            }
        }
    }

    @Test
    void everyStepGoesDownAndStaysInside() {
        BoxQuasiNewton.Run run = method(-1.3, 1.1, 2).minimise(ROSENBROCK, new double[] {-9, 9});
        assertThat(run.path().getFirst().point()).containsExactly(-1.3, 1.1);
        for (int k = 1; k < run.path().size(); k++) {
            assertThat(run.path().get(k).value())
                    .isLessThan(run.path().get(k - 1).value());
            for (double value : run.path().get(k).point()) {
                assertThat(value).isBetween(-1.3, 1.1);
            }
        }
    }

    @Test
    void keepsOutOfWhereTheFunctionDoesNotExist() {
        BoxQuasiNewton.Objective logarithm =
                objective(p -> p[0] > 0 ? p[0] - StrictMath.log(p[0]) : Double.NaN, p -> new double[] {1 - 1 / p[0]});
        BoxQuasiNewton.Run run = method(-10, 10, 1).minimise(logarithm, new double[] {4});
        assertThat(run.converged()).isTrue();
        assertThat(run.last().point()[0]).isCloseTo(1, within(1e-7));
        BoxQuasiNewton.Run nowhere = method(-10, 10, 1).minimise(logarithm, new double[] {-1});
        assertThat(nowhere.converged()).isFalse();
        assertThat(nowhere.path()).hasSize(1);
    }

    @Test
    void aStartInTheMinimumStays() {
        BoxQuasiNewton.Run run = method(-5, 5, 2).minimise(ROSENBROCK, new double[] {1, 1});
        assertThat(run.converged()).isTrue();
        assertThat(run.path()).hasSize(1);
    }

    @Test
    void tooFewIterationsAreSaid() {
        BoxQuasiNewton hasty = new BoxQuasiNewton(new double[] {-5, -5}, new double[] {5, 5}, 2, 1e-9, 1e-14, 3);
        BoxQuasiNewton.Run run = hasty.minimise(ROSENBROCK, new double[] {-1.2, 1});
        assertThat(run.converged()).isFalse();
        assertThat(run.path()).hasSize(4);
    }

    @Test
    void boundsTheWrongWayAroundAreRefused() {
        assertThatThrownBy(() -> method(1, -1, 2)).hasMessageContaining("bound 0");
    }
}
