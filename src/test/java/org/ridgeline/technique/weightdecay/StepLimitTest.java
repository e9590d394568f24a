package org.ridgeline.technique.weightdecay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ridgeline.numerics.optimization.Quadratic;
import org.ridgeline.numerics.optimization.Surface;
import org.ridgeline.training.Optimizer;
import org.ridgeline.training.UpdateRule;
import org.ridgeline.training.WeightPath;

/** Just below its limit a path settles, just above it runs away. */
class StepLimitTest {
    private static final double CURVATURE = 3;
    private static final Surface BOWL = new Quadratic(new double[][] {{CURVATURE}}, new double[] {1});

    @ParameterizedTest
    @CsvSource({
        "SGD, 0.7, 0",
        "SGD, 0.7, 18",
        "SGD_MOMENTUM, 0.7, 0",
        "SGD_MOMENTUM, 0.7, 18",
        "SGD_MOMENTUM, 0.3, 2",
        "SGD_NESTEROV, 0.7, 0",
        "SGD_NESTEROV, 0.7, 18",
        "SGD_NESTEROV, 0.3, 2",
        "SGDW, 0.7, 0",
        "SGDW, 0.7, 18",
        "SGDW, 0, 5",
        "SGDW, 0.9, 1"
    })
    void dividesSettlingFromRunningAway(Optimizer optimizer, double momentum, double decay) {
        double rate = rateAtTheLimit(optimizer, momentum, decay);
        WeightPath below = path(optimizer, momentum, decay, 0.99 * rate);
        WeightPath above = path(optimizer, momentum, decay, 1.01 * rate);
        assertThat(below.diverged()).isFalse();
        assertThat(Math.abs(below.end()[0] - below.points()[below.lastStep() - 1][0]))
                .isLessThan(1e-9);
        assertThat(above.diverged()).isTrue();
    }

    /** Sizes are proportional to the rate, limits do not depend on it. */
    private static double rateAtTheLimit(Optimizer optimizer, double momentum, double decay) {
        StepLimit unit = limit(optimizer, momentum, decay, 1);
        double rate = unit.limit() / unit.size();
        assertThat(limit(optimizer, momentum, decay, 0.99 * rate).exceeded()).isFalse();
        assertThat(limit(optimizer, momentum, decay, 1.01 * rate).exceeded()).isTrue();
        return rate;
    }

    @Test
    void momentumMovesTheLimitOfAddedDecayAlone() {
        assertThat(limit(Optimizer.SGD, 0.7, 20, 0.1).limit()).isEqualTo(2);
        assertThat(limit(Optimizer.SGD_MOMENTUM, 0.7, 20, 0.1).limit()).isCloseTo(3.4, within(1e-15));
        assertThat(limit(Optimizer.SGD_MOMENTUM, 0.7, 20, 0.1).size()).isCloseTo(0.1 * 23, within(1e-15));
        assertThat(limit(Optimizer.SGDW, 0.7, 20, 0.1).limit()).isEqualTo(2);
        assertThat(limit(Optimizer.SGDW, 0.7, 20, 0.1).size()).isCloseTo(0.1 * 3 / 1.7 + 2, within(1e-15));
    }

    @Test
    void adaptiveRulesHaveNone() {
        for (Optimizer optimizer : new Optimizer[] {Optimizer.RMSPROP, Optimizer.ADAM, Optimizer.ADAMW}) {
            assertThat(StepLimit.of(optimizer.rule(0.1), 1, 1)).isNull();
        }
    }

    private static StepLimit limit(Optimizer optimizer, double momentum, double decay, double rate) {
        return Objects.requireNonNull(StepLimit.of(rule(optimizer, momentum, rate), CURVATURE, decay));
    }

    private static WeightPath path(Optimizer optimizer, double momentum, double decay, double rate) {
        return WeightPath.of(BOWL, rule(optimizer, momentum, rate), decay, new double[] {-2}, 20_000);
    }

    private static UpdateRule rule(Optimizer optimizer, double momentum, double rate) {
        return optimizer.rule(rate, new Optimizer.Constants(momentum, 0.99, 0.9, 0.999, 1e-8));
    }
}
