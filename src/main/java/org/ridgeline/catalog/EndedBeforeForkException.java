package org.ridgeline.catalog;

/** A parent came to its end before the moment at which it was to be forked, as no check could have foreseen. */
public final class EndedBeforeForkException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EndedBeforeForkException(int moment, int last) {
        super("The parent was to be forked at its moment %d, but it ends by itself ".formatted(moment)
                + (last == 0
                        ? "before its first. Try another parent."
                        : "after moment %d. Try forkAt from 1 to %d.".formatted(last, last)));
    }
}
