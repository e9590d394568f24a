package org.ridgeline.training;

/** What stands between a hidden layer's sums and its activation. */
public enum Normalization {
    NONE,
    /** Over the batch, with running statistics for evaluation. */
    BATCH
}
