package org.ridgeline.catalog;

import java.util.Set;

/**
 * Where a student stands in a technique's derivation. It has no effect on any number, but belongs to the address, so that a
 * link or an embed opens at a step.
 *
 * @param step the step on screen, from 1; beyond the last it is the last; 0 shows the figures instead
 * @param notation whether formulas carry symbols or this experiment's numbers
 * @param blanks so many steps, counted from the end, hide their formula until it is typed
 */
public record WalkthroughParameters(
        @Whole(min = 0, max = WalkthroughParameters.MOST_STEPS)
        int step,

        @Choice("symbols") Notation notation,

        @Whole(min = 0, max = WalkthroughParameters.MOST_STEPS)
        int blanks) {
    static final int MOST_STEPS = 40;

    /** Their names among a technique's parameters. */
    static final Set<String> NAMES = Set.of("step", "notation", "blanks");

    /** What stands in a formula. */
    public enum Notation {
        SYMBOLS,
        NUMBERS
    }
}
