package org.ridgeline.numerics.gaussian;

/** Arithmetic on symmetric matrices given by their lower triangles. */
final class LowerTriangle {
    private LowerTriangle() {}

    /**
     * matrix − VᵀV, in place. Four rows of V at a time: each number of the matrix is then fetched a quarter as often.
     *
     * @param matrix m rows, row j with at least j+1 numbers
     * @param v n×m
     */
    static void subtractGram(double[][] matrix, double[][] v) {
        int whole = v.length - v.length % 4;
        for (int k = 0; k < whole; k += 4) {
            double[] a = v[k];
            double[] b = v[k + 1];
            double[] c = v[k + 2];
            double[] d = v[k + 3];
            for (int i = 0; i < matrix.length; i++) {
                double[] row = matrix[i];
                double ai = a[i];
                double bi = b[i];
                double ci = c[i];
                double di = d[i];
                for (int j = 0; j <= i; j++) {
                    row[j] -= ai * a[j] + bi * b[j] + ci * c[j] + di * d[j];
                }
            }
        }
        for (int k = whole; k < v.length; k++) {
            for (int i = 0; i < matrix.length; i++) {
                double value = v[k][i];
                for (int j = 0; j <= i; j++) {
                    matrix[i][j] -= value * v[k][j];
                }
            }
        }
    }

    /** L·z for the lower triangle L. */
    static double[] times(double[][] lower, double[] z) {
        double[] product = new double[lower.length];
        for (int i = 0; i < lower.length; i++) {
            double sum = 0;
            for (int j = 0; j <= i; j++) {
                sum += lower[i][j] * z[j];
            }
            product[i] = sum;
        }
        return product;
    }
}
