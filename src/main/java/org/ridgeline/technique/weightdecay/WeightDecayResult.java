package org.ridgeline.technique.weightdecay;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ridgeline.catalog.Warning;

/**
 * @param trajectories optimizers outer, decays inner, in the order asked
 * @param minimum d: where the loss without a penalty is lowest; absent where nowhere
 */
public record WeightDecayResult(List<Trajectory> trajectories, double @Nullable [] minimum, List<Warning> warnings) {
    /**
     * @param points [steps+1][d] from the start; fewer where the path diverged
     * @param losses at the points, without a penalty
     * @param penalizedLosses losses + ½λ‖w‖²
     * @param target where the path comes to rest if it does: the minimum of the penalised loss; with sgdw that of the decay
     *     λ(1−μ). Absent where there is none, and for adamw, which has no single one: wherever it rests, each of its weights is
     *     ±1/λ, as m̂/√v̂ is ±1 then, or lies where its slope is zero
     * @param curvature the largest eigenvalue of the loss's Hessian at the target
     */
    public record Trajectory(
            String optimizer,
            double weightDecay,
            double[][] points,
            double[] losses,
            double[] penalizedLosses,
            double @Nullable [] target,
            @Nullable Double curvature) {}
}
