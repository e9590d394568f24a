package org.ridgeline.training;

import java.util.OptionalInt;

/**
 * Patience: training ends after so many epochs without a lower validation loss (Goodfellow, Bengio and Courville 2016,
 * algorithm 7.1). Histories have a value before training and one after each epoch.
 */
public final class EarlyStopping {
    private EarlyStopping() {}

    /** The epoch of the lowest loss, the first of several; empty where none is finite. */
    public static OptionalInt bestEpoch(double[] validationLoss) {
        int best = -1;
        for (int epoch = 0; epoch < validationLoss.length; epoch++) {
            if (Double.isFinite(validationLoss[epoch]) && (best < 0 || validationLoss[epoch] < validationLoss[best])) {
                best = epoch;
            }
        }
        return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }

    /**
     * The epoch after which patience would have ended this history; empty where it would not have.
     *
     * @param patience epochs without a better one, at least 1; 0 waits for ever
     */
    public static OptionalInt stopsAfter(double[] validationLoss, int patience) {
        int best = 0;
        for (int epoch = 1; patience > 0 && epoch < validationLoss.length; epoch++) {
            if (!(validationLoss[epoch] >= validationLoss[best])) {
                best = epoch;
            } else if (epoch - best >= patience) {
                return OptionalInt.of(epoch);
            }
        }
        return OptionalInt.empty();
    }
}
