package org.ridgeline.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The runs as those outside change them: asked for, joined, withdrawn. */
final class RunTable {
    private RunTable() {}

    static Optional<RunRow> find(Connection connection, String id) throws SQLException {
        return Database.first(connection, select("where id = ?"), RunRow::of, id);
    }

    /** Locks it until the transaction ends. */
    static Optional<RunRow> lock(Connection connection, String id) throws SQLException {
        return Database.first(connection, select("where id = ? for update"), RunRow::of, id);
    }

    /** Locks the way into the queue until the transaction ends; before any run's row, so that nobody waits in a circle. */
    static void lockQueue(Connection connection) throws SQLException {
        Database.count(connection, "select id from run_queue for update");
    }

    static int inState(Connection connection, RunState state) throws SQLException {
        return Database.count(connection, "select count(*) from run where state = ?", state);
    }

    static int waitingOf(Connection connection, String caller) throws SQLException {
        return Database.count(
                connection, "select count(*) from run where state = ? and caller = ?", RunState.QUEUED, caller);
    }

    /** A new run, last in the queue. */
    static void insert(
            Connection connection,
            RunIdentity identity,
            String technique,
            String query,
            @Nullable String ownData,
            String caller,
            int position,
            Instant now)
            throws SQLException {
        Database.update(
                connection,
                "insert into run (id, technique, query, own_data, data_hash, state, starts, attempt, joins, caller,"
                        + " queue_position, progress, moment, moments, crashes, crash_progress, saved_progress,"
                        + " last_event, result_event, queued_at, visited_at)"
                        + " values (?, ?, ?, ?, ?, ?, 1, 0, 1, ?, ?, 0, 0, 0, 0, 0, 0, 0, 0, ?, ?)",
                identity.id(),
                technique,
                query,
                ownData,
                identity.dataHash(),
                RunState.QUEUED,
                caller,
                position,
                now,
                now);
    }

    /** Starts it again after a failure or a cancel, last in the queue. */
    static void restart(Connection connection, String id, String caller, int position, Instant now)
            throws SQLException {
        Database.update(
                connection,
                "update run set state = ?, starts = starts + 1, joins = 1, caller = ?, queue_position = ?,"
                        + " progress = 0, moment = 0, moments = 0, device = null, seconds_left = null,"
                        + " failure_code = null, failure_detail = null, crashes = 0, crash_progress = 0,"
                        + " saved_progress = 0, result_event = 0, queued_at = ?, started_at = null, ended_at = null,"
                        + " visited_at = ? where id = ?",
                RunState.QUEUED,
                caller,
                position,
                now,
                now,
                id);
    }

    static void changeJoins(Connection connection, String id, int by) throws SQLException {
        Database.update(connection, "update run set joins = joins + ? where id = ?", by, id);
    }

    static void cancel(Connection connection, String id, Instant now) throws SQLException {
        Database.update(
                connection,
                "update run set state = ?, queue_position = 0, seconds_left = null, ended_at = ? where id = ?",
                RunState.CANCELLED,
                now,
                id);
    }

    static void visit(Connection connection, String id, Instant now) throws SQLException {
        Database.update(connection, "update run set visited_at = ? where id = ?", now, id);
    }

    /** Forgets ended runs beyond the number to keep, those first that were not asked for the longest time. */
    static int forgetAllBut(Connection connection, int kept) throws SQLException {
        // The state is asked for twice: a row that another transaction has just changed is looked at anew by itself,
        // and
        // what the inner selection once found would be deleted although it was started again.
        return Database.update(
                connection,
                "delete from run where state not in (?, ?) and id in (select id from run where state not in (?, ?)"
                        + " order by visited_at desc, id offset ? rows)",
                RunState.QUEUED,
                RunState.RUNNING,
                RunState.QUEUED,
                RunState.RUNNING,
                kept);
    }

    /** The number of the newest event of each of these runs. */
    static Map<String, Long> newestEvents(Connection connection, Collection<String> ids) throws SQLException {
        return Database.list(
                        connection,
                        "select id, last_event from run where id in (" + Database.places(ids) + ")",
                        row -> Map.entry(row.getString("id"), row.getLong("last_event")),
                        ids.toArray())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Whether anybody waits who has moved up and was not told. */
    static boolean isOutOfPlace(Connection connection) throws SQLException {
        return 0
                < Database.count(
                        connection,
                        "select count(*) from (select queue_position, row_number() over (order by queued_at, id) as place"
                                + " from run where state = 'QUEUED') waiting where queue_position <> place");
    }

    /**
     * Counts anew who stands where in the queue.
     *
     * @return how many stand elsewhere than before; each of them has one more event to be written
     */
    static int moveUp(Connection connection) throws SQLException {
        String place = "(select count(*) from run o where o.state = 'QUEUED'"
                + " and (o.queued_at < run.queued_at or (o.queued_at = run.queued_at and o.id <= run.id)))";
        return Database.update(
                connection,
                "update run set queue_position = " + place + ", last_event = last_event + 1"
                        + " where state = 'QUEUED' and queue_position <> " + place);
    }

    private static String select(String condition) {
        return "select " + RunRow.COLUMNS + " from run " + condition;
    }
}
