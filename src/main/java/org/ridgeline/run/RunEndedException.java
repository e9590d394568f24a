package org.ridgeline.run;

/** What was asked makes no sense for a run that has ended. */
public final class RunEndedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RunEndedException(RunState state) {
        super("The run has ended (%s).".formatted(state));
    }
}
