package org.ridgeline.numerics.optimization;

/** A loss over d weights, twice differentiable. Implementations allocate nothing in loss and gradient. */
public interface Surface {
    /** d, at least 1. */
    int dimension();

    /** @param weights d numbers */
    double loss(double[] weights);

    /** @param into where the d numbers of ∇loss go */
    void gradient(double[] weights, double[] into);

    /** The d×d matrix of second derivatives, symmetric. */
    double[][] hessian(double[] weights);
}
