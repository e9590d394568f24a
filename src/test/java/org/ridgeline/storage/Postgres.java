package org.ridgeline.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A PostgreSQL server of the test's own, on loopback, with an empty database. It is never skipped: without it, fail. */
public final class Postgres implements AutoCloseable {
    public static final String USER = "ridgeline";

    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
    private static final Duration START = Duration.ofSeconds(60);

    private final Path folder;
    private final int port;
    private final Process process;

    private Postgres(Path folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    public static Postgres start() throws IOException, InterruptedException {
        Path programs = programs();
        Path folder = Files.createTempDirectory("ridgeline-postgres-");
        if (isRoot()) {
            // PostgreSQL refuses to run as root.
            run(List.of("chown", "postgres", folder.toString()));
        }
        run(ordinary(List.of(
                programs.resolve("initdb").toString(),
                "--pgdata=" + folder,
                "--auth=trust",
                "--username=" + USER,
                "--encoding=UTF8",
                "--locale=C",
                "--no-sync")));
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(ordinary(List.of(
                programs.resolve("postgres").toString(),
                "-D",
                folder.toString(),
                "-p",
                Integer.toString(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "fsync=off")));
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        Postgres server = new Postgres(folder, port, builder.start());
        server.awaitReady();
        return server;
    }

    /** Where to connect as {@link #USER}, with any password. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    private void awaitReady() throws InterruptedException {
        Instant last = Instant.now().plus(START);
        while (Instant.now().isBefore(last) && process.isAlive()) {
            try (Connection ready = DriverManager.getConnection(url(), USER, "")) {
                return;
            } catch (SQLException notYet) {
                Thread.sleep(50);
            }
        }
        close();
        throw new IllegalStateException("PostgreSQL did not become ready within %s.".formatted(START));
    }

    @Override
    public void close() {
        try {
            // Its quick end, which does not wait for those who are connected.
            run(List.of("kill", "-INT", Long.toString(process.pid())));
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Path programs() throws IOException {
        List<Path> folders = new ArrayList<>();
        if (Files.isDirectory(DEBIAN)) {
            try (Stream<Path> versions = Files.list(DEBIAN)) {
                versions.sorted(Comparator.comparing(
                                        (Path version) -> version.getFileName().toString())
                                .reversed())
                        .forEach(version -> folders.add(version.resolve("bin")));
            }
        }
        Arrays.stream(System.getenv("PATH").split(":")).map(Path::of).forEach(folders::add);
        return folders.stream()
                .filter(folder ->
                        Files.isExecutable(folder.resolve("initdb")) && Files.isExecutable(folder.resolve("postgres")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "PostgreSQL is missing. Install Debian's package postgresql, or put initdb and postgres on the"
                                + " PATH."));
    }

    private static List<String> ordinary(List<String> command) {
        if (!isRoot()) {
            return command;
        }
        List<String> all =
                new ArrayList<>(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", "--"));
        all.addAll(command);
        return all;
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IllegalStateException("%s failed: %s".formatted(command, said));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
