package org.ridgeline.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A pass through layers in training and the gradient back, of one arm or of several stacked ones. */
final class Backpropagation {
    private final NetworkPlan network;
    private final Layers layers;
    private final LossFunction lossFunction;
    private final List<NDArray> transposedWeights = new ArrayList<>();

    Backpropagation(NetworkPlan network, Layers layers) {
        this.network = network;
        this.layers = layers;
        lossFunction = LossFunction.of(network);
        for (int layer = 0; layer < network.layers(); layer++) {
            transposedWeights.add(layers.weights(layer).swapAxes(-2, -1));
        }
    }

    /**
     * What a pass went through.
     *
     * @param entering what entered each layer, the rows first
     * @param sums of each hidden layer as its activation took them, normalized where they are
     * @param activated what the activation of each hidden layer made of them
     * @param normalized by hidden layer; null where layers are not
     * @param dropped masks of the hidden layers; null for none
     * @param scores of the loss
     */
    record Pass(
            NDArray[] entering,
            NDArray[] sums,
            NDArray[] activated,
            BatchNormalization.Forward @Nullable [] normalized,
            NDArray @Nullable [] dropped,
            NDArray scores) {}

    /** A forward pass in training: running statistics take their share of these rows. */
    Pass forward(NDArray rows, NDArray @Nullable [] dropped) {
        int last = network.layers() - 1;
        NDArray[] entering = new NDArray[last + 1];
        NDArray[] sums = new NDArray[last];
        NDArray[] activated = new NDArray[last];
        BatchNormalization.Forward[] normalized =
                layers.normalizations().isEmpty() ? null : new BatchNormalization.Forward[last];
        entering[0] = rows;
        for (int layer = 0; layer < last; layer++) {
            sums[layer] = layers.sums(layer, entering[layer]);
            if (normalized != null) {
                normalized[layer] = layers.normalizations().get(layer).forward(sums[layer]);
                sums[layer] = normalized[layer].output();
            }
            activated[layer] = network.activation().apply(sums[layer]);
            entering[layer + 1] = dropped == null ? activated[layer] : activated[layer].mul(dropped[layer]);
        }
        NDArray scores = lossFunction.scores(layers.sums(last, entering[last]));
        return new Pass(entering, sums, activated, normalized, dropped, scores);
    }

    /** The gradient of the rows' mean loss by all parameters, laid out as they are. */
    NDArray gradient(Pass pass, NDArray targets) {
        long rows = targets.getShape().get(0);
        NDArray gradient = lossFunction.gradient(pass.scores(), targets).muli(1.0 / rows);
        BatchNormalization.Forward[] normalized = pass.normalized();
        NDArray[] dropped = pass.dropped();
        int last = network.layers() - 1;
        NDArray[] weights = new NDArray[last + 1];
        NDArray[] biases = new NDArray[last + 1];
        BatchNormalization.Gradients[] normalizations = new BatchNormalization.Gradients[last];
        for (int layer = last; layer >= 0; layer--) {
            weights[layer] = pass.entering()[layer].swapAxes(-2, -1).matMul(gradient);
            biases[layer] = gradient.sum(new int[] {-2});
            if (layer > 0) {
                gradient = gradient.matMul(transposedWeights.get(layer));
                if (dropped != null) {
                    gradient.muli(dropped[layer - 1]);
                }
                gradient = network.activation().backward(gradient, pass.activated()[layer - 1]);
                if (normalized != null) {
                    normalizations[layer - 1] =
                            layers.normalizations().get(layer - 1).backward(gradient, normalized[layer - 1]);
                    gradient = normalizations[layer - 1].sums();
                }
            }
        }
        // Arms have an axis of their own where there are several.
        Shape flat = weights[0].getShape().dimension() == 2
                ? new Shape(-1)
                : new Shape(weights[0].getShape().get(0), -1);
        NDList parts = new NDList();
        for (NDArray each : weights) {
            parts.add(each.reshape(flat));
        }
        parts.addAll(List.of(biases));
        if (normalized != null) {
            for (BatchNormalization.Gradients each : normalizations) {
                parts.add(each.scale().reshape(flat));
                parts.add(each.shift().reshape(flat));
            }
        }
        return NDArrays.concat(parts, -1);
    }
}
