package org.ridgeline.numerics;

/**
 * A dense matrix of {@link Extended} numbers: {@code high + low}, each rows×columns, column after column. Element
 * (i, j) stands at {@code i + j * rows}.
 */
final class ExtendedMatrix {
    final int rows;
    final int columns;
    final double[] high;
    final double[] low;

    ExtendedMatrix(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
        this.high = new double[rows * columns];
        this.low = new double[rows * columns];
    }

    ExtendedMatrix copy() {
        ExtendedMatrix copy = new ExtendedMatrix(rows, columns);
        System.arraycopy(high, 0, copy.high, 0, high.length);
        System.arraycopy(low, 0, copy.low, 0, low.length);
        return copy;
    }

    int at(int row, int column) {
        return row + column * rows;
    }

    void put(int row, int column, Extended value) {
        high[at(row, column)] = value.high;
        low[at(row, column)] = value.low;
    }

    /** Adds the dot product of {@code count} neighbours from {@code a} on and from {@code b} on to {@code sum}. */
    static void addDot(ExtendedMatrix left, int a, ExtendedMatrix right, int b, int count, Extended sum) {
        double[] leftHigh = left.high;
        double[] leftLow = left.low;
        double[] rightHigh = right.high;
        double[] rightLow = right.low;
        for (int i = 0; i < count; i++) {
            sum.addProduct(leftHigh[a + i], leftLow[a + i], rightHigh[b + i], rightLow[b + i]);
        }
    }

    /** Subtracts {@code factor} times {@code count} neighbours from {@code source} on from those at {@code target}. */
    void subtractMultiple(Extended factor, int source, int target, int count) {
        double factorHigh = factor.high;
        double factorLow = factor.low;
        for (int i = 0; i < count; i++) {
            double sourceHigh = high[source + i];
            double product = factorHigh * sourceHigh;
            double productLow = Math.fma(factorHigh, sourceHigh, -product)
                    + (factorHigh * low[source + i] + factorLow * sourceHigh);
            double targetHigh = high[target + i];
            double sum = targetHigh - product;
            double part = sum - targetHigh;
            double error = (targetHigh - (sum - part)) - (product + part) + (low[target + i] - productLow);
            double rounded = sum + error;
            high[target + i] = rounded;
            low[target + i] = error - (rounded - sum);
        }
    }

    /** The Euclidean norm of {@code count} neighbours from {@code start} on. */
    Extended norm(int start, int count) {
        Extended sum = new Extended();
        addDot(this, start, this, start, count, sum);
        return sum.squareRoot();
    }

    void divideColumn(int column, Extended divisor) {
        Extended value = new Extended();
        for (int i = at(0, column); i < at(0, column) + rows; i++) {
            value.set(high[i], low[i]).divide(divisor.high, divisor.low);
            high[i] = value.high;
            low[i] = value.low;
        }
    }

    /** {@code this · vector}; the vector has {@code columns} elements, the product (a column) {@code rows}. */
    ExtendedMatrix times(ExtendedMatrix vector) {
        ExtendedMatrix product = new ExtendedMatrix(rows, 1);
        Extended factor = new Extended();
        for (int j = 0; j < columns; j++) {
            if (vector.high[j] != 0) {
                factor.set(-vector.high[j], -vector.low[j]);
                for (int i = 0; i < rows; i++) {
                    addMultiple(product, i, factor, at(i, j));
                }
            }
        }
        return product;
    }

    private void addMultiple(ExtendedMatrix target, int i, Extended negative, int source) {
        Extended sum = new Extended(target.high[i], target.low[i]);
        sum.subtractProduct(negative.high, negative.low, high[source], low[source]);
        target.high[i] = sum.high;
        target.low[i] = sum.low;
    }

    /** {@code thisᵀ · this}, columns×columns. */
    ExtendedMatrix gram() {
        ExtendedMatrix gram = new ExtendedMatrix(columns, columns);
        for (int j = 0; j < columns; j++) {
            for (int k = 0; k <= j; k++) {
                Extended sum = new Extended();
                addDot(this, at(0, j), this, at(0, k), rows, sum);
                gram.put(j, k, sum);
                gram.put(k, j, sum);
            }
        }
        return gram;
    }

    static ExtendedMatrix column(double[] values) {
        ExtendedMatrix column = new ExtendedMatrix(values.length, 1);
        System.arraycopy(values, 0, column.high, 0, values.length);
        return column;
    }
}
