package org.ridgeline.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks and computes the experiments of run techniques, wherever they begin. An experiment that is forked from another one
 * needs nothing of that one's run: the parent is computed again up to the moment of the fork, to the same bits.
 */
public final class Forks {
    private Forks() {}

    /**
     * Whom an experiment is forked from.
     *
     * @param query its canonical query
     * @param moment its last one that belongs to the fork as well
     */
    public record Parent<P extends Record>(Experiment<P> experiment, String query, int moment) {}

    /**
     * The part of an experiment that is computed with one set of parameters.
     *
     * @param from the moment after which it begins
     * @param to its last moment
     */
    public record Span<P extends Record>(P parameters, int from, int to) {}

    /** Empty where the experiment begins by itself. */
    public static <P extends Record> Optional<Parent<P>> parent(
            RunTechnique<P, ?> technique, Experiment<P> experiment) {
        ForkParameters fork = technique.fork(experiment.parameters());
        if (!fork.isFork()) {
            return Optional.empty();
        }
        P parameters = technique.parameters().fromQuery(QueryString.parse(fork.forkOf()), experiment.words());
        return Optional.of(new Parent<>(
                new Experiment<>(parameters, experiment.data(), experiment.words()), fork.forkOf(), fork.forkAt()));
    }

    /** What an experiment takes to compute, its ancestors' share first; one span where it is no fork. */
    public static <P extends Record> List<Span<P>> spans(RunTechnique<P, ?> technique, Experiment<P> experiment) {
        int moments = technique.moments(experiment.parameters());
        Optional<Parent<P>> parent = parent(technique, experiment);
        if (parent.isEmpty()) {
            return List.of(new Span<>(experiment.parameters(), 0, moments));
        }
        int moment = parent.get().moment();
        List<Span<P>> spans = new ArrayList<>();
        for (Span<P> span : spans(technique, parent.get().experiment())) {
            if (span.from() < moment) {
                spans.add(new Span<>(span.parameters(), span.from(), Math.min(span.to(), moment)));
            }
        }
        spans.add(new Span<>(experiment.parameters(), moment, moments));
        return spans;
    }

    /**
     * Refuses what can be seen to be wrong before it waits in the queue.
     *
     * @throws ViolationException where parameters and data do not go together, or a fork and its parent do not
     */
    public static <P extends Record> void check(RunTechnique<P, ?> technique, Experiment<P> experiment) {
        check(technique, experiment, 0);
    }

    private static <P extends Record> void check(RunTechnique<P, ?> technique, Experiment<P> experiment, int forks) {
        Optional<Parent<P>> parent = parent(technique, experiment);
        if (parent.isPresent()) {
            ForkCheck<P> check = new ForkCheck<>(technique, experiment, parent.get());
            check.refuseMoreThan(ForkParameters.MOST_FORKS, forks + 1);
            try {
                check(technique, parent.get().experiment(), forks + 1);
            } catch (ViolationException wrong) {
                throw check.ofParent(wrong);
            }
            check.refuse();
        }
        technique.check(experiment);
    }

    /**
     * Begins the experiment, or goes on from where a checkpoint was taken, to the same bits.
     *
     * @param checkpoint of {@link Computation#checkpoint}, or null to begin
     */
    public static <P extends Record, R extends Record> Computation<R> compute(
            RunTechnique<P, R> technique, Experiment<P> experiment, byte @Nullable [] checkpoint) {
        Optional<Parent<P>> parent = parent(technique, experiment);
        return parent.isEmpty()
                ? technique.compute(experiment, checkpoint)
                : ForkedComputation.of(technique, experiment, parent.get(), checkpoint);
    }
}
