package org.ridgeline.technique.lasso;

import org.ridgeline.numerics.Design;
import org.ridgeline.numerics.ElasticNetPath;

/**
 * The lasso (Tibshirani 1996): min over w, b of 1/(2n)·‖y − Xw − b‖² + α·‖w‖₁, b unpenalised. It is the elastic net
 * without its quadratic part, and solved as such; see {@link ElasticNetPath}.
 */
public final class Lasso {
    private static final double ONLY_ABSOLUTE_VALUES = 1;

    private Lasso() {}

    /** The path for one design; ask it for alphas. */
    public static ElasticNetPath of(Design design, double[] y) {
        return ElasticNetPath.of(design, y, ONLY_ABSOLUTE_VALUES);
    }

    /** See {@link ElasticNetPath#crossValidatedMse}. */
    public static double[] crossValidatedMse(
            double[][] rows, double[] y, int degree, boolean standardize, double[] alphas, int folds) {
        return ElasticNetPath.crossValidatedMse(rows, y, degree, standardize, ONLY_ABSOLUTE_VALUES, alphas, folds);
    }

    /** The penalty a of ‖y − Xw − b‖² + a·‖w‖₁ with the same solution: a = 2nα. */
    public static double penaltyOfSquaredSum(double alpha, int samples) {
        return 2.0 * samples * alpha;
    }
}
