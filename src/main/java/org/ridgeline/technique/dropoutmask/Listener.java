package org.ridgeline.technique.dropoutmask;

import org.ridgeline.numerics.RandomStream;

/**
 * A unit behind the layer that listens to all C units of one example with weight 1/C each: its value in evaluation, and what
 * masks do to it in training. Over all masks its value z = Σⱼ xⱼmⱼ/((1−p)C) has exactly
 * {@code E[z²] = evaluation² + p/(1−p)·Σⱼ(xⱼ/C)²}.
 */
final class Listener {
    private static final double WIDTHS = 8;

    private final double[] contributions;
    private final double rate;
    private final double evaluation;
    private final double squares;

    /** @param example C values, one a unit; @param rate p in [0, 1) */
    Listener(double[] example, double rate) {
        this.rate = rate;
        this.contributions = new double[example.length];
        double sum = 0;
        double sumOfSquares = 0;
        for (int j = 0; j < example.length; j++) {
            contributions[j] = example[j] / example.length;
            sum += example[j];
            sumOfSquares += contributions[j] * contributions[j];
        }
        this.evaluation = sum / example.length;
        this.squares = sumOfSquares;
    }

    /** Its value with every unit speaking, which is also the mean over all masks. */
    double evaluation() {
        return evaluation;
    }

    /** Σⱼ(xⱼ/C)². */
    double squares() {
        return squares;
    }

    /** Its standard deviation over all masks, √(p/(1−p)·Σⱼ(xⱼ/C)²). */
    double standardDeviation() {
        return Math.sqrt(rate / (1 - rate) * squares);
    }

    /** The mean over all masks if nothing were scaled: too small by 1 − p. */
    double unscaledMean() {
        return (1 - rate) * evaluation;
    }

    /** Its values in as many passes, each with a fresh mask. */
    double[] passes(int count, RandomStream random) {
        double[] values = new double[count];
        for (int pass = 0; pass < count; pass++) {
            double sum = 0;
            for (double contribution : contributions) {
                sum += random.uniform() >= rate ? contribution : 0;
            }
            values[pass] = sum / (1 - rate);
        }
        return values;
    }

    /**
     * The lowest and the highest value that are drawn, the same at every rate: eight deviations at rate one half, and no
     * further than the largest rate can carry it.
     */
    double[] teachingRange(double largestRate) {
        double negative = 0;
        double positive = 0;
        for (double contribution : contributions) {
            negative += Math.min(contribution, 0);
            positive += Math.max(contribution, 0);
        }
        double reach = WIDTHS * Math.sqrt(squares);
        double low = Math.min(0, Math.max(evaluation - reach, negative / (1 - largestRate)));
        double high = Math.max(0, Math.min(evaluation + reach, positive / (1 - largestRate)));
        return low < high ? new double[] {low, high} : new double[] {low - 1, high + 1};
    }
}
