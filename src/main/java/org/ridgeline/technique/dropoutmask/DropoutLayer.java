package org.ridgeline.technique.dropoutmask;

import org.ridgeline.numerics.RandomStream;

/**
 * Inverted dropout on a layer of R examples and C units. Without state: the same mask gives the same output for ever.
 *
 * @param mask R×C, 1 where a unit is kept and 0 where it is dropped
 * @param rate p in [0, 1): the probability of a zero that the scaling makes up for
 */
record DropoutLayer(double[][] mask, double rate) {
    DropoutLayer {
        if (!(rate >= 0 && rate < 1)) {
            throw new IllegalArgumentException(
                    "The rate (%s) must be at least 0 and below 1. Maybe it is meant in percent.".formatted(rate));
        }
    }

    /** A mask from the first R·C uniform numbers of a stream, row by row; kept is what reaches the rate. */
    static DropoutLayer drawn(int rows, int columns, double rate, RandomStream random) {
        double[][] mask = new double[rows][columns];
        for (double[] row : mask) {
            for (int j = 0; j < columns; j++) {
                row[j] = random.uniform() >= rate ? 1 : 0;
            }
        }
        return new DropoutLayer(mask, rate);
    }

    /**
     * x·m/(1−p), cell by cell. The layer is linear in x and its Jacobian is diagonal, so the same product carries the gradient
     * with respect to the output back to the one with respect to x.
     *
     * @param values R×C: the input, or the gradient that comes from above
     */
    double[][] applied(double[][] values) {
        double[][] scaled = new double[values.length][];
        for (int i = 0; i < values.length; i++) {
            scaled[i] = new double[values[i].length];
            for (int j = 0; j < values[i].length; j++) {
                scaled[i][j] = values[i][j] * mask[i][j] / (1 - rate);
            }
        }
        return scaled;
    }

    int cells() {
        return mask.length * mask[0].length;
    }

    /**
     * How many cells are kept among the first ones, row by row.
     *
     * @param counts ascending, none above the number of cells
     */
    int[] keptAmongFirst(int... counts) {
        int[] kept = new int[counts.length];
        int columns = mask[0].length;
        int sum = 0;
        int cell = 0;
        for (int i = 0; i < counts.length; i++) {
            for (; cell < counts[i]; cell++) {
                sum += (int) mask[cell / columns][cell % columns];
            }
            kept[i] = sum;
        }
        return kept;
    }

    int kept() {
        return keptAmongFirst(cells())[0];
    }

    double keptFraction() {
        return (double) kept() / cells();
    }
}
