package org.ridgeline.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CholeskyTest {

    private static final double EPSILON = Math.ulp(1.0);
    /** Higham's constants are near 1 a row; this leaves room for the reciprocals and nothing else. */
    private static final double CONSTANT = 4;

    static IntStream sizes() {
        return IntStream.concat(IntStream.rangeClosed(0, 70), IntStream.of(127, 128, 129, 256, 261, 500));
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void blocksAndVectorsChangeNoBitOfTheTextbooksFactor(int n) {
        double[][] matrix = covariance(n, 1);
        double[][] expected = textbookFactor(matrix);
        Cholesky factor = factor(matrix);
        for (int i = 0; i < n; i++) {
            assertThat(Arrays.copyOf(factor.rows()[i], i + 1)).as("row %d", i).isEqualTo(expected[i]);
        }
        assertThat(factor.size()).isEqualTo(n);
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void factorTimesItsTransposeIsTheMatrixToRounding(int n) {
        double[][] matrix = covariance(n, 1e-6);
        double[][] lower = factor(matrix).rows();
        double largest = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                Extended rest = new Extended();
                rest.addProduct(matrix[i][j], 0, -1, 0);
                for (int k = 0; k <= j; k++) {
                    rest.addProduct(lower[i][k], 0, lower[j][k], 0);
                }
                largest = Math.max(largest, Math.abs(rest.high));
            }
        }
        // Every diagonal entry is at most 1 + 1e-6, and so bounds the products in any row (Cauchy and Schwarz).
        assertThat(largest).isLessThanOrEqualTo(CONSTANT * (n + 1) * EPSILON);
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void solutionSatisfiesItsEquations(int n) {
        double[][] matrix = covariance(n, 1e-3);
        double[] b = normals(n, 7);
        double[] solution = factor(matrix).solve(b);
        double size = norm(solution);
        for (int i = 0; i < n; i++) {
            double rest = -b[i];
            for (int j = 0; j < n; j++) {
                rest += at(matrix, i, j) * solution[j];
            }
            assertThat(rest).isCloseTo(0, within(CONSTANT * (n + 1) * n * EPSILON * size));
        }
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void oneRightHandSideHasTheSameBitsAsInCompany(int n) {
        Cholesky factor = factor(covariance(n, 1e-2));
        for (int m : new int[] {1, 2, 15, 16, 17, 33, 200, 256, 257, 530}) {
            double[][] columns = new double[n][];
            for (int i = 0; i < n; i++) {
                columns[i] = normals(m, 100 + i);
            }
            for (int k : new int[] {0, m / 2, m - 1}) {
                double[] alone = column(columns, k);
                double[] expected = factor.forward(alone);
                double[][] copy = Rows.copy(columns);
                factor.forwardInPlace(copy);
                assertThat(column(copy, k)).as("column %d of %d", k, m).isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void forwardAndBackwardUndoTheFactor(int n) {
        double[][] matrix = covariance(n, 1);
        Cholesky factor = factor(matrix);
        double[][] lower = factor.rows();
        double[] b = normals(n, 3);
        double[] forward = factor.forward(b);
        double[] backward = factor.backward(b);
        double tolerance = CONSTANT * (n + 1) * EPSILON * norm(b);
        for (int i = 0; i < n; i++) {
            double product = 0;
            for (int j = 0; j <= i; j++) {
                product += lower[i][j] * forward[j];
            }
            double transposed = 0;
            for (int j = i; j < n; j++) {
                transposed += lower[j][i] * backward[j];
            }
            assertThat(product).isCloseTo(b[i], within(tolerance));
            assertThat(transposed).isCloseTo(b[i], within(tolerance));
        }
        assertThat(factor.backward(forward)).isEqualTo(factor.solve(b));
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void inverseIsSymmetricAndUndoesTheMatrix(int n) {
        double[][] matrix = covariance(n, 1e-2);
        double[][] inverse = factor(matrix).inverse();
        double largest = 0;
        double size = 0;
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < n; k++) {
                assertThat(inverse[i][k]).isEqualTo(inverse[k][i]);
                double rest = i == k ? -1 : 0;
                for (int j = 0; j < n; j++) {
                    rest += at(matrix, i, j) * inverse[j][k];
                }
                largest = Math.max(largest, Math.abs(rest));
                size = Math.max(size, Math.abs(inverse[i][k]));
            }
        }
        assertThat(largest).isLessThanOrEqualTo(CONSTANT * (n + 1) * n * EPSILON * size);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 16, 17, 50, 150})
    void smallerOfTwoIndicesHasAFactorOfOnesAndDeterminantOne(int n) {
        // min(i, j) from 1 on: L is all ones, A⁻¹ has 2 on its diagonal (1 at the end) and −1 beside it.
        double[][] matrix = new double[n][];
        for (int i = 0; i < n; i++) {
            matrix[i] = new double[i + 1];
            Arrays.setAll(matrix[i], j -> j + 1);
        }
        Cholesky factor = factor(matrix);
        double[][] inverse = factor.inverse();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                int distance = Math.abs(i - j);
                double expected = distance > 1 ? 0 : distance == 1 ? -1 : i == n - 1 ? 1 : 2;
                assertThat(inverse[i][j]).isEqualTo(expected);
            }
            assertThat(factor.rows()[i]).containsOnly(1);
        }
        assertThat(factor.logDeterminant()).isZero();
    }

    @Test
    void logDeterminantOfADiagonalIsTheSumOfItsLogarithms() {
        double[][] diagonal = {{1e-200}, {0, 1e-150}, {0, 0, 4}, {0, 0, 0, 1e300}, {0, 0, 0, 0, 1e60}};
        assertThat(factor(diagonal).logDeterminant()).isCloseTo(Math.log(4) + 10 * Math.log(10), within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 16, 17, 35, 131})
    void oneBadPivotAnywhereMeansNoFactor(int n) {
        for (int bad = 0; bad < n; bad++) {
            for (double value : new double[] {-1, 0, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
                double[][] matrix = covariance(n, 1);
                matrix[bad][bad] = value;
                assertThat(Cholesky.inPlace(matrix)).as("%s at %d", value, bad).isNull();
            }
        }
    }

    @Test
    void notANumberBelowTheDiagonalMeansNoFactor() {
        double[][] matrix = covariance(40, 1);
        matrix[37][3] = Double.NaN;
        assertThat(Cholesky.inPlace(matrix)).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 16, 19, 64, 130})
    void whatStandsBehindTheDiagonalIsNeitherReadNorWritten(int n) {
        double[][] matrix = covariance(n, 1e-2);
        double[][] wide = new double[n][n + 3];
        for (int i = 0; i < n; i++) {
            Arrays.fill(wide[i], Double.NaN);
            System.arraycopy(matrix[i], 0, wide[i], 0, i + 1);
        }
        Cholesky narrow = factor(matrix);
        Cholesky factor = Cholesky.inPlace(wide);
        assertThat(factor).isNotNull();
        assertThat(factor.rows()).isSameAs(wide);
        for (int i = 0; i < n; i++) {
            assertThat(Arrays.copyOf(wide[i], i + 1)).isEqualTo(narrow.rows()[i]);
            assertThat(Arrays.copyOfRange(wide[i], i + 1, n + 3)).containsOnly(Double.NaN);
        }
        double[] b = normals(n, 2);
        assertThat(factor.solve(b)).isEqualTo(narrow.solve(b));
        assertThat(factor.inverse()).isDeepEqualTo(narrow.inverse());
    }

    /** exp(−½(xᵢ−xⱼ)²) at numbers from 0 to 10, with noise on the diagonal: the lower triangle. */
    private static double[][] covariance(int n, double noise) {
        RandomStream random = new RandomStream(n);
        double[] x = new double[n];
        Arrays.setAll(x, i -> random.uniform(0, 10));
        double[][] matrix = new double[n][];
        for (int i = 0; i < n; i++) {
            matrix[i] = new double[i + 1];
            for (int j = 0; j <= i; j++) {
                matrix[i][j] = StrictMath.exp(-0.5 * (x[i] - x[j]) * (x[i] - x[j])) + (i == j ? noise : 0);
            }
        }
        return matrix;
    }

    /** Row by row, product by product. */
    private static double[][] textbookFactor(double[][] matrix) {
        double[][] lower = Rows.copy(matrix);
        for (int i = 0; i < lower.length; i++) {
            for (int j = 0; j <= i; j++) {
                double value = lower[i][j];
                for (int k = 0; k < j; k++) {
                    value = Math.fma(-lower[i][k], lower[j][k], value);
                }
                lower[i][j] = i == j ? Math.sqrt(value) : value * (1 / lower[j][j]);
            }
        }
        return lower;
    }

    private static Cholesky factor(double[][] matrix) {
        Cholesky factor = Cholesky.inPlace(Rows.copy(matrix));
        assertThat(factor).isNotNull();
        return factor;
    }

    private static double at(double[][] lower, int i, int j) {
        return i >= j ? lower[i][j] : lower[j][i];
    }

    private static double[] normals(int count, long seed) {
        RandomStream random = new RandomStream(seed);
        double[] values = new double[count];
        Arrays.setAll(values, i -> random.normal());
        return values;
    }

    private static double[] column(double[][] rows, int k) {
        double[] column = new double[rows.length];
        Arrays.setAll(column, i -> rows[i][k]);
        return column;
    }

    private static double norm(double[] values) {
        return Math.sqrt(Arrays.stream(values).map(value -> value * value).sum());
    }
}
