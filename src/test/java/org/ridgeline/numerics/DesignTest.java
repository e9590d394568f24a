package org.ridgeline.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class DesignTest {
    private static final Offset<Double> ROUNDING = within(1e-13);

    @Test
    void basisIsOrthonormalAndOrthogonalToTheConstant() {
        double[] x = noise(40, 1);
        for (Design design :
                new Design[] {Design.of(Rows.ofColumn(x), 20, false), Design.of(table(40, 6, 2), 0, true)}) {
            double[] basis = design.basis();
            int n = design.rows();
            for (int j = 0; j < basis.length / n; j++) {
                double sum = 0;
                for (int i = 0; i < n; i++) {
                    sum += basis[j * n + i];
                }
                assertThat(sum).isCloseTo(0, ROUNDING);
                for (int k = 0; k <= j; k++) {
                    double dot = 0;
                    for (int i = 0; i < n; i++) {
                        dot += basis[j * n + i] * basis[k * n + i];
                    }
                    assertThat(dot).isCloseTo(j == k ? 1 : 0, ROUNDING);
                }
            }
        }
    }

    @Test
    void triangleSquaredIsTheCovarianceOfThePowers() {
        double[] x = noise(12, 3);
        int degree = 6;
        ExtendedMatrix covariance = Design.of(Rows.ofColumn(x), degree, false).covariance();
        BigDecimal n = BigDecimal.valueOf(x.length);
        for (int j = 1; j <= degree; j++) {
            for (int k = 1; k <= degree; k++) {
                BigDecimal products = BigDecimal.ZERO;
                BigDecimal sumJ = BigDecimal.ZERO;
                BigDecimal sumK = BigDecimal.ZERO;
                for (double value : x) {
                    BigDecimal exact = new BigDecimal(value);
                    products = products.add(exact.pow(j + k));
                    sumJ = sumJ.add(exact.pow(j));
                    sumK = sumK.add(exact.pow(k));
                }
                double expected =
                        products.multiply(n).subtract(sumJ.multiply(sumK)).doubleValue() / (x.length * x.length);
                double actual = covariance.high[covariance.at(j - 1, k - 1)];
                assertThat(actual).isCloseTo(expected, within(1e-13 * Math.max(1, Math.abs(expected))));
            }
        }
    }

    @Test
    void covarianceLosesNothingToALargeMean() {
        double[][] rows = table(50, 3, 4);
        double[][] moved = Rows.copy(rows);
        for (double[] row : moved) {
            for (int j = 0; j < row.length; j++) {
                // Halves of whole numbers stay exact at 10⁹.
                row[j] = Math.rint(row[j] * 100) / 2;
            }
        }
        double[][] far = Rows.copy(moved);
        for (double[] row : far) {
            for (int j = 0; j < row.length; j++) {
                row[j] += 1e9;
            }
        }
        ExtendedMatrix near = Design.of(moved, 0, false).covariance();
        ExtendedMatrix away = Design.of(far, 0, false).covariance();
        for (int i = 0; i < near.high.length; i++) {
            assertThat(away.high[i]).isCloseTo(near.high[i], within(1e-15 * Math.abs(near.high[0])));
        }
    }

    @Test
    void standardizedColumnsHaveUnitVarianceAndForgetTheirUnits() {
        double[][] rows = table(30, 4, 5);
        double[][] other = Rows.copy(rows);
        for (double[] row : other) {
            row[2] = 1000 + 7 * row[2];
        }
        ExtendedMatrix first = Design.of(rows, 0, true).covariance();
        ExtendedMatrix second = Design.of(other, 0, true).covariance();
        for (int j = 0; j < 4; j++) {
            assertThat(first.high[first.at(j, j)]).isCloseTo(1, ROUNDING);
            for (int k = 0; k < 4; k++) {
                assertThat(second.high[second.at(j, k)]).isCloseTo(first.high[first.at(j, k)], ROUNDING);
            }
        }
    }

    @Test
    void constantColumnsAreReportedAndKeepCoefficientZero() {
        double[][] rows = table(20, 4, 6);
        for (double[] row : rows) {
            row[1] = 5;
        }
        Design design = Design.of(rows, 0, true);
        assertThat(design.constantColumns()).containsExactly(1);
        assertThat(design.keptColumns()).isEqualTo(3);
        assertThat(design.spread(new double[] {1, 2, 3})).containsExactly(1, 0, 2, 3);
        assertThat(Design.of(new double[][] {{3}, {3}, {3}}, 4, false).constantColumns())
                .containsExactly(0, 1, 2, 3);
        assertThat(Design.of(new double[][] {{-1}, {1}, {1}}, 4, false).constantColumns())
                .containsExactly(1, 3);
    }

    @Test
    void refusesWhatCannotBeComputedWith() {
        assertThatThrownBy(() -> Design.of(new double[][] {{1, 2}, {3}}, 0, false))
                .hasMessageContaining("Row 1");
        assertThatThrownBy(() -> Design.of(new double[][] {{1}, {Double.NaN}}, 0, false))
                .hasMessageContaining("finite");
        assertThatThrownBy(() -> Design.of(new double[][] {{1, 2}}, 3, false)).hasMessageContaining("degree");
        assertThatThrownBy(() -> Design.of(new double[][] {{1e20}, {2e20}}, 10, false))
                .hasMessageContaining("rescale");
        assertThat(Design.powersOverflow(new double[][] {{1e20}}, 10)).isTrue();
        assertThat(Design.powersOverflow(new double[][] {{1e3}}, 20)).isFalse();
    }

    private static double[] noise(int count, long seed) {
        RandomStream random = new RandomStream(seed);
        return java.util.stream.DoubleStream.generate(() -> random.uniform(-1, 4))
                .limit(count)
                .toArray();
    }

    private static double[][] table(int rows, int columns, long seed) {
        RandomStream random = new RandomStream(seed);
        double[][] table = new double[rows][columns];
        for (double[] row : table) {
            Arrays.setAll(row, j -> random.normal());
        }
        return table;
    }
}
