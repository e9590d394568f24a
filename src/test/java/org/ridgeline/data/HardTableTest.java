package org.ridgeline.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.ridgeline.numerics.RandomStream;

class HardTableTest {
    private static final Samples TABLE = HardTable.draw(0.2, new RandomStream(4));

    @Test
    void columnsAreStandardisedByTheTrainingRowsAlone() {
        double differences = 0;
        for (int column = 0; column < 30; column++) {
            assertThat(mean(column, 0, 1400, 1)).isCloseTo(0, within(1e-6));
            assertThat(mean(column, 0, 1400, 2)).isCloseTo(1, within(1e-6));
            differences += Math.abs(mean(column, 1400, 2000, 1));
        }
        assertThat(differences).isGreaterThan(0.1);
    }

    /** Standardising shifts the columns a little, so a few rows near the border may look as if they broke the rule. */
    @Test
    void threeColumnsDecideWithoutNoise() {
        Samples clean = HardTable.draw(0, new RandomStream(4));
        int obeying = 0;
        for (int i = 0; i < 2000; i++) {
            double score = Math.sin(2 * at(clean, i, 0)) + at(clean, i, 1) * at(clean, i, 2);
            obeying += (score > 0 ? 1 : 0) == clean.labels()[i] ? 1 : 0;
        }
        assertThat(obeying).isGreaterThan(1900);
    }

    @Test
    void noiseTurnsSomeLabels() {
        int ones = 0;
        int turned = 0;
        Samples noisier = HardTable.draw(1, new RandomStream(4));
        for (int i = 0; i < 2000; i++) {
            ones += TABLE.labels()[i];
            turned += TABLE.labels()[i] == noisier.labels()[i] ? 0 : 1;
        }
        assertThat(ones).isBetween(850, 1150);
        assertThat(turned).isBetween(100, 800);
    }

    private static double mean(int column, int from, int to, int power) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += Math.pow(at(TABLE, i, column), power) / (to - from);
        }
        return sum;
    }

    private static double at(Samples samples, int row, int column) {
        return samples.inputs()[row * samples.features() + column];
    }
}
