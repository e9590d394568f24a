package org.ridgeline.run;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.ridgeline.catalog.Catalogue;
import org.ridgeline.catalog.DataReader;
import org.ridgeline.catalog.Experiment;
import org.ridgeline.catalog.Forks;
import org.ridgeline.catalog.Memory;
import org.ridgeline.catalog.OwnData;
import org.ridgeline.catalog.QueryString;
import org.ridgeline.catalog.RunTechnique;
import org.ridgeline.catalog.ViolationException;
import org.ridgeline.catalog.Words;

/** Turns rows back into runs. */
@Singleton
final class RunReader {
    private static final Logger LOG = Logger.getLogger(RunReader.class);
    private static final int RESULTS_AT_HAND = 64;

    private final Catalogue catalogue;

    /** Results read lately: an event's result never changes, and many ask for the newest. */
    private final Memory<ResultKey, Record> results = new Memory<>(RESULTS_AT_HAND);

    @Inject
    RunReader(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The time is that of the asking: a run that was forgotten and begins anew numbers its events from 1 again. */
    private record ResultKey(String id, Instant queuedAt, long event) {}

    /** What a run computes. */
    record Asked<P extends Record, R extends Record>(RunTechnique<P, R> technique, Experiment<P> experiment) {}

    /** Empty where this version of the application no longer knows what was asked. */
    Optional<Asked<?, ?>> asked(RunRow row) {
        try {
            return catalogue
                    .find(row.technique())
                    .filter(RunTechnique.class::isInstance)
                    .map(technique -> read((RunTechnique<?, ?>) technique, row));
        } catch (ViolationException e) {
            LOG.debugf("The run %s is not understood any more: %s", row.id(), e.getMessage());
            return Optional.empty();
        }
    }

    private static <P extends Record, R extends Record> Asked<P, R> read(RunTechnique<P, R> technique, RunRow row) {
        Words words = Words.of("en", technique.id());
        P parameters = technique.parameters().fromQuery(QueryString.parse(row.query()), words);
        String own = row.ownData();
        OwnData data = own == null ? OwnData.NONE : new DataReader(technique.data()).fromJson(RunJson.data(own), words);
        return new Asked<>(technique, new Experiment<>(parameters, data, words));
    }

    /** The run as it stands; empty where this version of the application can no longer tell. */
    Optional<Run<?, ?>> run(Connection connection, RunRow row) {
        Optional<Asked<?, ?>> asked = asked(row);
        return asked.isEmpty() ? Optional.empty() : whole(run(connection, asked.get(), row));
    }

    /** Empty for a finished run whose result is not understood any more: it is as good as never computed. */
    static <T extends Run<?, ?>> Optional<T> whole(T run) {
        return run.state() == RunState.SUCCEEDED && run.result() == null ? Optional.empty() : Optional.of(run);
    }

    <P extends Record, R extends Record> Run<P, R> run(Connection connection, Asked<P, R> asked, RunRow row) {
        return run(connection, asked, row, row.standing());
    }

    /** The run as it stood at an event. */
    <P extends Record, R extends Record> Run<P, R> run(
            Connection connection, Asked<P, R> asked, RunRow row, Standing standing) {
        return new Run<>(
                row.id(),
                asked.technique(),
                row.query(),
                asked.experiment(),
                Forks.parent(asked.technique(), asked.experiment())
                        .map(parent -> parent(asked.technique(), parent, row))
                        .orElse(null),
                standing.state(),
                standing.queuePosition(),
                standing.progress(),
                standing.moment(),
                standing.moments(),
                standing.device(),
                row.queuedAt(),
                standing.startedAt(),
                standing.secondsLeft(),
                result(
                        connection,
                        new ResultKey(row.id(), row.queuedAt(), standing.resultEvent()),
                        asked.technique().resultType()),
                standing.failure());
    }

    /** It stands on the same data. */
    private static Run.Parent parent(RunTechnique<?, ?> technique, Forks.Parent<?> parent, RunRow row) {
        String id = RunIdentity.id(technique, parent.query(), row.dataHash());
        return new Run.Parent(id, parent.query(), parent.moment());
    }

    private <R extends Record> @Nullable R result(Connection connection, ResultKey key, Class<R> type) {
        if (key.event() == 0) {
            return null;
        }
        return results.find(key, () -> kept(connection, key, type))
                .map(type::cast)
                .orElse(null);
    }

    /** Empty also where this version of the application writes such results otherwise. */
    private static <R extends Record> Optional<Record> kept(Connection connection, ResultKey key, Class<R> type) {
        try {
            return EventTable.result(connection, key.id(), key.event()).flatMap(json -> RunJson.result(json, type));
        } catch (SQLException e) {
            throw new Database.DatabaseException(e);
        }
    }
}
