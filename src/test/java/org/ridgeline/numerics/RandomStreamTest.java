package org.ridgeline.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RandomStreamTest {
    @Test
    void isSplitMix64() {
        RandomStream random = new RandomStream(1234567);
        // The generator's published first outputs for this seed.
        assertThat(Long.toUnsignedString(random.nextLong())).isEqualTo("6457827717110365317");
        assertThat(Long.toUnsignedString(random.nextLong())).isEqualTo("3203168211198807973");
        assertThat(Long.toUnsignedString(random.nextLong())).isEqualTo("9817491932198370423");
        assertThat(Long.toUnsignedString(random.nextLong())).isEqualTo("4593380528125082431");
        assertThat(Long.toUnsignedString(random.nextLong())).isEqualTo("16408922859458223821");
    }

    /** Links promise these numbers: if this test fails, every shared experiment has changed. */
    @Test
    void sameSeedGivesTheSameNumbersForEver() {
        RandomStream random = RandomStream.stream(7, 1);
        assertThat(random.uniform()).isEqualTo(UNIFORM);
        assertThat(random.normal()).isEqualTo(NORMAL);
        assertThat(random.normal()).isEqualTo(SPARE_NORMAL);
        assertThat(random.below(1000)).isEqualTo(BELOW);
    }

    private static final double UNIFORM = 0.609394524568175;
    private static final double NORMAL = -0.9490465520119999;
    private static final double SPARE_NORMAL = 0.04259451545232218;
    private static final int BELOW = 754;

    @Test
    void streamsOfOneSeedDiffer() {
        assertThat(RandomStream.stream(7, 0).nextLong())
                .isNotEqualTo(RandomStream.stream(7, 1).nextLong());
        assertThat(RandomStream.stream(7, 1).nextLong())
                .isNotEqualTo(RandomStream.stream(8, 0).nextLong());
    }

    @Test
    void uniformStaysInItsRangeWithItsMoments() {
        RandomStream random = new RandomStream(3);
        double sum = 0;
        double squares = 0;
        int count = 200_000;
        for (int i = 0; i < count; i++) {
            double value = random.uniform(-0.2, 0.2);
            assertThat(value).isBetween(-0.2, 0.2);
            sum += value;
            squares += value * value;
        }
        assertThat(sum / count).isCloseTo(0, within(0.001));
        assertThat(squares / count).isCloseTo(0.04 / 3, within(0.0001));
    }

    @Test
    void normalHasItsMoments() {
        RandomStream random = new RandomStream(4);
        double[] moments = new double[5];
        int count = 200_000;
        for (int i = 0; i < count; i++) {
            double value = random.normal();
            for (int power = 1; power <= 4; power++) {
                moments[power] += Math.pow(value, power) / count;
            }
        }
        assertThat(moments[1]).isCloseTo(0, within(0.01));
        assertThat(moments[2]).isCloseTo(1, within(0.015));
        assertThat(moments[3]).isCloseTo(0, within(0.04));
        assertThat(moments[4]).isCloseTo(3, within(0.1));
    }

    @Test
    void wholeNumbersReachEveryValueBelowTheBound() {
        RandomStream random = new RandomStream(5);
        int[] counts = new int[7];
        for (int i = 0; i < 70_000; i++) {
            counts[random.below(7)]++;
        }
        for (int count : counts) {
            assertThat(count).isBetween(9_500, 10_500);
        }
    }
}
