package org.ridgeline.numerics.gaussian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Values from mpmath 1.3, 30 digits: {@code erfc(z/sqrt(2))/2}. */
class NormalTailTest {
    private static final double ROUNDING = 1e-15;

    private static final double[][] TAILS = {
        {-3.0, 0.9986501019683699},
        {-0.5, 0.6914624612740131},
        {0.0, 0.5},
        {1e-09, 0.49999999960105773},
        {0.01, 0.4960106436853684},
        {0.2, 0.42074029056089696},
        {0.7, 0.24196365222307303},
        {1.0, 0.15865525393145705},
        {1.96, 0.024997895148220435},
        {3.0, 0.0013498980316300946},
        {5.0, 2.866515718791939e-07},
        {8.0, 6.220960574271784e-16},
        {8.9, 2.7923343749396464e-19},
        {12.0, 1.776482112077679e-33},
        {25.0, 3.056696706382561e-138},
        {37.0, 5.725571222524577e-300}
    };

    @Test
    void everyTailIsRightToTheRoundingOfItsExponent() {
        for (double[] tail : TAILS) {
            assertThat(NormalTail.above(tail[0]))
                    .as("z = %s", tail[0])
                    .isCloseTo(tail[1], within(ROUNDING * (4 + tail[0] * tail[0]) * tail[1]));
        }
    }

    @Test
    void bothSidesShareOne() {
        for (double z : new double[] {0, 0.3, 1, 5, 40, Double.POSITIVE_INFINITY}) {
            assertThat(NormalTail.above(z) + NormalTail.above(-z)).isEqualTo(1);
        }
    }
}
