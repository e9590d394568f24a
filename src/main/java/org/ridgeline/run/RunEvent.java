package org.ridgeline.run;

/**
 * Something that happened to a run.
 *
 * @param id 1, 2, 3 … for each run, without gaps, also across restarts
 * @param run the run as it stood then
 */
public record RunEvent(long id, Type type, Run<?, ?> run) {
    public enum Type {
        STATE,
        PROGRESS,
        END
    }
}
