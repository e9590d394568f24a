package org.ridgeline.storage;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells a database that is not there now from one that does not do what it was asked. */
public final class Absence {
    /** Classes of SQL states: the connection, resources such as the number of connections, and the operator's hand. */
    private static final Set<String> CLASSES = Set.of("08", "53", "57P");

    /** H2's own: the connection is broken, the database is closed, or closed as the process ends. */
    private static final Set<String> H2 = Set.of("90067", "90098", "90121");

    /** Nobody wraps more often; causes may go round in a circle. */
    private static final int DEEPEST = 20;

    private Absence() {}

    public static boolean isCauseOf(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .anyMatch(cause -> cause instanceof SQLException sql
                        && (sql instanceof SQLTransientConnectionException || isAbsence(sql.getSQLState())));
    }

    /** A pool that has no connection to give says so without a state; whatever a database says has one. */
    private static boolean isAbsence(@Nullable String state) {
        return state == null || H2.contains(state) || CLASSES.stream().anyMatch(state::startsWith);
    }
}
