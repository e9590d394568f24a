package org.ridgeline.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridgeline.numerics.optimization.GaussianWell;
import org.ridgeline.numerics.optimization.Newton;
import org.ridgeline.numerics.optimization.Penalized;
import org.ridgeline.numerics.optimization.Quadratic;
import org.ridgeline.numerics.optimization.Rosenbrock;
import org.ridgeline.numerics.optimization.Surface;

/** What weight decay is under each rule. */
class WeightPathTest {
    private static final Surface WELL =
            new GaussianWell(4.59165436, 0.34582255, -0.03204057, 1.09810435, 1.54530407, 6.50064);
    private static final Surface BOWL = new Quadratic(new double[][] {{4, 1.5}, {1.5, 1}}, new double[] {3.25, 1});
    private static final double[] START = {-1, 1};
    private static final int STEPS = 200;

    private static final Optimizer.Constants CONSTANTS = new Optimizer.Constants(0.7, 0.99, 0.9, 0.999, 1e-8);

    private static WeightPath path(Surface surface, Optimizer optimizer, double rate, double decay) {
        return WeightPath.of(surface, optimizer.rule(rate, CONSTANTS), decay, START, STEPS);
    }

    /** Under every rule that adds λw to the gradient, momentum and adaptive rates included. */
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ADAMW", "SGDW"})
    void addedDecayIsTheGradientOfThePenalisedLoss(Optimizer optimizer) {
        for (Surface surface : new Surface[] {WELL, BOWL, new Rosenbrock()}) {
            double rate = surface instanceof Rosenbrock ? 1e-4 : 0.02;
            WeightPath added = path(surface, optimizer, rate, 3);
            WeightPath penalised = path(new Penalized(surface, 3), optimizer, rate, 0);
            assertThat(added.points()).isDeepEqualTo(penalised.points());
            assertThat(added.penalizedLosses()).containsExactly(penalised.losses());
        }
    }

    /** What paths share is prepared for the longest, and none of them changes it. */
    @ParameterizedTest
    @EnumSource(Optimizer.class)
    void manyPathsOfOnePlanAreThoseOfTheirOwn(Optimizer optimizer) {
        PlannedRule planned = PlannedRule.of(optimizer.rule(0.02, CONSTANTS), STEPS);
        for (double decay : new double[] {0, 3, 6}) {
            WeightPath own = path(WELL, optimizer, 0.02, decay);
            WeightPath shared = WeightPath.of(WELL, planned, decay, START);
            assertThat(shared.points()).isDeepEqualTo(own.points());
            assertThat(WeightPath.of(WELL, optimizer.rule(0.02, CONSTANTS), decay, START, 7)
                            .points())
                    .isDeepEqualTo(Arrays.copyOf(own.points(), 8));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ADAMW", "SGDW"})
    void decoupledDecayIsNot(Optimizer optimizer) {
        WeightPath decoupled = path(WELL, optimizer, 0.02, 3);
        WeightPath penalised = path(new Penalized(WELL, 3), optimizer, 0.02, 0);
        assertThat(distance(decoupled.end(), penalised.end())).isGreaterThan(0.01);
    }

    @Test
    void withoutMomentumDecoupledDecayIsAddedDecay() {
        UpdateRule decoupled = new UpdateRule.GradientDescent(0.1, 0, false, true);
        for (double decay : new double[] {0, 0.5, 6, 18}) {
            WeightPath shrunk = WeightPath.of(BOWL, decoupled, decay, START, STEPS);
            WeightPath added = path(BOWL, Optimizer.SGD, 0.1, decay);
            for (int step = 0; step <= added.lastStep(); step++) {
                double size = 1
                        + DoubleStream.of(added.points()[step])
                                .map(Math::abs)
                                .max()
                                .orElseThrow();
                assertThat(shrunk.points()[step]).containsExactly(added.points()[step], within(1e-12 * size));
            }
            assertThat(shrunk.diverged()).isEqualTo(added.diverged());
        }
    }

    @Test
    void withMomentumTheyDiffer() {
        WeightPath added = path(BOWL, Optimizer.SGD_MOMENTUM, 0.1, 6);
        WeightPath decoupled = path(BOWL, Optimizer.SGDW, 0.1, 6);
        assertThat(distance(added.end(), decoupled.end())).isGreaterThan(0.1);
    }

    /** It pulls once a step, and momentum makes 1/(1−μ) of the slope: at rest ∇L + λ(1−μ)w = 0. */
    @Test
    void decoupledDecayRestsWhereASmallerAddedDecayWould() {
        double[] rest = Newton.minimum(new Penalized(BOWL, 6 * (1 - 0.7)), new double[2]);
        assertThat(path(BOWL, Optimizer.SGDW, 0.05, 6).end()).containsExactly(rest, within(1e-12));
        double[] other = Newton.minimum(new Penalized(BOWL, 6), new double[2]);
        assertThat(path(BOWL, Optimizer.SGD_MOMENTUM, 0.05, 6).end()).containsExactly(other, within(1e-12));
        assertThat(path(BOWL, Optimizer.SGD_NESTEROV, 0.05, 6).end()).containsExactly(other, within(1e-12));
    }

    @ParameterizedTest
    @EnumSource(names = {"ADAMW", "SGDW"})
    void withoutASlopeEveryStepLeavesTheSameShare(Optimizer optimizer) {
        Surface level = new Quadratic(new double[2][2], new double[2]);
        double[][] points = path(level, optimizer, 0.01, 5).points();
        for (int step = 1; step < points.length; step++) {
            for (int i = 0; i < 2; i++) {
                assertThat(points[step][i]).isEqualTo((1 - 0.01 * 5) * points[step - 1][i]);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Optimizer.class)
    void penalisedLossIsLossAndHalfTheDecayTimesTheSquare(Optimizer optimizer) {
        WeightPath path = path(WELL, optimizer, 0.05, 6);
        for (int step = 0; step <= path.lastStep(); step++) {
            double[] w = path.points()[step];
            assertThat(path.losses()[step]).isEqualTo(WELL.loss(w));
            assertThat(path.penalizedLosses()[step])
                    .isCloseTo(WELL.loss(w) + 0.5 * 6 * (w[0] * w[0] + w[1] * w[1]), within(1e-12));
        }
    }

    @ParameterizedTest
    @EnumSource(Optimizer.class)
    void theSamePathHasTheSameBitsAndItsStartIsKept(Optimizer optimizer) {
        WeightPath path = path(WELL, optimizer, 0.1, 6);
        assertThat(path.points()[0]).containsExactly(START);
        assertThat(path.points()).isDeepEqualTo(path(WELL, optimizer, 0.1, 6).points());
        WeightPath shorter = WeightPath.of(WELL, optimizer.rule(0.1, CONSTANTS), 6, START, 7);
        assertThat(shorter.points()).isDeepEqualTo(java.util.Arrays.copyOf(path.points(), 8));
    }

    /** Nothing beyond the largest value is kept, and the value that would come next is beyond it. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 20, 25, 1000})
    void aPathEndsBeforeTheFirstValueThatIsTooLarge(double decay) {
        UpdateRule rule = Optimizer.SGD.rule(0.5);
        WeightPath path = WeightPath.of(BOWL, rule, decay, START, 5000);
        if (decay == 0) {
            assertThat(path.diverged()).isTrue();
        }
        for (int step = 0; step <= path.lastStep(); step++) {
            assertThat(DoubleStream.of(path.points()[step])).allMatch(w -> Math.abs(w) <= WeightPath.LARGEST);
            assertThat(Math.abs(path.penalizedLosses()[step])).isLessThanOrEqualTo(WeightPath.LARGEST);
        }
        double[] next = path.end().clone();
        double[] gradient = new double[2];
        BOWL.gradient(next, gradient);
        for (int i = 0; i < 2; i++) {
            next[i] -= 0.5 * (gradient[i] + decay * next[i]);
        }
        assertThat(path.diverged()).isTrue();
        assertThat(Math.max(Math.abs(BOWL.loss(next)), new Penalized(BOWL, decay).loss(next)))
                .isGreaterThan(WeightPath.LARGEST);
    }

    /** Where numbers stop being numbers the path ends, too. */
    @Test
    void whatIsNotFiniteIsNotKept() {
        WeightPath path = WeightPath.of(new Rosenbrock(), Optimizer.SGD.rule(1000), 0, START, 50);
        assertThat(path.diverged()).isTrue();
        assertThat(path.lastStep()).isLessThan(10);
        assertThat(DoubleStream.of(path.losses())).allMatch(Double::isFinite);
    }

    private static double distance(double[] one, double[] other) {
        return Math.hypot(one[0] - other[0], one[1] - other[1]);
    }
}
