package org.ridgeline.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ridgeline.numerics.optimization.Quadratic;

/** The rules of networks and those of paths are the same rules, with added and with decoupled decay. */
class UpdateAgreementTest {
    private static final Quadratic BOWL = new Quadratic(new double[][] {{4, 1.5}, {1.5, 1}}, new double[] {3.25, 1});
    private static final double DECAY = 0.5;

    @ParameterizedTest
    @EnumSource(Optimizer.class)
    void networksAndPathsTakeTheSameSteps(Optimizer optimizer) {
        UpdateRule rule = optimizer.rule(0.05);
        double[][] path =
                WeightPath.of(BOWL, rule, DECAY, new double[] {-1, 1}, 20).points();
        try (NDManager manager = TrainingEngine.manager(TrainingDevice.CPU)) {
            NDArray point = manager.create(path[0]);
            UpdateGroup group = new UpdateGroup(
                    0, 1, null, point, rule, UpdateGroup.Strengths.ofSquares(new double[] {DECAY, DECAY}));
            double[] gradient = new double[2];
            for (int step = 1; step < path.length; step++) {
                BOWL.gradient(point.toDoubleArray(), gradient);
                group.apply(manager.create(gradient), step);
                assertThat(point.toDoubleArray()).as("step %d", step).containsExactly(path[step], within(1e-11));
            }
        }
    }
}
