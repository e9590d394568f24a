package org.ridgeline.data;

import org.ridgeline.numerics.RandomStream;

/**
 * A table that tempts a network to learn it by heart: 30 standard normal columns, of which three decide,
 * {@code y = [sin 2x₀ + x₁x₂ + noise·ε > 0]}. 1,400 rows to train on and 600 to test on, each column standardised by
 * the mean and the population standard deviation of all 1,400, so that fewer training rows are the first of them. Rows later kept apart from the 1,400, for validation or by
 * asking for fewer, have thus had a say in the scale of a column, though not in what is learnt.
 */
final class HardTable {
    static final int TRAINING_ROWS = 1400;
    static final int TEST_ROWS = 600;
    static final int COLUMNS = 30;
    static final int CLASSES = 2;

    private HardTable() {}

    /** Training rows, then test rows. */
    static Samples draw(double noise, RandomStream random) {
        int rows = TRAINING_ROWS + TEST_ROWS;
        double[] table = new double[rows * COLUMNS];
        int[] labels = new int[rows];
        for (int i = 0; i < rows; i++) {
            int row = i * COLUMNS;
            for (int j = 0; j < COLUMNS; j++) {
                table[row + j] = random.normal();
            }
            double score = StrictMath.sin(2 * table[row]) + table[row + 1] * table[row + 2] + noise * random.normal();
            labels[i] = score > 0 ? 1 : 0;
        }
        float[] inputs = new float[table.length];
        for (int j = 0; j < COLUMNS; j++) {
            standardise(table, j, inputs);
        }
        return new Samples(inputs, COLUMNS, labels, CLASSES);
    }

    private static void standardise(double[] table, int column, float[] into) {
        double mean = 0;
        for (int i = 0; i < TRAINING_ROWS; i++) {
            mean += table[i * COLUMNS + column] / TRAINING_ROWS;
        }
        double variance = 0;
        for (int i = 0; i < TRAINING_ROWS; i++) {
            double deviation = table[i * COLUMNS + column] - mean;
            variance += deviation * deviation / TRAINING_ROWS;
        }
        double scale = StrictMath.sqrt(variance);
        for (int at = column; at < table.length; at += COLUMNS) {
            into[at] = (float) ((table[at] - mean) / scale);
        }
    }
}
