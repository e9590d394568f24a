package org.ridgeline.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Max-norm: keeps the weights that enter each unit within a ball around 0, whose radius is each arm's own. */
final class NormBound {
    private static final int[] INPUTS = {-2};

    /** The radius of each arm, infinite for none: shaped to be spread over the norms of a layer's units. */
    private final NDArray radius;

    private NormBound(NDArray radius) {
        this.radius = radius;
    }

    /** Null where no arm of the stack is bounded. */
    static @Nullable NormBound of(List<ArmPlan> arms, NDManager manager) {
        float[] radius = new float[arms.size()];
        boolean bounded = false;
        for (int arm = 0; arm < radius.length; arm++) {
            // Not below what a float can divide by: 0 over 0 would be no factor.
            radius[arm] = (float) Math.max(arms.get(arm).penalty().maxNorm(), Float.MIN_NORMAL);
            bounded |= Float.isFinite(radius[arm]);
        }
        return bounded
                ? new NormBound(
                        manager.create(radius, radius.length == 1 ? new Shape(1, 1) : new Shape(radius.length, 1, 1)))
                : null;
    }

    /** Scales the weights of each unit that is outside back onto the ball: the nearest point of it. */
    void project(Layers layers, int count) {
        for (int layer = 0; layer < count; layer++) {
            NDArray weights = layers.weights(layer);
            try (NDArray squares = weights.square();
                    NDArray sums = squares.sum(INPUTS, true);
                    NDArray norms = sums.sqrt();
                    NDArray ratios = radius.div(norms);
                    NDArray factors = ratios.minimum(1)) {
                weights.muli(factors);
            }
        }
    }
}
