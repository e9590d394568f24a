package org.ridgeline.catalog;

import java.util.List;

/**
 * One thing that Ridgeline teaches and computes. Endpoint, schema, controls, lesson, embed, address and cache key follow
 * from this declaration.
 *
 * @param <P> record of annotated parameters
 * @param <R> record of results; has a component {@code warnings}
 */
public interface Technique<P extends Record, R extends Record> {
    /** Kebab-case; a promise to course pages. */
    String id();

    default Kind kind() {
        return Kind.INSTANT;
    }

    /** Raised when the same experiment gives another answer than before. */
    default int version() {
        return 1;
    }

    /**
     * The parts of an answer that its labs ask for, as {@code include} names them; empty for all. Where the result is much
     * larger than its pictures, a slider should not move it.
     */
    default String labIncludes() {
        return "";
    }

    /** Whether its pictures have a time to be watched, counted in what the words call {@code moment}: epochs, steps. */
    default boolean hasMoments() {
        return kind() == Kind.RUN;
    }

    ParameterCodec<P> parameters();

    Class<R> resultType();

    /** The own data it takes; empty where it takes none. */
    default List<DataField> data() {
        return List.of();
    }

    /** The parameters that have a landscape. */
    default List<String> landscapes() {
        return List.of();
    }

    /**
     * Computes the experiment: the same one always gives the same bits.
     *
     * @throws ViolationException where parameters and data do not go together
     */
    Solution<R> solve(Experiment<P> experiment);
}
