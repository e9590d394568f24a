package org.ridgeline.figure;

/** What a mark means. The browser's theme gives every role one colour and a second encoding (dash, symbol). */
public enum Role {
    /** The model: a fit, a prediction, a posterior mean. */
    FIT,
    /** What holds the model back: a penalty, its price, its ball. */
    PENALTY,
    /** Error on the points the model was fitted to. */
    SEEN,
    /** Error on points the model has not seen. */
    UNSEEN,
    /** The function behind the data. */
    TRUTH,
    /** Observations. */
    DATA,
    /** Something to compare with, drawn quietly. */
    REFERENCE,
    /** One of several equals; {@link Style#arm()} says which. */
    ARM,
    /** Ink without a meaning of its own. */
    NEUTRAL
}
