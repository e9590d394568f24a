package org.ridgeline.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.ridgeline.data.Samples;

/** Trains one network after another and prints by how many bytes the process has grown since the first fifty. */
final class RunsInTurn {
    private static final int RUNS = 50;
    private static final Samples ROWS = Plans.disc(300);

    private RunsInTurn() {}

    public static void main(String[] arguments) throws IOException, CheckpointException {
        System.out.println(growth(LockStep::close));
    }

    /** @param end what becomes of a training at its end */
    static long growth(Consumer<LockStep> end) throws IOException, CheckpointException {
        for (int run = 0; run < RUNS; run++) {
            run(LockStep::close);
        }
        long before = resident();
        for (int run = 0; run < 2 * RUNS; run++) {
            run(end);
        }
        return resident() - before;
    }

    private static void run(Consumer<LockStep> end) throws CheckpointException {
        TrainingPlan small = Plans.dropout(0, 0.5);
        TrainingPlan plan =
                new TrainingPlan(new NetworkPlan(2, List.of(1000, 300), 2, Activation.RELU), small.arms(), 32, 1);
        LockStep training = LockStep.begin(plan, ROWS, TrainingDevice.CPU);
        Plans.train(training, 5);
        training.evaluate(ROWS);
        training.monteCarlo(1, ROWS.rows(0, 10), 10).step();
        training.restore(training.checkpoint());
        end.accept(training);
    }

    /** Bytes of this process in memory. */
    private static long resident() throws IOException {
        String[] pages = Files.readString(Path.of("/proc/self/statm")).split(" ");
        return Long.parseLong(pages[1]) * 4096;
    }
}
