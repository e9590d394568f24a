package org.ridgeline.training;

/**
 * What makes an arm differ from the others.
 *
 * @param dropoutRate probability to drop a hidden unit, 0 to below 1
 * @param penalty on weights
 * @param decaysEverything whether biases and normalization parameters are penalised too, though never bounded
 */
public record ArmPlan(
        double dropoutRate, Normalization normalization, UpdateRule rule, Penalty penalty, boolean decaysEverything) {
    public ArmPlan {
        if (!(dropoutRate >= 0 && dropoutRate < 1)) {
            throw new IllegalArgumentException(
                    "The dropout rate (%s) must be from 0 to below 1.".formatted(dropoutRate));
        }
    }

    /** @param weightDecay λ of ½λ‖w‖² */
    public ArmPlan(
            double dropoutRate,
            Normalization normalization,
            UpdateRule rule,
            double weightDecay,
            boolean decaysEverything) {
        this(dropoutRate, normalization, rule, Penalty.l2(weightDecay), decaysEverything);
    }
}
