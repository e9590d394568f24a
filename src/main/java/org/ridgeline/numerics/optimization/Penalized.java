package org.ridgeline.numerics.optimization;

/**
 * A surface with weight decay as part of the loss: loss + ½λ‖w‖², whose gradient is ∇loss + λw.
 *
 * @param decay λ, at least 0
 */
public record Penalized(Surface surface, double decay) implements Surface {
    @Override
    public int dimension() {
        return surface.dimension();
    }

    @Override
    public double loss(double[] weights) {
        return surface.loss(weights) + penalty(weights, decay);
    }

    /** ½λ‖w‖² */
    public static double penalty(double[] weights, double decay) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight * weight;
        }
        return decay / 2 * sum;
    }

    @Override
    public void gradient(double[] weights, double[] into) {
        surface.gradient(weights, into);
        for (int i = 0; i < weights.length; i++) {
            into[i] += decay * weights[i];
        }
    }

    @Override
    public double[][] hessian(double[] weights) {
        double[][] hessian = surface.hessian(weights);
        for (int i = 0; i < hessian.length; i++) {
            hessian[i][i] += decay;
        }
        return hessian;
    }
}
