package org.ridgeline.technique.weightdecay;

import java.util.Arrays;
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
    private static final double SETTLED = 1e-3;

    /** A path is still under way if in the last tenth of its steps it was further from its end than so much of its way. */
    private static final double UNDER_WAY = 1e-3;

    private static final int TENTH = 10;

    double[] end() {
        return path.end();
    }

    /** Whether it has come to the place where it rests. */
    boolean hasSettled() {
        return target != null && !path.diverged() && distance(end(), target) <= SETTLED * (1 + size(target));
    }

    /** Whether it moved so little towards the end that it could be drawn as a point there, be that the right place or not. */
    boolean isAtRest() {
        if (path.diverged()) {
            return false;
        }
        double[][] points = path.points();
        int last = path.lastStep();
        double way = distance(points[0], end());
        for (int step = last - Math.max(1, last / TENTH); step < last; step++) {
            if (distance(points[step], end()) > UNDER_WAY * way) {
                return false;
            }
        }
        return true;
    }

    /** Whether not a single step has moved it. */
    boolean hasNeverMoved() {
        double[][] points = path.points();
        return Arrays.stream(points).allMatch(point -> Arrays.equals(point, points[0]));
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
