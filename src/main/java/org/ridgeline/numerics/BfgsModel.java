package org.ridgeline.numerics;

import java.util.stream.IntStream;

/**
 * A quadratic model's second derivatives B, learnt from gradients by the BFGS formula, with Powell's damping: positive
 * definite whatever the function does (Nocedal and Wright 2006, procedure 18.2).
 */
final class BfgsModel {
    /** The least curvature along a step that is believed, relative to the model's own. */
    private static final double DAMPING = 0.2;

    private final double[][] hessian;
    private boolean updated;

    /** Starts as the identity; the first update gives it the function's scale. */
    BfgsModel(int size) {
        hessian = new double[size][size];
        for (int i = 0; i < size; i++) {
            hessian[i][i] = 1;
        }
    }

    boolean isUpdated() {
        return updated;
    }

    /** −B⁻¹g over the variables that are not fixed; 0 in the others. */
    double[] newtonStep(double[] gradient, boolean[] fixed) {
        int[] free = IntStream.range(0, fixed.length).filter(i -> !fixed[i]).toArray();
        double[][] block = new double[free.length][];
        double[] right = new double[free.length];
        for (int a = 0; a < free.length; a++) {
            block[a] = new double[a + 1];
            for (int b = 0; b <= a; b++) {
                block[a][b] = hessian[free[a]][free[b]];
            }
            right[a] = -gradient[free[a]];
        }
        Cholesky factor = Cholesky.inPlace(block);
        double[] solved = factor == null ? right : factor.solve(right);
        double[] step = new double[fixed.length];
        for (int a = 0; a < free.length; a++) {
            step[free[a]] = solved[a];
        }
        return step;
    }

    /** Learns from a step. @param change of the gradient along it */
    void update(double[] step, double[] change) {
        int p = step.length;
        double curvature = BoxQuasiNewton.dot(step, change);
        if (!updated && curvature > 0) {
            double size = BoxQuasiNewton.dot(change, change) / curvature;
            for (int i = 0; i < p; i++) {
                hessian[i][i] = size;
            }
        }
        updated = true;
        double[] image = new double[p];
        for (int i = 0; i < p; i++) {
            image[i] = BoxQuasiNewton.dot(hessian[i], step);
        }
        double modelled = BoxQuasiNewton.dot(step, image);
        double weight = curvature >= DAMPING * modelled ? 1 : (1 - DAMPING) * modelled / (modelled - curvature);
        double[] damped = new double[p];
        for (int i = 0; i < p; i++) {
            damped[i] = weight * change[i] + (1 - weight) * image[i];
        }
        double scale = BoxQuasiNewton.dot(step, damped);
        if (!(modelled > 0) || !(scale > 0)) {
            return;
        }
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < p; j++) {
                hessian[i][j] += damped[i] * damped[j] / scale - image[i] * image[j] / modelled;
            }
        }
    }
}
