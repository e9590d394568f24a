package org.ridgeline.technique.dropoutensemble;

import org.ridgeline.numerics.Exponentials;
import org.ridgeline.numerics.Rows;

/**
 * The answers of all sub-networks to one input, put together in three ways.
 *
 * @param probabilities K×2^H, one column a sub-network
 * @param weights 2^H, how likely each sub-network is
 * @param mean K, Σ π·q
 * @param standardDeviation K, of q over sub-networks
 * @param geometricMean K, Π q^π, normalised over the classes
 */
record Committee(
        double[][] probabilities, double[] weights, double[] mean, double[] standardDeviation, double[] geometricMean) {

    /** @param logarithms K×2^H, the logarithms of q */
    static Committee of(double[][] logarithms, double[] weights) {
        int classes = logarithms.length;
        double[][] probabilities = new double[classes][];
        double[] mean = new double[classes];
        double[] deviation = new double[classes];
        double[] meanLogarithm = new double[classes];
        for (int k = 0; k < classes; k++) {
            meanLogarithm[k] = average(logarithms[k], weights);
            double[] row = logarithms[k].clone();
            Exponentials.inPlace(row, row.length);
            probabilities[k] = row;
            mean[k] = average(row, weights);
            deviation[k] = Math.sqrt(variance(row, weights, mean[k]));
        }
        return new Committee(probabilities, weights, mean, deviation, SubNetworks.softmax(meanLogarithm));
    }

    private static double average(double[] values, double[] weights) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weights[i] * values[i];
        }
        return sum;
    }

    /** About the mean in a second pass: a difference of squares would leave no digits of a small spread. */
    private static double variance(double[] values, double[] weights, double mean) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            double distance = values[i] - mean;
            sum += weights[i] * distance * distance;
        }
        return sum;
    }

    /** How likely a sub-network is that finds this class the most probable; of equals the first counts. */
    double agreement(int favourite) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            int best = 0;
            for (int k = 1; k < probabilities.length; k++) {
                best = probabilities[k][i] > probabilities[best][i] ? k : best;
            }
            sum += best == favourite ? weights[i] : 0;
        }
        return Math.min(1, sum);
    }

    /** The index of the largest value; of equals the first. */
    static int favourite(double[] probabilities) {
        return Rows.indexOfLargest(probabilities);
    }

    /** The largest distance over the classes. */
    static double difference(double[] one, double[] other) {
        double largest = 0;
        for (int k = 0; k < one.length; k++) {
            largest = Math.max(largest, Math.abs(one[k] - other[k]));
        }
        return largest;
    }
}
