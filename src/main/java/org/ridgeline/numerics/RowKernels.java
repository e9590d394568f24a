package org.ridgeline.numerics;

/**
 * The inner loops of {@link Substitution} and {@link CholeskyColumns}: multiples of some rows taken from others.
 *
 * <p>In all of them {@code rows} are the rows that change (n of them), {@code lower} the triangle with the factors (row i
 * holds at least i+1 numbers), and columns {@code from} to {@code to} (exclusive) are meant.
 *
 * <p>They are written for the compiler's automatic vectorisation. Every array is read and written at the loop's own index:
 * with offsets the compiler could not tell that rows do not overlap. Two rows by four multiples are eight fused
 * products a column; from about ten on, it no longer unrolls to a full vector. And there is no sum along a row, so every
 * element sees the same fused products in the same order whatever the width of a vector, the length of a row or the
 * cutting into blocks: its bits are those of the textbook's triple loop.
 *
 * <p>Whether a loop is worth vectorising the compiler judges by how long it has run so far. Short rows therefore have
 * loops of their own, or an hour of small problems would leave the large ones without vectors.
 */
final class RowKernels {

    /** Below this many columns a vector loop gains nothing. */
    private static final int SHORT = 16;

    private RowKernels() {}

    /**
     * A length, at least the given one, at which arrays made one after the other stand at the same place in their cache
     * lines (64 bytes, of which an array's head takes 16): so the vectors of all are aligned where those of one are. Only
     * speed depends on it, by a sixth for large matrices.
     */
    static int alignedLength(int length) {
        return (length + 1) / 8 * 8 + 6;
    }

    /** Row i loses {@code lower[i][p]} times row p. */
    static void subtract1(double[][] rows, int i, int p, double[][] lower, int from, int to) {
        double[] c = rows[i];
        double[] b = rows[p];
        double f = -lower[i][p];
        for (int k = from; k < to; k++) {
            c[k] = Math.fma(f, b[k], c[k]);
        }
    }

    /** Row i loses its multiples of the rows p to p+3, in this order. */
    static void subtract4(double[][] rows, int i, int p, double[][] lower, int from, int to) {
        if (to - from < SHORT) {
            subtract4Short(rows, i, p, lower, from, to);
            return;
        }
        double[] c = rows[i];
        double[] b0 = rows[p];
        double[] b1 = rows[p + 1];
        double[] b2 = rows[p + 2];
        double[] b3 = rows[p + 3];
        double[] factors = lower[i];
        double f0 = -factors[p];
        double f1 = -factors[p + 1];
        double f2 = -factors[p + 2];
        double f3 = -factors[p + 3];
        for (int k = from; k < to; k++) {
            c[k] = Math.fma(f3, b3[k], Math.fma(f2, b2[k], Math.fma(f1, b1[k], Math.fma(f0, b0[k], c[k]))));
        }
    }

    /** Rows i and i+1 lose their multiples of the rows p to p+3, in this order. */
    static void subtract4FromTwo(double[][] rows, int i, int p, double[][] lower, int from, int to) {
        if (to - from < SHORT) {
            subtract4Short(rows, i, p, lower, from, to);
            subtract4Short(rows, i + 1, p, lower, from, to);
            return;
        }
        double[] c = rows[i];
        double[] d = rows[i + 1];
        double[] b0 = rows[p];
        double[] b1 = rows[p + 1];
        double[] b2 = rows[p + 2];
        double[] b3 = rows[p + 3];
        double[] factors = lower[i];
        double f0 = -factors[p];
        double f1 = -factors[p + 1];
        double f2 = -factors[p + 2];
        double f3 = -factors[p + 3];
        double[] others = lower[i + 1];
        double g0 = -others[p];
        double g1 = -others[p + 1];
        double g2 = -others[p + 2];
        double g3 = -others[p + 3];
        for (int k = from; k < to; k++) {
            double v0 = b0[k];
            double v1 = b1[k];
            double v2 = b2[k];
            double v3 = b3[k];
            c[k] = Math.fma(f3, v3, Math.fma(f2, v2, Math.fma(f1, v1, Math.fma(f0, v0, c[k]))));
            d[k] = Math.fma(g3, v3, Math.fma(g2, v2, Math.fma(g1, v1, Math.fma(g0, v0, d[k]))));
        }
    }

    private static void subtract4Short(double[][] rows, int i, int p, double[][] lower, int from, int to) {
        double[] c = rows[i];
        for (int q = p; q < p + 4; q++) {
            double[] b = rows[q];
            double f = -lower[i][q];
            for (int k = from; k < to; k++) {
                c[k] = Math.fma(f, b[k], c[k]);
            }
        }
    }

    /** Row i is divided by {@code lower[i][i]}. */
    static void divide(double[][] rows, int i, double[][] lower, int from, int to) {
        double[] c = rows[i];
        double reciprocal = 1 / lower[i][i];
        for (int k = from; k < to; k++) {
            c[k] *= reciprocal;
        }
    }

    /** Forward substitution in the rows i to i+3 by the triangle of order four at (i, i). */
    static void solve4(double[][] rows, int i, double[][] lower, int from, int to) {
        if (to - from < SHORT) {
            solveShort(rows, i, i + 4, lower, from, to);
            return;
        }
        double[] c0 = rows[i];
        double[] c1 = rows[i + 1];
        double[] c2 = rows[i + 2];
        double[] c3 = rows[i + 3];
        double r0 = 1 / lower[i][i];
        double r1 = 1 / lower[i + 1][i + 1];
        double r2 = 1 / lower[i + 2][i + 2];
        double r3 = 1 / lower[i + 3][i + 3];
        double f10 = -lower[i + 1][i];
        double f20 = -lower[i + 2][i];
        double f21 = -lower[i + 2][i + 1];
        double f30 = -lower[i + 3][i];
        double f31 = -lower[i + 3][i + 1];
        double f32 = -lower[i + 3][i + 2];
        for (int k = from; k < to; k++) {
            double v0 = c0[k] * r0;
            double v1 = Math.fma(f10, v0, c1[k]) * r1;
            double v2 = Math.fma(f21, v1, Math.fma(f20, v0, c2[k])) * r2;
            double v3 = Math.fma(f32, v2, Math.fma(f31, v1, Math.fma(f30, v0, c3[k]))) * r3;
            c0[k] = v0;
            c1[k] = v1;
            c2[k] = v2;
            c3[k] = v3;
        }
    }

    private static void solveShort(double[][] rows, int i0, int i1, double[][] lower, int from, int to) {
        for (int i = i0; i < i1; i++) {
            double[] c = rows[i];
            for (int p = i0; p < i; p++) {
                double[] b = rows[p];
                double f = -lower[i][p];
                for (int k = from; k < to; k++) {
                    c[k] = Math.fma(f, b[k], c[k]);
                }
            }
            double reciprocal = 1 / lower[i][i];
            for (int k = from; k < to; k++) {
                c[k] *= reciprocal;
            }
        }
    }
}
