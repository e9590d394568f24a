package org.ridgeline.technique.elasticnet;

import org.ridgeline.numerics.Design;
import org.ridgeline.numerics.ElasticNetPath;

/**
 * The elastic net (Zou and Hastie 2005): min over w, b of 1/(2n)·‖y − Xw − b‖² + αρ·‖w‖₁ + ½α(1−ρ)·‖w‖², b unpenalised;
 * ρ is the {@code l1Ratio}. See {@link ElasticNetPath} for the method.
 */
public final class ElasticNet {
    private ElasticNet() {}

    /** The path for one design; ask it for alphas. @param l1Ratio ρ in (0, 1] */
    public static ElasticNetPath of(Design design, double[] y, double l1Ratio) {
        return ElasticNetPath.of(design, y, l1Ratio);
    }

    /** See {@link ElasticNetPath#crossValidatedMse}. */
    public static double[] crossValidatedMse(
            double[][] rows, double[] y, int degree, boolean standardize, double l1Ratio, double[] alphas, int folds) {
        return ElasticNetPath.crossValidatedMse(rows, y, degree, standardize, l1Ratio, alphas, folds);
    }

    /** λ₁ of the cost ‖y − Xw − b‖² + λ₁Σ|w| + λ₂Σw² with the same solution: 2nαρ. */
    public static double absolutePenaltyOfSquaredSum(double alpha, double l1Ratio, int samples) {
        return 2.0 * samples * alpha * l1Ratio;
    }

    /** λ₂ of the same cost: nα(1−ρ). */
    public static double squaredPenaltyOfSquaredSum(double alpha, double l1Ratio, int samples) {
        return samples * alpha * (1 - l1Ratio);
    }
}
