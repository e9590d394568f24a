package org.ridgeline.technique.doubledescent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridgeline.numerics.MinimumNorm;

/** Laws of the curve, whatever the draw. */
class DoubleDescentTest {
    private static final int[] WIDTHS = {10, 20, 30, 36, 38, 40, 42, 44, 50, 80, 160, 400};
    private static final int SAMPLES = 40;
    private static final int THRESHOLD = 5;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void withoutAPriceTheErrorPeaksAtTheThreshold(long seed) {
        List<DoubleDescent.Point> curve = new DoubleDescent(SAMPLES, WIDTHS, 11, seed)
                .curves(List.of(0.0), 0.3)
                .getFirst();
        double[] test = curve.stream().mapToDouble(DoubleDescent.Point::testMse).toArray();
        assertThat(Arrays.stream(test).max()).hasValue(test[THRESHOLD]);
        assertThat(test[THRESHOLD]).isGreaterThan(4 * test[0]).isGreaterThan(10 * test[WIDTHS.length - 1]);
        assertThat(test[WIDTHS.length - 1]).as("second descent").isLessThan(Math.min(test[0], test[1]));
    }

    /** The price that is best at the threshold leaves nothing of the peak, and no width is worse than without. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theBestPriceTakesThePeakAway(long seed) {
        DoubleDescent fits = new DoubleDescent(SAMPLES, WIDTHS, 11, seed);
        ThresholdErrors errors = ThresholdErrors.of(fits, SAMPLES, 0.3);
        int best = 0;
        for (int i = 0; i < errors.lambdas().length; i++) {
            best = errors.testMse()[i] < errors.testMse()[best] ? i : best;
        }
        assertThat(errors.width()).isEqualTo(SAMPLES);
        double lambda = errors.lambdas()[best];
        assertThat(lambda).isBetween(0.01, 1.0);
        ErrorCurve priced = new ErrorCurve(
                0, lambda, WIDTHS, fits.curves(List.of(lambda), 0.3).getFirst());
        ErrorCurve free =
                new ErrorCurve(1, 0, WIDTHS, fits.curves(List.of(0.0), 0.3).getFirst());
        assertThat(priced.peak()).isEqualTo(-1);
        assertThat(free.peak()).isEqualTo(THRESHOLD);
        assertThat(priced.error(THRESHOLD)).isLessThan(free.error(THRESHOLD) / 10);
    }

    @Test
    void fromTheThresholdOnAFreeFitPassesThroughEveryPoint() {
        DoubleDescent fits = new DoubleDescent(SAMPLES, WIDTHS, 11, 1);
        for (int at = 0; at < WIDTHS.length; at++) {
            for (int draw = 0; draw < 11; draw++) {
                double misfit =
                        fits.fits(draw, at, List.of(0.0), 0.3).getFirst().misfit();
                double squares = SAMPLES; // the observations have variance 1.09
                if (WIDTHS[at] >= SAMPLES) {
                    assertThat(misfit).isLessThan(1e-16 * squares);
                } else {
                    assertThat(misfit).isGreaterThan(1e-6 * squares);
                }
            }
        }
    }

    /** The narrower network is part of the wider one, so the wider one fits at least as well. */
    @Test
    void trainingErrorNeverRisesWithTheWidth() {
        List<DoubleDescent.Point> curve = new DoubleDescent(SAMPLES, WIDTHS, 5, 3)
                .curves(List.of(0.0), 0.3)
                .getFirst();
        for (int at = 1; at < WIDTHS.length; at++) {
            assertThat(curve.get(at).trainMse())
                    .isLessThanOrEqualTo(curve.get(at - 1).trainMse() + 1e-20);
        }
    }

    @Test
    void narrowNetworksHaveTheFirstFeaturesOfWideOnes() {
        RandomFeatures narrow = RandomFeatures.of(9, 2, 6, 4);
        RandomFeatures wide = RandomFeatures.of(9, 2, 6, 30);
        double scale = Math.sqrt(30.0 / 7);
        for (int i = 0; i < 6; i++) {
            for (int j = 0; j < 4; j++) {
                assertThat(wide.train(4)[i * 4 + j]).isEqualTo(narrow.train(4)[i * 4 + j]);
                assertThat(wide.train(7)[i * 7 + j]).isCloseTo(scale * wide.train(30)[i * 30 + j], within(1e-15));
            }
        }
        assertThat(wide.observed(0.5)).isEqualTo(narrow.observed(0.5));
        assertThat(Arrays.copyOf(RandomFeatures.of(9, 2, 8, 4).observed(0.5), 6))
                .isEqualTo(narrow.observed(0.5));
    }

    @Test
    void noiseOnlyMovesWhatIsLearntFrom() {
        RandomFeatures rows = RandomFeatures.of(1, 0, 200, 1);
        double[] clean = rows.observed(0);
        double[] noisy = rows.observed(2);
        double squares = 0;
        for (int i = 0; i < clean.length; i++) {
            squares += (noisy[i] - clean[i]) * (noisy[i] - clean[i]) / clean.length;
        }
        assertThat(squares).isCloseTo(4, within(1.0));
        assertThat(rows.testTruth()).hasSize(RandomFeatures.TEST_ROWS);
    }

    /** An even number of draws has its middle between two of them. */
    @Test
    void theMiddleOfTheDrawsIsShown() {
        DoubleDescent two = new DoubleDescent(10, new int[] {5}, 2, 4);
        double first = two.fits(0, 0, List.of(0.1), 0.3).getFirst().testMse();
        double second = two.fits(1, 0, List.of(0.1), 0.3).getFirst().testMse();
        DoubleDescent.Point point = two.points(0, List.of(0.1), 0.3).getFirst();
        assertThat(point.testMse()).isCloseTo((first + second) / 2, within(1e-15));
        assertThat(point.testLower()).isBetween(Math.min(first, second), point.testMse());
        DoubleDescent three = new DoubleDescent(10, new int[] {5}, 3, 4);
        double[] all = {
            first, second, three.fits(2, 0, List.of(0.1), 0.3).getFirst().testMse()
        };
        Arrays.sort(all);
        assertThat(three.points(0, List.of(0.1), 0.3).getFirst().testMse()).isEqualTo(all[1]);
    }

    @Test
    void aFitIsJudgedByTheTruthWithoutNoise() {
        RandomFeatures rows = RandomFeatures.of(5, 0, 8, 3);
        double[] phi = rows.train(3);
        double[] weights = new MinimumNorm(phi, 8, 3).weights(rows.observed(0.3), 0.1);
        DoubleDescent.Fit fit = new DoubleDescent(8, new int[] {3}, 1, 5)
                .fits(0, 0, List.of(0.1), 0.3)
                .getFirst();
        double squares = 0;
        double[] predicted = MinimumNorm.predict(rows.test(3), weights);
        for (int i = 0; i < predicted.length; i++) {
            squares += Math.pow(predicted[i] - rows.testTruth()[i], 2) / predicted.length;
        }
        assertThat(fit.testMse()).isCloseTo(squares, within(1e-14));
        assertThat(fit.holds()).isTrue();
    }
}
