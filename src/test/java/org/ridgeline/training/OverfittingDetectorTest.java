package org.ridgeline.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridgeline.numerics.RandomStream;

/** Histories of which everybody can see whether they overfit. */
class OverfittingDetectorTest {
    private static final int EPOCHS = 100;

    private static double[] history(IntToDoubleFunction loss) {
        return IntStream.rangeClosed(0, EPOCHS).mapToDouble(loss).toArray();
    }

    private static double[] noisy(double[] loss, double deviation, long seed) {
        RandomStream random = new RandomStream(seed);
        double[] noisy = loss.clone();
        for (int i = 0; i < noisy.length; i++) {
            noisy[i] += deviation * random.normal();
        }
        return noisy;
    }

    private static double falling(int epoch) {
        return 0.1 + 0.6 * Math.exp(-epoch / 20.0);
    }

    /** Lowest at epoch 30. */
    private static double curved(int epoch) {
        return 0.3 + 0.0002 * (epoch - 30) * (epoch - 30);
    }

    private static OptionalInt since(double[] validation) {
        return OverfittingDetector.since(history(OverfittingDetectorTest::falling), validation);
    }

    @Test
    void whatOnlyFallsDoesNotOverfit() {
        assertThat(since(history(OverfittingDetectorTest::falling))).isEmpty();
        assertThat(since(history(epoch -> 0.5))).isEmpty();
    }

    @Test
    void whatTurnsOverfitsSoonAfterItsLowest() {
        assertThat(since(history(OverfittingDetectorTest::curved)).orElseThrow())
                .isBetween(32, 40);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void noiseNeitherMakesNorHidesIt(long seed) {
        double[] turning = noisy(history(OverfittingDetectorTest::curved), 0.03, seed);
        assertThat(since(turning).orElseThrow()).isBetween(31, 60);
        double[] flat = noisy(history(epoch -> 0.3 + 0.4 * Math.exp(-epoch / 8.0)), 0.03, seed);
        assertThat(since(flat)).isEmpty();
    }

    @Test
    void aLateRiseIsFoundWhereItBegins() {
        double[] late = history(epoch -> epoch < 80 ? falling(epoch) : falling(80) + 0.02 * (epoch - 80));
        assertThat(since(late).orElseThrow()).isBetween(81, 86);
    }

    @Test
    void aBumpThatPassesIsNoOverfitting() {
        double[] bump = history(epoch -> falling(epoch) + (epoch > 40 && epoch < 60 ? 0.3 : 0));
        assertThat(since(bump)).isEmpty();
    }

    /** It got worse on the rows that it learns from as well. */
    @Test
    void whatDivergesDoesNotOverfit() {
        double[] rising = history(epoch -> epoch < 50 ? falling(epoch) : falling(50) + 0.1 * (epoch - 50));
        assertThat(OverfittingDetector.since(rising, rising)).isEmpty();
        double[] lost = rising.clone();
        for (int i = 60; i < lost.length; i++) {
            lost[i] = Double.NaN;
        }
        assertThat(OverfittingDetector.since(lost, lost)).isEmpty();
    }

    /** Of what comes before a loss that is not finite, everything counts. */
    @Test
    void whatOverfitsBeforeItDivergesDoes() {
        double[] validation = history(OverfittingDetectorTest::curved);
        validation[90] = Double.POSITIVE_INFINITY;
        assertThat(since(validation).orElseThrow()).isBetween(32, 40);
    }

    /** Two smoothed losses are compared, the last from half a window: three standard errors of one would be too few. */
    @ParameterizedTest
    @ValueSource(ints = {30, 100, 200})
    void flatNoiseIsSeldomTakenForIt(int epochs) {
        double[] train = IntStream.rangeClosed(0, epochs)
                .mapToDouble(OverfittingDetectorTest::falling)
                .toArray();
        double[] flat = IntStream.rangeClosed(0, epochs).mapToDouble(epoch -> 1).toArray();
        int draws = 500;
        long alarms = LongStream.range(0, draws)
                .filter(seed ->
                        OverfittingDetector.since(train, noisy(flat, 0.3, seed)).isPresent())
                .count();
        assertThat(alarms).isLessThan(draws / 40);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 3})
    void aSpikeAtTheEndIsNoOverfitting(double spike) {
        double[] train = IntStream.rangeClosed(0, 200)
                .mapToDouble(OverfittingDetectorTest::falling)
                .toArray();
        double[] validation = IntStream.rangeClosed(0, 200)
                .mapToDouble(epoch -> 0.27 + 0.3 * Math.exp(-epoch / 8.0) + 1e-6 * epoch)
                .toArray();
        validation[200] = spike;
        assertThat(OverfittingDetector.since(train, validation)).isEmpty();
    }

    @Test
    void aShortHistorySaysNothing() {
        double[] few = {0.7, 0.3, 0.5, 0.9, 1.2};
        assertThat(OverfittingDetector.since(few, few)).isEmpty();
        assertThat(OverfittingDetector.since(new double[0], new double[0])).isEmpty();
    }

    @Test
    void itNeverBeginsBeforeTheLowestLoss() {
        for (long seed = 1; seed <= 50; seed++) {
            double[] validation = noisy(history(OverfittingDetectorTest::curved), 0.06, seed);
            int lowest = EarlyStopping.bestEpoch(validation).orElseThrow();
            since(validation).ifPresent(epoch -> assertThat(epoch).isGreaterThan(lowest));
        }
    }
}
