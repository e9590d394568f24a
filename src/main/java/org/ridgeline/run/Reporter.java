package org.ridgeline.run;

import java.util.concurrent.Executor;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.ridgeline.catalog.Computation;
import org.ridgeline.run.Leases.Lease;

/** Tells what a computation has come to and saves its checkpoints, both beside the computing thread. */
final class Reporter {
    private static final Logger LOG = Logger.getLogger(Reporter.class);

    /** At most five progress events a second. */
    private static final long BETWEEN_EVENTS = 200_000_000L;

    /** A checkpoint is due early enough that one is taken within two seconds of computing. */
    private static final long BETWEEN_CHECKPOINTS = 1_500_000_000L;

    /** Partial results grow; so many bytes of them a second are written at most. */
    private static final double RESULT_BYTES_PER_SECOND = 200_000;

    private final Database database;
    private final Checkpoints checkpoints;
    private final Lease lease;
    private final Aside events;
    private final Aside saving;
    private final Speed speed;

    /** What was told before this turn: nothing is taken back that people have seen. */
    private final double told;

    private long nextEvent;
    private long nextCheckpoint;
    private volatile long nextResult;
    private volatile int toldMoment;

    /** @param told the progress that the run's events have come to already */
    Reporter(
            Database database,
            Checkpoints checkpoints,
            Lease lease,
            Executor executor,
            Computation<?> computation,
            double told) {
        this.database = database;
        this.checkpoints = checkpoints;
        this.lease = lease;
        this.events = new Aside(executor);
        this.saving = new Aside(executor);
        long now = System.nanoTime();
        this.speed = new Speed(now, computation.progress());
        this.told = told;
        this.nextEvent = now;
        this.nextResult = now;
        // A run that goes on has one already. Another one at once would make a run that kills its process always at the
        // same place look as if it got on.
        this.nextCheckpoint = told > 0 ? now + BETWEEN_CHECKPOINTS : now;
    }

    /** To be called after each step, from the computing thread. */
    void afterStep(Computation<?> computation) {
        long now = System.nanoTime();
        if (now - nextEvent >= 0 && events.isIdle() && computation.progress() >= told) {
            nextEvent = now + BETWEEN_EVENTS;
            boolean newResult = computation.moment() != toldMoment && now - nextResult >= 0;
            Snapshot snapshot = Snapshot.of(computation, newResult);
            Double secondsLeft = speed.secondsLeft(now, snapshot.progress());
            events.begin(() -> tell(snapshot, secondsLeft));
        }
        if (now - nextCheckpoint >= 0 && saving.isIdle() && !computation.isDone()) {
            nextCheckpoint = now + BETWEEN_CHECKPOINTS;
            byte[] checkpoint = computation.checkpoint();
            double progress = computation.progress();
            saving.begin(() -> save(checkpoint, progress));
        }
    }

    /** Waits until nothing is being written any more. */
    void await() {
        events.await();
        saving.await();
    }

    private void tell(Snapshot snapshot, @Nullable Double secondsLeft) {
        try {
            String result = snapshot.result() == null ? null : RunJson.ofResult(snapshot.result());
            boolean own = database.transaction(connection -> {
                boolean changed = TurnTable.progress(connection, lease.turn(), snapshot, secondsLeft);
                if (changed) {
                    EventTable.append(connection, lease.turn().id(), RunEvent.Type.PROGRESS, result);
                }
                return changed;
            });
            if (!own) {
                lease.lose();
            }
            if (result != null) {
                toldMoment = snapshot.moment();
                nextResult = System.nanoTime() + (long) (1e9 * result.length() / RESULT_BYTES_PER_SECOND);
            }
        } catch (Throwable e) {
            // Also errors: what cannot be told is no reason to lose what is computed.
            LOG.warnf(
                    e,
                    "The progress of the run %s could not be told.",
                    lease.turn().id());
        }
    }

    /** Saves it here and now. */
    void save(byte[] checkpoint, double progress) {
        try {
            checkpoints.save(lease.turn(), checkpoint);
            database.transaction(connection -> TurnTable.saved(connection, lease.turn(), progress));
        } catch (Throwable e) {
            LOG.warnf(
                    e,
                    "A checkpoint of the run %s could not be saved.",
                    lease.turn().id());
        }
    }
}
