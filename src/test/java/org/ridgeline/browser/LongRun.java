package org.ridgeline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An experiment long enough to be killed in its middle, and what it comes to when nobody disturbs it. */
final class LongRun {
    /** Some ten seconds of computing on one core. */
    static final String REQUEST = """
            {"technique":"dropout","parameters":{"dataset":"synthetic","samples":1400,"hidden":[256,128],\
            "rates":[0,0.5],"batchSize":32,"epochs":100,"passes":10,"seed":7}}""";

    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final Pattern EVENT = Pattern.compile("^id: ?(\\d+)$", Pattern.MULTILINE);

    private static final Pattern STATE = Pattern.compile("event: ?state");

    private static @Nullable JsonNode undisturbed;

    private LongRun() {}

    /** Starts it. */
    static String start(Application application) throws Exception {
        HttpResponse<String> answer = application.post("/api/v1/runs", REQUEST);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return new ObjectMapper().readTree(answer.body()).path("runId").asText();
    }

    static JsonNode document(Application application, String id) {
        return application.json("/api/v1/runs/" + id + "?include=result");
    }

    /** Its result on a server of its own; computed once for all tests. */
    static synchronized JsonNode undisturbed(Path home) throws Exception {
        JsonNode known = undisturbed;
        if (known == null) {
            try (ServerProcess server = ServerProcess.start(home)) {
                known = awaitEnd(server.application(), start(server.application()))
                        .path("result");
            }
            undisturbed = known;
        }
        return known;
    }

    /** What a run's watchers had been told when its process ended, as its database has it. */
    record Told(long event, double progress) {
        static Told of(String id, String database, String user, String password) throws SQLException {
            try (Connection connection = DriverManager.getConnection(database, user, password);
                    PreparedStatement statement =
                            connection.prepareStatement("select last_event, progress from run where id = ?")) {
                statement.setString(1, id);
                try (ResultSet row = statement.executeQuery()) {
                    assertThat(row.next()).as("the run is known").isTrue();
                    return new Told(row.getLong(1), row.getDouble(2));
                }
            }
        }
    }

    /** Waits until a worker says that it has taken the run, and then until it has got further than ever before. */
    static void assertTakenWithin(Duration longest, Application application, String id, Told told)
            throws InterruptedException {
        Instant from = Instant.now();
        try (Stream<String> lines = application.eventLines("/api/v1/runs/" + id + "/events", told.event())) {
            assertThat(lines.anyMatch(STATE.asMatchPredicate()))
                    .as("its state changes")
                    .isTrue();
        }
        assertThat(Duration.between(from, Instant.now())).isLessThan(longest);
        JsonNode run = document(application, id);
        assertThat(run.path("state").asText()).as(run.toString()).isEqualTo("running");
        awaitProgress(application, id, told.progress());
    }

    static JsonNode awaitProgress(Application application, String id, double progress) throws InterruptedException {
        return await(application, id, run -> run.path("progress").asDouble() > progress);
    }

    static JsonNode awaitEnd(Application application, String id) throws InterruptedException {
        JsonNode run = await(application, id, found -> !List.of("queued", "running")
                .contains(found.path("state").asText()));
        assertThat(run.path("state").asText()).as(run.toString()).isEqualTo("succeeded");
        return run;
    }

    private static JsonNode await(Application application, String id, Predicate<JsonNode> wanted)
            throws InterruptedException {
        Instant last = Instant.now().plus(LONGEST);
        JsonNode run = document(application, id);
        while (!wanted.test(run)) {
            assertThat(Instant.now()).as("the time for %s", run).isBefore(last);
            Thread.sleep(50);
            run = document(application, id);
        }
        return run;
    }

    /** The numbers of all its events, read from the stream of a run that has ended. */
    static List<Long> events(Application application, String id) {
        return EVENT.matcher(
                        application.events("/api/v1/runs/" + id + "/events", 0).body())
                .results()
                .map(found -> found.group(1))
                .map(Long::valueOf)
                .toList();
    }
}
