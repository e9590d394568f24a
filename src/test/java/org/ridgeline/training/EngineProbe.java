package org.ridgeline.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Loads the engine in a process of its own. If that fails, it says why, takes the obstacle in its way away, and tries
 * once more.
 */
final class EngineProbe {
    private EngineProbe() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        TrainingEngine.unpackInto(folder);
        try {
            TrainingEngine.prepare();
        } catch (EngineUnavailableException failed) {
            System.out.println("unavailable: " + failed.getMessage());
            if (!Files.isRegularFile(folder)) {
                return;
            }
            Files.delete(folder);
            TrainingEngine.prepare();
        }
        try (LockStep training = LockStep.begin(Plans.dropout(0.5), Plans.disc(32), TrainingDevice.CPU)) {
            training.step();
            System.out.println("trained: " + training.trainingLoss(0));
        }
    }
}
