package org.ridgeline.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Unpacking the engine where something is in the way, in processes of their own: each has no engine yet. */
@DisabledOnOs(OS.WINDOWS)
class EngineFolderTest {
    /** Kilobytes: the large library is above it, everything else below. */
    private static final int LARGEST_FILE = 100_000;

    @TempDir
    private Path temporary;

    @Test
    void saysWhatIsWrongAndWorksOnceItIsNotAnyMore() throws IOException, InterruptedException {
        Path folder = temporary.resolve("engine");

        String full = probe(folder, LARGEST_FILE);
        assertThat(full)
                .as("no room for the large library")
                .contains("unavailable: ", folder.toString(), "Free some space", "ridgeline.engine.folder")
                .doesNotContain("trained");
        assertThat(unpacked(folder)).isEmpty();

        deleteLockAndFolder(folder);
        Files.writeString(folder, "in the way");
        assertThat(probe(folder, 0))
                .as("first refused, then loaded by the same process")
                .contains("unavailable: ", folder.toString(), "trained: ");

        Path large = unpacked(folder).stream()
                .filter(file -> file.getFileName().toString().contains("torch_cpu"))
                .findAny()
                .orElseThrow();
        long whole = Files.size(large);
        try (FileChannel channel = FileChannel.open(large, StandardOpenOption.WRITE)) {
            channel.truncate(whole / 2);
        }
        assertThat(probe(folder, 0))
                .as("half of a library")
                .contains("trained: ")
                .doesNotContain("unavailable");
        assertThat(large).hasSize(whole);
    }

    private static void deleteLockAndFolder(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(each);
            }
        }
    }

    /** Libraries below the folder. */
    private static List<Path> unpacked(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** @param largestFile in KB, 0 for no limit */
    private static String probe(Path folder, int largestFile) throws IOException, InterruptedException {
        String limit = largestFile == 0 ? "" : "ulimit -f %d; ".formatted(largestFile);
        Process process = new ProcessBuilder(
                        "bash",
                        "-c",
                        limit + "exec \"$@\"",
                        "bash",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EngineProbe.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return output;
    }
}
