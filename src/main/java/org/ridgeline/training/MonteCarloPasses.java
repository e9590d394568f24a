package org.ridgeline.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ridgeline.data.Samples;

/** Predictions of one arm with dropout left on. Some passes are computed at once, as if they were arms. */
final class MonteCarloPasses {
    private static final int PASSES_AT_ONCE = 10;

    private final NetworkPlan network;
    private final LossFunction lossFunction;
    private final Layers layers;
    private final List<ArmPlan> arm;
    private final Samples rows;
    private final double[][] mean;
    private final double[][] squares;
    private int done;

    /** @param layers of a single arm */
    MonteCarloPasses(NetworkPlan network, Layers layers, ArmPlan arm, Samples rows) {
        this.network = network;
        this.layers = layers;
        this.arm = List.of(arm);
        this.rows = rows;
        lossFunction = LossFunction.of(network);
        mean = new double[rows.size()][network.classes()];
        squares = new double[rows.size()][network.classes()];
    }

    MonteCarlo run(NDManager manager, int passes, long seed) {
        DropoutMasks masks = new DropoutMasks(network.hidden(), PASSES_AT_ONCE * rows.size(), 1, seed);
        while (done < passes) {
            int now = Math.min(PASSES_AT_ONCE, passes - done);
            masks.turnTo(done / PASSES_AT_ONCE, now * rows.size());
            try (NDManager scratch = manager.newSubManager()) {
                NDArray[] dropped = byPass(masks.draw(scratch, arm), now);
                NDArray outputs = layers.outputs(Inference.array(scratch, rows), dropped);
                float[] scores = lossFunction.scores(outputs).toFloatArray();
                for (int pass = 0; pass < now; pass++) {
                    add(scores, dropped == null ? 0 : pass * rows.size());
                }
            }
        }
        for (double[] row : squares) {
            for (int c = 0; c < row.length; c++) {
                row[c] = Math.sqrt(row[c] / passes);
            }
        }
        return new MonteCarlo(mean, squares);
    }

    private NDArray @Nullable [] byPass(NDArray @Nullable [] masks, int passes) {
        if (masks == null) {
            return null;
        }
        NDArray[] shaped = new NDArray[masks.length];
        for (int layer = 0; layer < masks.length; layer++) {
            shaped[layer] = masks[layer].reshape(passes, rows.size(), -1);
        }
        return shaped;
    }

    /** Adds one pass to the mean and to the sum of squared deviations, by Welford's update. */
    private void add(float[] scores, int from) {
        done++;
        double[] probabilities = new double[network.classes()];
        for (int row = 0; row < rows.size(); row++) {
            lossFunction.probabilities(scores, from + row, probabilities);
            for (int c = 0; c < probabilities.length; c++) {
                double before = probabilities[c] - mean[row][c];
                mean[row][c] += before / done;
                squares[row][c] += before * (probabilities[c] - mean[row][c]);
            }
        }
    }
}
