package org.ridgeline.run;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** What every node looks after from time to time. */
@Singleton
final class Housekeeping {
    private static final Logger LOG = Logger.getLogger(Housekeeping.class);

    /** A cancel from another process reaches the computation within this time and one step. */
    private static final long LEASES_MILLIS = 150;

    /** Counting who stands where costs the square of how many wait. */
    private static final long QUEUE_MILLIS = 1_000;

    private static final long KEPT_MILLIS = 60_000;
    private static final long LONGEST_STOP_SECONDS = 5;

    private final Database database;
    private final Leases leases;
    private final RunLimits limits;
    private final ScheduledExecutorService executor = Executors.newScheduledThreadPool(
            2, Thread.ofPlatform().name("run-housekeeping-", 0).daemon().factory());

    @Inject
    Housekeeping(Database database, Leases leases, RunLimits limits) {
        this.database = database;
        this.leases = leases;
        this.limits = limits;
    }

    void start() {
        every(LEASES_MILLIS, leases::check);
        every(QUEUE_MILLIS, this::moveUp);
        every(KEPT_MILLIS, this::forget);
    }

    /** Lets what is under way end: an interrupt within H2 would close the file of its database. */
    void stop() {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("Looking after the runs has not come to its end.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tells those who wait that fewer are ahead of them. */
    void moveUp() {
        database.transaction(connection -> {
            boolean someMoved = RunTable.isOutOfPlace(connection);
            if (someMoved) {
                RunTable.lockQueue(connection);
                RunTable.moveUp(connection);
                EventTable.appendToWaiting(connection);
            }
            return someMoved;
        });
    }

    void forget() {
        int forgotten = database.transaction(connection -> RunTable.forgetAllBut(connection, limits.kept()));
        if (forgotten > 0) {
            LOG.infof("Forgot %d ended runs that nobody has asked for the longest time.", forgotten);
        }
    }

    /** Again and again, whatever happens: an executor would drop what once threw. */
    void every(long millis, Runnable work) {
        executor.scheduleWithFixedDelay(
                () -> {
                    try {
                        work.run();
                    } catch (Throwable e) {
                        LOG.warnf("Looking after the runs failed, and will be tried again: %s", e);
                    }
                },
                millis,
                millis,
                TimeUnit.MILLISECONDS);
    }
}
