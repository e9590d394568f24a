package org.ridgeline.catalog;

import java.util.Arrays;

/**
 * Numbers in a box of any dimensions, row by row.
 *
 * @param shape the length of each dimension, outermost first
 * @param values all numbers, the last dimension running fastest
 */
public record Tensor(int[] shape, double[] values) {
    public int dimensions() {
        return shape.length;
    }

    /** Its rows, where it has at most two dimensions; a plain list has rows of one number. */
    public double[][] rows() {
        int columns = dimensions() == 1 ? 1 : shape[1];
        double[][] rows = new double[shape[0]][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Arrays.copyOfRange(values, i * columns, (i + 1) * columns);
        }
        return rows;
    }
}
