package org.ridgeline.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.FloatBuffer;
import org.ridgeline.data.Samples;

/** What trained layers say of rows, in evaluation mode. Rows are taken in chunks, so that memory stays small. */
final class Inference {
    /** Numbers of the widest layer, over all arms, that a chunk holds. */
    private static final int NUMBERS_AT_ONCE = 1 << 20;

    private final NetworkPlan network;
    private final LossFunction lossFunction;
    private final NDManager manager;

    Inference(NetworkPlan network, NDManager manager) {
        this.network = network;
        this.manager = manager;
        lossFunction = LossFunction.of(network);
    }

    /** @param arms of the layers, whose evaluations are returned in that order */
    Evaluation[] evaluate(Layers layers, int arms, Samples rows) {
        double[] losses = new double[arms];
        int[] hits = new int[arms];
        inChunks(rows, arms, (chunk, part) -> {
            float[] scores = lossFunction.scores(layers.outputs(chunk)).toFloatArray();
            for (int i = 0; i < arms * part.size(); i++) {
                int label = part.labels()[i % part.size()];
                losses[i / part.size()] += lossFunction.loss(scores, i, network.outputs(), label);
                if (LossFunction.likeliest(scores, i, network.outputs()) == label) {
                    hits[i / part.size()]++;
                }
            }
        });
        Evaluation[] evaluations = new Evaluation[arms];
        for (int arm = 0; arm < arms; arm++) {
            double loss = losses[arm] / rows.size();
            evaluations[arm] = new Evaluation(loss, Double.isNaN(loss) ? loss : (double) hits[arm] / rows.size());
        }
        return evaluations;
    }

    /** Rows × classes. */
    double[][] probabilities(Layers layers, Samples rows) {
        double[][] all = new double[rows.size()][network.classes()];
        int[] next = {0};
        inChunks(rows, 1, (chunk, part) -> {
            float[] scores = lossFunction.scores(layers.outputs(chunk)).toFloatArray();
            for (int row = 0; row < part.size(); row++) {
                lossFunction.probabilities(scores, row, all[next[0]++]);
            }
        });
        return all;
    }

    /** Rows × units. */
    double[][] hidden(Layers layers, int layer, Samples rows) {
        int width = network.outputsOf(layer);
        double[][] all = new double[rows.size()][width];
        int[] next = {0};
        inChunks(rows, 1, (chunk, part) -> {
            NDArray activations = chunk;
            for (int below = 0; below <= layer; below++) {
                activations = layers.activations(below, activations);
            }
            float[] values = activations.toFloatArray();
            for (int i = 0; i < values.length; i++) {
                all[next[0] + i / width][i % width] = values[i];
            }
            next[0] += part.size();
        });
        return all;
    }

    private interface Use {
        void chunk(NDArray rows, Samples part);
    }

    private void inChunks(Samples rows, int arms, Use use) {
        int most = Math.max(1, NUMBERS_AT_ONCE / (arms * network.widest()));
        for (int from = 0; from < rows.size(); from += most) {
            Samples part = rows.rows(from, Math.min(rows.size(), from + most));
            try (NDManager scratch = manager.newSubManager()) {
                use.chunk(array(scratch, part), part);
            }
        }
    }

    /** Rows × features. */
    static NDArray array(NDManager manager, Samples rows) {
        return manager.create(FloatBuffer.wrap(rows.inputs()), new Shape(rows.size(), rows.features()));
    }
}
