package org.ridgeline.catalog;

import java.util.List;
import java.util.Set;

/**
 * Where an experiment of a run technique begins: by itself, or at a moment of another one. The other is computed up to
 * that moment, with its own parameters, and this experiment goes on from exactly there.
 *
 * @param forkAt the moment of the parent, such as an epoch, from 1; 0 for an experiment that begins by itself
 * @param forkOf the parent's query; empty for the experiment with all defaults
 */
public record ForkParameters(
        @Whole(min = 0, max = LAST_MOMENT) int forkAt,
        @Query String forkOf) implements Checked {
    public static final String MOMENT = "forkAt";
    public static final String PARENT = "forkOf";

    /** Their names among a technique's parameters. */
    static final Set<String> NAMES = Set.of(MOMENT, PARENT);

    /** How many experiments may be forked from one another, one after the other. */
    static final int MOST_FORKS = 3;

    private static final int LAST_MOMENT = 100_000;

    /** Begins by itself. */
    public static final ForkParameters NONE = new ForkParameters(0, "");

    public boolean isFork() {
        return forkAt > 0;
    }

    /** Without a fork a parent would have no effect, and one experiment would have many names. */
    @Override
    public List<Complaint> complaints() {
        return isFork() || forkOf.isEmpty()
                ? List.of()
                : List.of(new Complaint(PARENT, forkOf, "violation.fork.without-moment", List.of(MOMENT)));
    }
}
