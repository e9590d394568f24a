package org.ridgeline.technique.weightdecay;

import org.jspecify.annotations.Nullable;
import org.ridgeline.training.Optimizer;
import org.ridgeline.training.UpdateRule;
import org.ridgeline.training.WeightPath;

/**
 * One path with what belongs to it.
 *
 * @param target where it comes to rest if it does; null where that is unknown
 * @param curvature of the loss at the target, where it bends most
 */
record Arm(
        Optimizer optimizer,
        UpdateRule rule,
        double decay,
        WeightPath path,
        double @Nullable [] target,
        @Nullable Double curvature) {
    /** Relative to the size of the target: nearer than a line is wide. */
    private static final double AT_REST = 1e-3;

    double[] end() {
        return path.end();
    }

    /** Whether it has come to the place where it rests. */
    boolean hasSettled() {
        return target != null && !path.diverged() && distance(end(), target) <= AT_REST * (1 + size(target));
    }

    /** Null where the rule has no fixed limit, or the curvature is unknown. */
    @Nullable
    StepLimit limit() {
        return curvature == null ? null : StepLimit.of(rule, curvature, decay);
    }

    boolean exceedsLimit() {
        StepLimit limit = limit();
        return limit != null && limit.exceeded();
    }

    static double size(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight * weight;
        }
        return Math.sqrt(sum);
    }

    static double distance(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (one[i] - other[i]) * (one[i] - other[i]);
        }
        return Math.sqrt(sum);
    }
}
