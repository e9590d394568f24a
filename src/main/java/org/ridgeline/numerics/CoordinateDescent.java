package org.ridgeline.numerics;

import java.util.Arrays;

/**
 * Coordinate descent with covariance updates (Friedman, Hastie and Tibshirani 2010) for
 * ½wᵀGw − bᵀw + λ₁‖w‖₁ + ½λ₂‖w‖², in doubles: one weight after the other takes its best value,
 * wⱼ ← soft(gⱼ + Gⱼⱼwⱼ, λ₁)/(Gⱼⱼ + λ₂), and the gradient g = b − Gw follows.
 */
final class CoordinateDescent {
    /** Sweeps stop when the signs have settled, or here; what follows needs a good start, not a converged one. */
    private static final int MAXIMUM_SWEEPS = 50;

    private final ExtendedMatrix gram;
    private final int size;

    CoordinateDescent(ExtendedMatrix gram) {
        this.gram = gram;
        this.size = gram.rows;
    }

    /**
     * Sweeps over the candidates until a sweep leaves every sign as it was; the number of sweeps.
     *
     * @param weights start and end; their low parts become 0
     * @param gradient b − Gw at the start, and again at the end
     * @param threshold a column without weight is a candidate from this size of its gradient on
     */
    int run(ExtendedMatrix weights, double[] gradient, double lambda1, double lambda2, double threshold) {
        int[] candidates = candidates(weights.high, gradient, threshold);
        int sweeps = 0;
        boolean changed = true;
        while (changed && sweeps < MAXIMUM_SWEEPS) {
            changed = false;
            sweeps++;
            for (int j : candidates) {
                changed |= step(j, weights.high, gradient, lambda1, lambda2);
            }
        }
        Arrays.fill(weights.low, 0);
        return sweeps;
    }

    private int[] candidates(double[] weights, double[] gradient, double threshold) {
        int[] candidates = new int[size];
        int count = 0;
        for (int j = 0; j < size; j++) {
            if (weights[j] != 0 || Math.abs(gradient[j]) >= threshold) {
                candidates[count++] = j;
            }
        }
        return Arrays.copyOf(candidates, count);
    }

    /** Gives one weight its best value; whether its sign changed. */
    private boolean step(int j, double[] weights, double[] gradient, double lambda1, double lambda2) {
        int column = gram.at(0, j);
        double curvature = gram.high[column + j];
        double free = gradient[j] + curvature * weights[j];
        double shrunk = Math.max(Math.abs(free) - lambda1, 0);
        double next = Math.copySign(shrunk, free) / (curvature + lambda2);
        double change = next - weights[j];
        if (change == 0) {
            return false;
        }
        boolean newSign = Math.signum(next) != Math.signum(weights[j]);
        weights[j] = next;
        for (int i = 0; i < size; i++) {
            gradient[i] -= change * gram.high[column + i];
        }
        return newSign;
    }
}
