package org.ridgeline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run outlives its process: one node with a database file of its own. */
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
        double before;
        try (ServerProcess server = ServerProcess.start(home)) {
            id = LongRun.start(server.application());
            before = LongRun.awaitProgress(server.application(), id, 0.3)
                    .path("progress")
                    .asDouble();
            server.kill();
        }
        try (ServerProcess server = ServerProcess.start(home)) {
            assertGoesOnSoon(server.application(), id, before);
            assertEndsAsUndisturbed(server.application(), id);
        }
        assertThat(home.resolve("checkpoints")).isEmptyDirectory();
    }

    @Test
    void goesOnAfterAStopWhereItStood() throws Exception {
        String id;
        double before;
        try (ServerProcess server = ServerProcess.start(home)) {
            id = LongRun.start(server.application());
            before = LongRun.awaitProgress(server.application(), id, 0.3)
                    .path("progress")
                    .asDouble();
            server.stop();
        }
        assertThat(home.resolve("checkpoints").resolve(id)).isNotEmptyFile();
        try (ServerProcess server = ServerProcess.start(home)) {
            assertGoesOnSoon(server.application(), id, before);
            assertEndsAsUndisturbed(server.application(), id);
        }
        assertThat(Files.readString(home.resolve("server.log"))).doesNotContain("\tat ");
    }

    private void assertGoesOnSoon(Application application, String id, double before) throws InterruptedException {
        Instant healthy = Instant.now();
        LongRun.awaitProgress(application, id, before);
        assertThat(Duration.between(healthy, Instant.now())).isLessThan(GOES_ON_WITHIN);
    }

    private void assertEndsAsUndisturbed(Application application, String id) throws Exception {
        JsonNode run = LongRun.awaitEnd(application, id);
        assertThat(run.path("result")).isEqualTo(LongRun.undisturbed(other));
        List<Long> events = LongRun.events(application, id);
        assertThat(events)
                .isEqualTo(LongStream.rangeClosed(1, events.size()).boxed().toList());
    }
}
