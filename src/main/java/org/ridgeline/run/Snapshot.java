package org.ridgeline.run;

import org.jspecify.annotations.Nullable;
import org.ridgeline.catalog.Computation;

/**
 * A computation as it stood between two steps.
 *
 * @param result null where it is not new
 */
record Snapshot(
        double progress,
        int moment,
        int moments,
        String device,
        @Nullable Record result) {
    static Snapshot of(Computation<?> computation, boolean withResult) {
        return new Snapshot(
                computation.progress(),
                computation.moment(),
                computation.moments(),
                computation.device(),
                withResult ? computation.result() : null);
    }
}
