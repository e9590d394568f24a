package org.ridgeline.numerics;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.decomposition.qr.QRDecompositionHouseholderColumn_DDRM;

/** Columns as given. Ridge reads their Householder QR factorisation, lasso their covariance in 32 digits. */
final class ColumnDesign extends Design {
    /** A column that varies by fewer than this many roundings of its largest value is constant. */
    private static final double CONSTANT_ROUNDINGS = 4;
    /** Householder's backward error in roundings, for each row or column. */
    private static final double RANK_ROUNDINGS = 8;

    /** Kept columns minus their shifts, column after column, n×p'. */
    private final double[] raw;
    /** Each kept column's first value where subtracting it is exact, else 0: sums of squares lose no digits to it. */
    private final double[] shifts;

    /** Worked out on first use: lasso never needs them. */
    private final Once<Factors> factors = new Once<>(this::factor);

    /** The basis of the columns' span, column after column, and the triangle that makes the columns of it. */
    private record Factors(double[] basis, ExtendedMatrix triangle) {}

    private ColumnDesign(
            int rows,
            boolean standardized,
            ExtendedMatrix means,
            double[] scales,
            int[] kept,
            double[] raw,
            double[] shifts) {
        super(rows, standardized, means, scales, kept);
        this.raw = raw;
        this.shifts = shifts;
    }

    static ColumnDesign of(double[][] rows, boolean standardize) {
        int n = rows.length;
        int p = rows[0].length;
        ExtendedMatrix means = new ExtendedMatrix(p, 1);
        double[] scales = new double[p];
        int[] kept = new int[p];
        double[] raw = new double[n * p];
        double[] shifts = new double[p];
        int count = 0;
        for (int j = 0; j < p; j++) {
            double[] column = Rows.column(rows, j);
            means.put(j, 0, LongSum.of(column, 0, n).divide(n, 0));
            scales[j] = 1;
            if (isConstant(column)) {
                continue;
            }
            if (standardize) {
                scales[j] = deviation(column, means.high[j]);
            }
            shifts[count] = exactShift(column);
            for (int i = 0; i < n; i++) {
                raw[count * n + i] = column[i] - shifts[count];
            }
            kept[count++] = j;
        }
        return new ColumnDesign(
                n,
                standardize,
                means,
                scales,
                java.util.Arrays.copyOf(kept, count),
                count == p ? raw : java.util.Arrays.copyOf(raw, count * n),
                shifts);
    }

    private static boolean isConstant(double[] column) {
        double smallest = column[0];
        double largest = column[0];
        for (double value : column) {
            smallest = Math.min(smallest, value);
            largest = Math.max(largest, value);
        }
        double size = Math.max(Math.abs(smallest), Math.abs(largest));
        return largest - smallest <= Math.max(SMALLEST_SPREAD, CONSTANT_ROUNDINGS * Math.ulp(size));
    }

    /** Numbers within a factor of 2 of one another are subtracted without rounding (Sterbenz 1974). */
    private static double exactShift(double[] column) {
        for (double value : column) {
            double ratio = value / column[0];
            if (!(ratio >= 0.5 && ratio <= 2)) {
                return 0;
            }
        }
        return column[0];
    }

    private static double deviation(double[] column, double mean) {
        Extended sum = new Extended();
        for (double value : column) {
            sum.addProduct(value - mean, value - mean);
        }
        return sum.divide(column.length, 0).squareRoot().high;
    }

    private double centred(int row, int keptColumn) {
        int column = kept()[keptColumn];
        return (raw[keptColumn * rows() + row] - (mean(column) - shifts[keptColumn])) / scale(column);
    }

    /** Q and R' by EJML's Householder factorisation. */
    private Factors factor() {
        int n = rows();
        int p = keptColumns();
        int size = Math.min(n, p);
        ExtendedMatrix factor = new ExtendedMatrix(size, p);
        double[] basis = new double[n * size];
        if (p > 0) {
            DMatrixRMaj matrix = new DMatrixRMaj(n, p);
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < p; j++) {
                    matrix.data[i * p + j] = centred(i, j);
                }
            }
            var qr = new QRDecompositionHouseholderColumn_DDRM();
            qr.decompose(matrix);
            DMatrixRMaj q = qr.getQ(null, true);
            DMatrixRMaj r = qr.getR(null, true);
            double root = Math.sqrt(n);
            for (int k = 0; k < size; k++) {
                for (int i = 0; i < n; i++) {
                    basis[k * n + i] = q.data[i * size + k];
                }
                for (int j = k; j < p; j++) {
                    factor.high[factor.at(k, j)] = r.data[k * p + j] / root;
                }
            }
        }
        return new Factors(basis, factor);
    }

    @Override
    double[] basis() {
        return factors.get().basis;
    }

    @Override
    ExtendedMatrix triangle() {
        return factors.get().triangle;
    }

    /** Σ xᵢⱼxᵢₖ/n − mⱼmₖ, both to 32 digits, so that subtracting large means costs nothing. */
    @Override
    ExtendedMatrix covariance() {
        int n = rows();
        int p = keptColumns();
        ExtendedMatrix covariance = new ExtendedMatrix(p, p);
        Extended[] sums = new Extended[p];
        for (int j = 0; j < p; j++) {
            sums[j] = LongSum.of(raw, j * n, n);
            for (int k = 0; k <= j; k++) {
                Extended value = LongSum.ofProducts(raw, j * n, raw, k * n, n);
                centre(value, sums[j], sums[k]);
                value.divide(scale(kept()[j]), 0).divide(scale(kept()[k]), 0);
                covariance.put(j, k, value);
                covariance.put(k, j, value);
            }
        }
        return covariance;
    }

    @Override
    ExtendedMatrix covarianceWith(double[] y) {
        int n = rows();
        int p = keptColumns();
        ExtendedMatrix product = new ExtendedMatrix(p, 1);
        Extended sumY = LongSum.of(y, 0, n);
        for (int j = 0; j < p; j++) {
            Extended value = LongSum.ofProducts(raw, j * n, y, 0, n);
            centre(value, LongSum.of(raw, j * n, n), sumY);
            product.put(j, 0, value.divide(scale(kept()[j]), 0));
        }
        return product;
    }

    @Override
    Extended meanSquare(double[] y) {
        Extended value = LongSum.ofProducts(y, 0, y, 0, y.length);
        Extended sum = LongSum.of(y, 0, y.length);
        centre(value, sum, sum);
        return value;
    }

    /** Turns Σ ab into (Σ ab − Σa·Σb/n)/n. */
    private void centre(Extended products, Extended sumA, Extended sumB) {
        Extended shift =
                new Extended(sumA.high, sumA.low).multiply(sumB.high, sumB.low).divide(rows(), 0);
        products.add(-shift.high, -shift.low).divide(rows(), 0);
    }

    @Override
    double rankTolerance() {
        return RANK_ROUNDINGS * Math.max(rows(), keptColumns()) * Math.ulp(1.0);
    }

    @Override
    double[] basisAt(double[][] points) {
        int p = keptColumns();
        double[] basisThere = new double[points.length * p];
        for (int i = 0, at = 0; i < points.length; i++) {
            Rows.requireSameLength(points[i].length, columns());
            for (int j = 0; j < p; j++) {
                int column = kept()[j];
                basisThere[at++] = (points[i][column] - mean(column)) / scale(column);
            }
        }
        return basisThere;
    }

    @Override
    double[] coordinates(ExtendedMatrix keptCoefficients) {
        return keptCoefficients.high.clone();
    }

    @Override
    boolean usesOrthonormalCoordinates() {
        return false;
    }
}
