package org.ridgeline.training;

/**
 * What makes an arm differ from the others.
 *
 * @param dropoutRate probability to drop a hidden unit, 0 to below 1
 * @param weightDecay λ of ½λ‖w‖²
 * @param decaysEverything whether biases and normalization parameters decay too
 */
public record ArmPlan(
        double dropoutRate,
        Normalization normalization,
        UpdateRule rule,
        double weightDecay,
        boolean decaysEverything) {
    public ArmPlan {
        if (!(dropoutRate >= 0 && dropoutRate < 1)) {
            throw new IllegalArgumentException(
                    "The dropout rate (%s) must be from 0 to below 1.".formatted(dropoutRate));
        }
        if (!(weightDecay >= 0 && weightDecay < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("The weight decay (%s) must be 0 or more.".formatted(weightDecay));
        }
    }
}
