package org.ridgeline.run;

import org.eclipse.microprofile.config.Config;

/**
 * How much a node does and the queue holds.
 *
 * @param workers how many runs this node computes at once
 * @param waiting how many runs may wait, of all callers together
 * @param waitingPerCaller how many runs of one caller may wait
 * @param kept how many ended runs are kept; of more, those go that nobody has asked for the longest time
 */
record RunLimits(int workers, int waiting, int waitingPerCaller, int kept) {
    private static final String WORKERS = "ridgeline.runs.workers";
    private static final String WAITING = "ridgeline.runs.waiting";
    private static final String WAITING_PER_CALLER = "ridgeline.runs.waiting-per-caller";
    private static final String KEPT = "ridgeline.runs.kept";

    RunLimits {
        atLeastOne(WORKERS, workers);
        atLeastOne(WAITING, waiting);
        atLeastOne(WAITING_PER_CALLER, waitingPerCaller);
        atLeastOne(KEPT, kept);
    }

    /** What the configuration says; as many workers as there are cores unless it says otherwise. */
    static RunLimits of(Config config) {
        return new RunLimits(
                config.getOptionalValue(WORKERS, Integer.class).orElseGet(Runtime.getRuntime()::availableProcessors),
                config.getValue(WAITING, Integer.class),
                config.getValue(WAITING_PER_CALLER, Integer.class),
                config.getValue(KEPT, Integer.class));
    }

    private static void atLeastOne(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(
                    "%s (%d) must be at least 1. A node that computes nothing has ridgeline.roles=web."
                            .formatted(name, value));
        }
    }
}
