package org.ridgeline.training;

/**
 * A network's mean loss written out in double precision, row by row, to hold gradients against: no array library, no
 * backward pass.
 */
final class PlainNetwork {
    private final NetworkPlan network;
    private final Normalization normalization;
    private final ParameterLayout layout;

    PlainNetwork(NetworkPlan network, Normalization normalization) {
        this.network = network;
        this.normalization = normalization;
        layout = new ParameterLayout(network, normalization);
    }

    /** @param masks of each hidden layer, rows × units; null for none */
    double loss(double[] parameters, double[][] rows, int[] labels, double[][][] masks) {
        double[][] values = rows;
        for (int layer = 0; layer < network.layers(); layer++) {
            values = sums(parameters, layer, values);
            if (layer < network.layers() - 1) {
                if (normalization == Normalization.BATCH) {
                    normalize(values, parameters, layer);
                }
                for (int row = 0; row < values.length; row++) {
                    for (int unit = 0; unit < values[row].length; unit++) {
                        double mask = masks == null ? 1 : masks[layer][row][unit];
                        values[row][unit] = mask * activation(values[row][unit]);
                    }
                }
            }
        }
        double sum = 0;
        for (int row = 0; row < values.length; row++) {
            sum += loss(values[row], labels[row]);
        }
        return sum / values.length;
    }

    private double[][] sums(double[] parameters, int layer, double[][] entering) {
        int in = network.inputsOf(layer);
        int out = network.outputsOf(layer);
        double[][] sums = new double[entering.length][out];
        for (int row = 0; row < entering.length; row++) {
            for (int unit = 0; unit < out; unit++) {
                sums[row][unit] = parameters[layout.bias(layer) + unit];
                for (int i = 0; i < in; i++) {
                    sums[row][unit] += entering[row][i] * parameters[layout.weights(layer) + i * out + unit];
                }
            }
        }
        return sums;
    }

    private void normalize(double[][] values, double[] parameters, int layer) {
        for (int unit = 0; unit < values[0].length; unit++) {
            double mean = 0;
            double square = 0;
            for (double[] row : values) {
                mean += row[unit] / values.length;
            }
            for (double[] row : values) {
                square += (row[unit] - mean) * (row[unit] - mean) / values.length;
            }
            for (double[] row : values) {
                row[unit] = parameters[layout.scale(layer) + unit]
                                * (row[unit] - mean)
                                / Math.sqrt(square + BatchNormalization.EPSILON)
                        + parameters[layout.shift(layer) + unit];
            }
        }
    }

    private double activation(double sum) {
        return switch (network.activation()) {
            case RELU -> Math.max(sum, 0);
            case TANH -> Math.tanh(sum);
            case SIGMOID -> 1 / (1 + Math.exp(-sum));
        };
    }

    private static double loss(double[] outputs, int label) {
        if (outputs.length == 1) {
            return Math.log1p(Math.exp(label == 1 ? -outputs[0] : outputs[0]));
        }
        double sum = 0;
        for (double output : outputs) {
            sum += Math.exp(output - outputs[label]);
        }
        return Math.log(sum);
    }
}
