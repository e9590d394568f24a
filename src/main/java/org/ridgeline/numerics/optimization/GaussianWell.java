package org.ridgeline.numerics.optimization;

/**
 * A well in a plain: offset − amplitude·exp(−(x−meanX)²/(2·sigmaX²) − (y−meanY)²/(2·sigmaY²)). Far away it is flat.
 *
 * @param amplitude depth of the well; a hill where negative
 * @param sigmaX not 0; {@code sigmaY} likewise
 * @param offset height of the plain
 */
public record GaussianWell(double amplitude, double meanX, double meanY, double sigmaX, double sigmaY, double offset)
        implements Surface {
    @Override
    public int dimension() {
        return 2;
    }

    @Override
    public double loss(double[] weights) {
        return offset - depth(weights);
    }

    /** How far below the plain. */
    private double depth(double[] weights) {
        double x = weights[0] - meanX;
        double y = weights[1] - meanY;
        return amplitude * StrictMath.exp(-(x * x / (2 * sigmaX * sigmaX) + y * y / (2 * sigmaY * sigmaY)));
    }

    @Override
    public void gradient(double[] weights, double[] into) {
        double depth = depth(weights);
        into[0] = depth * (weights[0] - meanX) / (sigmaX * sigmaX);
        into[1] = depth * (weights[1] - meanY) / (sigmaY * sigmaY);
    }

    @Override
    public double[][] hessian(double[] weights) {
        double depth = depth(weights);
        double x = (weights[0] - meanX) / (sigmaX * sigmaX);
        double y = (weights[1] - meanY) / (sigmaY * sigmaY);
        double together = -depth * x * y;
        return new double[][] {
            {depth * (1 / (sigmaX * sigmaX) - x * x), together}, {together, depth * (1 / (sigmaY * sigmaY) - y * y)}
        };
    }
}
