package org.ridgeline.catalog;

/** A parent came to its end before the moment at which it was to be forked, as no check could have foreseen. */
public final class EndedBeforeForkException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EndedBeforeForkException(int moment, int last) {
        super(last < 1 ? atOnce(moment) : ("The parent was to be forked at its moment %d, but it ends by itself after moment %d."
                        + " Try forkAt from 1 to %d.")
                .formatted(moment, last, last));
    }

    private static String atOnce(int moment) {
        return "The parent was to be forked at its moment %d, but it ends by itself before its first. Try another parent."
                .formatted(moment);
    }
}
