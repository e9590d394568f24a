package org.ridgeline.numerics;

/**
 * A triangle R' factored once more as Q₁·D·Yᵀ by Householder reflections with column pivoting, in 32 digits.
 *
 * <p>Powers make columns of very different size, and an ordinary singular value decomposition finds the small singular
 * values only to a rounding of the large ones. After pivoting, all grading sits in the diagonal D while Y is well
 * conditioned, and one-sided Jacobi rotations on Y·D then find every singular value to nearly full relative accuracy
 * (Drmač and Veselić 2008; Demmel and others 1999, "Computing the singular value decomposition with high relative
 * accuracy").
 */
final class PivotedTriangle {
    /** How many columns are independent. */
    final int rank;
    /** Q₁ rounded: r×rank, column after column. */
    final double[] reflections;
    /** R₁ᵀ = Y·D rounded, rows put back in the columns' own order: p'×rank, column after column, graded. */
    final double[] transposed;

    private PivotedTriangle(int rank, double[] reflections, double[] transposed) {
        this.rank = rank;
        this.reflections = reflections;
        this.transposed = transposed;
    }

    static PivotedTriangle of(ExtendedMatrix triangle, double rankTolerance) {
        ExtendedMatrix work = triangle.copy();
        int rows = work.rows;
        int columns = work.columns;
        int[] order = new int[columns];
        double[] sizes = new double[columns];
        for (int j = 0; j < columns; j++) {
            order[j] = j;
            sizes[j] = work.norm(work.at(0, j), rows).high;
        }
        double[] rest = sizes.clone();
        ExtendedMatrix scales = new ExtendedMatrix(Math.min(rows, columns), 1);
        int rank = 0;
        while (rank < Math.min(rows, columns)) {
            int pivot = largestIndependent(rest, sizes, order, rank, rankTolerance);
            if (pivot < 0) {
                break;
            }
            swapColumns(work, rank, pivot);
            swap(rest, rank, pivot);
            int index = order[rank];
            order[rank] = order[pivot];
            order[pivot] = index;
            scales.put(rank, 0, reflect(work, rank));
            rank++;
            for (int j = rank; j < columns; j++) {
                rest[j] = work.norm(work.at(rank, j), rows - rank).high;
            }
        }
        return new PivotedTriangle(rank, reflections(work, scales, rank), transposed(work, order, rank));
    }

    /** The largest column whose rest is more than rounding, or −1. */
    private static int largestIndependent(double[] rest, double[] sizes, int[] order, int from, double tolerance) {
        int best = -1;
        for (int j = from; j < rest.length; j++) {
            if (rest[j] > tolerance * sizes[order[j]] && (best < 0 || rest[j] > rest[best])) {
                best = j;
            }
        }
        return best;
    }

    /**
     * Reflects column k onto its diagonal and the columns right of it likewise. The reflection's vector stays below the
     * diagonal with its first element in {@code heads}; the diagonal element is kept apart.
     */
    private static Extended reflect(ExtendedMatrix work, int k) {
        int rows = work.rows;
        int diagonal = work.at(k, k);
        Extended norm = work.norm(diagonal, rows - k);
        double sign = work.high[diagonal] > 0 ? -1 : 1;
        Extended beta = new Extended(sign * norm.high, sign * norm.low);
        Extended head = new Extended(work.high[diagonal], work.low[diagonal]).add(-beta.high, -beta.low);
        // v = (head, rest), scale = 1/(norm·|head|): H = I − scale·v·vᵀ
        Extended scale = new Extended(1, 0);
        scale.divide(norm.high, norm.low).divide(Math.abs(head.high), head.high < 0 ? -head.low : head.low);
        work.high[diagonal] = head.high;
        work.low[diagonal] = head.low;
        Extended along = new Extended();
        for (int j = k + 1; j < work.columns; j++) {
            along.set(0, 0);
            ExtendedMatrix.addDot(work, diagonal, work, work.at(k, j), rows - k, along);
            along.multiply(scale.high, scale.low);
            work.subtractMultiple(along, diagonal, work.at(k, j), rows - k);
        }
        return beta;
    }

    private static void swapColumns(ExtendedMatrix work, int a, int b) {
        for (int i = 0; i < work.rows && a != b; i++) {
            swap(work.high, work.at(i, a), work.at(i, b));
            swap(work.low, work.at(i, a), work.at(i, b));
        }
    }

    private static void swap(double[] values, int a, int b) {
        double value = values[a];
        values[a] = values[b];
        values[b] = value;
    }

    /** The first {@code rank} columns of H₁H₂…, applied from the last to the first on unit vectors. */
    private static double[] reflections(ExtendedMatrix work, ExtendedMatrix diagonal, int rank) {
        int rows = work.rows;
        double[] product = new double[rows * rank];
        for (int j = 0; j < rank; j++) {
            product[j * rows + j] = 1;
        }
        for (int k = rank - 1; k >= 0; k--) {
            int at = work.at(k, k);
            double scale = 1 / (Math.abs(diagonal.high[k]) * Math.abs(work.high[at]));
            for (int j = k; j < rank; j++) {
                double along = 0;
                for (int i = 0; i < rows - k; i++) {
                    along += work.high[at + i] * product[j * rows + k + i];
                }
                along *= scale;
                for (int i = 0; i < rows - k; i++) {
                    product[j * rows + k + i] -= along * work.high[at + i];
                }
            }
        }
        for (int k = 0; k < rank; k++) {
            work.high[work.at(k, k)] = diagonal.high[k];
        }
        return product;
    }

    private static double[] transposed(ExtendedMatrix work, int[] order, int rank) {
        double[] transposed = new double[work.columns * rank];
        for (int k = 0; k < rank; k++) {
            for (int j = k; j < work.columns; j++) {
                transposed[k * work.columns + order[j]] = work.high[work.at(k, j)];
            }
        }
        return transposed;
    }
}
