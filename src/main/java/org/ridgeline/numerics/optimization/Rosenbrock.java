package org.ridgeline.numerics.optimization;

/** Rosenbrock's curved valley (1−x)² + 100(y−x²)², lowest at (1, 1): The Computer Journal 3 (1960). */
public record Rosenbrock() implements Surface {
    @Override
    public int dimension() {
        return 2;
    }

    @Override
    public double loss(double[] weights) {
        double along = 1 - weights[0];
        double across = weights[1] - weights[0] * weights[0];
        return along * along + 100 * across * across;
    }

    @Override
    public void gradient(double[] weights, double[] into) {
        double x = weights[0];
        double across = weights[1] - x * x;
        into[0] = -2 * (1 - x) - 400 * x * across;
        into[1] = 200 * across;
    }

    @Override
    public double[][] hessian(double[] weights) {
        double x = weights[0];
        return new double[][] {{2 - 400 * (weights[1] - 3 * x * x), -400 * x}, {-400 * x, 200}};
    }
}
