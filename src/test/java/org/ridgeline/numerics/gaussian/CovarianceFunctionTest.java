package org.ridgeline.numerics.gaussian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.junit.jupiter.api.Test;

class CovarianceFunctionTest {
    /** Of the largest entry times n: what rounding may make of an eigenvalue that is 0. */
    private static final double ROUNDING = 1e-14;

    @Test
    void everyComposedKernelIsPositiveSemiDefinite() {
        for (int dimensions = 1; dimensions <= 2; dimensions++) {
            double[][] x = Kernels.points(12, dimensions, 5);
            x[7] = x[3].clone();
            for (Kernel kernel : Kernels.all()) {
                if (kernel.isCovarianceIn(dimensions)) {
                    double[][] gram = kernel.with(Kernels.hyperparameters(true)).covariance(x);
                    double largest = Arrays.stream(gram)
                            .flatMapToDouble(Arrays::stream)
                            .map(Math::abs)
                            .max()
                            .orElseThrow();
                    assertThat(smallestEigenvalue(gram)).as(kernel.toString()).isGreaterThan(-ROUNDING * 12 * largest);
                }
            }
        }
    }

    @Test
    void aPeriodicKernelIsNoCovarianceOfThePlane() {
        Kernel kernel = Kernel.of("rbf+periodic");
        assertThat(kernel.isCovarianceIn(1)).isTrue();
        assertThat(kernel.isCovarianceIn(2)).isFalse();
        double[][] gram =
                Kernel.of("periodic").with(Kernels.hyperparameters(true)).covariance(Kernels.points(12, 2, 5));
        assertThat(smallestEigenvalue(gram)).isLessThan(-1);
    }

    private static double smallestEigenvalue(double[][] lower) {
        int n = lower.length;
        DMatrixRMaj matrix = new DMatrixRMaj(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                matrix.set(i, j, lower[i][j]);
                matrix.set(j, i, lower[i][j]);
            }
        }
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(n, false, true);
        assertThat(eigen.decompose(matrix)).isTrue();
        return IntStream.range(0, n)
                .mapToDouble(k -> eigen.getEigenvalue(k).getReal())
                .min()
                .orElseThrow();
    }

    @Test
    void covarianceCrossAndVariancesAgree() {
        double[][] x = Kernels.points(9, 2, 6);
        for (Kernel kernel : Kernels.some()) {
            CovarianceFunction function = kernel.with(Kernels.hyperparameters(true));
            double[][] lower = function.covariance(x);
            double[][] cross = function.cross(x, x);
            double[] variances = function.variances(x);
            for (int i = 0; i < x.length; i++) {
                assertThat(variances[i]).isEqualTo(lower[i][i]).isEqualTo(cross[i][i]);
                assertThat(lower[i]).hasSize(i + 1).containsExactly(Arrays.copyOf(cross[i], i + 1));
                for (int j = 0; j < i; j++) {
                    assertThat(cross[j][i]).isEqualTo(cross[i][j]);
                }
            }
        }
    }

    @Test
    void sumsAddAndProductsMultiplyWithOneVariance() {
        double[][] x = Kernels.points(8, 1, 7);
        Hyperparameters numbers = Kernels.hyperparameters(false);
        for (BaseKernel left : BaseKernel.values()) {
            for (BaseKernel right : BaseKernel.values()) {
                double[][] a = Kernel.of(left.text()).with(numbers).covariance(x);
                double[][] b = Kernel.of(right.text()).with(numbers).covariance(x);
                double[][] sum = Kernel.of(left.text() + "+" + right.text())
                        .with(numbers)
                        .covariance(x);
                double[][] product = Kernel.of(left.text() + "*" + right.text())
                        .with(numbers)
                        .covariance(x);
                boolean bothHaveVariance = left != BaseKernel.LINEAR && right != BaseKernel.LINEAR;
                double once = bothHaveVariance ? numbers.signalVariance() : 1;
                for (int i = 0; i < x.length; i++) {
                    for (int j = 0; j <= i; j++) {
                        assertThat(sum[i][j]).isCloseTo(a[i][j] + b[i][j], within(1e-14));
                        assertThat(product[i][j]).isCloseTo(a[i][j] * b[i][j] / once, within(1e-13));
                    }
                }
            }
        }
    }

    @Test
    void derivativesMatchFiniteDifferences() {
        double step = 1e-5;
        for (int dimensions = 1; dimensions <= 2; dimensions++) {
            double[][] x = Kernels.points(7, dimensions, 8);
            for (Kernel kernel : Kernels.some()) {
                for (boolean own : new boolean[] {false, true}) {
                    Hyperparameters numbers = Kernels.hyperparameters(own);
                    CovarianceFunction function = kernel.with(numbers);
                    for (String name : function.names()) {
                        double[][] above =
                                kernel.with(Kernels.moved(numbers, name, step)).covariance(x);
                        double[][] below =
                                kernel.with(Kernels.moved(numbers, name, -step)).covariance(x);
                        double[][] derivative = function.derivative(name, x);
                        for (int i = 0; i < x.length; i++) {
                            for (int j = 0; j <= i; j++) {
                                double difference = (above[i][j] - below[i][j]) / (2 * step);
                                assertThat(derivative[i][j])
                                        .as("%s by %s", kernel, name)
                                        .isCloseTo(difference, within(1e-7 * (1 + Math.abs(difference))));
                            }
                        }
                    }
                }
            }
        }
    }

    @Test
    void contractionIsTheTraceWithEveryDerivative() {
        double[][] x = Kernels.points(6, 2, 9);
        double[][] weights = Kernels.points(6, 6, 10);
        for (Kernel kernel : Kernels.some()) {
            CovarianceFunction function = kernel.with(Kernels.hyperparameters(true));
            double[] contracted = function.contract(weights, x);
            for (int k = 0; k < contracted.length; k++) {
                double[][] derivative = function.derivative(function.names().get(k), x);
                double trace = 0;
                for (int i = 0; i < x.length; i++) {
                    for (int j = 0; j <= i; j++) {
                        trace += (i == j ? 1 : 2) * weights[i][j] * derivative[i][j];
                    }
                }
                assertThat(contracted[k]).isCloseTo(trace, within(1e-12 * (1 + Math.abs(trace))));
            }
        }
    }

    @Test
    void extremesStayNumbers() {
        double[][] x = {{0}, {1e-9}, {1}, {1}, {1e9}, {-1e100}, {1e100}, {3.3}};
        for (Kernel kernel : Kernels.some()) {
            for (double scale : new double[] {1e-9, 1, 1e9}) {
                for (double period : new double[] {1e-9, 1, 1e9}) {
                    for (double variance : new double[] {1e-12, 1, 1e12}) {
                        Hyperparameters numbers = new Hyperparameters(
                                scale, variance, period, variance, variance, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
                        CovarianceFunction function = kernel.with(numbers);
                        double[][] lower = function.covariance(x);
                        assertFinite(lower, kernel);
                        for (int i = 0; i < x.length; i++) {
                            assertThat(lower[i][i]).isPositive();
                        }
                        for (String name : function.names()) {
                            assertFinite(function.derivative(name, x), kernel);
                        }
                    }
                }
            }
        }
    }

    private static void assertFinite(double[][] rows, Kernel kernel) {
        for (double[] row : rows) {
            for (double value : row) {
                assertThat(value).as(kernel.toString()).isFinite();
            }
        }
    }

    @Test
    void periodsFarAwayAreStillPeriods() {
        CovarianceFunction function = Kernel.of("periodic").with(Hyperparameters.ONES.with("period", 3));
        double near = function.cross(new double[][] {{0}}, new double[][] {{1}})[0][0];
        double far = function.cross(new double[][] {{0}}, new double[][] {{3e15 + 1}})[0][0];
        double outside = function.cross(new double[][] {{0}}, new double[][] {{0x1.0p80}})[0][0];
        assertThat(far).isCloseTo(near, within(1e-15));
        // 2⁸⁰ leaves 1 over 3, and sin² does not tell 1/3 from 2/3 of a period.
        assertThat(outside).isCloseTo(near, within(1e-15));
    }

    @Test
    void noPointsGiveEmptyMatrices() {
        CovarianceFunction function = Kernel.of("rbf+linear").with(Hyperparameters.ONES);
        assertThat(function.covariance(new double[0][])).isEmpty();
        assertThat(function.variances(new double[0][])).isEmpty();
        assertThat(function.cross(new double[][] {{1}}, new double[0][])).hasDimensions(1, 0);
    }
}
