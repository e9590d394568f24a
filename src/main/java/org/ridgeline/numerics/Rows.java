package org.ridgeline.numerics;

import java.util.Arrays;

/** Small helpers for data held as rows: {@code rows[i][j]} is column j of sample i. */
public final class Rows {
    private Rows() {}

    /** One column as rows of length 1. */
    public static double[][] ofColumn(double[] values) {
        double[][] rows = new double[values.length][];
        for (int i = 0; i < values.length; i++) {
            rows[i] = new double[] {values[i]};
        }
        return rows;
    }

    public static double[] column(double[][] rows, int column) {
        double[] values = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            values[i] = rows[i][column];
        }
        return values;
    }

    /** Rows become columns. */
    public static double[][] transposed(double[][] rows) {
        double[][] columns = new double[rows.length == 0 ? 0 : rows[0].length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                columns[j][i] = rows[i][j];
            }
        }
        return columns;
    }

    public static double[][] copy(double[][] rows) {
        double[][] copy = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            copy[i] = rows[i].clone();
        }
        return copy;
    }

    public static double[][] select(double[][] rows, int[] indices) {
        double[][] selected = new double[indices.length][];
        for (int i = 0; i < indices.length; i++) {
            selected[i] = rows[indices[i]];
        }
        return selected;
    }

    public static double[] select(double[] values, int[] indices) {
        double[] selected = new double[indices.length];
        for (int i = 0; i < indices.length; i++) {
            selected[i] = values[indices[i]];
        }
        return selected;
    }

    /** The mean, summed in twice the precision so that centring leaves no trace of a large offset. */
    public static double mean(double[] values) {
        Extended sum = new Extended();
        for (double value : values) {
            sum.add(value, 0);
        }
        return sum.divide(values.length, 0).high;
    }

    public static double meanSquaredError(double[] predicted, double[] observed) {
        requireSameLength(predicted.length, observed.length);
        double sum = 0;
        for (int i = 0; i < observed.length; i++) {
            double error = observed[i] - predicted[i];
            sum += error * error;
        }
        return sum / observed.length;
    }

    /** Where the largest value stands; the first of equals. @param values at least one */
    public static int indexOfLargest(double[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            best = values[i] > values[best] ? i : best;
        }
        return best;
    }

    public static int countDistinct(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int distinct = sorted.length == 0 ? 0 : 1;
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] != sorted[i - 1]) {
                distinct++;
            }
        }
        return distinct;
    }

    /** Refuses ragged, empty or not finite rows; the number of columns. */
    static int requireRectangular(double[][] rows) {
        if (rows.length == 0 || rows[0].length == 0) {
            throw new IllegalArgumentException(
                    "There must be at least one row and one column. Maybe the data is empty.");
        }
        int columns = rows[0].length;
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].length != columns) {
                throw new IllegalArgumentException("Row %d has %d columns, but row 0 has %d. Maybe a value is missing."
                        .formatted(i, rows[i].length, columns));
            }
            requireFinite(rows[i], "row " + i);
        }
        return columns;
    }

    static void requireFinite(double[] values, String name) {
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException(
                        "Element %d of %s (%s) must be finite.".formatted(i, name, values[i]));
            }
        }
    }

    static void requireSameLength(int length, int other) {
        if (length != other) {
            throw new IllegalArgumentException(
                    "The lengths (%d and %d) must be equal. Maybe x and y were cut differently."
                            .formatted(length, other));
        }
    }
}
