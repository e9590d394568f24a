package org.ridgeline.technique.weightdecay;

import org.jspecify.annotations.Nullable;
import org.ridgeline.training.UpdateRule;

/**
 * How long the steps are that a rule takes in a valley of curvature h under decay λ, and up to where they still shrink.
 *
 * <p>On a quadratic a path settles exactly when the roots of its recurrence lie inside the unit circle, here by Jury's
 * conditions: η(h+λ) below 2 for plain gradient descent, below 2(1+μ) with momentum (Polyak 1964), below 2(1+μ)/(1+2μ)
 * for PyTorch's Nesterov. Where decay is decoupled its own limit stays: ηh/(1+μ) + ηλ below 2.
 *
 * @param size what is compared with the limit
 * @param decoupled whether the size is ηh/(1+μ) + ηλ instead of η(h+λ)
 */
record StepLimit(double size, double limit, boolean decoupled) {
    /** @return null for rules that choose the length of their steps from the gradients they have seen */
    static @Nullable StepLimit of(UpdateRule rule, double curvature, double decay) {
        if (!(rule instanceof UpdateRule.GradientDescent descent)) {
            return null;
        }
        double rate = rule.learningRate();
        double momentum = descent.momentum();
        if (descent.decoupled()) {
            return new StepLimit(rate * curvature / (1 + momentum) + rate * decay, 2, true);
        }
        double limit = descent.nesterov() ? 2 * (1 + momentum) / (1 + 2 * momentum) : 2 * (1 + momentum);
        return new StepLimit(rate * (curvature + decay), limit, false);
    }

    boolean exceeded() {
        return size > limit;
    }
}
