package org.ridgeline.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.ridgeline.catalog.Experiment;
import org.ridgeline.catalog.OwnData;
import org.ridgeline.catalog.QueryString;
import org.ridgeline.catalog.RunTechnique;
import org.ridgeline.catalog.Words;
import org.ridgeline.run.Run;
import org.ridgeline.run.RunEvent;
import org.ridgeline.run.RunState;
import org.ridgeline.run.Runs;

/** Runs whose events a test tells itself, one after the other. */
final class ScriptedRuns implements Runs {
    static final int STEPS = 9;
    static final Instant STARTED = Instant.parse("2026-01-02T03:04:05Z");

    private final Map<String, List<RunEvent>> events = new HashMap<>();
    final AtomicInteger readings = new AtomicInteger();
    final List<String> expected = new ArrayList<>();
    private Instant asked = STARTED;
    volatile Set<String> watched = Set.of();

    /** Thrown at the next look, and only then. */
    final AtomicReference<Error> error = new AtomicReference<>();

    /** The next event of a run that counts to {@link #STEPS}, and has come so far. */
    synchronized RunEvent tell(String id, RunState state, int count) {
        return tell(id, run(id, asked, state, count));
    }

    /** The same of a run of an experiment with this canonical query. */
    synchronized RunEvent tell(String id, RunState state, int count, String query) {
        return tell(id, run(id, asked, state, count, query));
    }

    private RunEvent tell(String id, Run<?, ?> run) {
        List<RunEvent> all = events.computeIfAbsent(id, key -> new ArrayList<>());
        RunState state = run.state();
        RunEvent.Type type = state.hasEnded()
                ? RunEvent.Type.END
                : state == RunState.RUNNING && run.moment() > 0 ? RunEvent.Type.PROGRESS : RunEvent.Type.STATE;
        RunEvent event = new RunEvent(all.size() + 1, type, run);
        all.add(event);
        return event;
    }

    /** Forgets the run; what is told of it after this is of one that was asked for later. */
    synchronized void forget(String id) {
        events.remove(id);
        asked = asked.plusSeconds(1);
    }

    static Run<Counting.Parameters, Counting.Result> run(String id, RunState state, int count) {
        return run(id, STARTED, state, count);
    }

    private static Run<Counting.Parameters, Counting.Result> run(String id, Instant asked, RunState state, int count) {
        return run(id, asked, state, count, "");
    }

    private static Run<Counting.Parameters, Counting.Result> run(
            String id, Instant asked, RunState state, int count, String query) {
        Words words = Words.of("en", "counting");
        Counting.Parameters parameters = Counting.TECHNIQUE.parameters().fromQuery(QueryString.parse(query), words);
        boolean began = state != RunState.QUEUED;
        return new Run<>(
                id,
                Counting.TECHNIQUE,
                query,
                new Experiment<>(parameters, OwnData.NONE, words),
                null,
                state,
                began ? 0 : 1,
                count / (double) STEPS,
                count,
                STEPS,
                began ? "cpu" : null,
                asked,
                began ? STARTED : null,
                state == RunState.RUNNING && count > 0 ? 3.2 : null,
                count == 0 ? null : Counting.to(count),
                state == RunState.FAILED ? new Run.Failure("disk-full", "The disk is full. Try again.") : null);
    }

    @Override
    public <P extends Record, R extends Record> Run<P, R> join(
            RunTechnique<P, R> technique, Experiment<P> experiment, String query, String caller) {
        throw new AssertionError("Nothing here may start a run.");
    }

    @Override
    public synchronized Optional<Run<?, ?>> find(String id) {
        return newestEvent(id).map(RunEvent::run);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <P extends Record, R extends Record> Optional<Run<P, R>> finished(
            RunTechnique<P, R> technique, Experiment<P> experiment, String query) {
        return find(idOf(technique, experiment, query))
                .filter(run -> run.state() == RunState.SUCCEEDED)
                .map(run -> (Run<P, R>) run);
    }

    @Override
    public <P extends Record> String idOf(RunTechnique<P, ?> technique, Experiment<P> experiment, String query) {
        return technique.id() + "?" + query + "#" + technique.dataHash(experiment);
    }

    @Override
    public void expect(RunTechnique<?, ?> technique) {
        expected.add(technique.id());
    }

    @Override
    public Optional<Run<?, ?>> withdraw(String id) {
        throw new AssertionError("Nothing here may stop a run.");
    }

    @Override
    public synchronized Optional<RunEvent> newestEvent(String id) {
        return Optional.ofNullable(events.get(id)).map(List::getLast);
    }

    @Override
    public synchronized List<RunEvent> eventsAfter(String id, long last) {
        readings.incrementAndGet();
        List<RunEvent> all = events.getOrDefault(id, List.of());
        return List.copyOf(all.subList((int) Math.min(last, all.size()), all.size()));
    }

    @Override
    public synchronized Map<String, Long> newestEvents(Collection<String> ids) {
        Error once = error.getAndSet(null);
        if (once != null) {
            throw once;
        }
        watched = Set.copyOf(ids);
        Map<String, Long> newest = new HashMap<>();
        ids.forEach(id -> newestEvent(id).ifPresent(event -> newest.put(id, event.id())));
        return newest;
    }

    @Override
    public Queue queue() {
        return new Queue(0, 0, 0);
    }
}
