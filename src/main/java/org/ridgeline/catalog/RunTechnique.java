package org.ridgeline.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A technique too long for one request: it is computed step by step in the queue of runs, watched while it goes on, and
 * its result is kept.
 *
 * @param <P> record of annotated parameters
 * @param <R> record of results, also of partial ones: JSON keeps it, so its components are numbers, arrays, strings,
 *     lists and records of these
 */
public interface RunTechnique<P extends Record, R extends Record> extends Technique<P, R> {
    @Override
    default Kind kind() {
        return Kind.RUN;
    }

    /** What computes it, such as library and version. Part of a run's identity: another engine computes anew. */
    String engine();

    /**
     * The hash of the data that the experiment stands on, whether they are the caller's own or a data set of the
     * application's. Part of a run's identity.
     */
    String dataHash(Experiment<P> experiment);

    /** Where the experiment begins; {@link ForkParameters#NONE} where it cannot be anywhere but by itself. */
    ForkParameters fork(P parameters);

    /** How many moments there will be at most, as {@link Computation#moments} will say. */
    int moments(P parameters);

    /**
     * Refuses what can be seen to be wrong before it waits in the queue. Of forks see {@link Forks#check}, which calls this.
     *
     * @throws ViolationException where parameters and data do not go together
     */
    default void check(Experiment<P> experiment) {}

    /**
     * Begins the experiment, or goes on from where a checkpoint was taken, to the same bits. It does not look at where the
     * experiment is to begin: {@link Forks#compute} does, and is what everybody else calls.
     *
     * @param checkpoint of {@link Computation#checkpoint}, or null to begin
     */
    Computation<R> compute(Experiment<P> experiment, byte @Nullable [] checkpoint);

    /**
     * Begins the experiment where another of its computations stands: at the end of a moment, of which the result holds all
     * up to now. With the same parameters every bit that follows is the same.
     *
     * <p>The data are those that the parent holds, never read again: what is read from files may have been replaced since the
     * experiment got its id, which names the parent's.
     *
     * @param parent one of this technique's own, of an experiment that {@link Forks#check} has let through; it stays the
     *     caller's to close
     */
    Computation<R> fork(Experiment<P> experiment, Computation<R> parent);

    /**
     * Makes ready what every computation needs and takes long to load, such as an engine. Somebody is looking at an experiment
     * that is not computed yet, and may start it in a moment. It may fail: computing says why.
     */
    default void prepare() {}

    /** What a result, also a partial one, says in pictures. Quick, and the same for the same result. */
    Solution<R> show(Experiment<P> experiment, R result);

    /** Computes to the end, here and now: for tests and tools, never for a request. */
    @Override
    default Solution<R> solve(Experiment<P> experiment) {
        Forks.check(this, experiment);
        try (Computation<R> computation = Forks.compute(this, experiment, null)) {
            while (!computation.isDone()) {
                computation.step();
            }
            return show(experiment, computation.result());
        }
    }
}
