package org.ridgeline.numerics;

import org.jspecify.annotations.Nullable;

/**
 * The factorisation A = LLᵀ, four columns of L at a time.
 *
 * <p>Left-looking and blocked (Golub and Van Loan, Matrix Computations, 4th edition, section 4.2): a block of columns takes
 * over A's, loses what all earlier columns contribute, is factored, and goes back into A's rows.
 *
 * <p>Columns stand here as arrays, from the last row upwards: {@code columns[j][r]} is L at row n−1−r, column j. So all
 * of them begin at index 0, later ones are shorter, and {@link RowKernels} can treat them as rows of the same width.
 */
final class CholeskyColumns {

    private final double[][] lower;
    private final double[][] columns;
    private final int size;

    private CholeskyColumns(double[][] matrix) {
        lower = matrix;
        size = matrix.length;
        columns = new double[size][];
    }

    /**
     * Replaces A's rows by L's.
     *
     * @param matrix A; row i holds at least i+1 numbers, and those behind the diagonal are neither read nor written
     * @return JLᵀJ, which is Lᵀ with the order of its rows and columns reversed and so again a lower triangle: row i holds
     *     at least i+1 numbers; null where a pivot is not positive
     */
    static double @Nullable [][] factor(double[][] matrix) {
        CholeskyColumns work = new CholeskyColumns(matrix);
        for (int first = 0; first < matrix.length; first += Substitution.HEIGHT) {
            int last = Math.min(matrix.length, first + Substitution.HEIGHT);
            work.load(first, last);
            work.takeEarlier(first, last);
            if (!work.factor(first, last)) {
                return null;
            }
        }
        return work.flipped();
    }

    private void load(int first, int last) {
        for (int j = first; j < last; j++) {
            columns[j] = new double[RowKernels.alignedLength(height(j))];
        }
        for (int i = first; i < size; i++) {
            double[] row = lower[i];
            int r = size - 1 - i;
            for (int j = first; j < Math.min(last, i + 1); j++) {
                columns[j][r] = row[j];
            }
        }
    }

    /** Four neighbours are as high as the first, to be treated together; what the others have above L is never used. */
    private int height(int j) {
        return size - j / 4 * 4;
    }

    private void takeEarlier(int first, int last) {
        for (int from = 0; from < size - first; from += Substitution.WIDTH) {
            int to = Math.min(size - first, from + Substitution.WIDTH);
            for (int p = 0; p < first; p += 4) {
                take(p, first, last, from, to);
            }
        }
    }

    /** Takes the columns p to p+3 from the columns first to last (exclusive). */
    private void take(int p, int first, int last, int from, int to) {
        int j = first;
        for (; j + 1 < last; j += 2) {
            int end = Math.min(to, height(j));
            if (from < end) {
                RowKernels.subtract4FromTwo(columns, j, p, lower, from, end);
            }
        }
        if (j < last) {
            RowKernels.subtract4(columns, j, p, lower, from, Math.min(to, height(j)));
        }
    }

    /** Factors a block of columns which has lost all that earlier columns contribute. */
    private boolean factor(int first, int last) {
        for (int j = first; j < last; j += 4) {
            int next = Math.min(last, j + 4);
            for (int p = first; p < j; p += 4) {
                take(p, j, next, 0, size - j);
            }
            if (!factorDiagonal(j, next)) {
                return false;
            }
            if (next < size) {
                RowKernels.solve4(columns, j, lower, 0, size - next);
                store(j, next);
            }
        }
        return true;
    }

    /** Factors the small block on the diagonal, here and in A's rows. */
    private boolean factorDiagonal(int first, int last) {
        for (int i = first; i < last; i++) {
            double[] row = lower[i];
            int r = size - 1 - i;
            for (int j = first; j <= i; j++) {
                double value = columns[j][r];
                for (int p = first; p < j; p++) {
                    value = Math.fma(-row[p], lower[j][p], value);
                }
                if (j < i) {
                    row[j] = value * (1 / lower[j][j]);
                } else if (value > 0 && value < Double.POSITIVE_INFINITY) {
                    row[i] = Math.sqrt(value);
                } else {
                    return false;
                }
                columns[j][r] = row[j];
            }
        }
        return true;
    }

    /** Puts the part of four columns that lies below the diagonal's block into the rows. */
    private void store(int first, int last) {
        double[] c0 = columns[first];
        double[] c1 = columns[first + 1];
        double[] c2 = columns[first + 2];
        double[] c3 = columns[first + 3];
        for (int i = last; i < size; i++) {
            double[] row = lower[i];
            int r = size - 1 - i;
            row[first] = c0[r];
            row[first + 1] = c1[r];
            row[first + 2] = c2[r];
            row[first + 3] = c3[r];
        }
    }

    private double[][] flipped() {
        double[][] flipped = new double[size][];
        for (int j = 0; j < size; j++) {
            flipped[size - 1 - j] = columns[j];
        }
        return flipped;
    }
}
