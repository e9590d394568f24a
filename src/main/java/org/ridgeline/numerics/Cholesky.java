package org.ridgeline.numerics;

import org.jspecify.annotations.Nullable;
import org.ridgeline.numerics.Substitution.Extent;

/**
 * The factor L of a symmetric positive definite matrix A = LLᵀ, and what is solved with it.
 *
 * <p>Matrices are arrays of rows. Of a symmetric matrix only the lower triangle is read: row i holds at least i+1 numbers.
 *
 * <p>Every number comes from the textbook's fused products in the textbook's order, however the work is blocked
 * ({@link RowKernels}), and so has the same bits on every machine. The factor is that of a matrix within n·ε·‖A‖ of A
 * or so, and the same holds for the solutions (Higham, Accuracy and Stability of Numerical Algorithms, 2nd edition,
 * theorems 8.5 and 10.3); a row is divided by its pivot through the pivot's reciprocal, which adds one rounding.
 */
public final class Cholesky {
    private final double[][] lower;

    /** JLᵀJ, the transpose read from its last row and column: again lower, so that one substitution serves both ways. */
    private final double[][] flipped;

    private Cholesky(double[][] lower, double[][] flipped) {
        this.lower = lower;
        this.flipped = flipped;
    }

    /**
     * Factors a matrix in place: its rows become those of L, and belong to the factor from then on.
     *
     * @return null where a pivot is not positive, that is where the matrix is not positive definite to rounding (or not
     *     finite); its rows are then spoilt
     */
    public static @Nullable Cholesky inPlace(double[][] matrix) {
        double[][] flipped = CholeskyColumns.factor(matrix);
        return flipped == null ? null : new Cholesky(matrix, flipped);
    }

    public int size() {
        return lower.length;
    }

    /** The rows of L; row i has at least i+1 numbers, those behind the diagonal mean nothing. Not to be changed. */
    public double[][] rows() {
        return lower;
    }

    /** log |A| = 2 Σ log Lᵢᵢ */
    public double logDeterminant() {
        double sum = 0;
        for (int i = 0; i < lower.length; i++) {
            sum += StrictMath.log(lower[i][i]);
        }
        return 2 * sum;
    }

    /** A⁻¹b */
    public double[] solve(double[] b) {
        double[] z = b.clone();
        substitute(lower, z);
        reverse(z);
        substitute(flipped, z);
        reverse(z);
        return z;
    }

    /** L⁻¹b; the same bits as {@link #forwardInPlace} gives this column. */
    public double[] forward(double[] b) {
        double[] z = b.clone();
        substitute(lower, z);
        return z;
    }

    /** L⁻ᵀb */
    public double[] backward(double[] b) {
        double[] z = b.clone();
        reverse(z);
        substitute(flipped, z);
        reverse(z);
        return z;
    }

    /**
     * The length, at least {@code columns} and less than eight more, of rows that {@link #forwardInPlace} is fastest with
     * when they were made one after the other: see {@link RowKernels#alignedLength}.
     */
    public static int rowLength(int columns) {
        return RowKernels.alignedLength(columns);
    }

    /**
     * L⁻¹B for many right-hand sides at once, in place.
     *
     * @param b n×m: row i belongs to row i of L, every column is a right-hand side
     */
    public void forwardInPlace(double[][] b) {
        new Substitution(lower, b, Extent.ALL).run();
    }

    /** A⁻¹, all of it; exactly symmetric. */
    public double[][] inverse() {
        int n = lower.length;
        double[][] inverse = new double[n][n];
        for (int i = 0; i < n; i++) {
            inverse[i][i] = 1;
        }
        new Substitution(lower, inverse, Extent.UNIT).run();
        // Now L⁻¹, from which Lᵀ takes A⁻¹: its lower half, which needs nothing of the upper.
        double[][] fromBelow = inverse.clone();
        for (int i = 0; i < n; i++) {
            fromBelow[i] = inverse[n - 1 - i];
        }
        new Substitution(flipped, fromBelow, Extent.SHRINKING).run();
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                inverse[k][i] = inverse[i][k];
            }
        }
        return inverse;
    }

    /** z := L⁻¹z, four rows at a time, so that four sums advance together. */
    private static void substitute(double[][] lower, double[] z) {
        int i = 0;
        for (; i + 3 < z.length; i += 4) {
            double[] l0 = lower[i];
            double[] l1 = lower[i + 1];
            double[] l2 = lower[i + 2];
            double[] l3 = lower[i + 3];
            double z0 = z[i];
            double z1 = z[i + 1];
            double z2 = z[i + 2];
            double z3 = z[i + 3];
            for (int p = 0; p < i; p++) {
                double factor = -z[p];
                z0 = Math.fma(l0[p], factor, z0);
                z1 = Math.fma(l1[p], factor, z1);
                z2 = Math.fma(l2[p], factor, z2);
                z3 = Math.fma(l3[p], factor, z3);
            }
            z[i] = z0;
            z[i + 1] = z1;
            z[i + 2] = z2;
            z[i + 3] = z3;
            substituteWithin(lower, z, i, i + 4, i);
        }
        substituteWithin(lower, z, i, z.length, 0);
    }

    /** Rows first to last (exclusive), from which all before {@code start} has been taken. */
    private static void substituteWithin(double[][] lower, double[] z, int first, int last, int start) {
        for (int i = first; i < last; i++) {
            double[] row = lower[i];
            double value = z[i];
            for (int p = start; p < i; p++) {
                value = Math.fma(row[p], -z[p], value);
            }
            z[i] = value * (1 / row[i]);
        }
    }

    private static void reverse(double[] z) {
        for (int i = 0, k = z.length - 1; i < k; i++, k--) {
            double value = z[i];
            z[i] = z[k];
            z[k] = value;
        }
    }
}
