package org.ridgeline.training;

/**
 * The update rules by the names that people choose them by, in the order of the public contract. Seven, and nowhere else a
 * list of them: networks take them with the constants that most papers use, optimizer paths with the student's.
 */
public enum Optimizer {
    SGD,
    SGD_MOMENTUM,
    SGD_NESTEROV,
    RMSPROP,
    ADAM,
    ADAMW,
    /** Momentum with decoupled decay (Loshchilov and Hutter 2019, algorithm 1). */
    SGDW;

    /**
     * What the rules can be tuned by beside the learning rate; each takes what it needs.
     *
     * @param smoothing of RMSprop; {@code beta1}, {@code beta2} and {@code epsilon} as PyTorch calls them
     */
    public record Constants(double momentum, double smoothing, double beta1, double beta2, double epsilon) {
        /** What PyTorch and most papers use. */
        public static final Constants USUAL = new Constants(0.9, 0.99, 0.9, 0.999, 1e-8);
    }

    public UpdateRule rule(double learningRate) {
        return rule(learningRate, Constants.USUAL);
    }

    public UpdateRule rule(double learningRate, Constants constants) {
        double momentum = constants.momentum();
        return switch (this) {
            case SGD -> new UpdateRule.GradientDescent(learningRate, 0, false);
            case SGD_MOMENTUM -> new UpdateRule.GradientDescent(learningRate, momentum, false);
            case SGD_NESTEROV -> new UpdateRule.GradientDescent(learningRate, momentum, true);
            case RMSPROP -> new UpdateRule.RmsProp(learningRate, constants.smoothing(), constants.epsilon());
            case ADAM -> adam(learningRate, constants, false);
            case ADAMW -> adam(learningRate, constants, true);
            case SGDW -> new UpdateRule.GradientDescent(learningRate, momentum, false, true);
        };
    }

    private static UpdateRule adam(double learningRate, Constants constants, boolean decoupled) {
        return new UpdateRule.Adam(learningRate, constants.beta1(), constants.beta2(), constants.epsilon(), decoupled);
    }
}
