package org.ridgeline.api;

import jakarta.ws.rs.NotFoundException;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ridgeline.catalog.Excerpt;
import org.ridgeline.catalog.ForkParameters;
import org.ridgeline.catalog.Forks;
import org.ridgeline.catalog.RunTechnique;
import org.ridgeline.catalog.Violation;
import org.ridgeline.catalog.ViolationException;
import org.ridgeline.catalog.Words;
import org.ridgeline.run.Run;
import org.ridgeline.run.Runs;

/**
 * A body that goes on from a moment of a run, {@code {"fork":{"run":…,"moment":…},"parameters":{what differs}}}. It becomes
 * the fork's own experiment, which needs the run no longer. Where the run is a fork itself and had not left its parent at that
 * moment, the new one is forked from the parent; what is not said to differ is as the run has it.
 */
final class ForkRequest {
    static final String FORK = "fork";
    private static final String RUN = "run";
    private static final String MOMENT = "moment";
    private static final String RUN_PATH = FORK + "." + RUN;
    private static final String MOMENT_PATH = FORK + "." + MOMENT;

    private final NamedExperiment named;
    private final Words words;
    private final @Nullable String rawQuery;

    /** @param rawQuery of the address, which may name the language and the parts of the answer */
    ForkRequest(NamedExperiment named, Words words, @Nullable String rawQuery) {
        this.named = named;
        this.words = words;
        this.rawQuery = rawQuery;
    }

    /**
     * The fork's experiment.
     *
     * @throws NotFoundException where there is no such run, with a problem that says what to do without it
     * @throws ViolationException with everything that has been found wrong
     */
    Question<?> read(Runs runs) {
        Map<?, ?> fork = fork();
        Object id = fork.get(RUN);
        fork.keySet().stream()
                .filter(name -> !Set.of(RUN, MOMENT).contains(name))
                .forEach(name -> complain(FORK + "." + name, fork.get(name), "violation.fork.unknown"));
        Number moment = moment(fork.get(MOMENT));
        if (id instanceof String name && moment != null && named.violations().isEmpty()) {
            // What is no name is not asked for: not every database takes every character.
            Optional<Run<?, ?>> run = RunResource.isId(name) ? runs.find(name) : Optional.empty();
            return read(run.orElseThrow(ForkRequest::noSuchRun), moment);
        }
        if (!(id instanceof String)) {
            complain(RUN_PATH, id, "violation.fork.run");
        }
        if (moment == null) {
            complain(MOMENT_PATH, fork.get(MOMENT), "violation.fork.positive");
        }
        throw new ViolationException(named.violations());
    }

    /** Null where it is no whole number from 1; it may be larger than any moment. */
    private static @Nullable Number moment(@Nullable Object given) {
        return switch (given) {
            case Integer number when number > 0 -> number;
            case Long number when number > 0 -> number;
            case BigInteger number when number.signum() > 0 -> number;
            case null, default -> null;
        };
    }

    private Map<?, ?> fork() {
        Object given = named.field(FORK).orElse(null);
        if (given instanceof Map<?, ?> fork) {
            return fork;
        }
        named.complain(FORK, words.say("violation.body.object", FORK));
        throw new ViolationException(named.violations());
    }

    private <P extends Record> Question<P> read(Run<P, ?> run, Number given) {
        RunTechnique<P, ?> technique = run.technique();
        named.field("technique")
                .filter(name -> !name.equals(technique.id()))
                .ifPresent(name -> named.complain(
                        "technique", words.say("violation.fork.technique", Excerpt.of(name), technique.id())));
        named.field("data").ifPresent(data -> named.complain("data", words.say("violation.fork.own-data")));
        boolean recorded = given.doubleValue() <= run.moment();
        if (run.moment() == 0) {
            complain(MOMENT_PATH, given, "violation.fork.unrecorded");
        } else if (!recorded) {
            complain(MOMENT_PATH, given, "violation.fork.recorded", run.moment());
        }
        // Only one that is recorded is a moment at all; the rest is read for what else is wrong.
        int moment = recorded ? given.intValue() : Math.max(1, run.moment());
        Map<String, Object> parameters =
                new LinkedHashMap<>(technique.parameters().json(run.experiment().parameters()));
        parameters.putAll(changed());
        parameters.put(ForkParameters.MOMENT, moment);
        parameters.put(ForkParameters.PARENT, ancestor(run, moment));
        try {
            Question<P> question = Question.ofParameters(
                    technique, rawQuery, parameters, run.experiment().data());
            int moments = technique.moments(question.experiment().parameters());
            if (recorded && moment >= moments) {
                complain(MOMENT_PATH, moment, "violation.fork.nothing-left", moments);
            }
            refuse();
            Forks.check(technique, question.experiment());
            return question;
        } catch (ViolationException e) {
            e.violations().stream()
                    .filter(violation -> !named.violations().contains(violation))
                    .map(ForkRequest::byPath)
                    .forEach(named.violations()::add);
            throw new ViolationException(named.violations());
        }
    }

    /** The query of the one that was computed at that moment: the run, or whom it had not left yet. */
    private static <P extends Record> String ancestor(Run<P, ?> run, int moment) {
        Optional<Forks.Parent<P>> parent = Forks.parent(run.technique(), run.experiment());
        String query = run.query();
        while (parent.isPresent() && moment <= parent.get().moment()) {
            query = parent.get().query();
            parent = Forks.parent(run.technique(), parent.get().experiment());
        }
        return query;
    }

    @SuppressWarnings("unchecked")
    private Map<String, ?> changed() {
        Object given = named.field("parameters").orElse(Map.of());
        if (!(given instanceof Map<?, ?> changed)) {
            named.complain("parameters", words.say("violation.body.object", "parameters"));
            return Map.of();
        }
        for (String name : List.of(ForkParameters.MOMENT, ForkParameters.PARENT)) {
            if (changed.containsKey(name)) {
                complain(name, changed.get(name), "violation.fork.twice", FORK);
            }
        }
        return (Map<String, ?>) changed;
    }

    /** The body has other names for what the experiment's two parameters say. */
    private static Violation byPath(Violation violation) {
        return switch (violation.parameter()) {
            case ForkParameters.MOMENT -> byPath(violation, MOMENT_PATH);
            case ForkParameters.PARENT -> byPath(violation, RUN_PATH);
            default -> violation;
        };
    }

    private static Violation byPath(Violation violation, String path) {
        return new Violation(path, violation.value(), violation.message().replaceFirst(violation.parameter(), path));
    }

    private void complain(String path, @Nullable Object value, String key, Object... more) {
        Object[] arguments = new Object[2 + more.length];
        arguments[0] = path;
        arguments[1] = String.valueOf(Excerpt.of(value));
        System.arraycopy(more, 0, arguments, 2, more.length);
        named.violations().add(new Violation(path, Excerpt.of(value), words.say(key, arguments)));
    }

    private void refuse() {
        if (!named.violations().isEmpty()) {
            throw new ViolationException(named.violations());
        }
    }

    private static NotFoundException noSuchRun() {
        Problem problem = Problem.of(
                404,
                "not-found",
                "There is no such run to go on from.",
                "Maybe it was cleared away, or belongs to another version. POST its experiment to /api/v1/runs again, or fork"
                        + " it without its run: name it by its query in the parameters, as forkOf, and the moment as forkAt.");
        return new NotFoundException(problem.response());
    }
}
