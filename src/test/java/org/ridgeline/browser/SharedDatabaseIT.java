package org.ridgeline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.storage.Postgres;

/** Several nodes on one PostgreSQL: one serves, two compute, and one of these dies in the middle. */
@Timeout(400)
class SharedDatabaseIT {
    /** What the contract allows between a worker's death and another one's going on. */
    private static final Duration TAKEN_OVER_WITHIN = Duration.ofSeconds(30);

    @TempDir
    Path web;

    @TempDir
    Path first;

    @TempDir
    Path second;

    @TempDir
    Path other;

    @Test
    void anotherWorkerTakesOverFromOneThatDied() throws Exception {
        try (Postgres database = Postgres.start();
                ServerProcess server = ServerProcess.start(web, settings(database, "web"));
                ServerProcess one = ServerProcess.start(first, settings(database, "worker"));
                ServerProcess two = ServerProcess.start(second, settings(database, "worker"))) {
            assertThat(one.application().get("/api/v1/techniques").statusCode())
                    .as("a worker serves nothing else")
                    .isEqualTo(404);
            assertThat(one.application().get("/q/health").statusCode()).isEqualTo(200);

            Application application = server.application();
            String id = LongRun.start(application);
            LongRun.awaitProgress(application, id, 0.3);
            boolean firstComputes = worker(database).equals(Files.readString(first.resolve("node-id")));
            (firstComputes ? one : two).kill();

            LongRun.Told told = LongRun.Told.of(id, database.url(), Postgres.USER, "");
            LongRun.assertTakenWithin(TAKEN_OVER_WITHIN, application, id, told);

            JsonNode run = LongRun.awaitEnd(application, id);
            assertThat(run.path("result")).isEqualTo(LongRun.undisturbed(other));
            List<Long> events = LongRun.events(application, id);
            assertThat(events)
                    .isEqualTo(LongStream.rangeClosed(1, events.size()).boxed().toList());
            assertPresetsAreKept(application);
        }
    }

    /** What is not a run lives in the same database. */
    private static void assertPresetsAreKept(Application application) {
        String body = """
                {"technique":"ridge","parameters":{"degree":3},"title":"Three"}""";
        assertThat(application.post("/api/v1/presets", body).statusCode()).isEqualTo(201);
    }

    private static Map<String, String> settings(Postgres database, String roles) {
        Map<String, String> settings = new HashMap<>();
        settings.put("RIDGELINE_DATABASE_URL", database.url());
        settings.put("RIDGELINE_DATABASE_USER", Postgres.USER);
        settings.put("RIDGELINE_ROLES", roles);
        return settings;
    }

    /** The name of the node that computes the only run there is. */
    private static String worker(Postgres database) throws Exception {
        try (Connection connection = DriverManager.getConnection(database.url(), Postgres.USER, "");
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("select picked_by from scheduled_tasks where picked")) {
            assertThat(row.next()).as("somebody computes it").isTrue();
            return row.getString(1);
        }
    }
}
