package org.ridgeline.catalog;

/** Whether a technique answers at once or through the queue of long runs. */
public enum Kind {
    INSTANT,
    RUN
}
