package org.ridgeline.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;

/**
 * An update rule at work on one array of parameters, of any shape and float type. What it remembers has the parameters'
 * shape. Constants stand ready as arrays without dimensions, because creating one costs as much as ten small operations.
 */
abstract sealed class Update {
    private final NDManager manager;
    private final List<NDArray> memories = new ArrayList<>();

    /**
     * Added to squared gradients. A float's square root takes four times as long at zero and twenty-five times below the
     * smallest normal number, where the squares of silent units end; beside any ε in use it is nothing.
     */
    private static final double LEAST_SQUARE = 1e-36;

    private Update(NDManager manager, int memories, NDArray parameters) {
        this.manager = manager;
        for (int i = 0; i < memories; i++) {
            this.memories.add(manager.zeros(parameters.getShape(), parameters.getDataType()));
        }
    }

    /** @param manager owns what is remembered */
    static Update of(UpdateRule rule, NDManager manager, NDArray parameters) {
        return switch (rule) {
            case UpdateRule.GradientDescent descent -> new Descent(descent, manager, parameters);
            case UpdateRule.RmsProp rmsProp -> new Rms(rmsProp, manager, parameters);
            case UpdateRule.Adam adam -> new Moments(adam, manager, parameters);
        };
    }

    /**
     * Moves the parameters.
     *
     * @param gradient of the same shape; its content is lost
     * @param step from 1
     */
    abstract void apply(NDArray parameters, NDArray gradient, long step);

    /** What it remembers, to be saved and set. */
    final List<NDArray> memories() {
        return memories;
    }

    final NDArray memory(int index) {
        return memories.get(index);
    }

    final NDArray constant(double value) {
        return manager.create(value);
    }

    private static final class Descent extends Update {
        private final UpdateRule.GradientDescent rule;
        private final NDArray learningRate;
        private final NDArray momentum;

        Descent(UpdateRule.GradientDescent rule, NDManager manager, NDArray parameters) {
            super(manager, rule.memories(), parameters);
            this.rule = rule;
            learningRate = constant(rule.learningRate());
            momentum = constant(rule.momentum());
        }

        @Override
        void apply(NDArray parameters, NDArray gradient, long step) {
            if (rule.momentum() != 0) {
                NDArray velocity = memory(0);
                velocity.muli(momentum).addi(gradient);
                if (rule.nesterov()) {
                    try (NDArray ahead = velocity.mul(momentum)) {
                        gradient.addi(ahead);
                    }
                } else {
                    try (NDArray move = velocity.mul(learningRate)) {
                        parameters.subi(move);
                    }
                    return;
                }
            }
            parameters.subi(gradient.muli(learningRate));
        }
    }

    /** Remembers v/(1−smoothing), which saves a pass over the parameters; the constants make up for it. */
    private static final class Rms extends Update {
        private final NDArray smoothing;
        private final NDArray epsilon;
        private final NDArray rate;
        private final NDArray leastSquare;

        Rms(UpdateRule.RmsProp rule, NDManager manager, NDArray parameters) {
            super(manager, rule.memories(), parameters);
            double unit = Math.sqrt(1 - rule.smoothing());
            smoothing = constant(rule.smoothing());
            epsilon = constant(rule.epsilon() / unit);
            rate = constant(rule.learningRate() / unit);
            leastSquare = constant(LEAST_SQUARE);
        }

        @Override
        void apply(NDArray parameters, NDArray gradient, long step) {
            NDArray squares = memory(0);
            try (NDArray square = gradient.square()) {
                squares.muli(smoothing).addi(square.addi(leastSquare));
            }
            try (NDArray size = squares.sqrt()) {
                parameters.subi(gradient.divi(size.addi(epsilon)).muli(rate));
            }
        }
    }

    /** Remembers m/(1−beta1) and v/(1−beta2), which saves two passes; the constants make up for it. */
    private static final class Moments extends Update {
        private final UpdateRule.Adam rule;
        private final NDArray beta1;
        private final NDArray beta2;
        private final NDArray leastSquare;

        Moments(UpdateRule.Adam rule, NDManager manager, NDArray parameters) {
            super(manager, rule.memories(), parameters);
            this.rule = rule;
            beta1 = constant(rule.beta1());
            beta2 = constant(rule.beta2());
            leastSquare = constant(LEAST_SQUARE);
        }

        @Override
        void apply(NDArray parameters, NDArray gradient, long step) {
            NDArray mean = memory(0);
            NDArray squares = memory(1);
            mean.muli(beta1).addi(gradient);
            try (NDArray square = gradient.square()) {
                squares.muli(beta2).addi(square.addi(leastSquare));
            }
            double unit = Math.sqrt((1 - Math.pow(rule.beta2(), step)) / (1 - rule.beta2()));
            double rate = rule.learningRate() * (1 - rule.beta1()) / (1 - Math.pow(rule.beta1(), step)) * unit;
            try (NDArray size = squares.sqrt();
                    NDArray epsilon = constant(rule.epsilon() * unit);
                    NDArray move = mean.div(size.addi(epsilon));
                    NDArray scale = constant(rate)) {
                parameters.subi(move.muli(scale));
            }
        }
    }
}
