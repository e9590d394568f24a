package org.ridgeline.technique.networkregularization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ridgeline.networks.SixDigits;
import org.ridgeline.training.LockStep;

/** Looks at the weights of an arm, rounded to what a picture shows. */
final class WeightLook {
    /** Odd, so that zero has a bin of its own. */
    static final int BINS = 31;

    /** Filters shown. */
    static final int UNITS = 4;

    private static final int STEPS = 100;

    private final int layers;
    private final int imageWidth;
    private final @Nullable RegionGrid grid;

    WeightLook(int layers, int imageWidth, @Nullable RegionGrid grid) {
        this.layers = layers;
        this.imageWidth = imageWidth;
        this.grid = grid;
    }

    int layers() {
        return layers;
    }

    /** Numbers of the filters of one look. */
    int filterNumbers() {
        return UNITS * imageWidth * imageWidth;
    }

    NetworkRegularizationResult.Look at(int epoch, LockStep lockStep, int arm, boolean withFilters) {
        List<NetworkRegularizationResult.Histogram> histograms = new ArrayList<>();
        for (int layer = 0; layer < layers; layer++) {
            histograms.add(histogram(lockStep.weights(arm, layer)));
        }
        return new NetworkRegularizationResult.Look(
                epoch,
                histograms,
                grid == null ? null : grid.percents(lockStep.probabilities(arm, grid.samples())),
                withFilters && imageWidth > 0 ? filters(lockStep.weights(arm, 0), imageWidth * imageWidth) : null);
    }

    static NetworkRegularizationResult.Histogram histogram(float[] weights) {
        double reach = 0;
        for (float weight : weights) {
            reach = Math.max(reach, Math.abs(weight));
        }
        int[] counts = new int[BINS];
        for (float weight : weights) {
            double place = reach == 0 ? 0.5 : (weight + reach) / (2 * reach);
            counts[Math.clamp((int) (BINS * place), 0, BINS - 1)]++;
        }
        return new NetworkRegularizationResult.Histogram(SixDigits.of(reach), counts);
    }

    /** @param weights inputs × units, row by row */
    static NetworkRegularizationResult.Filters filters(float[] weights, int inputs) {
        int units = weights.length / inputs;
        double[] squares = new double[units];
        for (int i = 0; i < weights.length; i++) {
            squares[i % units] += (double) weights[i] * weights[i];
        }
        int[] strongest = IntStream.range(0, units)
                .boxed()
                .sorted(Comparator.comparingDouble(unit -> -squares[unit]))
                .limit(UNITS)
                .mapToInt(Integer::intValue)
                .toArray();
        double reach = Arrays.stream(strongest)
                .mapToDouble(unit -> IntStream.range(0, inputs)
                        .mapToDouble(i -> Math.abs(weights[i * units + unit]))
                        .max()
                        .orElse(0))
                .max()
                .orElse(0);
        int[][] shown = new int[strongest.length][inputs];
        for (int k = 0; reach > 0 && k < strongest.length; k++) {
            for (int i = 0; i < inputs; i++) {
                shown[k][i] = (int) Math.round(STEPS * weights[i * units + strongest[k]] / reach);
            }
        }
        return new NetworkRegularizationResult.Filters(strongest, SixDigits.of(reach), shown);
    }
}
