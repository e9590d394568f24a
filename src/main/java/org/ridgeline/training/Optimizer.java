package org.ridgeline.training;

/** The update rules by the names that people choose them by, with the constants that PyTorch and most papers use. */
public enum Optimizer {
    SGD,
    SGD_MOMENTUM,
    SGD_NESTEROV,
    RMSPROP,
    ADAM,
    ADAMW;

    private static final double MOMENTUM = 0.9;
    private static final double SMOOTHING = 0.99;
    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.999;
    private static final double EPSILON = 1e-8;

    public UpdateRule rule(double learningRate) {
        return switch (this) {
            case SGD -> new UpdateRule.GradientDescent(learningRate, 0, false);
            case SGD_MOMENTUM -> new UpdateRule.GradientDescent(learningRate, MOMENTUM, false);
            case SGD_NESTEROV -> new UpdateRule.GradientDescent(learningRate, MOMENTUM, true);
            case RMSPROP -> new UpdateRule.RmsProp(learningRate, SMOOTHING, EPSILON);
            case ADAM -> new UpdateRule.Adam(learningRate, BETA1, BETA2, EPSILON, false);
            case ADAMW -> new UpdateRule.Adam(learningRate, BETA1, BETA2, EPSILON, true);
        };
    }
}
