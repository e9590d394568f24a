package org.ridgeline.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The runs as the worker whose turn it is changes them. A turn ends when the run ends or another worker takes over; after
 * that, nothing here changes anything.
 */
final class TurnTable {
    private static final String OWN_TURN = " where id = ? and attempt = ? and state = 'RUNNING'";

    private TurnTable() {}

    /** A worker's turn with a run. */
    record Turn(String id, long attempt) {}

    /** Takes the turn of a run that is locked. */
    static Turn take(Connection connection, RunRow row, int crashes, Instant now) throws SQLException {
        Database.update(
                connection,
                "update run set state = ?, attempt = attempt + 1, queue_position = 0, seconds_left = null, crashes = ?,"
                        + " crash_progress = case when ? > 0 then saved_progress else crash_progress end,"
                        + " started_at = coalesce(started_at, ?) where id = ?",
                RunState.RUNNING,
                crashes,
                crashes,
                now,
                row.id());
        return new Turn(row.id(), row.attempt() + 1);
    }

    /** @return whether it is this worker's turn still, as with every other change */
    static boolean progress(Connection connection, Turn turn, Snapshot snapshot, @Nullable Double secondsLeft)
            throws SQLException {
        return 1
                == Database.update(
                        connection,
                        "update run set progress = ?, moment = ?, moments = ?, device = ?, seconds_left = ?" + OWN_TURN,
                        snapshot.progress(),
                        snapshot.moment(),
                        snapshot.moments(),
                        snapshot.device(),
                        secondsLeft,
                        turn.id(),
                        turn.attempt());
    }

    static boolean saved(Connection connection, Turn turn, double progress) throws SQLException {
        return 1
                == Database.update(
                        connection,
                        "update run set saved_progress = ?" + OWN_TURN,
                        progress,
                        turn.id(),
                        turn.attempt());
    }

    static boolean end(Connection connection, Turn turn, RunState state, Run.@Nullable Failure failure, Instant now)
            throws SQLException {
        return 1
                == Database.update(
                        connection,
                        "update run set state = ?, failure_code = ?, failure_detail = ?, seconds_left = null,"
                                + " ended_at = ?, visited_at = ?" + OWN_TURN,
                        state,
                        failure == null ? null : failure.code(),
                        failure == null ? null : failure.detail(),
                        now,
                        now,
                        turn.id(),
                        turn.attempt());
    }

    /** Back into the queue, where it stood before. */
    static boolean giveBack(Connection connection, Turn turn) throws SQLException {
        return 1
                == Database.update(
                        connection,
                        "update run set state = 'QUEUED', seconds_left = null, queue_position = 1 + (select count(*)"
                                + " from run o where o.state = 'QUEUED' and o.queued_at < run.queued_at)" + OWN_TURN,
                        turn.id(),
                        turn.attempt());
    }

    /** Whose turn it is now, of those runs that somebody computes. */
    static Set<Turn> current(Connection connection, Collection<String> ids) throws SQLException {
        return Set.copyOf(Database.list(
                connection,
                "select id, attempt from run where state = 'RUNNING' and id in (" + Database.places(ids) + ")",
                row -> new Turn(row.getString("id"), row.getLong("attempt")),
                ids.toArray()));
    }
}
