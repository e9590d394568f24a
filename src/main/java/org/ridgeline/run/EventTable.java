package org.ridgeline.run;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What happened to the runs, numbered without gaps: whoever appends an event has locked the run's row. */
final class EventTable {
    /** Of a run that goes on, so many of the newest events keep their partial result; of an ended one, the last alone. */
    static final int PARTIAL_RESULTS = 50;

    /** And so many characters of them in all, so that a run stays small however large its results become. */
    static final int PARTIAL_CHARACTERS = 4_000_000;

    private static final int AT_ONCE = 1000;

    private static final String COPIED = Standing.COLUMNS;

    private EventTable() {}

    /** An event as the database has it, its result apart. */
    record EventRow(String runId, long id, RunEvent.Type type, Standing standing) {
        static EventRow of(ResultSet row) throws SQLException {
            return new EventRow(
                    row.getString("run_id"),
                    row.getLong("id"),
                    RunEvent.Type.valueOf(row.getString("type")),
                    Standing.of(row));
        }
    }

    /**
     * Says how the run stands now, as its row has been changed in the same transaction.
     *
     * @param result the new result as JSON; null where it is the same as before
     */
    static void append(Connection connection, String id, RunEvent.Type type, @Nullable String result)
            throws SQLException {
        String holder = result == null ? "result_event" : "last_event + 1";
        Database.update(
                connection,
                "update run set result_event = " + holder + ", last_event = last_event + 1 where id = ?",
                id);
        Database.update(
                connection,
                "insert into run_event (run_id, id, type, result, " + COPIED + ")"
                        + " select id, last_event, ?, cast(? as text), " + COPIED + " from run where id = ?",
                type,
                result,
                id);
        if (type == RunEvent.Type.END) {
            forgetResults(connection, id, "id <> (select result_event from run where id = ?)", id);
        } else if (result != null) {
            keepNewest(connection, id);
        }
    }

    private record Kept(long id, long characters) {
        static Kept of(ResultSet row) throws SQLException {
            return new Kept(row.getLong("id"), row.getLong("characters"));
        }
    }

    /** Of a run that goes on: some of its partial results, in any case the newest. */
    private static void keepNewest(Connection connection, String id) throws SQLException {
        List<Kept> newestFirst = Database.list(
                connection,
                "select id, char_length(result) characters from run_event"
                        + " where run_id = ? and result is not null order by id desc",
                Kept::of,
                id);
        long oldest = newestFirst.getFirst().id() - PARTIAL_RESULTS;
        long characters = 0;
        for (Kept kept : newestFirst) {
            characters += kept.characters();
            if (characters > PARTIAL_CHARACTERS && kept != newestFirst.getFirst()) {
                oldest = Math.max(oldest, kept.id());
            }
        }
        forgetResults(connection, id, "id <= ?", oldest);
    }

    private static void forgetResults(Connection connection, String id, String which, Object... arguments)
            throws SQLException {
        Database.update(
                connection,
                "update run_event set result = null where run_id = ? and result is not null and " + which,
                Stream.concat(Stream.of(id), Stream.of(arguments)).toArray());
    }

    /** One event for every waiting run whose row counts one that is not written yet. */
    static void appendToWaiting(Connection connection) throws SQLException {
        Database.update(
                connection,
                "insert into run_event (run_id, id, type, " + COPIED + ") select id, last_event, ?, " + COPIED
                        + " from run where state = ? and not exists"
                        + " (select 1 from run_event e where e.run_id = run.id and e.id = run.last_event)",
                RunEvent.Type.PROGRESS,
                RunState.QUEUED);
    }

    static Optional<EventRow> newest(Connection connection, String id) throws SQLException {
        return Database.first(
                connection,
                select("where run_id = ? and id = (select last_event from run where run.id = ?)"),
                EventRow::of,
                id,
                id);
    }

    /** In order. */
    static List<EventRow> after(Connection connection, String id, long last) throws SQLException {
        return Database.list(
                connection,
                select("where run_id = ? and id > ? order by id fetch first " + AT_ONCE + " rows only"),
                EventRow::of,
                id,
                last);
    }

    /** The result that an event brought, as JSON; empty once it is no longer kept. */
    static Optional<String> result(Connection connection, String id, long event) throws SQLException {
        return Database.first(
                connection,
                "select result from run_event where run_id = ? and id = ? and result is not null",
                row -> row.getString("result"),
                id,
                event);
    }

    private static String select(String condition) {
        return "select run_id, id, type, " + Standing.COLUMNS + " from run_event " + condition;
    }
}
