package org.ridgeline.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SpectrumTest {
    private static final double[] X = new double[25];

    static {
        for (int i = 0; i < X.length; i++) {
            X[i] = 0.7 + 0.16 * i;
        }
    }

    @Test
    void productOfTheFactorsIsTheTriangle() {
        Design design = Design.of(Rows.ofColumn(X), 8, true);
        Spectrum spectrum = Spectrum.of(design);
        ExtendedMatrix triangle = design.triangle();
        for (int i = 0; i < 8; i++) {
            for (int j = 0; j < 8; j++) {
                double sum = 0;
                for (int k = 0; k < spectrum.rank(); k++) {
                    sum += spectrum.left()[k * 8 + i] * spectrum.value(k) * spectrum.right()[k * 8 + j];
                }
                assertThat(sum).isCloseTo(triangle.high[triangle.at(i, j)], within(1e-13));
            }
        }
    }

    /** The singular values span 16 decades; any with a wrong leading digit would spoil their product. */
    @Test
    void smallestSingularValuesKeepTheirDigits() {
        for (int degree : new int[] {5, 10, 15, 20}) {
            for (boolean standardize : new boolean[] {false, true}) {
                Design design = Design.of(Rows.ofColumn(X), degree, standardize);
                double[] values = Spectrum.of(design).values();
                ExtendedMatrix triangle = design.triangle();
                double logOfDeterminant = 0;
                double logOfProduct = 0;
                for (int k = 0; k < degree; k++) {
                    logOfDeterminant += Math.log(Math.abs(triangle.high[triangle.at(k, k)]));
                    logOfProduct += Math.log(values[k]);
                }
                assertThat(values).hasSize(degree).isSortedAccordingTo((a, b) -> Double.compare(b, a));
                assertThat(logOfProduct).isCloseTo(logOfDeterminant, within(1e-11));
            }
        }
    }

    @Test
    void rankCountsIndependentColumns() {
        double[][] rows = {{1, 2, 3, 5}, {2, 1, 3, 5}, {0, 4, 4, 5}, {3, 3, 6, 5}, {1, 0, 1, 5}};
        assertThat(Spectrum.of(Design.of(rows, 0, false)).rank()).isEqualTo(2);
        assertThat(Spectrum.of(Design.of(Rows.ofColumn(new double[] {1, 2, 2, 3}), 5, false))
                        .rank())
                .isEqualTo(2);
        assertThat(Spectrum.of(Design.of(Rows.ofColumn(X), 20, false)).rank()).isEqualTo(20);
    }
}
