package org.ridgeline.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** The packaged application as a process of its own, which a test may kill. */
final class ServerProcess implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(60);
    private static final Path RUNNER = Path.of("target", "quarkus-app", "quarkus-run.jar");

    private final Application application;
    private final Process process;

    private ServerProcess(int port, Process process) {
        this.application = new Application("http://localhost:" + port);
        this.process = process;
    }

    /** Starts on a free port, with its data in the given folder, and waits until it is ready. */
    static ServerProcess start(Path home) throws IOException, InterruptedException {
        return start(home, Map.of());
    }

    /** @param settings as environment variables, such as {@code RIDGELINE_ROLES=worker} */
    static ServerProcess start(Path home, Map<String, String> settings) throws IOException, InterruptedException {
        int port = freePort();
        ServerProcess server = new ServerProcess(port, launch(home, port, settings));
        server.awaitReady();
        return server;
    }

    /** A process that may fail to start; what it says goes to {@code server.log} in the folder. */
    static Process launch(Path home, int port, Map<String, String> settings) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                RUNNER.toString());
        builder.environment().put("PORT", Integer.toString(port));
        builder.environment().put("RIDGELINE_HOME", home.toAbsolutePath().toString());
        builder.environment().putAll(settings);
        builder.redirectErrorStream(true);
        builder.redirectOutput(
                ProcessBuilder.Redirect.appendTo(home.resolve("server.log").toFile()));
        return builder.start();
    }

    Application application() {
        return application;
    }

    /** As {@code kill -9}: the process gets no chance to write anything any more. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** As a service manager stops it. */
    void stop() {
        process.destroy();
        process.onExit().join();
    }

    private void awaitReady() throws InterruptedException {
        Instant last = Instant.now().plus(START);
        while (Instant.now().isBefore(last) && process.isAlive()) {
            try {
                if (application.get("/q/health/ready").statusCode() == 200) {
                    return;
                }
            } catch (UncheckedIOException notYet) {
                // It listens a little after its process begins.
            }
            Thread.sleep(100);
        }
        kill();
        throw new IllegalStateException("The server did not become ready within %s: see server.log.".formatted(START));
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        kill();
    }
}
