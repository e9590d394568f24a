package org.ridgeline.run;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ridgeline.catalog.Experiment;
import org.ridgeline.catalog.Forks;
import org.ridgeline.catalog.RunTechnique;
import org.ridgeline.run.EventTable.EventRow;
import org.ridgeline.run.RunReader.Asked;
import org.ridgeline.run.TurnTable.Turn;

/** The queue of runs in the application's own database. */
@Singleton
final class StoredRuns implements Runs {
    /** Being asked for is noted once in this time, not at every request. */
    private static final Duration VISIT = Duration.ofHours(1);

    private static final int SECONDS_TO_WAIT = 30;

    private final Database database;
    private final RunReader reader;
    private final RunLimits limits;
    private final Leases leases;
    private final Leftovers leftovers;
    private final Worker worker;
    private final Clock clock = Clock.systemUTC();

    @Inject
    StoredRuns(
            Database database, RunReader reader, RunLimits limits, Leases leases, Leftovers leftovers, Worker worker) {
        this.database = database;
        this.reader = reader;
        this.limits = limits;
        this.leases = leases;
        this.leftovers = leftovers;
        this.worker = worker;
    }

    @Override
    public <P extends Record, R extends Record> Run<P, R> join(
            RunTechnique<P, R> technique, Experiment<P> experiment, String query, String caller) {
        RunIdentity identity = RunIdentity.of(technique, experiment, query);
        Asked<P, R> asked = new Asked<>(technique, experiment);
        Optional<Run<P, R>> joined = database.transaction(connection -> {
            Optional<RunRow> known = RunTable.lock(connection, identity.id());
            return known.isPresent() && joinUnderWay(connection, asked, known.get())
                    ? Optional.of(reader.run(connection, asked, known.get()))
                    : Optional.empty();
        });
        return joined.orElseGet(() -> start(asked, identity, query, caller));
    }

    private <P extends Record, R extends Record> Run<P, R> start(
            Asked<P, R> asked, RunIdentity identity, String query, String caller) {
        Forks.check(asked.technique(), asked.experiment());
        String data = RunJson.ofData(asked.experiment().data());
        Run<P, R> run = database.transaction(connection -> {
            RunRow row = start(connection, asked, identity, query, data, caller);
            return reader.run(connection, asked, row);
        });
        worker.wake();
        return run;
    }

    /** @return whether it waits, runs, or is done already, with a result that is still understood */
    private boolean joinUnderWay(Connection connection, Asked<?, ?> asked, RunRow row) throws SQLException {
        switch (row.state()) {
            case QUEUED, RUNNING -> RunTable.changeJoins(connection, row.id(), 1);
            case SUCCEEDED -> {
                visit(connection, row);
                return RunReader.whole(reader.run(connection, asked, row)).isPresent();
            }
            case FAILED, CANCELLED -> {
                return false;
            }
        }
        return true;
    }

    /** Lets it into the queue, unless somebody else has just done so. */
    private RunRow start(
            Connection connection,
            Asked<?, ?> asked,
            RunIdentity identity,
            String query,
            @Nullable String data,
            String caller)
            throws SQLException {
        RunTable.lockQueue(connection);
        Optional<RunRow> known = RunTable.lock(connection, identity.id());
        if (known.isPresent() && joinUnderWay(connection, asked, known.get())) {
            return known.get();
        }
        int position = 1 + refuseBeyondLimits(connection, caller);
        Instant now = clock.instant();
        if (known.isPresent()) {
            RunTable.restart(connection, identity.id(), caller, position, now);
        } else {
            RunTable.insert(connection, identity, asked.technique().id(), query, data, caller, position, now);
        }
        int starts = known.map(RunRow::starts).orElse(0) + 1;
        TaskTable.insert(connection, new TaskTable.Task(identity.id(), starts), now);
        EventTable.append(connection, identity.id(), RunEvent.Type.STATE, null);
        return RunTable.find(connection, identity.id()).orElseThrow();
    }

    /** @return how many wait already */
    private int refuseBeyondLimits(Connection connection, String caller) throws SQLException {
        int waiting = RunTable.inState(connection, RunState.QUEUED);
        if (waiting >= limits.waiting()) {
            throw new QueueFullException(false, limits.waiting(), SECONDS_TO_WAIT);
        }
        if (RunTable.waitingOf(connection, caller) >= limits.waitingPerCaller()) {
            throw new QueueFullException(true, limits.waitingPerCaller(), SECONDS_TO_WAIT);
        }
        return waiting;
    }

    private void visit(Connection connection, RunRow row) throws SQLException {
        Instant now = clock.instant();
        if (row.visitedAt().plus(VISIT).isBefore(now)) {
            RunTable.visit(connection, row.id(), now);
        }
    }

    @Override
    public Optional<Run<?, ?>> find(String id) {
        return database.transaction(connection -> {
            Optional<RunRow> row = RunTable.find(connection, id);
            if (row.isEmpty()) {
                return Optional.empty();
            }
            visit(connection, row.get());
            return reader.run(connection, row.get());
        });
    }

    @Override
    public <P extends Record, R extends Record> Optional<Run<P, R>> finished(
            RunTechnique<P, R> technique, Experiment<P> experiment, String query) {
        String id = RunIdentity.of(technique, experiment, query).id();
        return database.transaction(connection -> {
            Optional<RunRow> row = RunTable.find(connection, id).filter(found -> found.state() == RunState.SUCCEEDED);
            if (row.isEmpty()) {
                return Optional.empty();
            }
            visit(connection, row.get());
            return RunReader.whole(reader.run(connection, new Asked<>(technique, experiment), row.get()));
        });
    }

    @Override
    public <P extends Record> String idOf(RunTechnique<P, ?> technique, Experiment<P> experiment, String query) {
        return RunIdentity.of(technique, experiment, query).id();
    }

    @Override
    public void expect(RunTechnique<?, ?> technique) {
        worker.expect(technique);
    }

    @Override
    public Optional<Run<?, ?>> withdraw(String id) {
        Optional<Withdrawn> withdrawn = database.transaction(connection -> {
            Optional<RunRow> row = RunTable.lock(connection, id);
            if (row.isEmpty()) {
                return Optional.empty();
            }
            withdraw(connection, row.get());
            RunRow now = RunTable.find(connection, id).orElseThrow();
            return Optional.of(new Withdrawn(now, reader.run(connection, now)));
        });
        withdrawn
                .map(Withdrawn::row)
                .filter(row -> row.state() == RunState.CANCELLED)
                .ifPresent(this::cancelled);
        return withdrawn.flatMap(Withdrawn::run);
    }

    /** A run after one withdrew from it, as the database has it and as it is understood. */
    private record Withdrawn(RunRow row, Optional<Run<?, ?>> run) {}

    private void cancelled(RunRow row) {
        leases.cancelled(new Turn(row.id(), row.attempt()));
        // One that waits to go on has a checkpoint, and no worker that will come by to remove it.
        leftovers.forgetIfEnded(row.id());
    }

    private void withdraw(Connection connection, RunRow row) throws SQLException {
        if (row.state().hasEnded()) {
            throw new RunEndedException(row.state());
        }
        if (row.joins() > 1) {
            RunTable.changeJoins(connection, row.id(), -1);
        } else {
            RunTable.cancel(connection, row.id(), clock.instant());
            TaskTable.removeWaiting(connection, new TaskTable.Task(row.id(), row.starts()));
            EventTable.append(connection, row.id(), RunEvent.Type.END, null);
        }
    }

    @Override
    public Optional<RunEvent> newestEvent(String id) {
        return database.transaction(connection -> {
            Optional<RunRow> row = RunTable.find(connection, id);
            Optional<EventRow> newest = EventTable.newest(connection, id);
            if (row.isEmpty() || newest.isEmpty()) {
                return Optional.empty();
            }
            return events(connection, row.get(), List.of(newest.get())).stream()
                    .filter(event -> RunReader.whole(event.run()).isPresent())
                    .findFirst();
        });
    }

    @Override
    public List<RunEvent> eventsAfter(String id, long last) {
        return database.transaction(connection -> {
            Optional<RunRow> row = RunTable.find(connection, id).filter(found -> found.lastEvent() > last);
            return row.isEmpty() ? List.of() : events(connection, row.get(), EventTable.after(connection, id, last));
        });
    }

    private List<RunEvent> events(Connection connection, RunRow row, List<EventRow> events) {
        Optional<Asked<?, ?>> asked = reader.asked(row);
        if (asked.isEmpty()) {
            return List.of();
        }
        return events.stream()
                .map(event -> new RunEvent(
                        event.id(), event.type(), reader.run(connection, asked.get(), row, event.standing())))
                .toList();
    }

    @Override
    public Map<String, Long> newestEvents(Collection<String> ids) {
        return ids.isEmpty() ? Map.of() : database.transaction(connection -> RunTable.newestEvents(connection, ids));
    }

    @Override
    public Queue queue() {
        return database.transaction(connection -> new Queue(
                RunTable.inState(connection, RunState.QUEUED),
                RunTable.inState(connection, RunState.RUNNING),
                worker.threads()));
    }
}
