package org.ridgeline.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ridgeline.numerics.RandomStream;

class PlanePatternTest {
    private static final int ROWS = 2000;

    @ParameterizedTest
    @EnumSource
    void withoutNoisePointsFillTheTeachingRange(PlanePattern pattern) {
        Samples samples = pattern.draw(ROWS, 0, new RandomStream(1));
        float farthest = 0;
        for (float coordinate : samples.inputs()) {
            farthest = Math.max(farthest, Math.abs(coordinate));
        }
        assertThat(farthest).isBetween(1.2f, 1.5f);
    }

    @Test
    void withoutNoiseEveryPointObeysItsPattern() {
        each(PlanePattern.MOONS, (x, y, label) -> {
            double across = label == 0 ? x + 0.5 : x - 0.5;
            double up = label == 0 ? y + 0.25 : y - 0.25;
            assertThat(Math.hypot(across, up)).isCloseTo(1, within(1e-6));
            assertThat(label == 0 ? up : -up).isGreaterThanOrEqualTo(0);
        });
        each(PlanePattern.CIRCLES, (x, y, label) -> assertThat(Math.hypot(x, y))
                .isCloseTo(label == 0 ? 1.3 : 0.6, within(1e-6)));
        each(PlanePattern.SPIRALS, (x, y, label) -> {
            double turned = Math.hypot(x, y) / 1.45 * 3 * Math.PI + label * Math.PI;
            assertThat(Math.cos(Math.atan2(y, x) - turned)).isCloseTo(1, within(1e-6));
        });
        each(PlanePattern.XOR, (x, y, label) -> assertThat(x * y > 0).isEqualTo(label == 0));
    }

    /** Half of the noise would be a quarter of its square. */
    @ParameterizedTest
    @EnumSource
    void noiseHasItsStandardDeviation(PlanePattern pattern) {
        double noise = 1e4;
        double squares = 0;
        float[] inputs = pattern.draw(ROWS, noise, new RandomStream(2)).inputs();
        for (float coordinate : inputs) {
            squares += coordinate * coordinate / inputs.length;
        }
        assertThat(Math.sqrt(squares)).isCloseTo(noise, within(0.05 * noise));
    }

    @Test
    void testPointsAreFreshOnes() {
        for (PlanePattern pattern : PlanePattern.values()) {
            Classification set = Classification.of(ClassificationSet.valueOf(pattern.name()), 1000, 1);
            assertThat(set.test().inputs()).isNotEqualTo(set.train().inputs());
            assertThat(set.test().size()).isEqualTo(1000);
        }
    }

    @Test
    void patternsAreTheSetsOfThePlane() {
        Set<ClassificationSet> plane = EnumSet.noneOf(ClassificationSet.class);
        for (ClassificationSet set : ClassificationSet.values()) {
            if (set.isPlane()) {
                plane.add(set);
                assertThat(PlanePattern.valueOf(set.name())).isNotNull();
            }
        }
        assertThat(plane).hasSameSizeAs(PlanePattern.values());
    }

    private static void each(PlanePattern pattern, Law law) {
        Samples samples = pattern.draw(ROWS, 0, new RandomStream(3));
        for (int i = 0; i < samples.size(); i++) {
            law.check(samples.inputs()[2 * i], samples.inputs()[2 * i + 1], samples.labels()[i]);
        }
    }

    private interface Law {
        void check(double x, double y, int label);
    }
}
