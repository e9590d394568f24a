package org.ridgeline.numerics;

import java.util.Arrays;
import org.ridgeline.numerics.ElasticNetPath.Solution;

/** A regression problem made for tests, with the plain formulas that fast code is held against. */
final class Problem {
    final double[][] rows;
    final double[] y;

    private Problem(double[][] rows, double[] y) {
        this.rows = rows;
        this.y = y;
    }

    /** Correlated columns, of which every other one matters. */
    static Problem random(int samples, int columns, long seed) {
        RandomStream random = new RandomStream(seed);
        double[][] rows = new double[samples][columns];
        double[] y = new double[samples];
        for (int i = 0; i < samples; i++) {
            double common = random.normal();
            Arrays.setAll(rows[i], j -> common + random.normal());
            for (int j = 0; j < columns; j += 2) {
                y[i] += (j % 4 == 0 ? 2 : -1) * rows[i][j];
            }
            y[i] += 3 + random.normal();
        }
        return new Problem(rows, y);
    }

    static Problem sine(int samples, long seed) {
        RandomStream random = new RandomStream(seed);
        double[][] rows = new double[samples][1];
        double[] y = new double[samples];
        for (int i = 0; i < samples; i++) {
            rows[i][0] = 0.7 + 4 * i / (samples - 1.0);
            y[i] = Math.sin(rows[i][0]) + 0.4 * random.normal();
        }
        return new Problem(rows, y);
    }

    Design design(boolean standardize) {
        return Design.of(rows, 0, standardize);
    }

    double[][] standardized() {
        double[][] scaled = Rows.copy(rows);
        for (int j = 0; j < rows[0].length; j++) {
            double[] column = Rows.column(rows, j);
            double mean = Arrays.stream(column).average().orElseThrow();
            double variance = Arrays.stream(column)
                    .map(x -> (x - mean) * (x - mean))
                    .average()
                    .orElseThrow();
            for (double[] row : scaled) {
                row[j] = (row[j] - mean) / Math.sqrt(variance);
            }
        }
        return scaled;
    }

    /** Xᵀ(y−Xw)/n − α(1−ρ)w on standardised columns. */
    double[] standardizedSlope(Solution solution, double l1Ratio) {
        double[][] x = standardized();
        double[] w = solution.coefficients();
        double[] slope = new double[w.length];
        for (int i = 0; i < y.length; i++) {
            double error = y[i] - solution.intercept() - dot(x[i], w);
            for (int j = 0; j < w.length; j++) {
                slope[j] += x[i][j] * error / y.length;
            }
        }
        for (int j = 0; j < w.length; j++) {
            slope[j] -= solution.alpha() * (1 - l1Ratio) * w[j];
        }
        return slope;
    }

    /** 1/(2n)·‖y−Xw−b‖² + αρ‖w‖₁ + ½α(1−ρ)‖w‖² on standardised columns. */
    double standardizedObjective(double[] w, double alpha, double l1Ratio) {
        double[][] x = standardized();
        double mean = Rows.mean(y);
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            double error = y[i] - mean - dot(x[i], w);
            sum += error * error;
        }
        double absolute = Arrays.stream(w).map(Math::abs).sum();
        return sum / (2 * y.length) + alpha * l1Ratio * absolute + alpha * (1 - l1Ratio) / 2 * dot(w, w);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
