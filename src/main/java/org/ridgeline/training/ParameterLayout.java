package org.ridgeline.training;

import java.util.Arrays;
import org.ridgeline.numerics.RandomStream;

/**
 * Where the parameters of an arm stand in its row of numbers: all weights, then all biases, then scales and shifts of
 * normalization. So the weights, which decay, are one range, and an update treats all of them in a few calls.
 */
final class ParameterLayout {
    private final NetworkPlan network;
    private final int[] weights;
    private final int[] biases;
    private final int[] scales;
    private final int[] shifts;
    private final int size;

    ParameterLayout(NetworkPlan network, Normalization normalization) {
        this.network = network;
        int layers = network.layers();
        weights = new int[layers + 1];
        biases = new int[layers];
        int normalized = normalization == Normalization.BATCH ? layers - 1 : 0;
        scales = new int[normalized];
        shifts = new int[normalized];
        int next = 0;
        for (int layer = 0; layer < layers; layer++) {
            weights[layer] = next;
            next += network.inputsOf(layer) * network.outputsOf(layer);
        }
        weights[layers] = next;
        for (int layer = 0; layer < layers; layer++) {
            biases[layer] = next;
            next += network.outputsOf(layer);
        }
        for (int layer = 0; layer < normalized; layer++) {
            scales[layer] = next;
            shifts[layer] = next + network.outputsOf(layer);
            next += 2 * network.outputsOf(layer);
        }
        size = next;
    }

    int size() {
        return size;
    }

    /** Weights stand from 0 to here. */
    int weightsEnd() {
        return weights[network.layers()];
    }

    /** What an arm's penalty is on stands from 0 to here. */
    int penalised(ArmPlan arm) {
        return arm.decaysEverything() ? size : weightsEnd();
    }

    /** Those of the layer after the last begin where weights end. */
    int weights(int layer) {
        return weights[layer];
    }

    int bias(int layer) {
        return biases[layer];
    }

    int scale(int layer) {
        return scales[layer];
    }

    int shift(int layer) {
        return shifts[layer];
    }

    /** Weights, then biases, layer by layer, as the network's initialization says. Shifts are 0, scales 1. */
    float[] initial(RandomStream random) {
        float[] values = new float[size];
        Initialization initialization = network.initialization();
        for (int layer = 0; layer < network.layers(); layer++) {
            draw(values, weights[layer], network.inputsOf(layer) * network.outputsOf(layer), layer, random);
            if (initialization.drawsBiases()) {
                draw(values, biases[layer], network.outputsOf(layer), layer, random);
            }
        }
        for (int layer = 0; layer < scales.length; layer++) {
            Arrays.fill(values, scales[layer], shifts[layer], 1);
        }
        return values;
    }

    private void draw(float[] values, int from, int count, int layer, RandomStream random) {
        int inputs = network.inputsOf(layer);
        for (int i = from; i < from + count; i++) {
            values[i] = (float) network.initialization().draw(inputs, network.outputsOf(layer), random);
        }
    }

    /** The layer whose weights, bias, scale or shift stands at a place of the row. */
    int layerOf(int place) {
        if (place < weightsEnd()) {
            return last(weights, place, network.layers());
        }
        if (scales.length == 0 || place < scales[0]) {
            return last(biases, place, biases.length);
        }
        return last(scales, place, scales.length);
    }

    /** The last of the beginnings that is not beyond a place. */
    private static int last(int[] beginnings, int place, int count) {
        int layer = 0;
        while (layer + 1 < count && beginnings[layer + 1] <= place) {
            layer++;
        }
        return layer;
    }
}
