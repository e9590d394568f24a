package org.ridgeline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes do not share a folder or a database file: the second says so and ends. */
class SecondServerIT {
    @TempDir
    Path home;

    @TempDir
    Path other;

    @Test
    void isRefusedTheSameFolder() throws Exception {
        try (ServerProcess server = ServerProcess.start(home)) {
            Path log = home.resolve("server.log");
            long before = Files.size(log);
            assertRefused(ServerProcess.launch(home, ServerProcess.freePort(), Map.of()));
            String said = Files.readString(log).substring((int) before);
            assertThat(said.strip().lines())
                    .singleElement()
                    .asString()
                    .contains("another Ridgeline is using the folder", home.toString(), "RIDGELINE_HOME");
            assertThat(server.application().get("/q/health/ready").statusCode())
                    .as("the first one lives")
                    .isEqualTo(200);
        }
    }

    @Test
    void isRefusedTheSameDatabaseFileFromAnotherFolder() throws Exception {
        try (ServerProcess server = ServerProcess.start(home)) {
            String file = "jdbc:h2:file:" + home.resolve("ridgeline");
            assertRefused(
                    ServerProcess.launch(other, ServerProcess.freePort(), Map.of("RIDGELINE_DATABASE_URL", file)));
            List<String> said =
                    Files.readAllLines(other.resolve("server.log")).stream().toList();
            assertThat(said).singleElement().asString().contains("another program is using the database", file);
            assertThat(server.application().get("/q/health/ready").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void isToldWhenTheAddressOfTheDatabaseIsNone() throws Exception {
        assertRefused(ServerProcess.launch(
                home, ServerProcess.freePort(), Map.of("RIDGELINE_DATABASE_URL", "postgresql://localhost/ridgeline")));
        assertThat(Files.readString(home.resolve("server.log")))
                .contains("must begin with jdbc:h2: or jdbc:postgresql:");
    }

    @Test
    void isToldWhenItWouldQueueRunsThatNobodyComputes() throws Exception {
        assertRefused(ServerProcess.launch(home, ServerProcess.freePort(), Map.of("RIDGELINE_ROLES", "web")));
        assertThat(Files.readAllLines(home.resolve("server.log")))
                .singleElement()
                .asString()
                .contains("web alone", "RIDGELINE_DATABASE_URL");
    }

    private static void assertRefused(Process process) throws InterruptedException {
        try {
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("it ends").isTrue();
            assertThat(process.exitValue()).isNotZero();
        } finally {
            process.destroyForcibly();
        }
    }
}
