package org.ridgeline.training;

/**
 * What one arm's layers and gradients are on some rows, in training mode (by the rows' own statistics, where it
 * normalizes) and in double precision. Gradients are those of the mean loss by weights, biases, and scales and shifts.
 *
 * @param loss mean cross-entropy
 * @param sums hidden layers × (rows · units): what the activation takes, normalized where it is
 * @param activations hidden layers × (rows · units)
 * @param gradientNorms ‖∇_W‖₂ of each layer's weights, the output's last
 * @param stepLosses the loss after a step of each size against the gradient, L(θ − η∇L(θ))
 * @param gradientChanges ‖∇L(θ) − ∇L(θ − η∇L(θ))‖₂ over all parameters, for each size η
 * @param gradientNorm ‖∇L(θ)‖₂ over all parameters
 * @param layerShifts for each layer ‖G − G′‖₂ of its weights: the gradient before and after a step of the base size has been
 *     taken by the layers below it alone; 0 for the first, which has none below
 * @param layerCosines the cosine of the angle between G and G′; 1 for the first. Not a number where either is zero
 */
public record GradientLook(
        double loss,
        double[][] sums,
        double[][] activations,
        double[] gradientNorms,
        double[] stepLosses,
        double[] gradientChanges,
        double gradientNorm,
        double[] layerShifts,
        double[] layerCosines) {}
