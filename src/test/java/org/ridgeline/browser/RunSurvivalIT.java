package org.ridgeline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A run outlives its process: one node with a database file of its own. */
@Timeout(400)
class RunSurvivalIT {
    /** What the contract allows between the first healthy answer and going on. */
    private static final Duration GOES_ON_WITHIN = Duration.ofSeconds(10);

    @TempDir
    Path home;

    @TempDir
    Path other;

    @Test
    void goesOnAfterAKillToTheSameBits() throws Exception {
        String id;
        try (ServerProcess server = ServerProcess.start(home)) {
            id = LongRun.start(server.application());
            LongRun.awaitProgress(server.application(), id, 0.3);
            server.kill();
        }
        LongRun.Told told = told(id);
        try (ServerProcess server = ServerProcess.start(home)) {
            LongRun.assertTakenWithin(GOES_ON_WITHIN, server.application(), id, told);
            assertEndsAsUndisturbed(server.application(), id);
            awaitEmpty(home.resolve("checkpoints"));
        }
    }

    @Test
    void goesOnAfterAStopWhereItStood() throws Exception {
        String id;
        try (ServerProcess server = ServerProcess.start(home)) {
            id = LongRun.start(server.application());
            LongRun.awaitProgress(server.application(), id, 0.3);
            server.stop();
        }
        assertThat(home.resolve("checkpoints").resolve(id)).isNotEmptyFile();
        LongRun.Told told = told(id);
        try (ServerProcess server = ServerProcess.start(home)) {
            LongRun.assertTakenWithin(GOES_ON_WITHIN, server.application(), id, told);
            assertEndsAsUndisturbed(server.application(), id);
        }
        assertThat(Files.readString(home.resolve("server.log"))).doesNotContain("\tat ");
    }

    /** Read from the file that no process has open now. */
    private LongRun.Told told(String id) throws SQLException {
        return LongRun.Told.of(id, "jdbc:h2:file:" + home.resolve("ridgeline"), "ridgeline", "ridgeline");
    }

    /** What was kept of a run is removed a little after its end is told. */
    private static void awaitEmpty(Path folder) throws Exception {
        Instant last = Instant.now().plus(GOES_ON_WITHIN);
        while (Instant.now().isBefore(last) && isNotEmpty(folder)) {
            Thread.sleep(50);
        }
        assertThat(folder).isEmptyDirectory();
    }

    private static boolean isNotEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isPresent();
        }
    }

    private void assertEndsAsUndisturbed(Application application, String id) throws Exception {
        JsonNode run = LongRun.awaitEnd(application, id);
        assertThat(run.path("result")).isEqualTo(LongRun.undisturbed(other));
        List<Long> events = LongRun.events(application, id);
        assertThat(events)
                .isEqualTo(LongStream.rangeClosed(1, events.size()).boxed().toList());
    }
}
