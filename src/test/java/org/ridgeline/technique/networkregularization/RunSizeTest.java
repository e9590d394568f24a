package org.ridgeline.technique.networkregularization;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridgeline.networks.SixDigits;
import org.ridgeline.numerics.RandomStream;
import org.ridgeline.technique.networkregularization.NetworkRegularizationResult.Arm;
import org.ridgeline.technique.networkregularization.NetworkRegularizationResult.Closing;
import org.ridgeline.technique.networkregularization.NetworkRegularizationResult.Data;
import org.ridgeline.technique.networkregularization.NetworkRegularizationResult.Filters;
import org.ridgeline.technique.networkregularization.NetworkRegularizationResult.Histogram;
import org.ridgeline.technique.networkregularization.NetworkRegularizationResult.Look;

/** A recorded run stays within five megabytes, however much it records. */
class RunSizeTest {
    private static final int MOST_BYTES = 5_000_000;
    private static final int ARMS = 16;
    private static final int EPOCHS = NetworkRegularizationParameters.MOST_EPOCHS;
    private static final int LAYERS = 5;
    private final RandomStream random = new RandomStream(1);

    /** As the database keeps it. */
    private static int bytes(NetworkRegularizationResult result) throws JsonProcessingException {
        return JsonMapper.builder().build().writeValueAsBytes(result).length;
    }

    /** The most arms, epochs and layers; of numbers with as many digits as each may have. */
    @ParameterizedTest
    @ValueSource(ints = {0, 8, 28})
    void theLargestRunThatCanBeAskedFor(int imageWidth) throws JsonProcessingException {
        WeightLook weights = new WeightLook(LAYERS, imageWidth, null);
        LookMoments moments = new LookMoments(EPOCHS, ARMS, weights.filterNumbers());
        List<Arm> arms = new ArrayList<>();
        for (int i = 0; i < ARMS; i++) {
            List<Look> film = new ArrayList<>();
            for (int epoch = 0; epoch <= EPOCHS; epoch++) {
                if (moments.has(epoch)) {
                    film.add(look(epoch, imageWidth, moments.hasFilters(epoch)));
                }
            }
            film.add(look(EPOCHS, imageWidth, false));
            double[] few = SixDigits.of(reals(LAYERS));
            Closing closing = new Closing(
                    EPOCHS,
                    random.normal(),
                    random.normal(),
                    random.normal(),
                    random.uniform(),
                    random.uniform(),
                    random.uniform(),
                    few,
                    few,
                    look(EPOCHS, imageWidth, true));
            arms.add(new Arm(
                    "decoupled",
                    1e-5,
                    0.123,
                    12,
                    "jitter",
                    60_000,
                    reals(EPOCHS + 1),
                    reals(EPOCHS + 1),
                    reals(EPOCHS + 1),
                    reals(EPOCHS + 1),
                    reals(EPOCHS + 1),
                    reals(EPOCHS + 1),
                    SixDigits.of(reals(EPOCHS + 1)),
                    cut(),
                    cut(),
                    EPOCHS,
                    EPOCHS,
                    EPOCHS,
                    null,
                    film,
                    closing));
        }
        Data data = new Data("fashion-mnist", false, 1, 1, 1, 1, 1, imageWidth, "0".repeat(64));
        double[] places = reals(31);
        assertThat(bytes(new NetworkRegularizationResult(data, arms, EPOCHS, places, places, List.of())))
                .isLessThan(MOST_BYTES);
    }

    private double[] reals(int count) {
        return IntStream.range(0, count).mapToDouble(i -> random.uniform() / 10).toArray();
    }

    private double[][] cut() {
        return IntStream.range(0, LAYERS)
                .mapToObj(layer -> SixDigits.of(reals(EPOCHS + 1)))
                .toArray(double[][]::new);
    }

    /** Points have regions of two digits, pictures have filters of two digits and a sign; both are near the most there can be. */
    private Look look(int epoch, int imageWidth, boolean withFilters) {
        List<Histogram> histograms = IntStream.range(0, LAYERS)
                .mapToObj(layer -> new Histogram(0.123456, whole(WeightLook.BINS, 10_000, 99_999)))
                .toList();
        int[][] region = imageWidth > 0
                ? null
                : IntStream.range(0, 31).mapToObj(row -> whole(31, 0, 101)).toArray(int[][]::new);
        Filters filters = imageWidth == 0 || !withFilters
                ? null
                : new Filters(
                        new int[] {1023, 1022, 1021, 1020},
                        0.123456,
                        IntStream.range(0, WeightLook.UNITS)
                                .mapToObj(unit -> whole(imageWidth * imageWidth, -100, 101))
                                .toArray(int[][]::new));
        return new Look(epoch, histograms, region, filters);
    }

    private int[] whole(int count, int from, int to) {
        return IntStream.range(0, count)
                .map(i -> from + random.below(to - from))
                .toArray();
    }

    @Test
    void aRealRunOfManyArms() throws JsonProcessingException {
        NetworkRegularizationResult result = Runs.solve(
                "penalties=l1,l2&lambdas=0.001,0.01&labelNoises=0,0.2&augmentations=none,jitter&hidden=8,8,8,8&epochs=150");
        assertThat(result.arms()).hasSize(ARMS);
        assertThat(bytes(result)).isLessThan(MOST_BYTES / 2);
    }

    @Test
    void numbersAreCutToSixDigits() {
        double[] values = {0.123456789, 1234567.8, -1e-9 / 3, 0, Double.NaN, 999999.6, 3};
        double[] cut = {0.123457, 1234570, -3.33333e-10, 0, Double.NaN, 1000000, 3};
        assertThat(SixDigits.of(values)).containsExactly(cut);
    }

    @Test
    void filmsAreDenserAtTheBeginning() {
        LookMoments all = new LookMoments(500, 1, 0);
        int[] moments = IntStream.rangeClosed(0, 500).filter(all::has).toArray();
        assertThat(moments).hasSize(24).startsWith(0, 1, 4, 9).endsWith(457, 500);
        assertThat(IntStream.rangeClosed(0, 10)
                        .filter(new LookMoments(10, 1, 0)::has)
                        .count())
                .isEqualTo(11);
        LookMoments some = new LookMoments(500, ARMS, 4 * 784);
        assertThat(Arrays.stream(moments).filter(some::hasFilters).toArray())
                .hasSizeBetween(6, 9)
                .startsWith(0)
                .endsWith(500);
    }
}
