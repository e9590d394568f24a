package org.ridgeline.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import org.ridgeline.data.Samples;

/**
 * Looks at gradients of one arm. It works on copies of the parameters, in double precision, and leaves the training as it is.
 *
 * <p>Loss and gradient along the gradient are measured as in Santurkar, Tsipras, Ilyas and Madry 2018, section 3.1. The change
 * of a layer's gradient by the layers below is their definition 2.1, with a plain step of gradient descent on the same rows as
 * the update.
 */
final class GradientProbe {
    private final NetworkPlan network;
    private final Normalization normalization;
    private final ParameterLayout layout;
    private final LossFunction lossFunction;
    private final NDManager manager;
    private final Samples rows;

    GradientProbe(NetworkPlan network, Normalization normalization, Samples rows, NDManager manager) {
        this.network = network;
        this.normalization = normalization;
        this.layout = new ParameterLayout(network, normalization);
        this.lossFunction = LossFunction.of(network);
        this.manager = manager;
        this.rows = rows;
    }

    /**
     * @param parameters of the arm, by its layout
     * @param sizes η of the steps along the gradient
     * @param base η of the step that the layers below take
     */
    GradientLook look(double[] parameters, double[] sizes, double base) {
        int hidden = network.layers() - 1;
        double[][] sums = new double[hidden][];
        double[][] activations = new double[hidden][];
        Measured here = measure(parameters, pass -> {
            for (int layer = 0; layer < hidden; layer++) {
                sums[layer] = pass.sums()[layer].toDoubleArray();
                activations[layer] = pass.activated()[layer].toDoubleArray();
            }
        });
        double[] gradient = here.gradient();
        double[] losses = new double[sizes.length];
        double[] changes = new double[sizes.length];
        for (int i = 0; i < sizes.length; i++) {
            Measured there = measure(stepped(parameters, gradient, sizes[i], network.layers()), pass -> {});
            losses[i] = there.loss();
            changes[i] = Math.sqrt(squares(difference(gradient, there.gradient()), 0, gradient.length));
        }
        double[] norms = new double[network.layers()];
        Arrays.setAll(norms, layer -> norm(gradient, layer));
        double[] shifts = new double[network.layers()];
        double[] cosines = new double[network.layers()];
        cosines[0] = 1;
        for (int layer = 1; layer < shifts.length; layer++) {
            double[] after = gradient(stepped(parameters, gradient, base, layer));
            shifts[layer] = norm(difference(gradient, after), layer);
            cosines[layer] = dot(gradient, after, layer) / (norms[layer] * norm(after, layer));
        }
        double whole = Math.sqrt(squares(gradient, 0, gradient.length));
        return new GradientLook(here.loss(), sums, activations, norms, losses, changes, whole, shifts, cosines);
    }

    /** The gradient by all parameters, laid out as they are. */
    double[] gradient(double[] parameters) {
        return measure(parameters, pass -> {}).gradient();
    }

    private interface Use {
        void pass(Backpropagation.Pass pass);
    }

    private record Measured(double loss, double[] gradient) {}

    private Measured measure(double[] parameters, Use use) {
        try (NDManager scratch = manager.newSubManager()) {
            Layers layers =
                    Layers.of(network, normalization, layout, scratch.create(parameters, new Shape(parameters.length)));
            Backpropagation passes = new Backpropagation(network, layers);
            NDArray targets = scratch.create(targets(), new Shape(rows.size(), network.outputs()));
            Backpropagation.Pass pass = passes.forward(
                    scratch.create(widened(rows.inputs()), new Shape(rows.size(), rows.features())), null);
            use.pass(pass);
            double loss = lossFunction.mean(pass.scores(), targets);
            return new Measured(loss, passes.gradient(pass, targets).toDoubleArray());
        }
    }

    private double[] targets() {
        int outputs = network.outputs();
        double[] targets = new double[rows.size() * outputs];
        for (int row = 0; row < rows.size(); row++) {
            if (outputs == 1) {
                targets[row] = rows.labels()[row];
            } else {
                targets[row * outputs + rows.labels()[row]] = 1;
            }
        }
        return targets;
    }

    /** Parameters after a step against the gradient that only the layers below the given one take. */
    private double[] stepped(double[] parameters, double[] gradient, double size, int below) {
        double[] after = parameters.clone();
        for (int i = 0; i < after.length; i++) {
            if (layout.layerOf(i) < below) {
                after[i] -= size * gradient[i];
            }
        }
        return after;
    }

    /** The Euclidean norm of what belongs to a layer's weights. */
    private double norm(double[] values, int layer) {
        return Math.sqrt(squares(values, layout.weights(layer), layout.weights(layer + 1)));
    }

    private static double squares(double[] values, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i] * values[i];
        }
        return sum;
    }

    private double dot(double[] a, double[] b, int layer) {
        double sum = 0;
        for (int i = layout.weights(layer); i < layout.weights(layer + 1); i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double[] difference(double[] a, double[] b) {
        double[] difference = new double[a.length];
        Arrays.setAll(difference, i -> a[i] - b[i]);
        return difference;
    }

    static double[] widened(float[] values) {
        double[] wide = new double[values.length];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = values[i];
        }
        return wide;
    }
}
