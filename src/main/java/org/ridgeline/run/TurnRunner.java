package org.ridgeline.run;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.ridgeline.catalog.Computation;
import org.ridgeline.run.Leases.Lease;
import org.ridgeline.run.Run.Failure;
import org.ridgeline.run.RunReader.Asked;
import org.ridgeline.run.TurnTable.Turn;

/** Computes one run from where it stands, until it ends, is taken away, or this node stops. */
@Singleton
final class TurnRunner {
    private static final Logger LOG = Logger.getLogger(TurnRunner.class);
    private static final long BETWEEN_TRIES = 1_000;

    private final Database database;
    private final RunReader reader;
    private final Leases leases;
    private final Checkpoints checkpoints;
    private final Clock clock = Clock.systemUTC();
    private final ExecutorService writers = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("run-writer-", 0).daemon().factory());
    private volatile boolean stopping;

    @Inject
    TurnRunner(Database database, RunReader reader, Leases leases, Checkpoints checkpoints) {
        this.database = database;
        this.reader = reader;
        this.leases = leases;
        this.checkpoints = checkpoints;
    }

    /** What is to become of the task. */
    enum Outcome {
        DONE,
        GIVEN_BACK
    }

    private record Begun(RunRow before, Turn turn) {}

    /** Every turn ends after its next step, with a checkpoint, and is given back. */
    void stop() {
        stopping = true;
    }

    Outcome run(TaskTable.Task task) {
        Optional<Begun> begun = database.transaction(connection -> begin(connection, task));
        if (begun.isEmpty()) {
            forgetIfEnded(task.run());
            return Outcome.DONE;
        }
        Lease lease = leases.hold(begun.get().turn());
        try {
            return compute(begun.get().before(), lease);
        } catch (Throwable problem) {
            // Also errors: a native library that fails or a heap that is full ends this run, not this worker.
            LOG.warnf(problem, "The run %s failed.", task.run());
            end(lease, RunState.FAILED, Failures.of(problem), null);
            return Outcome.DONE;
        } finally {
            leases.release(lease);
        }
    }

    /** Empty where there is nothing to do: it was cancelled meanwhile, or died too often. */
    private Optional<Begun> begin(Connection connection, TaskTable.Task task) throws SQLException {
        Optional<RunRow> found = RunTable.lock(connection, task.run())
                .filter(row -> row.starts() == task.starts() && !row.state().hasEnded());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        RunRow row = found.get();
        int crashes = row.state() == RunState.RUNNING ? crashes(row) : row.crashes();
        Turn turn = TurnTable.take(connection, row, crashes, clock.instant());
        if (crashes >= Failures.MOST_CRASHES) {
            TurnTable.end(connection, turn, RunState.FAILED, Failures.CRASHED, clock.instant());
            EventTable.append(connection, row.id(), RunEvent.Type.END, null);
            return Optional.empty();
        }
        EventTable.append(connection, row.id(), RunEvent.Type.STATE, null);
        return Optional.of(new Begun(row, turn));
    }

    /** A run that is found running has lost its process. One that had got on since the last time begins to count anew. */
    private static int crashes(RunRow row) {
        return row.savedProgress() > row.crashProgress() ? 1 : row.crashes() + 1;
    }

    private Outcome compute(RunRow row, Lease lease) throws IOException {
        Optional<Asked<?, ?>> asked = reader.asked(row);
        if (asked.isEmpty()) {
            end(lease, RunState.FAILED, Failures.NOT_UNDERSTOOD, null);
            return Outcome.DONE;
        }
        return compute(asked.get(), row, lease);
    }

    private Outcome compute(Asked<?, ?> asked, RunRow row, Lease lease) throws IOException {
        if (failedAsChanged(asked, row, lease)) {
            return Outcome.DONE;
        }
        byte[] checkpoint =
                row.savedProgress() > 0 ? checkpoints.load(lease.turn()).orElse(null) : null;
        try (Computation<?> computation = begin(asked, checkpoint)) {
            // A download that ends just now would put another data set under this run's name.
            if (failedAsChanged(asked, row, lease)) {
                return Outcome.DONE;
            }
            double told = checkpoint == null ? 0 : row.standing().progress();
            return drive(computation, new Reporter(database, checkpoints, lease, writers, computation, told), lease);
        }
    }

    private boolean failedAsChanged(Asked<?, ?> asked, RunRow row, Lease lease) {
        Optional<Failure> changed = changed(asked, row);
        changed.ifPresent(failure -> end(lease, RunState.FAILED, failure, null));
        return changed.isPresent();
    }

    private static <P extends Record> Computation<?> begin(Asked<P, ?> asked, byte @Nullable [] checkpoint) {
        return asked.technique().compute(asked.experiment(), checkpoint);
    }

    private static Optional<Failure> changed(Asked<?, ?> asked, RunRow row) {
        RunIdentity now = identity(asked, row);
        if (!now.dataHash().equals(row.dataHash())) {
            return Optional.of(Failures.DATA_CHANGED);
        }
        return now.id().equals(row.id()) ? Optional.empty() : Optional.of(Failures.ENGINE_CHANGED);
    }

    private static <P extends Record> RunIdentity identity(Asked<P, ?> asked, RunRow row) {
        return RunIdentity.of(asked.technique(), asked.experiment(), row.query());
    }

    private Outcome drive(Computation<?> computation, Reporter reporter, Lease lease) {
        try {
            while (!computation.isDone() && !lease.isLost() && !stopping) {
                computation.step();
                reporter.afterStep(computation);
            }
        } finally {
            reporter.await();
        }
        if (lease.isLost()) {
            forgetIfEnded(lease.turn().id());
            return Outcome.DONE;
        }
        if (computation.isDone()) {
            end(lease, RunState.SUCCEEDED, null, Snapshot.of(computation, true));
            return Outcome.DONE;
        }
        reporter.save(computation.checkpoint(), computation.progress());
        return giveBack(lease) ? Outcome.GIVEN_BACK : Outcome.DONE;
    }

    private boolean giveBack(Lease lease) {
        return database.transaction(connection -> {
            boolean own = TurnTable.giveBack(connection, lease.turn());
            if (own) {
                EventTable.append(connection, lease.turn().id(), RunEvent.Type.STATE, null);
            }
            return own;
        });
    }

    /** Tries until it is done: what was computed is not lost because the database is away for a moment. */
    private void end(Lease lease, RunState state, @Nullable Failure failure, @Nullable Snapshot last) {
        String result = last == null || last.result() == null ? null : RunJson.ofResult(last.result());
        while (!lease.isLost()) {
            try {
                database.transaction(connection -> end(connection, lease.turn(), state, failure, last, result));
                break;
            } catch (Database.DatabaseException e) {
                if (stopping) {
                    throw e;
                }
                LOG.warnf(
                        "The end of the run %s could not be written yet: %s",
                        lease.turn().id(), e.getMessage());
                pause();
            }
        }
        forgetIfEnded(lease.turn().id());
    }

    private boolean end(
            Connection connection,
            Turn turn,
            RunState state,
            @Nullable Failure failure,
            @Nullable Snapshot last,
            @Nullable String result)
            throws SQLException {
        if (last != null) {
            TurnTable.progress(connection, turn, last, null);
        }
        boolean own = TurnTable.end(connection, turn, state, failure, clock.instant());
        if (own) {
            EventTable.append(connection, turn.id(), RunEvent.Type.END, result);
        }
        return own;
    }

    private void forgetIfEnded(String id) {
        try {
            boolean ended = database.transaction(connection -> RunTable.find(connection, id))
                    .map(row -> row.state().hasEnded())
                    .orElse(true);
            if (ended) {
                checkpoints.delete(id);
            }
        } catch (IOException | RuntimeException e) {
            LOG.warnf("The checkpoint of the run %s is left behind: %s", id, e.getMessage());
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_TRIES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("This node stops.", e);
        }
    }
}
