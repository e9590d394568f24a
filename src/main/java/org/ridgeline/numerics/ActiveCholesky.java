package org.ridgeline.numerics;

/**
 * The Cholesky factor L of G_AA + ridge·I for a changing list A of columns, in 32 digits. A column is appended in
 * |A|² operations, so that a path whose active set grows by one at a time never factors anew.
 *
 * <p>Row k of L stands in column k of {@code factor}, its first k+1 elements.
 */
final class ActiveCholesky {
    private final ExtendedMatrix gram;
    private final ExtendedMatrix factor;
    private final int[] indices;
    /** A column whose squared rest is below this part of its square depends on the others. */
    private final double dependence;

    private int size;
    private double ridge;

    ActiveCholesky(ExtendedMatrix gram, double dependence) {
        this.dependence = dependence;
        this.gram = gram;
        this.factor = new ExtendedMatrix(gram.rows, gram.rows);
        this.indices = new int[gram.rows];
    }

    int size() {
        return size;
    }

    /** The column of G at a position of A. */
    int index(int position) {
        return indices[position];
    }

    /** Drops all columns but those wanted, and changes the ridge; what stands before the first change is not redone. */
    void keep(boolean[] wanted, double newRidge) {
        int position = 0;
        while (position < size && newRidge == ridge && wanted[indices[position]]) {
            position++;
        }
        int[] behind = java.util.Arrays.copyOfRange(indices, position, size);
        size = position;
        ridge = newRidge;
        for (int column : behind) {
            if (wanted[column]) {
                append(column);
            }
        }
    }

    /** Appends a column; false (and no change) where it depends on those in A. */
    boolean append(int column) {
        Extended value = new Extended();
        Extended pivot =
                new Extended(gram.high[gram.at(column, column)], gram.low[gram.at(column, column)]).add(ridge, 0);
        double whole = pivot.high;
        int row = factor.at(0, size);
        for (int k = 0; k < size; k++) {
            int entry = gram.at(indices[k], column);
            value.set(0, 0);
            ExtendedMatrix.addDot(factor, row, factor, factor.at(0, k), k, value);
            value.set(-value.high, -value.low).add(gram.high[entry], gram.low[entry]);
            value.divide(factor.high[factor.at(k, k)], factor.low[factor.at(k, k)]);
            factor.put(k, size, value);
            pivot.subtractProduct(value.high, value.low, value.high, value.low);
        }
        if (!(pivot.high > dependence * whole)) {
            return false;
        }
        factor.put(size, size, pivot.squareRoot());
        indices[size++] = column;
        return true;
    }

    /** Removes the column at a position; those behind it move up. */
    void remove(int position) {
        int[] behind = java.util.Arrays.copyOfRange(indices, position + 1, size);
        size = position;
        for (int column : behind) {
            append(column);
        }
    }

    /** Solves (G_AA + ridge·I)·x = b in place; b and x are columns of |A|. */
    void solve(ExtendedMatrix b) {
        Extended value = new Extended();
        for (int k = 0; k < size; k++) {
            value.set(0, 0);
            ExtendedMatrix.addDot(factor, factor.at(0, k), b, 0, k, value);
            value.set(-value.high, -value.low).add(b.high[k], b.low[k]);
            b.put(k, 0, value.divide(factor.high[factor.at(k, k)], factor.low[factor.at(k, k)]));
        }
        solveTransposed(b);
    }

    /** Solves Lᵀx = b in place. */
    private void solveTransposed(ExtendedMatrix b) {
        Extended value = new Extended();
        Extended product = new Extended();
        for (int k = size - 1; k >= 0; k--) {
            value.set(b.high[k], b.low[k]).divide(factor.high[factor.at(k, k)], factor.low[factor.at(k, k)]);
            b.put(k, 0, value);
            for (int m = 0; m < k; m++) {
                product.set(b.high[m], b.low[m]);
                product.subtractProduct(
                        factor.high[factor.at(m, k)], factor.low[factor.at(m, k)], value.high, value.low);
                b.put(m, 0, product);
            }
        }
    }

    /**
     * Rounds weights to doubles one after the other, those still to come making up for each rounding, so that together
     * they stay nearest in the norm of G (see {@link Tikhonov}). A sign is never changed by it.
     *
     * @param weights one for each column of G; only those of A are looked at
     */
    double[] roundTogether(ExtendedMatrix weights) {
        double[] rounded = weights.high.clone();
        Extended error = new Extended();
        for (int k = size - 1; k >= 0; k--) {
            error.set(0, 0);
            for (int m = k + 1; m < size; m++) {
                int j = indices[m];
                double off = (weights.high[j] - rounded[j]) + weights.low[j];
                error.addProduct(factor.high[factor.at(k, m)], factor.low[factor.at(k, m)], off, 0);
            }
            error.divide(factor.high[factor.at(k, k)], factor.low[factor.at(k, k)]);
            int j = indices[k];
            error.add(weights.high[j], weights.low[j]);
            if (error.high * weights.high[j] > 0) {
                rounded[j] = error.high;
            }
        }
        return rounded;
    }

    /** After {@link #append} has refused a column: the weights x with which the columns of A make it up. */
    ExtendedMatrix combinationOfRefused() {
        ExtendedMatrix weights = new ExtendedMatrix(Math.max(size, 1), 1);
        System.arraycopy(factor.high, factor.at(0, size), weights.high, 0, size);
        System.arraycopy(factor.low, factor.at(0, size), weights.low, 0, size);
        solveTransposed(weights);
        return weights;
    }
}
