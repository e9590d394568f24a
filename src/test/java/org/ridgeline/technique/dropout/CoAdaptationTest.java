package org.ridgeline.technique.dropout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CoAdaptationTest {
    /** Two units that say the same, one that says the opposite, and one that says nothing. */
    @Test
    void unitsThatRepeatOneAnotherCorrelate() {
        double[][] activations = {{1, 10, -1, 7}, {2, 20, -2, 7}, {4, 40, -4, 7}};
        DropoutResult.CoAdaptation found = CoAdaptation.of(activations);
        assertThat(found.constantUnits()).isEqualTo(1);
        assertThat(found.meanAbsoluteCorrelation()).isCloseTo(1, within(1e-12));
        assertThat(found.correlation()[0][1]).isCloseTo(1, within(1e-12));
        assertThat(found.correlation()[0][2]).isCloseTo(-1, within(1e-12));
    }

    /** Pearson's r of (1,2,3,4) and (2,1,4,3) is 3/5. */
    @Test
    void isPearsonsCorrelation() {
        double[][] activations = {{1, 2}, {2, 1}, {3, 4}, {4, 3}};
        assertThat(CoAdaptation.of(activations).meanAbsoluteCorrelation()).isCloseTo(0.6, within(1e-12));
    }

    @Test
    void unitsThatNeverChangeHaveNoCorrelation() {
        DropoutResult.CoAdaptation found = CoAdaptation.of(new double[][] {{0, 5}, {0, 5}});
        assertThat(found.constantUnits()).isEqualTo(2);
        assertThat(found.meanAbsoluteCorrelation()).isNull();
        assertThat(found.correlation()).isEmpty();
    }
}
