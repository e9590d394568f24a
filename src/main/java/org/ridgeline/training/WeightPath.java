package org.ridgeline.training;

import java.util.Arrays;
import org.ridgeline.numerics.optimization.Penalized;
import org.ridgeline.numerics.optimization.Surface;

/**
 * The way of a point down a surface.
 *
 * @param points k+1 points, the start first
 * @param losses at each point, without a penalty
 * @param penalizedLosses losses + ½λ‖w‖², also where the decay is decoupled and nobody minimises them
 * @param diverged whether it ended early, before a value beyond {@link #LARGEST}
 */
public record WeightPath(double[][] points, double[] losses, double[] penalizedLosses, boolean diverged) {
    /** The largest size of a weight or a loss that is kept. */
    public static final double LARGEST = 1e12;

    /**
     * @param decay λ, at least 0: λw is added to the gradient, or shrinks the weights where the rule is decoupled
     * @param start within {@link #LARGEST}, and so its loss and penalised loss
     * @param steps at least 0
     */
    public static WeightPath of(Surface surface, UpdateRule rule, double decay, double[] start, int steps) {
        return of(surface, PlannedRule.of(rule, steps), decay, start);
    }

    /** The same for a rule whose steps have been prepared, for many paths. */
    public static WeightPath of(Surface surface, PlannedRule planned, double decay, double[] start) {
        UpdateRule rule = planned.rule();
        int steps = planned.steps();
        int size = surface.dimension();
        double[] point = start.clone();
        double[] gradient = new double[size];
        double[][] points = new double[steps + 1][size];
        double[] losses = new double[steps + 1];
        double[] penalizedLosses = new double[steps + 1];
        PointUpdate update = PointUpdate.of(planned, size);
        double kept = rule.decoupled() ? 1 - rule.learningRate() * decay : 1;
        double added = rule.decoupled() ? 0 : decay;
        int count = 0;
        while (true) {
            double loss = surface.loss(point);
            double penalized = loss + Penalized.penalty(point, decay);
            if (!(within(point) && Math.abs(loss) <= LARGEST && Math.abs(penalized) <= LARGEST)) {
                break;
            }
            System.arraycopy(point, 0, points[count], 0, size);
            losses[count] = loss;
            penalizedLosses[count] = penalized;
            if (++count > steps) {
                return new WeightPath(points, losses, penalizedLosses, false);
            }
            surface.gradient(point, gradient);
            for (int i = 0; i < size; i++) {
                gradient[i] += added * point[i];
                point[i] *= kept;
            }
            update.apply(point, gradient, count);
        }
        return new WeightPath(
                Arrays.copyOf(points, count),
                Arrays.copyOf(losses, count),
                Arrays.copyOf(penalizedLosses, count),
                true);
    }

    private static boolean within(double[] point) {
        for (double weight : point) {
            if (!(Math.abs(weight) <= LARGEST)) {
                return false;
            }
        }
        return true;
    }

    /** The number of the last point: how many steps were taken and kept. */
    public int lastStep() {
        return points.length - 1;
    }

    /** Where it ended. */
    public double[] end() {
        return points[lastStep()];
    }
}
