package org.ridgeline.numerics.optimization;

import java.util.Arrays;

/** ½wᵀAw − bᵀw with a symmetric A, which need not be positive definite. */
public final class Quadratic implements Surface {
    private final double[][] matrix;
    private final double[] vector;

    /**
     * @param matrix A: d×d, symmetric
     * @param vector b: d
     */
    public Quadratic(double[][] matrix, double[] vector) {
        if (matrix.length != vector.length || Arrays.stream(matrix).anyMatch(row -> row.length != vector.length)) {
            throw new IllegalArgumentException(
                    "The matrix must be %1$d by %1$d for a vector of %1$d.".formatted(vector.length));
        }
        this.matrix = Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
        this.vector = vector.clone();
    }

    @Override
    public int dimension() {
        return vector.length;
    }

    @Override
    public double loss(double[] weights) {
        double loss = 0;
        for (int i = 0; i < vector.length; i++) {
            loss += weights[i] * (row(i, weights) / 2 - vector[i]);
        }
        return loss;
    }

    @Override
    public void gradient(double[] weights, double[] into) {
        for (int i = 0; i < vector.length; i++) {
            into[i] = row(i, weights) - vector[i];
        }
    }

    private double row(int i, double[] weights) {
        double[] row = matrix[i];
        double sum = 0;
        for (int j = 0; j < row.length; j++) {
            sum += row[j] * weights[j];
        }
        return sum;
    }

    @Override
    public double[][] hessian(double[] weights) {
        return Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
    }
}
