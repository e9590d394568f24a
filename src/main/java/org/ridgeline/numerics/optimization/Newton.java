package org.ridgeline.numerics.optimization;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.jspecify.annotations.Nullable;
import org.ridgeline.numerics.Cholesky;

/**
 * Newton's method with a shifted Hessian (Levenberg 1944, Marquardt 1963): every step taken lowers the loss, so that it ends
 * in the valley it began in.
 */
public final class Newton {
    private static final int MOST_STEPS = 500;
    private static final int MOST_SHIFTS = 60;

    /** Steps shorter than this share of the place have arrived. */
    private static final double FLAT = 1e-13;

    private static final double NEAR = 1e-6;

    private Newton() {}

    /**
     * The lowest point of the valley that a place belongs to.
     *
     * @return null where none is reached: the surface falls without end, or the place is level and no minimum
     */
    public static double @Nullable [] minimum(Surface surface, double[] from) {
        int size = surface.dimension();
        double[] point = from.clone();
        double[] next = new double[size];
        double[] gradient = new double[size];
        double usual = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            surface.gradient(point, gradient);
            double[][] hessian = surface.hessian(point);
            double scale = largest(hessian);
            boolean lower = false;
            double shift = 0;
            for (int attempt = 0; attempt < MOST_SHIFTS && !lower; attempt++) {
                Cholesky factor = Cholesky.inPlace(shifted(hessian, shift));
                if (factor != null) {
                    double[] move = factor.solve(gradient);
                    for (int i = 0; i < size; i++) {
                        next[i] = point[i] - move[i];
                    }
                    if (shift == 0 && small(move, point, FLAT)) {
                        return next;
                    }
                    // So near, the loss is level to rounding, and the unshifted step is the better judge.
                    boolean near = shift == 0 && small(move, point, NEAR);
                    lower = near || surface.loss(next) < surface.loss(point);
                }
                if (!lower) {
                    shift = Math.max(shift == 0 ? usual : 4 * shift, 1e-6 * scale);
                }
            }
            if (!lower) {
                return isMinimum(surface, point, gradient) ? point : null;
            }
            System.arraycopy(next, 0, point, 0, size);
            usual = shift / 8;
        }
        surface.gradient(point, gradient);
        return isMinimum(surface, point, gradient) ? point : null;
    }

    /** Curved upwards everywhere, and its lowest point no step away. */
    private static boolean isMinimum(Surface surface, double[] point, double[] gradient) {
        Cholesky factor = Cholesky.inPlace(surface.hessian(point));
        return factor != null && small(factor.solve(gradient), point, NEAR);
    }

    private static boolean small(double[] move, double[] point, double tolerance) {
        for (int i = 0; i < move.length; i++) {
            if (!(Math.abs(move[i]) <= tolerance * (1 + Math.abs(point[i])))) {
                return false;
            }
        }
        return true;
    }

    private static double[][] shifted(double[][] hessian, double shift) {
        double[][] copy = new double[hessian.length][];
        for (int i = 0; i < hessian.length; i++) {
            copy[i] = hessian[i].clone();
            copy[i][i] += shift;
        }
        return copy;
    }

    private static double largest(double[][] matrix) {
        double largest = Double.MIN_NORMAL;
        for (double[] row : matrix) {
            for (double value : row) {
                largest = Math.max(largest, Math.abs(value));
            }
        }
        return largest;
    }

    /** The largest eigenvalue of a symmetric matrix: how sharply a surface bends where it bends most. */
    public static double largestCurvature(double[][] hessian) {
        EigenDecomposition_F64<DMatrixRMaj> decomposition = DecompositionFactory_DDRM.eig(hessian.length, false, true);
        if (!decomposition.decompose(new DMatrixRMaj(hessian))) {
            return Double.NaN;
        }
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < decomposition.getNumberOfEigenvalues(); i++) {
            largest = Math.max(largest, decomposition.getEigenvalue(i).getReal());
        }
        return largest;
    }
}
