package org.ridgeline.technique.dropoutensemble;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ridgeline.numerics.Exponentials;

/**
 * All sub-networks of a network, asked about one input. A hidden unit that is silent at this input (h = 0) changes nothing
 * whether it is kept or dropped, so only the masks over the others are told apart; each stands for all that differ from it in
 * silent units, with their probabilities together.
 */
final class SubNetworks {
    private final Network network;
    private final double[] hidden;
    private final int[] active;

    /** @param hidden H activations, none negative */
    SubNetworks(Network network, double[] hidden) {
        this.network = network;
        this.hidden = hidden;
        this.active =
                IntStream.range(0, hidden.length).filter(j -> hidden[j] != 0).toArray();
    }

    /** How many masks are told apart. */
    int count() {
        return 1 << active.length;
    }

    /** K probabilities with every unit kept and nothing scaled: the network in evaluation. */
    double[] evaluation() {
        return softmax(evaluationLogits());
    }

    double[] evaluationLogits() {
        double[] logits = network.outputBias().clone();
        for (int k = 0; k < logits.length; k++) {
            for (int j : active) {
                logits[k] += network.outputWeights()[k][j] * hidden[j];
            }
        }
        return logits;
    }

    /** The probability π of each mask; a mask's bits say which active units are kept. */
    double[] weights(double rate) {
        double[] weights = new double[count()];
        weights[0] = 1;
        for (int bit = 0; bit < active.length; bit++) {
            for (int mask = 0; mask < 1 << bit; mask++) {
                weights[mask | 1 << bit] = weights[mask] * (1 - rate);
                weights[mask] *= rate;
            }
        }
        return weights;
    }

    /** K rows of 2^active answers: the logarithms of the probabilities q. Never infinite, however certain a sub-network is. */
    double[][] logarithms(double rate) {
        double[][] logits = logits(rate);
        double[] largest = new double[count()];
        Arrays.fill(largest, Double.NEGATIVE_INFINITY);
        for (double[] row : logits) {
            for (int mask = 0; mask < largest.length; mask++) {
                largest[mask] = Math.max(largest[mask], row[mask]);
            }
        }
        double[] sums = new double[count()];
        for (double[] row : logits) {
            for (int mask = 0; mask < row.length; mask++) {
                row[mask] -= largest[mask];
            }
            double[] powers = row.clone();
            Exponentials.inPlace(powers, powers.length);
            for (int mask = 0; mask < powers.length; mask++) {
                sums[mask] += powers[mask];
            }
        }
        double[] logarithms = Arrays.stream(sums).map(StrictMath::log).toArray();
        for (double[] row : logits) {
            for (int mask = 0; mask < row.length; mask++) {
                row[mask] -= logarithms[mask];
            }
        }
        return logits;
    }

    /** Each mask differs from a smaller one in its highest unit, so every logit costs one addition. */
    private double[][] logits(double rate) {
        double[][] logits = new double[network.classes()][count()];
        for (int k = 0; k < logits.length; k++) {
            double[] row = logits[k];
            row[0] = network.outputBias()[k];
            for (int bit = 0; bit < active.length; bit++) {
                double contribution = network.outputWeights()[k][active[bit]] * (hidden[active[bit]] / (1 - rate));
                for (int mask = 0; mask < 1 << bit; mask++) {
                    row[mask | 1 << bit] = row[mask] + contribution;
                }
            }
        }
        return logits;
    }

    /** What all sub-networks say together at a rate. */
    Committee committee(double rate) {
        return Committee.of(logarithms(rate), weights(rate));
    }

    /** Probabilities of logits of any size. */
    static double[] softmax(double[] logits) {
        double largest = Arrays.stream(logits).max().orElseThrow();
        double[] powers = Arrays.stream(logits).map(logit -> logit - largest).toArray();
        Exponentials.inPlace(powers, powers.length);
        double sum = Arrays.stream(powers).sum();
        return Arrays.stream(powers).map(power -> power / sum).toArray();
    }
}
