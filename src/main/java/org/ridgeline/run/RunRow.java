package org.ridgeline.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A run as the database has it.
 *
 * @param query the canonical query, without own data
 * @param ownData the caller's own data as JSON; null where there are none
 * @param starts which start of this experiment it is: after a failure or a cancel it may start again
 * @param attempt which worker's turn it is, of all starts together; 0 before the first
 * @param joins how many want it
 * @param crashes how often its process died since it last got on
 * @param crashProgress the progress of its newest checkpoint when its process died last
 * @param savedProgress the progress of its newest checkpoint
 * @param lastEvent the number of its newest event
 */
record RunRow(
        String id,
        String technique,
        String query,
        @Nullable String ownData,
        String dataHash,
        int starts,
        long attempt,
        int joins,
        int crashes,
        double crashProgress,
        double savedProgress,
        long lastEvent,
        Instant queuedAt,
        Instant visitedAt,
        Standing standing) {

    static final String COLUMNS = "id, technique, query, own_data, data_hash, starts, attempt, joins, crashes,"
            + " crash_progress, saved_progress, last_event, queued_at, visited_at, " + Standing.COLUMNS;

    static RunRow of(ResultSet row) throws SQLException {
        return new RunRow(
                row.getString("id"),
                row.getString("technique"),
                row.getString("query"),
                row.getString("own_data"),
                row.getString("data_hash"),
                row.getInt("starts"),
                row.getLong("attempt"),
                row.getInt("joins"),
                row.getInt("crashes"),
                row.getDouble("crash_progress"),
                row.getDouble("saved_progress"),
                row.getLong("last_event"),
                Objects.requireNonNull(Database.instant(row, "queued_at")),
                Objects.requireNonNull(Database.instant(row, "visited_at")),
                Standing.of(row));
    }

    RunState state() {
        return standing.state();
    }
}
