package org.ridgeline.numerics.gaussian;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ridgeline.numerics.Cholesky;

/**
 * The Cholesky factor of a covariance matrix, helped by a multiple of the identity where it is singular to rounding.
 *
 * @param jitter what was added to the diagonal, absolute; 0 where nothing had to be
 */
public record JitteredCholesky(Cholesky factor, double jitter) {
    /** Relative to the mean of the diagonal. */
    public static final double SMALLEST_JITTER = 1e-12;

    public static final double LARGEST_JITTER = 1e-4;
    private static final double STEP = 10;

    /**
     * A pivot that has lost all but this part of its diagonal entry is rounding: two equal points without noise leave a few
     * units in the last place, of either sign, and a positive one would not be a result either.
     */
    private static final double ROUNDING = 16 * Math.ulp(1.0);

    /**
     * Plain Cholesky first; where it fails, with the smallest jitter of 1e-12, 1e-11 … 1e-4 times the mean of the diagonal
     * that makes it work.
     *
     * @param matrix makes the lower triangle anew, as factoring spoils it; called more than once only where that fails
     * @return empty where even the largest jitter does not help: the matrix is not a covariance
     */
    public static Optional<JitteredCholesky> of(Supplier<double[][]> matrix) {
        double[][] plain = matrix.get();
        double meanDiagonal = meanDiagonal(plain);
        Cholesky factor = factor(plain, 0);
        if (factor != null) {
            return Optional.of(new JitteredCholesky(factor, 0));
        }
        return of(matrix, meanDiagonal, SMALLEST_JITTER);
    }

    /** Without jitter, or not at all. @param matrix spoilt by it */
    static Optional<JitteredCholesky> plain(double[][] matrix) {
        return Optional.ofNullable(factor(matrix, 0)).map(factor -> new JitteredCholesky(factor, 0));
    }

    /** The same without trying it plain first, from a given jitter on. @param scale what the jitter is relative to */
    static Optional<JitteredCholesky> of(Supplier<double[][]> matrix, double scale, double smallest) {
        // Half a step more, as powers of ten are not exact.
        for (double relative = smallest; relative < LARGEST_JITTER * Math.sqrt(STEP); relative *= STEP) {
            Cholesky factor = factor(matrix.get(), relative * scale);
            if (factor != null) {
                return Optional.of(new JitteredCholesky(factor, relative * scale));
            }
        }
        return Optional.empty();
    }

    private static @Nullable Cholesky factor(double[][] matrix, double jitter) {
        double[] diagonal = new double[matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            matrix[i][i] += jitter;
            diagonal[i] = matrix[i][i];
        }
        Cholesky factor = Cholesky.inPlace(matrix);
        if (factor == null) {
            return null;
        }
        for (int i = 0; i < diagonal.length; i++) {
            double pivot = factor.rows()[i][i];
            if (pivot * pivot <= ROUNDING * diagonal[i]) {
                return null;
            }
        }
        return factor;
    }

    static double meanDiagonal(double[][] matrix) {
        double mean = 0;
        for (int i = 0; i < matrix.length; i++) {
            mean += matrix[i][i] / matrix.length;
        }
        return mean;
    }
}
