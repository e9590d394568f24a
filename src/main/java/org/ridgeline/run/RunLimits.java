package org.ridgeline.run;

/**
 * How much a node does and the queue holds.
 *
 * @param workers how many runs this node computes at once
 * @param waiting how many runs may wait, of all callers together
 * @param waitingPerCaller how many runs of one caller may wait
 * @param kept how many ended runs are kept; of more, those go that nobody has asked for the longest time
 */
record RunLimits(int workers, int waiting, int waitingPerCaller, int kept) {
    RunLimits {
        atLeastOne("ridgeline.runs.workers", workers);
        atLeastOne("ridgeline.runs.waiting", waiting);
        atLeastOne("ridgeline.runs.waiting-per-caller", waitingPerCaller);
        atLeastOne("ridgeline.runs.kept", kept);
    }

    private static void atLeastOne(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(
                    "%s (%d) must be at least 1. A node that computes nothing has ridgeline.roles=web."
                            .formatted(name, value));
        }
    }
}
