package org.ridgeline.technique.dropoutmask;

/** Linear regression behind a dropout layer, its loss averaged over every mask on the columns. */
final class DropoutRegression {
    private final double[][] x;
    private final double[] y;
    private final double rate;

    DropoutRegression(double[][] x, double[] y, double rate) {
        this.x = x;
        this.y = y;
        this.rate = rate;
    }

    /** E‖y − (X·M/(1−p))w‖². */
    double expectedLoss(double[] w) {
        double loss = 0;
        for (int mask = 0; mask < 1 << w.length; mask++) {
            double[][] dropped = dropped(mask);
            for (int i = 0; i < y.length; i++) {
                double residual = residual(dropped[i], y[i], w);
                loss += likelihood(mask) * residual * residual;
            }
        }
        return loss;
    }

    double[] expectedGradient(double[] w) {
        double[] gradient = new double[w.length];
        for (int mask = 0; mask < 1 << w.length; mask++) {
            double[][] dropped = dropped(mask);
            for (int i = 0; i < y.length; i++) {
                double residual = residual(dropped[i], y[i], w);
                for (int j = 0; j < w.length; j++) {
                    gradient[j] -= 2 * likelihood(mask) * residual * dropped[i][j];
                }
            }
        }
        return gradient;
    }

    /** Every row under the same mask: the rows' expectations do not depend on whether their masks are shared. */
    private double[][] dropped(int mask) {
        double[][] cells = new double[x.length][x[0].length];
        for (double[] row : cells) {
            for (int j = 0; j < row.length; j++) {
                row[j] = mask >> j & 1;
            }
        }
        return new DropoutLayer(cells, rate).applied(x);
    }

    private double likelihood(int mask) {
        int kept = Integer.bitCount(mask);
        return Math.pow(1 - rate, kept) * Math.pow(rate, x[0].length - kept);
    }

    private static double residual(double[] row, double observed, double[] w) {
        double fit = 0;
        for (int j = 0; j < w.length; j++) {
            fit += row[j] * w[j];
        }
        return observed - fit;
    }
}
