package org.ridgeline.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NoisySineTest {
    @Test
    void pointsAreEquallySpacedInRadiansWithBothEnds() {
        Split split = NoisySine.sample(70, Noise.UNIFORM, 0.2, 40, 316, 7);
        assertThat(split.trainX()).hasSize(70);
        for (int i = 0; i < 70; i++) {
            assertThat(split.trainX()[i]).isEqualTo((40 + 4 * i) * Math.PI / 180);
        }
    }

    @Test
    void testPointsLieMidwayBetweenTrainingPoints() {
        Split split = NoisySine.sample(30, Noise.NORMAL, 0.4, 40, 272, 7);
        assertThat(split.testX()).hasSize(29);
        for (int i = 0; i < 29; i++) {
            double middle = (split.trainX()[i] + split.trainX()[i + 1]) / 2;
            assertThat(split.testX()[i]).isCloseTo(middle, within(1e-14));
        }
        assertThat(NoisySine.sample(2, Noise.UNIFORM, 0.1, 0, 90, 1).testX())
                .containsExactly(new double[] {Math.PI / 4}, within(1e-15));
        assertThat(NoisySine.sample(5000, Noise.UNIFORM, 0.1, 0, 360, 1).testX())
                .hasSize(100);
    }

    @Test
    void uniformNoiseStaysWithinItsScaleAndNormalNoiseHasIt() {
        Split uniform = NoisySine.sample(5000, Noise.UNIFORM, 0.2, 0, 360, 3);
        Split normal = NoisySine.sample(5000, Noise.NORMAL, 0.4, 0, 360, 3);
        double squares = 0;
        for (int i = 0; i < 5000; i++) {
            double x = uniform.trainX()[i];
            assertThat(uniform.trainY()[i] - NoisySine.truth(x)).isBetween(-0.2, 0.2);
            double error = normal.trainY()[i] - NoisySine.truth(x);
            squares += error * error / 5000;
        }
        assertThat(squares).isCloseTo(0.16, within(0.01));
    }

    @Test
    void sameSeedSameSampleAndOtherSeedOtherSample() {
        Split first = NoisySine.sample(20, Noise.NORMAL, 0.4, 40, 272, 7);
        assertThat(NoisySine.sample(20, Noise.NORMAL, 0.4, 40, 272, 7).trainY()).containsExactly(first.trainY());
        assertThat(NoisySine.sample(20, Noise.NORMAL, 0.4, 40, 272, 8).trainY()).isNotEqualTo(first.trainY());
    }

    /** The test sample has its own stream: how it is drawn never changes the training points. */
    @Test
    void trainingNoiseIsAPrefixOfALargerSamplesNoise() {
        Split small = NoisySine.sample(10, Noise.UNIFORM, 0.2, 0, 90, 7);
        Split large = NoisySine.sample(19, Noise.UNIFORM, 0.2, 0, 180, 7);
        for (int i = 0; i < 10; i++) {
            assertThat(large.trainY()[i]).isCloseTo(small.trainY()[i], within(1e-15));
        }
    }

    /** Links promise these numbers. */
    @Test
    void sampleOfSeedSevenIsFixedForEver() {
        Split split = NoisySine.sample(70, Noise.UNIFORM, 0.2, 40, 316, 7);
        assertThat(split.trainY()).startsWith(FIRST, SECOND);
        assertThat(NoisySine.sample(30, Noise.NORMAL, 0.4, 40, 272, 7).testY()[28])
                .isEqualTo(LAST_TEST);
    }

    private static final double FIRST = 0.8228521624608133;
    private static final double SECOND = 0.8465331628209469;
    private static final double LAST_TEST = -0.7240618357671968;

    @Test
    void refusesTooFewPointsAndEmptyRanges() {
        assertThatThrownBy(() -> NoisySine.sample(1, Noise.UNIFORM, 0, 0, 90, 1))
                .hasMessageContaining("samples (1)");
        assertThatThrownBy(() -> NoisySine.sample(5, Noise.UNIFORM, 0, 90, 90, 1))
                .hasMessageContaining("less than");
    }
}
