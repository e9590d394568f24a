package org.ridgeline.training;

import java.util.Arrays;
import java.util.OptionalInt;

/**
 * Reads a training history and says from which epoch on the network overfits. Both losses are smoothed by a centred moving median.
 * Overfitting has begun at the first epoch after the lowest validation loss from which the smoothed one stays above its minimum by
 * more than a margin, up to the end, while smoothed training loss is below what it was at that minimum.
 *
 * <p>The margin is three standard errors of the difference between two smoothed losses, the one at the end with half a window,
 * or two percent of the minimum where that is more. The noise is measured on the history itself: the median size of its second
 * differences, which a trend leaves alone. Medians leave a single spike alone, wherever it stands.
 */
public final class OverfittingDetector {
    /** A shorter history says nothing. */
    private static final int LEAST_EPOCHS = 8;

    /** So many epochs at the end must lie above the margin. */
    private static final int LEAST_ABOVE = 3;

    /** Of the history's length: the share that the window reaches to either side. */
    private static final double REACH = 0.03;

    private static final int MOST_REACH = 7;
    private static final double STANDARD_ERRORS = 3;
    private static final double LEAST_RISE = 0.02;

    /** The median size of a normal variable is so much of its standard deviation. */
    private static final double MEDIAN_OF_SIZE = 0.6745;

    /** The standard error of a median of many normal variables, over that of their mean: √(π/2). */
    private static final double MEDIAN_OVER_MEAN = Math.sqrt(Math.PI / 2);

    private OverfittingDetector() {}

    /**
     * @param trainLoss a value before training and one after each epoch
     * @param validationLoss likewise; what comes after a value that is not finite is not looked at
     * @return the epoch, or empty where the history shows none
     */
    public static OptionalInt since(double[] trainLoss, double[] validationLoss) {
        int length = finite(trainLoss, validationLoss);
        if (length < LEAST_EPOCHS) {
            return OptionalInt.empty();
        }
        int reach = (int) Math.clamp(Math.round(REACH * length), 1, MOST_REACH);
        double[] train = smoothed(trainLoss, length, reach);
        double[] validation = smoothed(validationLoss, length, reach);
        int lowest = 0;
        for (int epoch = 1; epoch < length; epoch++) {
            lowest = validation[epoch] < validation[lowest] ? epoch : lowest;
        }
        double standardError =
                MEDIAN_OVER_MEAN * noise(validationLoss, length) * Math.sqrt(1.0 / (2 * reach + 1) + 1.0 / (reach + 1));
        double margin = Math.max(STANDARD_ERRORS * standardError, LEAST_RISE * validation[lowest]);
        int since = length;
        while (since > lowest && validation[since - 1] > validation[lowest] + margin) {
            since--;
        }
        // Of the loss as measured, the lowest may stand a little later than of the smoothed one.
        since = Math.max(
                since,
                EarlyStopping.bestEpoch(Arrays.copyOf(validationLoss, length)).orElseThrow() + 1);
        boolean falling = train[length - 1] < train[lowest];
        return falling && length - since >= LEAST_ABOVE ? OptionalInt.of(since) : OptionalInt.empty();
    }

    private static int finite(double[] one, double[] other) {
        int length = 0;
        while (length < Math.min(one.length, other.length)
                && Double.isFinite(one[length])
                && Double.isFinite(other[length])) {
            length++;
        }
        return length;
    }

    /** Medians over the window, which is cut at the ends. */
    private static double[] smoothed(double[] loss, int length, int reach) {
        double[] smoothed = new double[length];
        for (int epoch = 0; epoch < length; epoch++) {
            int from = Math.max(0, epoch - reach);
            int to = Math.min(length, epoch + reach + 1);
            smoothed[epoch] = median(Arrays.copyOfRange(loss, from, to));
        }
        return smoothed;
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    /** The standard deviation of one epoch's noise: second differences of independent noise have √6 times that. */
    private static double noise(double[] loss, int length) {
        double[] sizes = new double[length - 2];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = Math.abs(loss[i] - 2 * loss[i + 1] + loss[i + 2]);
        }
        Arrays.sort(sizes);
        return sizes[sizes.length / 2] / (MEDIAN_OF_SIZE * Math.sqrt(6));
    }
}
