package org.ridgeline.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a run stands, or stood at an event: the columns that both tables have.
 *
 * @param resultEvent the event that holds the result; 0 where there is none
 */
record Standing(
        RunState state,
        int queuePosition,
        double progress,
        int moment,
        int moments,
        @Nullable String device,
        @Nullable Instant startedAt,
        @Nullable Double secondsLeft,
        Run.@Nullable Failure failure,
        long resultEvent) {
    static final String COLUMNS = "state, queue_position, progress, moment, moments, device, started_at, seconds_left,"
            + " failure_code, failure_detail, result_event";

    static Standing of(ResultSet row) throws SQLException {
        String code = row.getString("failure_code");
        double secondsLeft = row.getDouble("seconds_left");
        boolean unknown = row.wasNull();
        return new Standing(
                RunState.valueOf(row.getString("state")),
                row.getInt("queue_position"),
                row.getDouble("progress"),
                row.getInt("moment"),
                row.getInt("moments"),
                row.getString("device"),
                Database.instant(row, "started_at"),
                unknown ? null : secondsLeft,
                code == null ? null : new Run.Failure(code, row.getString("failure_detail")),
                row.getLong("result_event"));
    }
}
