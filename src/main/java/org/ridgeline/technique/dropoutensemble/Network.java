package org.ridgeline.technique.dropoutensemble;

/**
 * A network with one hidden layer: {@code h = max(0, hiddenWeights·x + hiddenBias)}, logits
 * {@code outputWeights·h + outputBias}. Dropout acts on h.
 *
 * @param hiddenWeights H×p
 * @param hiddenBias H
 * @param outputWeights K×H
 * @param outputBias K
 */
record Network(double[][] hiddenWeights, double[] hiddenBias, double[][] outputWeights, double[] outputBias) {
    int hiddenUnits() {
        return hiddenBias.length;
    }

    int classes() {
        return outputBias.length;
    }

    /** h, none of it negative. @param x p numbers */
    double[] hidden(double[] x) {
        double[] hidden = new double[hiddenUnits()];
        for (int j = 0; j < hidden.length; j++) {
            double sum = hiddenBias[j];
            for (int i = 0; i < x.length; i++) {
                sum += hiddenWeights[j][i] * x[i];
            }
            hidden[j] = Math.max(0, sum);
        }
        return hidden;
    }

    SubNetworks subNetworks(double[] x) {
        return new SubNetworks(this, hidden(x));
    }
}
