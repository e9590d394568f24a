package org.ridgeline.numerics.gaussian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.ridgeline.Reference;
import org.ridgeline.numerics.RandomStream;

/** c06d: the integral by its definition in 40 digits. Asked for is 1e-6. */
class LogisticNormalTest {
    private static final double PROBABILITY = 1e-13;

    private static final double[] VARIANCES = {0, 1e-300, 1e-9, 0.3, 1, Math.nextUp(1.0), 17, 1e4, 1e12, 1e300};
    private static final double[] MEANS = {1e-300, 1e-9, 0.1, 1, 7.3, 29, 31, 64, 1e3, 1e12, 1e300};

    @Test
    void matchesFortyDigitsForEveryMeanAndVariance() {
        for (JsonNode point : Reference.read("c06d_logistic_normal").get("cases")) {
            double mean = point.get("mean").asDouble();
            double variance = point.get("variance").asDouble();
            assertThat(LogisticNormal.probability(mean, variance))
                    .as("mean %s, variance %s", mean, variance)
                    .isCloseTo(point.get("probability").asDouble(), within(PROBABILITY));
        }
    }

    /** Simpson's rule on 20,000 pieces around the bend of σ and 20,000 on either side, for means and variances at random. */
    @Test
    void matchesAFineQuadratureOfItsDefinition() {
        RandomStream random = new RandomStream(7);
        for (int draw = 0; draw < 60; draw++) {
            double variance = Math.pow(10, random.uniform(-4, 8));
            double mean = Math.sqrt(variance + 3) * random.uniform(-4, 4);
            assertThat(LogisticNormal.probability(mean, variance))
                    .as("mean %s, variance %s", mean, variance)
                    .isCloseTo(quadrature(mean, Math.sqrt(variance)), within(1e-11));
        }
    }

    private static double quadrature(double mean, double deviation) {
        double lowest = Math.clamp((-40 - mean) / deviation, -9, 9);
        double highest = Math.clamp((40 - mean) / deviation, -9, 9);
        return simpson(mean, deviation, -9, lowest)
                + simpson(mean, deviation, lowest, highest)
                + simpson(mean, deviation, highest, 9);
    }

    private static double simpson(double mean, double deviation, double from, double to) {
        int pieces = 20_000;
        double step = (to - from) / pieces;
        double sum = 0;
        for (int i = 0; i <= pieces; i++) {
            double z = from + i * step;
            double weight = i == 0 || i == pieces ? 1 : i % 2 == 1 ? 4 : 2;
            sum += weight * Math.exp(-z * z / 2) / (1 + Math.exp(-mean - deviation * z));
        }
        return sum * step / 3 / Math.sqrt(2 * Math.PI);
    }

    @Test
    void isExactlyOneHalfAtMeanZero() {
        for (double variance : VARIANCES) {
            assertThat(LogisticNormal.probability(0, variance)).isEqualTo(0.5);
            assertThat(LogisticNormal.probability(-0.0, variance)).isEqualTo(0.5);
        }
    }

    @Test
    void theTwoClassesShareOneExactly() {
        for (double variance : VARIANCES) {
            for (double mean : MEANS) {
                double one = LogisticNormal.probability(mean, variance);
                assertThat(one).isBetween(0.5, 1.0);
                assertThat(one + LogisticNormal.probability(-mean, variance)).isEqualTo(1);
            }
        }
    }

    @Test
    void risesWithTheMeanAndFallsTowardOneHalfAsTheVarianceGrows() {
        for (int i = 0; i < VARIANCES.length; i++) {
            for (int j = 0; j < MEANS.length; j++) {
                double here = LogisticNormal.probability(MEANS[j], VARIANCES[i]);
                if (j > 0) {
                    assertThat(here)
                            .isGreaterThanOrEqualTo(
                                    LogisticNormal.probability(MEANS[j - 1], VARIANCES[i]) - PROBABILITY);
                }
                if (i > 0) {
                    assertThat(here)
                            .isLessThanOrEqualTo(LogisticNormal.probability(MEANS[j], VARIANCES[i - 1]) + PROBABILITY);
                }
            }
        }
    }

    @Test
    void withoutVarianceItIsTheLogisticFunction() {
        for (double mean : MEANS) {
            assertThat(LogisticNormal.probability(-mean, 0)).isEqualTo(LogisticNormal.logistic(-mean));
        }
    }

    @Test
    void theLogarithmOfTheLogisticFunctionNeverOverflows() {
        assertThat(LogisticNormal.logLogistic(-1e300)).isEqualTo(-1e300);
        assertThat(LogisticNormal.logLogistic(1e300)).isEqualTo(-0.0);
        assertThat(LogisticNormal.logLogistic(0)).isEqualTo(-StrictMath.log(2));
        assertThat(LogisticNormal.logLogistic(-3))
                .isCloseTo(StrictMath.log(LogisticNormal.logistic(-3)), within(1e-15));
    }

    @Test
    void refusesANegativeVariance() {
        assertThatThrownBy(() -> LogisticNormal.probability(1, -1e-9)).hasMessageContaining("variance");
        assertThatThrownBy(() -> LogisticNormal.probability(Double.NaN, 1)).hasMessageContaining("mean");
    }
}
