package org.ridgeline.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Laws of penalised and of minimum-norm least squares. */
class MinimumNormTest {
    /** Against formulas that square the condition number, which is below 100 here. */
    private static final double SLOW_FORMULA = 1e-11;

    @ParameterizedTest
    @CsvSource({"12, 5, 0.3", "12, 5, 0", "5, 12, 0.3", "5, 12, 1e-6", "7, 7, 2"})
    void agreesWithTheNormalEquations(int rows, int width, double lambda) {
        double[] features = numbers(rows * width, 1);
        double[] y = numbers(rows, 2);
        double[] weights = new MinimumNorm(features, rows, width).weights(y, lambda);
        assertThat(weights).containsExactly(dual(features, rows, width, y, lambda), within(SLOW_FORMULA));
    }

    /** w = Φᵀ(ΦΦᵀ+λI)⁻¹y; for λ = 0 with more rows than features (ΦᵀΦ)⁻¹Φᵀy. */
    private static double[] dual(double[] features, int rows, int width, double[] y, double lambda) {
        DMatrixRMaj phi = DMatrixRMaj.wrap(rows, width, features.clone());
        DMatrixRMaj answers = DMatrixRMaj.wrap(rows, 1, y.clone());
        DMatrixRMaj weights = new DMatrixRMaj(width, 1);
        if (lambda == 0) {
            DMatrixRMaj gram = new DMatrixRMaj(width, width);
            DMatrixRMaj right = new DMatrixRMaj(width, 1);
            CommonOps_DDRM.multTransA(phi, phi, gram);
            CommonOps_DDRM.multTransA(phi, answers, right);
            CommonOps_DDRM.solve(gram, right, weights);
        } else {
            DMatrixRMaj kernel = new DMatrixRMaj(rows, rows);
            DMatrixRMaj dual = new DMatrixRMaj(rows, 1);
            CommonOps_DDRM.multTransB(phi, phi, kernel);
            for (int i = 0; i < rows; i++) {
                kernel.add(i, i, lambda);
            }
            CommonOps_DDRM.solve(kernel, answers, dual);
            CommonOps_DDRM.multTransA(phi, dual, weights);
        }
        return weights.data;
    }

    @Test
    void ofAllFitsThroughThePointsTheShortestIsTaken() {
        int rows = 6;
        int width = 15;
        double[] features = numbers(rows * width, 3);
        double[] y = numbers(rows, 4);
        MinimumNorm fit = new MinimumNorm(features, rows, width);
        double[] weights = fit.weights(y, 0);
        assertThat(MinimumNorm.predict(features, weights)).containsExactly(y, within(1e-12));
        // Whatever else passes through the points differs by a direction that the points do not see.
        double[] other = numbers(width, 5);
        double[] seen = fit.weights(MinimumNorm.predict(features, other), 0);
        double product = 0;
        for (int j = 0; j < width; j++) {
            product += weights[j] * (other[j] - seen[j]);
        }
        assertThat(product).isCloseTo(0, within(1e-12));
    }

    @Test
    void aSmallPriceComesCloseToNone() {
        double[] features = numbers(8 * 20, 6);
        double[] y = numbers(8, 7);
        MinimumNorm fit = new MinimumNorm(features, 8, 20);
        assertThat(fit.weights(y, 1e-12)).containsExactly(fit.weights(y, 0), within(1e-10));
    }

    /** The second column is the first again: the weight is halved, and nothing is divided by rounding. */
    @Test
    void repeatedFeaturesShareTheirWeight() {
        double[] features = {1, 1, 2, 2, -1, -1};
        MinimumNorm fit = new MinimumNorm(features, 3, 2);
        assertThat(fit.rank()).isEqualTo(1);
        assertThat(fit.conditionNumber()).isEqualTo(1);
        assertThat(fit.weights(new double[] {3, 6, -3}, 0)).containsExactly(new double[] {1.5, 1.5}, within(1e-14));
    }

    @Test
    void featuresThatAreZeroHaveNoWeight() {
        MinimumNorm fit = new MinimumNorm(new double[6], 2, 3);
        double[] y = {1, 2};
        assertThat(fit.rank()).isZero();
        assertThat(fit.weights(y, 0)).containsOnly(0.0);
        assertThat(fit.misfit(y, fit.weights(y, 0))).isEqualTo(5);
        assertThat(fit.normalEquationsResidual(y, fit.weights(y, 0), 0)).isZero();
    }

    @Test
    void theSlopeLeftIsRoundingAndTellsWrongWeights() {
        double[] features = numbers(10 * 25, 8);
        double[] y = numbers(10, 9);
        MinimumNorm fit = new MinimumNorm(features, 10, 25);
        double[] weights = fit.weights(y, 0.01);
        assertThat(fit.normalEquationsResidual(y, weights, 0.01)).isLessThan(1e-14);
        assertThat(fit.normalEquationsResidual(y, weights, 0.02)).isGreaterThan(1e-4);
        double[] halved = Arrays.stream(weights).map(weight -> weight / 2).toArray();
        assertThat(fit.normalEquationsResidual(y, halved, 0.01)).isGreaterThan(0.01);
    }

    private static double[] numbers(int count, int stream) {
        RandomStream random = RandomStream.stream(20_261_125, stream);
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = random.normal();
        }
        return values;
    }
}
