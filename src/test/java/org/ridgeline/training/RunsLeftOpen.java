package org.ridgeline.training;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Like {@link RunsInTurn}, but of the later trainings one in four is never closed: what a leak looks like. */
final class RunsLeftOpen {
    private RunsLeftOpen() {}

    public static void main(String[] arguments) throws IOException, CheckpointException {
        List<LockStep> open = new ArrayList<>();
        int[] ended = {0};
        System.out.println(RunsInTurn.growth(training -> {
            if (ended[0]++ % 4 == 0) {
                open.add(training);
            } else {
                training.close();
            }
        }));
    }
}
