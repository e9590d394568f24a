package org.ridgeline.technique.weightdecay;

import java.util.Arrays;
import org.ridgeline.numerics.optimization.Penalized;
import org.ridgeline.numerics.optimization.Quadratic;
import org.ridgeline.numerics.optimization.Surface;
import org.ridgeline.training.WeightPath;

/** What decay is said to be, tried out in the state on screen. Residuals are relative. */
final class PathProof {
    /** What rounding may leave of an equality. */
    static final double EXACT = 1e-12;

    /** What differences of a loss may leave of its gradient. */
    static final double DIFFERENCES = 1e-5;

    private static final double WIDTH = 1e-5;

    /** So small that no allowed decay throws it further than a path is followed. */
    private static final double PROBE = 1e-6;

    private final Surface surface;
    private final double[] start;
    private final Arm arm;

    PathProof(WeightDecaySolution solution, Arm arm) {
        this.surface = solution.problem().surface();
        this.start = solution.problem().start();
        this.arm = arm;
    }

    /** ∇L + λw at the start against differences of L + ½λ‖w‖². */
    double gradient() {
        Surface penalized = new Penalized(surface, arm.decay());
        double[] gradient = new double[start.length];
        surface.gradient(start, gradient);
        double[] moved = start.clone();
        double scale = Math.abs(penalized.loss(start));
        double worst = 0;
        for (int i = 0; i < start.length; i++) {
            double added = gradient[i] + arm.decay() * start[i];
            double width = WIDTH * Math.max(1, Math.abs(start[i]) / 100);
            moved[i] = start[i] + width;
            double above = penalized.loss(moved);
            moved[i] = start[i] - width;
            double difference = (above - penalized.loss(moved)) / (2 * width);
            moved[i] = start[i];
            scale = Math.max(scale, Math.abs(added));
            worst = Math.max(worst, Math.abs(difference - added));
        }
        return worst == 0 ? 0 : worst / scale;
    }

    /** The path against the same rule's without decay on the penalised surface. */
    double samePath() {
        WeightPath other = WeightPath.of(
                new Penalized(surface, arm.decay()),
                arm.rule(),
                0,
                start,
                arm.path().lastStep());
        return difference(other);
    }

    /** On a level surface every decoupled step leaves 1 − ηλ of the weights. */
    double shrinkage() {
        int size = start.length;
        Surface level = new Quadratic(new double[size][size], new double[size]);
        double[] small = new double[size];
        Arrays.fill(small, PROBE);
        double expected = (1 - arm.rule().learningRate() * arm.decay()) * PROBE;
        double off = 0;
        for (double weight :
                WeightPath.of(level, arm.rule(), arm.decay(), small, 1).end()) {
            off = Math.max(off, Math.abs(weight - expected));
        }
        return off == 0 ? 0 : off / Math.abs(expected);
    }

    private double difference(WeightPath other) {
        int steps = Math.min(arm.path().lastStep(), other.lastStep());
        double worst = 0;
        for (int step = 0; step <= steps; step++) {
            double[] point = arm.path().points()[step];
            worst = Math.max(worst, Arm.distance(point, other.points()[step]) / (1 + Arm.size(point)));
        }
        return worst;
    }
}
