package org.ridgeline.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The layers of one arm, or of several stacked ones, as views of their parameters. A layer's weights are inputs ×
 * outputs for one arm and arms × inputs × outputs for several; axes are counted from the last, so the same code serves
 * both.
 */
final class Layers {
    private final NetworkPlan network;
    private final List<NDArray> weights;
    private final List<NDArray> biases;
    private final List<BatchNormalization> normalizations;

    private Layers(
            NetworkPlan network, List<NDArray> weights, List<NDArray> biases, List<BatchNormalization> normalizations) {
        this.network = network;
        this.weights = weights;
        this.biases = biases;
        this.normalizations = normalizations;
    }

    /** @param parameters rows by the layout, one for each arm (arms × size), or the only one (size) */
    static Layers of(NetworkPlan network, Normalization normalization, ParameterLayout layout, NDArray parameters) {
        List<NDArray> weights = new ArrayList<>();
        List<NDArray> biases = new ArrayList<>();
        List<BatchNormalization> normalizations = new ArrayList<>();
        NDManager manager = parameters.getManager();
        for (int layer = 0; layer < network.layers(); layer++) {
            int in = network.inputsOf(layer);
            int out = network.outputsOf(layer);
            weights.add(view(parameters, layout.weights(layer), in, out));
            biases.add(view(parameters, layout.bias(layer), 1, out));
            if (normalization == Normalization.BATCH && layer < network.layers() - 1) {
                normalizations.add(new BatchNormalization(
                        manager,
                        view(parameters, layout.scale(layer), 1, out),
                        view(parameters, layout.shift(layer), 1, out)));
            }
        }
        return new Layers(network, weights, biases, normalizations);
    }

    private static NDArray view(NDArray parameters, int from, int rows, int columns) {
        Shape shape = parameters.getShape();
        NDArray range = parameters.get(new NDIndex("..., {}:{}", from, from + rows * columns));
        return range.reshape(
                shape.dimension() == 1 ? new Shape(rows, columns) : new Shape(shape.get(0), rows, columns));
    }

    /** The layers of one of several arms, as views attached to the given manager. */
    Layers arm(int row, NDManager manager) {
        return new Layers(
                network,
                weights.stream().map(stacked -> select(stacked, row, manager)).toList(),
                biases.stream().map(stacked -> select(stacked, row, manager)).toList(),
                normalizations.stream()
                        .map(stacked -> stacked.arm(row, manager))
                        .toList());
    }

    static NDArray select(NDArray stacked, int row, NDManager manager) {
        NDArray selected = stacked.get(row);
        selected.attach(manager);
        return selected;
    }

    NDArray weights(int layer) {
        return weights.get(layer);
    }

    List<BatchNormalization> normalizations() {
        return normalizations;
    }

    /** A layer's sums, before normalization and activation. */
    NDArray sums(int layer, NDArray entering) {
        return entering.matMul(weights.get(layer)).addi(biases.get(layer));
    }

    /** The network's outputs in evaluation mode. */
    NDArray outputs(NDArray rows) {
        return outputs(rows, null);
    }

    /**
     * The outputs with running statistics and the given dropout.
     *
     * @param masks what to multiply each hidden layer's activations with, or null for evaluation mode
     */
    NDArray outputs(NDArray rows, NDArray @Nullable [] masks) {
        NDArray entering = rows;
        for (int layer = 0; layer < network.layers() - 1; layer++) {
            entering = activations(layer, entering);
            if (masks != null) {
                entering = entering.mul(masks[layer]);
            }
        }
        return sums(network.layers() - 1, entering);
    }

    /** Activations of a hidden layer in evaluation mode, from what enters it. */
    NDArray activations(int layer, NDArray entering) {
        NDArray sums = sums(layer, entering);
        return network.activation()
                .apply(
                        normalizations.isEmpty()
                                ? sums
                                : normalizations.get(layer).evaluate(sums));
    }
}
