package org.ridgeline.numerics;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;

/**
 * min over w of ‖y − Φw‖² + λ‖w‖² for any λ ≥ 0 from one singular value decomposition Φ = U·diag(s)·Vᵀ: w = V·z with
 * zₖ = sₖ/(sₖ²+λ)·(Uᵀy)ₖ. For λ = 0 this is the pseudo-inverse: of all least squares solutions the one of smallest ‖w‖.
 */
public final class MinimumNorm {
    private static final double ROUNDING = 0x1.0p-52;

    private final double[] features;
    private final int rows;
    private final int width;
    private final double[] singularValues;
    private final double[] left;
    private final double[] right;
    private final double largest;
    private final double cutoff;

    /** @param features Φ: rows×width, row after row */
    public MinimumNorm(double[] features, int rows, int width) {
        this.features = features;
        this.rows = rows;
        this.width = width;
        SingularValueDecomposition_F64<DMatrixRMaj> svd = DecompositionFactory_DDRM.svd(rows, width, true, true, true);
        if (!svd.decompose(DMatrixRMaj.wrap(rows, width, features.clone()))) {
            throw new ArithmeticException(
                    "The singular values of a %d by %d matrix were not found. Maybe it is not finite."
                            .formatted(rows, width));
        }
        this.singularValues = svd.getSingularValues().clone();
        this.left = svd.getU(null, true).data;
        this.right = svd.getV(null, true).data;
        double most = 0;
        for (double value : singularValues) {
            most = Math.max(most, value);
        }
        this.largest = most;
        this.cutoff = most * Math.max(rows, width) * ROUNDING;
    }

    /** How many singular values are more than rounding. */
    public int rank() {
        int rank = 0;
        for (double value : singularValues) {
            rank += value > cutoff ? 1 : 0;
        }
        return rank;
    }

    /** Largest over smallest singular value that is more than rounding; 1 for a matrix of zeros. */
    public double conditionNumber() {
        double smallest = largest;
        for (double value : singularValues) {
            smallest = value > cutoff ? Math.min(smallest, value) : smallest;
        }
        return largest == 0 ? 1 : largest / smallest;
    }

    /** w for these answers at this λ: one a feature. */
    public double[] weights(double[] y, double lambda) {
        double[] weights = new double[width];
        for (int k = 0; k < singularValues.length; k++) {
            double s = singularValues[k];
            if (s > cutoff) {
                double along = 0;
                for (int i = 0; i < rows; i++) {
                    along += left[k * rows + i] * y[i];
                }
                // Written so that no square overflows or vanishes.
                double z = along / (s + lambda / s);
                for (int j = 0; j < width; j++) {
                    weights[j] += z * right[k * width + j];
                }
            }
        }
        return weights;
    }

    /** Φw for features of any rows: row after row. */
    public static double[] predict(double[] features, double[] weights) {
        double[] predictions = new double[features.length / weights.length];
        for (int i = 0, at = 0; i < predictions.length; i++) {
            double sum = 0;
            for (double weight : weights) {
                sum += features[at++] * weight;
            }
            predictions[i] = sum;
        }
        return predictions;
    }

    /** ‖y − Φw‖². */
    public double misfit(double[] y, double[] weights) {
        double[] predictions = predict(features, weights);
        double squares = 0;
        for (int i = 0; i < rows; i++) {
            squares += (y[i] - predictions[i]) * (y[i] - predictions[i]);
        }
        return squares;
    }

    /** ‖Φᵀ(y−Φw) − λw‖ over s₁‖y‖, s₁ the largest singular value: how far the weights are from their own normal equations. */
    public double normalEquationsResidual(double[] y, double[] weights, double lambda) {
        double[] predictions = predict(features, weights);
        double[] slope = new double[width];
        double squares = 0;
        for (int i = 0; i < rows; i++) {
            double misfit = y[i] - predictions[i];
            squares += y[i] * y[i];
            for (int j = 0; j < width; j++) {
                slope[j] += features[i * width + j] * misfit;
            }
        }
        double sum = 0;
        for (int j = 0; j < width; j++) {
            double rest = slope[j] - lambda * weights[j];
            sum += rest * rest;
        }
        double scale = largest * Math.sqrt(squares);
        return scale == 0 ? 0 : Math.sqrt(sum) / scale;
    }
}
