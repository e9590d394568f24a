package org.ridgeline.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * Native memory is invisible to the garbage collector: nothing of a run may stay behind. It is measured in a process of its
 * own, whose heap has one size from the beginning: else what grows is the heap of all the tests that ran before.
 */
@EnabledOnOs(OS.LINUX)
class MemoryTest {
    /** What is trained takes about 7 MB a run; the allocator's own keeping goes up and down by about 10 in all. */
    private static final long MOST_GROWTH = 100L << 20;

    @Test
    void runsLeaveNothingBehind() throws IOException, InterruptedException {
        assertThat(growth(RunsInTurn.class)).isLessThan(MOST_GROWTH);
    }

    /** What is measured does show a leak: here only one run in four stays behind. */
    @Test
    void whatIsNotGivenBackShows() throws IOException, InterruptedException {
        assertThat(growth(RunsLeftOpen.class)).isGreaterThan(MOST_GROWTH);
    }

    private static long growth(Class<?> program) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        ProcessBuilder builder = new ProcessBuilder(
                java,
                "-Xms256m",
                "-Xmx256m",
                "-XX:+AlwaysPreTouch",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classes,
                program.getName());
        // Each arena keeps what it once had; one of them says what is in use.
        builder.environment().putAll(Map.of("MALLOC_ARENA_MAX", "1"));
        Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return Long.parseLong(said.lines().toList().getLast());
    }
}
