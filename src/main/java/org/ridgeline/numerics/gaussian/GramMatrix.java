package org.ridgeline.numerics.gaussian;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/** What makes a function of two points a covariance: that no matrix of its values has a negative eigenvalue. */
public final class GramMatrix {
    private GramMatrix() {}

    /**
     * The eigenvalues of a symmetric matrix, largest first.
     *
     * @param lower row i holds at least i+1 finite numbers
     */
    public static double[] eigenvalues(double[][] lower) {
        int n = lower.length;
        if (n == 0) {
            return new double[0];
        }
        DMatrixRMaj matrix = new DMatrixRMaj(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                matrix.set(i, j, lower[i][j]);
                matrix.set(j, i, lower[i][j]);
            }
        }
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(n, false, true);
        if (!eigen.decompose(matrix)) {
            throw new IllegalArgumentException("The eigenvalues were not found. Maybe a number is not finite.");
        }
        double[] ascending = new double[n];
        Arrays.setAll(ascending, k -> eigen.getEigenvalue(k).getReal());
        Arrays.sort(ascending);
        double[] values = new double[n];
        Arrays.setAll(values, k -> ascending[n - 1 - k]);
        return values;
    }

    /**
     * 1 where two points are closer than a width, else 0: looks like a kernel and is none, as three points in a row, each
     * near to the next only, have the eigenvalues 1 and 1 ± √2. For a picture of what breaks.
     *
     * @param x n×d
     * @return n rows, row i with i+1 numbers
     */
    public static double[][] boxcar(double[][] x, double width) {
        double[][] lower = new double[x.length][];
        for (int i = 0; i < x.length; i++) {
            lower[i] = new double[i + 1];
            for (int j = 0; j <= i; j++) {
                double square = 0;
                for (int k = 0; k < x[i].length; k++) {
                    square += (x[i][k] - x[j][k]) * (x[i][k] - x[j][k]);
                }
                lower[i][j] = Math.sqrt(square) < width ? 1 : 0;
            }
        }
        return lower;
    }
}
