package org.ridgeline.numerics;

/**
 * Cross-validation folds without randomness: row i belongs to fold i mod {@code folds}. Interleaved folds of rows that
 * are sorted by x cover the whole range of x each.
 */
public final class Folds {
    private Folds() {}

    /** The rows that fold {@code fold} of {@code folds} holds out, ascending. */
    public static int[] heldOut(int rows, int folds, int fold) {
        return select(rows, folds, fold, true);
    }

    /** The other rows, ascending. */
    public static int[] training(int rows, int folds, int fold) {
        return select(rows, folds, fold, false);
    }

    private static int[] select(int rows, int folds, int fold, boolean inside) {
        if (folds < 2 || folds > rows) {
            throw new IllegalArgumentException(
                    "The number of folds (%d) must lie between 2 and the number of rows (%d).".formatted(folds, rows));
        }
        int[] indices = new int[rows];
        int count = 0;
        for (int i = 0; i < rows; i++) {
            if ((i % folds == fold) == inside) {
                indices[count++] = i;
            }
        }
        return java.util.Arrays.copyOf(indices, count);
    }
}
