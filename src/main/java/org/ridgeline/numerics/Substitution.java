package org.ridgeline.numerics;

/**
 * Forward substitution by a lower triangle L for many right-hand sides at once, in place: rows := L⁻¹·rows.
 *
 * <p>Blocked in both directions (Golub and Van Loan, Matrix Computations, 4th edition, section 3.1): a block of
 * {@link #HEIGHT} rows and {@link #WIDTH} columns stays in the first cache while all earlier rows pass by, four at a time.
 */
final class Substitution {

    /** Rows of a block: a multiple of four. */
    static final int HEIGHT = 16;

    /** Columns of a block: with {@link #HEIGHT} rows 48 KiB. */
    static final int WIDTH = 384;

    /** Which columns of a row there is anything to do for. */
    enum Extent {
        /** every one */
        ALL,
        /** the right-hand sides are the unit matrix, so that row p ends behind column p */
        UNIT,
        /** of row i only the first n−i columns are wanted */
        SHRINKING;

        /** @return the first column, at most {@code to}, that row i need not take from the rows p to p+3 */
        int end(int i, int p, int count, int to) {
            return switch (this) {
                case ALL -> to;
                case UNIT -> Math.min(to, p + 4);
                case SHRINKING -> Math.min(to, count - i);
            };
        }
    }

    private final double[][] lower;
    private final double[][] rows;
    private final Extent extent;

    /**
     * @param lower the triangle, n rows; row i holds at least i+1 numbers
     * @param rows n×m
     */
    Substitution(double[][] lower, double[][] rows, Extent extent) {
        this.lower = lower;
        this.rows = rows;
        this.extent = extent;
    }

    void run() {
        int columns = rows.length == 0 ? 0 : rows[0].length;
        for (int from = 0; from < columns; from += WIDTH) {
            int to = Math.min(columns, from + WIDTH);
            for (int first = 0; first < rows.length; first += HEIGHT) {
                int last = Math.min(rows.length, first + HEIGHT);
                for (int p = 0; p < first; p += 4) {
                    take(p, first, last, from, to);
                }
                solve(first, last, from, to);
            }
        }
    }

    /** Takes the rows p to p+3 from the rows first to last (exclusive). */
    private void take(int p, int first, int last, int from, int to) {
        int i = first;
        for (; i + 1 < last; i += 2) {
            RowKernels.subtract4FromTwo(rows, i, p, lower, from, extent.end(i, p, rows.length, to));
        }
        if (i < last) {
            RowKernels.subtract4(rows, i, p, lower, from, extent.end(i, p, rows.length, to));
        }
    }

    /** Solves within a block of rows, from which all earlier rows have been taken. */
    private void solve(int first, int last, int from, int to) {
        for (int i = first; i < last; i += 4) {
            int next = Math.min(last, i + 4);
            for (int p = first; p < i; p += 4) {
                take(p, i, next, from, to);
            }
            int end = extent.end(i, i, rows.length, to);
            if (next == i + 4) {
                RowKernels.solve4(rows, i, lower, from, end);
            } else {
                solveLast(i, next, from, end);
            }
        }
    }

    /** The up to three rows left over. */
    private void solveLast(int first, int last, int from, int to) {
        for (int i = first; i < last; i++) {
            for (int p = first; p < i; p++) {
                RowKernels.subtract1(rows, i, p, lower, from, to);
            }
            RowKernels.divide(rows, i, lower, from, to);
        }
    }
}
