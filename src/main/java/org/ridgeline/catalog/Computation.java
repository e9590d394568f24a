package org.ridgeline.catalog;

/**
 * A long experiment under way. It is driven by one thread, which may stop for good after any step.
 *
 * @param <R> the technique's record of results
 */
public interface Computation<R extends Record> extends AutoCloseable {
    boolean isDone();

    /** Does the next piece of work: short, so that a cancelled run stops soon. */
    void step();

    /** The share of the work that is done, 0 to 1, never falling. */
    double progress();

    /** How many moments, such as epochs, are recorded in the result so far. */
    int moment();

    /** How many there will be at the end. */
    int moments();

    /** What is known so far; whole once the computation {@link #isDone is done}. */
    R result();

    /** Everything needed to go on from here to the same bits, the result so far included. */
    byte[] checkpoint();

    /** Where it computes: {@code cpu} or {@code gpu}. */
    String device();

    /** Gives back what it holds; no exception. */
    @Override
    void close();

    /** Brings a computation to where it goes on. */
    @FunctionalInterface
    interface Preparation<C, E extends Exception> {
        void prepare(C computation) throws E;
    }

    /** Brings a new computation to where it goes on; one that cannot be brought there is closed, as nobody else would. */
    static <C extends Computation<?>, E extends Exception> C prepared(C computation, Preparation<C, E> preparation)
            throws E {
        boolean ready = false;
        try {
            preparation.prepare(computation);
            ready = true;
            return computation;
        } finally {
            if (!ready) {
                computation.close();
            }
        }
    }
}
