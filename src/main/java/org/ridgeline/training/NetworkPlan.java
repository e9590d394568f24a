package org.ridgeline.training;

import java.util.List;

/**
 * A fully connected network.
 *
 * @param inputs numbers in a row
 * @param hidden widths of the hidden layers, from the inputs to the outputs
 * @param outputs classes, trained by softmax and cross-entropy; 1 for two classes by one logit
 * @param initialization what its weights begin with
 */
public record NetworkPlan(
        int inputs, List<Integer> hidden, int outputs, Activation activation, Initialization initialization) {
    public NetworkPlan {
        hidden = List.copyOf(hidden);
        if (inputs < 1 || outputs < 1 || hidden.stream().anyMatch(width -> width < 1)) {
            throw new IllegalArgumentException(
                    "A network from %d over %s to %d has a layer without units.".formatted(inputs, hidden, outputs));
        }
    }

    /** As PyTorch's layers begin. */
    public NetworkPlan(int inputs, List<Integer> hidden, int outputs, Activation activation) {
        this(inputs, hidden, outputs, activation, Initialization.UNIFORM);
    }

    /** Layers with weights: one more than there are hidden layers. */
    public int layers() {
        return hidden.size() + 1;
    }

    /** How many numbers enter a layer, 0 being the first. */
    public int inputsOf(int layer) {
        return layer == 0 ? inputs : hidden.get(layer - 1);
    }

    /** How many numbers leave a layer. */
    public int outputsOf(int layer) {
        return layer == hidden.size() ? outputs : hidden.get(layer);
    }

    /** How many classes it tells apart. */
    public int classes() {
        return Math.max(2, outputs);
    }

    /** Numbers of the widest layer, inputs included. */
    int widest() {
        return Math.max(
                inputs, hidden.stream().mapToInt(Integer::intValue).max().orElse(outputs));
    }
}
