package org.ridgeline.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ridgeline.catalog.Experiment;
import org.ridgeline.catalog.RunTechnique;

/**
 * A run as it stands now.
 *
 * @param id a hash of technique, canonical query, data and engine, equal on every server
 * @param query the canonical query, without own data
 * @param experiment what is computed, read back from the database; its words are English
 * @param parent null where it begins by itself
 * @param queuePosition 1 for the next to begin; 0 once it runs or has ended
 * @param progress 0 to 1
 * @param moment how many moments, such as epochs, the result records, of {@code moments}
 * @param device where it computes or did, such as {@code cpu}; null before
 * @param queuedAt when it was asked for, the last time where it began again; whoever remembers an event remembers this with
 *     it: a run that was forgotten and is asked for anew numbers its events from 1 again
 * @param secondsLeft an estimate; null where there is none
 * @param result partial, then whole; kept after a cancel; null before the first
 * @param failure null unless it failed
 */
public record Run<P extends Record, R extends Record>(
        String id,
        RunTechnique<P, R> technique,
        String query,
        Experiment<P> experiment,
        @Nullable Parent parent,
        RunState state,
        int queuePosition,
        double progress,
        int moment,
        int moments,
        @Nullable String device,
        Instant queuedAt,
        @Nullable Instant startedAt,
        @Nullable Double secondsLeft,
        @Nullable R result,
        @Nullable Failure failure) {

    /**
     * Whom a run is forked from.
     *
     * @param runId that the parent's own run has or would have; it need not be there
     * @param query its canonical query, without own data
     * @param moment its last one that belongs to the fork as well
     */
    public record Parent(String runId, String query, int moment) {}

    /**
     * Why a run failed.
     *
     * @param code stable, kebab-case, such as {@code disk-full}
     * @param detail says what happened and what to try, in English
     */
    public record Failure(String code, String detail) {}
}
