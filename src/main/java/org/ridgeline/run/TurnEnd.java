package org.ridgeline.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.ridgeline.run.Database.DatabaseException;
import org.ridgeline.run.Leases.Lease;
import org.ridgeline.run.Run.Failure;
import org.ridgeline.run.TurnTable.Turn;

/** Writes how a turn ends: with its run, or back into the queue. */
final class TurnEnd {
    private static final Logger LOG = Logger.getLogger(TurnEnd.class);

    /** A database that is away longer than a minute is a matter for the next turn. */
    private static final int TRIES = 60;

    private static final long BETWEEN_TRIES = 1_000;

    private final Database database;
    private final BooleanSupplier stopping;
    private final Clock clock = Clock.systemUTC();

    /** @param stopping whether this node is about to end, and must not wait for a database */
    TurnEnd(Database database, BooleanSupplier stopping) {
        this.database = database;
        this.stopping = stopping;
    }

    /** How a run ended. */
    private record End(
            RunState state,
            @Nullable Failure failure,
            @Nullable Snapshot last,
            @Nullable String result) {
        static final End NOT_KEPT = new End(RunState.FAILED, Failures.NOT_KEPT, null, null);
    }

    void succeed(Lease lease, Snapshot last) {
        String result = last.result() == null ? null : RunJson.ofResult(last.result());
        try {
            insist(lease, new End(RunState.SUCCEEDED, null, last, result));
        } catch (DatabaseException e) {
            failIfRefused(lease, e);
        }
    }

    void fail(Lease lease, Failure failure) {
        try {
            insist(lease, new End(RunState.FAILED, failure, null, null));
        } catch (DatabaseException e) {
            failIfRefused(lease, e);
        }
    }

    /** What the database will not take now it will not take later either: the run ends with words that it does take. */
    private void failIfRefused(Lease lease, DatabaseException e) {
        if (!e.isRefusal()) {
            throw e;
        }
        LOG.errorf(
                e, "The database refuses the end of the run %s.", lease.turn().id());
        insist(lease, End.NOT_KEPT);
    }

    /** Tries again where the database is away for a moment: what was computed is not lost for that. */
    private void insist(Lease lease, End end) {
        for (int attempt = 1; !lease.isLost(); attempt++) {
            try {
                database.transaction(connection -> write(connection, lease.turn(), end));
                return;
            } catch (DatabaseException e) {
                if (e.isRefusal() || stopping.getAsBoolean() || attempt == TRIES || !pause()) {
                    throw e;
                }
                LOG.warnf(
                        "The end of the run %s could not be written yet: %s",
                        lease.turn().id(), e.getMessage());
            }
        }
    }

    private boolean write(Connection connection, Turn turn, End end) throws SQLException {
        if (end.last() != null) {
            TurnTable.progress(connection, turn, end.last(), null);
        }
        boolean own = TurnTable.end(connection, turn, end.state(), end.failure(), clock.instant());
        if (own) {
            EventTable.append(connection, turn.id(), RunEvent.Type.END, end.result());
        }
        return own;
    }

    /** @return whether it was this worker's turn still: then another worker goes on with it */
    boolean giveBack(Lease lease) {
        return database.transaction(connection -> {
            boolean own = TurnTable.giveBack(connection, lease.turn());
            if (own) {
                EventTable.append(connection, lease.turn().id(), RunEvent.Type.STATE, null);
            }
            return own;
        });
    }

    /** @return false where this thread is told to end */
    private static boolean pause() {
        try {
            Thread.sleep(BETWEEN_TRIES);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
