package org.ridgeline.training;

/**
 * An update rule at work on one point in float64, operation by operation as PyTorch does it: for paths over a surface that
 * is looked at. {@link Update} is the same for the arrays of a network.
 */
abstract sealed class PointUpdate {
    /** @param size of the point */
    static PointUpdate of(PlannedRule planned, int size) {
        return switch (planned.rule()) {
            case UpdateRule.GradientDescent descent -> new Descent(descent, size);
            case UpdateRule.RmsProp rmsProp -> new Rms(rmsProp, size);
            case UpdateRule.Adam adam -> new Moments(adam, planned, size);
        };
    }

    /**
     * Moves the point.
     *
     * @param gradient of the same size, with all decay that is part of it
     * @param step from 1
     */
    abstract void apply(double[] point, double[] gradient, int step);

    private static final class Descent extends PointUpdate {
        private final UpdateRule.GradientDescent rule;
        private final double[] velocity;

        Descent(UpdateRule.GradientDescent rule, int size) {
            this.rule = rule;
            this.velocity = new double[size];
        }

        @Override
        void apply(double[] point, double[] gradient, int step) {
            double momentum = rule.momentum();
            for (int i = 0; i < point.length; i++) {
                velocity[i] = momentum * velocity[i] + gradient[i];
                double move = rule.nesterov() ? gradient[i] + momentum * velocity[i] : velocity[i];
                point[i] -= rule.learningRate() * move;
            }
        }
    }

    private static final class Rms extends PointUpdate {
        private final UpdateRule.RmsProp rule;
        private final double[] squares;

        Rms(UpdateRule.RmsProp rule, int size) {
            this.rule = rule;
            this.squares = new double[size];
        }

        @Override
        void apply(double[] point, double[] gradient, int step) {
            double smoothing = rule.smoothing();
            for (int i = 0; i < point.length; i++) {
                squares[i] = smoothing * squares[i] + (1 - smoothing) * gradient[i] * gradient[i];
                point[i] -= rule.learningRate() * gradient[i] / (Math.sqrt(squares[i]) + rule.epsilon());
            }
        }
    }

    private static final class Moments extends PointUpdate {
        private final UpdateRule.Adam rule;
        private final PlannedRule planned;
        private final double[] means;
        private final double[] squares;

        Moments(UpdateRule.Adam rule, PlannedRule planned, int size) {
            this.rule = rule;
            this.planned = planned;
            this.means = new double[size];
            this.squares = new double[size];
        }

        @Override
        void apply(double[] point, double[] gradient, int step) {
            double beta1 = rule.beta1();
            double beta2 = rule.beta2();
            double rate = planned.rate(step);
            double unit = planned.unit(step);
            for (int i = 0; i < point.length; i++) {
                means[i] = beta1 * means[i] + (1 - beta1) * gradient[i];
                squares[i] = beta2 * squares[i] + (1 - beta2) * gradient[i] * gradient[i];
                point[i] -= rate * means[i] / (Math.sqrt(squares[i]) / unit + rule.epsilon());
            }
        }
    }
}
