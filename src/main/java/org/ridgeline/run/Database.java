package org.ridgeline.run;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Short transactions and plain statements on the application's own database. */
@Singleton
final class Database {
    /** Two who insert the same run, deadlock, serialization, a row that stays locked: another try will go through. */
    private static final Set<String> TRANSIENT = Set.of("23505", "40001", "40P01", "HYT00");

    /** Not supported, data, integrity, statement, limit of the program. */
    private static final Set<String> REFUSALS = Set.of("0A", "22", "23", "42", "54");

    private static final int TRIES = 5;

    private final DataSource source;

    @Inject
    Database(DataSource source) {
        this.source = source;
    }

    /** The database did not do what was asked, or is not there. */
    static final class DatabaseException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final boolean refusal;

        DatabaseException(SQLException cause) {
            super("The database failed: " + cause.getMessage(), cause);
            this.refusal = cause.getSQLState() != null && REFUSALS.stream().anyMatch(cause.getSQLState()::startsWith);
        }

        /** Whether it is there and will not take these values, so that another try is no use. */
        boolean isRefusal() {
            return refusal;
        }
    }

    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    @FunctionalInterface
    interface Mapper<T> {
        T of(ResultSet row) throws SQLException;
    }

    DataSource source() {
        return source;
    }

    /** All of it or nothing. The work may be done more than once. */
    <T> T transaction(Work<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(work);
            } catch (SQLException e) {
                if (attempt == TRIES || !TRANSIENT.contains(e.getSQLState())) {
                    throw new DatabaseException(e);
                }
            }
        }
    }

    private <T> T once(Work<T> work) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            boolean done = false;
            try {
                T value = work.on(connection);
                connection.commit();
                done = true;
                return value;
            } finally {
                if (!done) {
                    connection.rollback();
                }
                connection.setAutoCommit(true);
            }
        }
    }

    /** @return how many rows it changed */
    static int update(Connection connection, String sql, @Nullable Object... arguments) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, arguments)) {
            return statement.executeUpdate();
        }
    }

    static <T> List<T> list(Connection connection, String sql, Mapper<T> mapper, @Nullable Object... arguments)
            throws SQLException {
        List<T> found = new ArrayList<>();
        try (PreparedStatement statement = prepare(connection, sql, arguments);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(mapper.of(rows));
            }
        }
        return found;
    }

    static <T> Optional<T> first(Connection connection, String sql, Mapper<T> mapper, @Nullable Object... arguments)
            throws SQLException {
        return list(connection, sql, mapper, arguments).stream().findFirst();
    }

    static int count(Connection connection, String sql, @Nullable Object... arguments) throws SQLException {
        return first(connection, sql, row -> row.getInt(1), arguments).orElse(0);
    }

    /** As many question marks as there are values, for a list in a statement. */
    static String places(Collection<?> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static PreparedStatement prepare(Connection connection, String sql, @Nullable Object... arguments)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            Object argument = arguments[i];
            switch (argument) {
                case Instant time -> statement.setObject(i + 1, time.atOffset(ZoneOffset.UTC));
                case Enum<?> constant -> statement.setString(i + 1, constant.name());
                case null, default -> statement.setObject(i + 1, argument);
            }
        }
        return statement;
    }
}
