package org.ridgeline.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SpeedTest {
    private static final long SECOND = 1_000_000_000L;

    /** Of what is left, an estimate at a steady pace may miss by rounding alone. */
    private static final double ROUNDING = 0.06;

    @Test
    void isExactAtASteadyPace() {
        Speed speed = new Speed(0, 0.2);
        for (int i = 1; i <= 30; i++) {
            Double left = speed.secondsLeft(i * SECOND / 5, 0.2 + 0.004 * i);
            if (i >= 5) {
                assertThat(left).isCloseTo((0.8 - 0.004 * i) / 0.02, within(ROUNDING));
            }
        }
    }

    @Test
    void saysNothingBeforeItKnows() {
        Speed speed = new Speed(0, 0);
        assertThat(speed.secondsLeft(SECOND / 10, 0.01)).isNull();
        assertThat(new Speed(0, 0.5).secondsLeft(2 * SECOND, 0.5))
                .as("nothing moves")
                .isNull();
    }

    @Test
    void followsAChangeOfPaceWithinSeconds() {
        Speed speed = new Speed(0, 0);
        double progress = 0;
        Double left = null;
        for (int i = 1; i <= 50; i++) {
            progress += 0.0002;
            speed.secondsLeft(i * SECOND / 5, progress);
        }
        for (int i = 51; i <= 150; i++) {
            progress += 0.002;
            left = speed.secondsLeft(i * SECOND / 5, progress);
        }
        assertThat(left).isCloseTo((1 - progress) / 0.01, within(2.0));
    }

    @Test
    void isNeverNegative() {
        Speed speed = new Speed(0, 0);
        speed.secondsLeft(SECOND, 0.5);
        assertThat(speed.secondsLeft(2 * SECOND, 1)).isZero();
    }
}
