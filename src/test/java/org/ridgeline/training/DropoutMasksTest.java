package org.ridgeline.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DropoutMasksTest {
    private static final int ROWS = 500;
    private static final int WIDTH = 200;
    private static final int COUNT = ROWS * WIDTH;

    private static float[] draw(long step, double rate) {
        DropoutMasks masks = new DropoutMasks(List.of(WIDTH), ROWS, 1, 3);
        masks.turnTo(step, ROWS);
        try (NDManager manager = TrainingEngine.manager(TrainingDevice.CPU)) {
            NDArray[] drawn = masks.draw(manager, List.of(Plans.arm(rate)));
            return drawn[0].toFloatArray();
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.2, 0.5, 0.8, 0.95})
    void dropsItsShareAndKeepsTheExpectation(double rate) {
        float[] mask = draw(0, rate);
        int dropped = 0;
        double sum = 0;
        for (float value : mask) {
            dropped += value == 0 ? 1 : 0;
            sum += value;
        }
        // Four standard deviations of a binomial share, and of the mean it decides.
        double error = 4 * Math.sqrt(rate * (1 - rate) / COUNT);
        assertThat((double) dropped / COUNT).isCloseTo(rate, within(error));
        assertThat(sum / COUNT).isCloseTo(1, within(error / (1 - rate)));
    }

    @Test
    void whatALowRateDropsAHigherOneDropsToo() {
        float[] low = draw(4, 0.2);
        float[] high = draw(4, 0.5);
        for (int i = 0; i < COUNT; i++) {
            assertThat(low[i] == 0 && high[i] != 0).isFalse();
        }
    }

    @Test
    void everyStepHasItsOwn() {
        assertThat(draw(1, 0.5)).isEqualTo(draw(1, 0.5)).isNotEqualTo(draw(2, 0.5));
    }

    @Test
    void stackedArmsHaveTheMasksTheyWouldHaveAlone() {
        DropoutMasks masks = new DropoutMasks(List.of(WIDTH), ROWS, 2, 3);
        masks.turnTo(0, ROWS);
        try (NDManager manager = TrainingEngine.manager(TrainingDevice.CPU)) {
            float[] both = masks.draw(manager, List.of(Plans.arm(0), Plans.arm(0.5)))[0].toFloatArray();
            assertThat(both).startsWith(draw(0, 1e-12)).endsWith(draw(0, 0.5));
        }
    }

    @Test
    void nothingToDropNeedsNoMask() {
        DropoutMasks masks = new DropoutMasks(List.of(WIDTH), ROWS, 1, 3);
        try (NDManager manager = TrainingEngine.manager(TrainingDevice.CPU)) {
            assertThat(masks.draw(manager, List.of(Plans.arm(0)))).isNull();
        }
    }
}
