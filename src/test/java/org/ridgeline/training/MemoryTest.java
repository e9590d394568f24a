package org.ridgeline.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.ridgeline.data.Samples;

/** Native memory is invisible to the garbage collector: nothing of a run may stay behind. */
@EnabledOnOs(OS.LINUX)
class MemoryTest {
    private static final int RUNS = 100;

    /**
     * A run holds about 7 MB of parameters and moments; if those of the second and third hundred stayed behind, there would be
     * 1,400 MB. What the allocator keeps for later goes up and down by a hundred or two.
     */
    private static final long MOST_GROWTH = 400L << 20;

    @Test
    void aHundredRunsLeaveNothingBehind() throws IOException, CheckpointException {
        Samples rows = Plans.disc(300);
        for (int run = 0; run < RUNS; run++) {
            run(rows);
        }
        long before = resident();
        for (int run = 0; run < 2 * RUNS; run++) {
            run(rows);
        }
        assertThat(resident() - before).isLessThan(MOST_GROWTH);
    }

    private static void run(Samples rows) throws CheckpointException {
        TrainingPlan small = Plans.dropout(0, 0.5);
        TrainingPlan plan =
                new TrainingPlan(new NetworkPlan(2, List.of(1000, 300), 2, Activation.RELU), small.arms(), 32, 1);
        try (LockStep training = LockStep.begin(plan, rows, TrainingDevice.CPU)) {
            Plans.train(training, 5);
            training.evaluate(rows);
            training.monteCarlo(1, rows.rows(0, 10), 10).step();
            training.restore(training.checkpoint());
        }
    }

    /** Bytes of this process in memory. */
    private static long resident() throws IOException {
        String[] pages = Files.readString(Path.of("/proc/self/statm")).split(" ");
        return Long.parseLong(pages[1]) * 4096;
    }
}
