package org.ridgeline.data;

import java.util.Arrays;

/**
 * Labelled rows for a classifier. The arrays are shared and must not be changed.
 *
 * @param inputs row by row, size × features
 * @param labels the class of each row, from 0
 */
public record Samples(float[] inputs, int features, int[] labels, int classes) {
    public Samples {
        if (inputs.length != labels.length * features) {
            throw new IllegalArgumentException(
                    "%d numbers are no %d rows of %d.".formatted(inputs.length, labels.length, features));
        }
    }

    public int size() {
        return labels.length;
    }

    /** Rows from…to, the last one not included. */
    public Samples rows(int from, int to) {
        return new Samples(
                Arrays.copyOfRange(inputs, from * features, to * features),
                features,
                Arrays.copyOfRange(labels, from, to),
                classes);
    }
}
