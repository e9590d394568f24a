package org.ridgeline.training;

/** What is said of an arm's weights in single numbers. */
final class WeightSums {
    private final ParameterLayout layout;
    private final ArmPlan arm;
    private final float[] parameters;

    WeightSums(NetworkPlan network, ArmPlan arm, ArmState state) {
        this.layout = new ParameterLayout(network, arm.normalization());
        this.arm = arm;
        this.parameters = state.parameters();
    }

    /** What the penalty adds to the loss. */
    double penalty() {
        int end = layout.penalised(arm);
        double sizes = 0;
        double squares = 0;
        for (int i = 0; i < end; i++) {
            sizes += Math.abs(parameters[i]);
            squares += (double) parameters[i] * parameters[i];
        }
        return arm.penalty().value(sizes, squares);
    }

    /** The Euclidean norm of a layer's weights. */
    double norm(int layer) {
        double squares = 0;
        for (int i = layout.weights(layer); i < layout.weights(layer + 1); i++) {
            squares += (double) parameters[i] * parameters[i];
        }
        return Math.sqrt(squares);
    }

    /** The share of a layer's weights that are exactly zero. */
    double sparsity(int layer) {
        int zeros = 0;
        for (int i = layout.weights(layer); i < layout.weights(layer + 1); i++) {
            zeros += parameters[i] == 0 ? 1 : 0;
        }
        return (double) zeros / (layout.weights(layer + 1) - layout.weights(layer));
    }
}
