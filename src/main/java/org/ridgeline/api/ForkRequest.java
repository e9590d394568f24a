package org.ridgeline.api;

import jakarta.ws.rs.NotFoundException;
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
 * the fork's own experiment, which needs the run no longer.
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
        Object moment = fork.get(MOMENT);
        fork.keySet().stream()
                .filter(name -> !Set.of(RUN, MOMENT).contains(name))
                .forEach(name -> complain(FORK + "." + name, fork.get(name), "violation.fork.unknown"));
        if (id instanceof String name
                && moment instanceof Integer number
                && number > 0
                && named.violations().isEmpty()) {
            // What is no name is not asked for: not every database takes every character.
            Optional<Run<?, ?>> run = RunResource.isId(name) ? runs.find(name) : Optional.empty();
            return read(run.orElseThrow(ForkRequest::noSuchRun), number);
        }
        if (!(id instanceof String)) {
            complain(RUN_PATH, id, "violation.fork.run");
        }
        if (!(moment instanceof Integer number && number > 0)) {
            complain(MOMENT_PATH, moment, "violation.fork.positive");
        }
        throw new ViolationException(named.violations());
    }

    private Map<?, ?> fork() {
        Object given = named.field(FORK).orElse(null);
        if (given instanceof Map<?, ?> fork) {
            return fork;
        }
        named.complain(FORK, words.say("violation.body.object", FORK));
        throw new ViolationException(named.violations());
    }

    private <P extends Record> Question<P> read(Run<P, ?> run, int moment) {
        RunTechnique<P, ?> technique = run.technique();
        named.field("technique")
                .filter(given -> !given.equals(technique.id()))
                .ifPresent(given ->
                        named.complain("technique", words.say("violation.fork.technique", given, technique.id())));
        named.field("data").ifPresent(given -> named.complain("data", words.say("violation.fork.own-data")));
        if (run.moment() == 0) {
            complain(MOMENT_PATH, moment, "violation.fork.unrecorded");
        } else if (moment > run.moment()) {
            complain(MOMENT_PATH, moment, "violation.fork.recorded", run.moment());
        }
        Map<String, Object> parameters =
                new LinkedHashMap<>(technique.parameters().json(run.experiment().parameters()));
        parameters.putAll(changed());
        parameters.put(ForkParameters.MOMENT, moment);
        parameters.put(ForkParameters.PARENT, run.query());
        try {
            Question<P> question = Question.ofParameters(
                    technique, rawQuery, parameters, run.experiment().data());
            int moments = technique.moments(question.experiment().parameters());
            if (moment <= run.moment() && moment >= moments) {
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
        arguments[1] = String.valueOf(value);
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
