package org.ridgeline.training;

/**
 * How gradients move weights: PyTorch's rules, in its order of operations. Penalties are no part of it, see {@link
 * Penalty}; every rule but the decoupled ones adds that of squares to the gradient.
 */
public sealed interface UpdateRule {
    double learningRate();

    /** How many numbers it remembers of each parameter. */
    int memories();

    /** Whether decay shrinks the weights themselves by 1 − learningRate·decay before the step, and the gradient knows nothing of it. */
    default boolean decoupled() {
        return false;
    }

    /** Whether this rule can go on with what another one remembers: numbers of the same meaning. */
    default boolean remembersLike(UpdateRule other) {
        return switch (this) {
            case GradientDescent own -> other instanceof GradientDescent && other.memories() == own.memories();
            case RmsProp own -> other instanceof RmsProp that && that.smoothing() == own.smoothing();
            case Adam own -> other instanceof Adam that && that.beta1() == own.beta1() && that.beta2() == own.beta2();
        };
    }

    /**
     * b ← momentum·b + g, w ← w − learningRate·b; with Nesterov w ← w − learningRate·(g + momentum·b).
     *
     * @param momentum 0 for plain gradient descent
     * @param decoupled SGDW
     */
    record GradientDescent(double learningRate, double momentum, boolean nesterov, boolean decoupled)
            implements UpdateRule {
        public GradientDescent(double learningRate, double momentum, boolean nesterov) {
            this(learningRate, momentum, nesterov, false);
        }

        @Override
        public int memories() {
            return momentum == 0 ? 0 : 1;
        }
    }

    /** v ← smoothing·v + (1−smoothing)g², w ← w − learningRate·g/(√v + epsilon). */
    record RmsProp(double learningRate, double smoothing, double epsilon) implements UpdateRule {
        @Override
        public int memories() {
            return 1;
        }
    }

    /**
     * m ← beta1·m + (1−beta1)g, v ← beta2·v + (1−beta2)g², w ← w − learningRate·m̂/(√v̂ + epsilon), where m̂ and v̂ are
     * divided by 1 − betaᵗ.
     *
     * @param decoupled AdamW
     */
    record Adam(double learningRate, double beta1, double beta2, double epsilon, boolean decoupled)
            implements UpdateRule {
        @Override
        public int memories() {
            return 2;
        }
    }
}
