package org.ridgeline.training;

import org.ridgeline.numerics.RandomStream;

/**
 * What is drawn at random in a training, each from a stream of its own. Rows that are made from the same seed take the
 * streams from 0 on, so these begin far above: else weights would repeat the numbers that made the points.
 */
enum Draws {
    WEIGHTS,
    ORDER,
    MASKS,
    PASSES,
    CHANGES;

    static final int FIRST_STREAM = 100;

    RandomStream from(long seed) {
        return RandomStream.stream(seed, FIRST_STREAM + ordinal());
    }

    /** The seed of streams that are numbered in turn, by epoch or step. */
    long seed(long seed) {
        return from(seed).nextLong();
    }
}
