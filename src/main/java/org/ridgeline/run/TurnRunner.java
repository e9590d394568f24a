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
import org.ridgeline.catalog.Forks;
import org.ridgeline.run.Database.DatabaseException;
import org.ridgeline.run.Leases.Lease;
import org.ridgeline.run.Run.Failure;
import org.ridgeline.run.RunReader.Asked;
import org.ridgeline.run.TurnTable.Turn;

/** Computes one run from where it stands, until it ends, is taken away, or this node stops. */
@Singleton
final class TurnRunner {
    private static final Logger LOG = Logger.getLogger(TurnRunner.class);

    /**
     * How often a run that was asked for on a node of another kind is left to the others, where there may be some: with the
     * pauses of {@link Worker}, for some seven minutes.
     */
    static final int LEFT_TO_OTHERS = 30;

    private final Database database;
    private final RunReader reader;
    private final Leases leases;
    private final Checkpoints checkpoints;
    private final Leftovers leftovers;
    private final TurnEnd ends;
    private final Clock clock = Clock.systemUTC();
    private final ExecutorService writers = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("run-writer-", 0).daemon().factory());
    private volatile boolean stopping;

    @Inject
    TurnRunner(Database database, RunReader reader, Leases leases, Checkpoints checkpoints, Leftovers leftovers) {
        this.database = database;
        this.reader = reader;
        this.leases = leases;
        this.checkpoints = checkpoints;
        this.leftovers = leftovers;
        this.ends = new TurnEnd(database, () -> stopping);
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

    /**
     * @param failures how often this task has failed for reasons that were not its run's, on any node
     * @throws OtherNodesException where another node may be able to compute what this one cannot
     */
    Outcome run(TaskTable.Task task, int failures) {
        if (checkpoints.areShared() && failures < LEFT_TO_OTHERS) {
            leaveToOthersIfChanged(task);
        }
        Optional<Begun> begun = database.transaction(connection -> begin(connection, task));
        if (begun.isEmpty()) {
            leftovers.forgetIfEnded(task.run());
            return Outcome.DONE;
        }
        Lease lease = leases.hold(begun.get().turn());
        try {
            return computeOrFail(begun.get().before(), lease);
        } catch (IOException | RuntimeException notTheRuns) {
            leave(lease);
            throw new IllegalStateException("A turn of the run %s ended early.".formatted(task.run()), notTheRuns);
        } finally {
            leases.release(lease);
        }
    }

    /** What it throws is not the run's fault: a later turn, maybe another node's, goes on with it. */
    private Outcome computeOrFail(RunRow row, Lease lease) throws IOException {
        try {
            return compute(row, lease);
        } catch (IOException | DatabaseException e) {
            throw e;
        } catch (Throwable problem) {
            if (stopping) {
                throw new IllegalStateException("This node stops.", problem);
            }
            // Also errors: a native library that fails or a heap that is full ends this run, not this worker.
            LOG.warnf(problem, "The run %s failed.", row.id());
            return failed(lease, Failures.of(problem));
        }
    }

    /** Into the queue if that can be written: what is found running counts as a crash. */
    private void leave(Lease lease) {
        // A file of the database that is written by an interrupted thread is closed.
        boolean interrupted = Thread.interrupted();
        try {
            ends.giveBack(lease);
        } catch (RuntimeException e) {
            LOG.debugf("The run %s could not be given back: %s", lease.turn().id(), e.getMessage());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void leaveToOthersIfChanged(TaskTable.Task task) {
        database.transaction(connection -> RunTable.find(connection, task.run()))
                .filter(row -> isDue(row, task))
                .filter(row -> reader.asked(row)
                        .map(asked -> changed(asked, row).isPresent())
                        .orElse(true))
                .ifPresent(row -> {
                    throw new OtherNodesException(row.id());
                });
    }

    private static boolean isDue(RunRow row, TaskTable.Task task) {
        return row.starts() == task.starts() && !row.state().hasEnded();
    }

    /** Empty where there is nothing to do: it was cancelled meanwhile, or died too often. */
    private Optional<Begun> begin(Connection connection, TaskTable.Task task) throws SQLException {
        Optional<RunRow> found = RunTable.lock(connection, task.run()).filter(row -> isDue(row, task));
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
            return failed(lease, Failures.NOT_UNDERSTOOD);
        }
        return compute(asked.get(), row, lease);
    }

    private Outcome compute(Asked<?, ?> asked, RunRow row, Lease lease) throws IOException {
        Optional<Failure> changed = changed(asked, row);
        if (changed.isPresent()) {
            return failed(lease, changed.get());
        }
        byte[] checkpoint =
                row.savedProgress() > 0 ? checkpoints.load(lease.turn()).orElse(null) : null;
        try (Computation<?> computation = begin(asked, checkpoint)) {
            // A download that ends just now would put another data set under this run's name.
            changed = changed(asked, row);
            if (changed.isPresent()) {
                return failed(lease, changed.get());
            }
            double told = checkpoint == null ? 0 : row.standing().progress();
            return drive(computation, new Reporter(database, checkpoints, lease, writers, computation, told), lease);
        }
    }

    private static <P extends Record> Computation<?> begin(Asked<P, ?> asked, byte @Nullable [] checkpoint) {
        return Forks.compute(asked.technique(), asked.experiment(), checkpoint);
    }

    private Optional<Failure> changed(Asked<?, ?> asked, RunRow row) {
        RunIdentity now = identity(asked, row);
        if (now.id().equals(row.id())) {
            return Optional.empty();
        }
        if (checkpoints.areShared()) {
            return Optional.of(Failures.NODES_DIFFER);
        }
        return Optional.of(now.dataHash().equals(row.dataHash()) ? Failures.ENGINE_CHANGED : Failures.DATA_CHANGED);
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
            // A turn that looked lost and is not would leave a run that nobody computes: then its task must stay.
            return ends.giveBack(lease) ? Outcome.GIVEN_BACK : ended(lease);
        }
        if (computation.isDone()) {
            ends.succeed(lease, Snapshot.of(computation, true));
            return ended(lease);
        }
        reporter.save(computation.checkpoint(), computation.progress());
        return ends.giveBack(lease) ? Outcome.GIVEN_BACK : ended(lease);
    }

    private Outcome failed(Lease lease, Failure failure) {
        ends.fail(lease, failure);
        return ended(lease);
    }

    private Outcome ended(Lease lease) {
        leftovers.forgetIfEnded(lease.turn().id());
        return Outcome.DONE;
    }
}
