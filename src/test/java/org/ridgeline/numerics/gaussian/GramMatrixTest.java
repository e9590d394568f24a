package org.ridgeline.numerics.gaussian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.ridgeline.numerics.Rows;

class GramMatrixTest {
    @Test
    void aBoxcarOverThreePointsHasANegativeEigenvalue() {
        double[][] boxcar = GramMatrix.boxcar(Rows.ofColumn(new double[] {0, 0.9, 1.8}), 1);
        assertThat(boxcar[2]).containsExactly(0, 1, 1);
        assertThat(GramMatrix.eigenvalues(boxcar))
                .containsExactly(new double[] {1 + Math.sqrt(2), 1, 1 - Math.sqrt(2)}, within(1e-14));
    }

    @Test
    void pointsAtExactlyTheWidthAreApart() {
        assertThat(GramMatrix.boxcar(Rows.ofColumn(new double[] {0, 1}), 1)[1]).containsExactly(0, 1);
    }

    @Test
    void eigenvaluesAddUpToTheTraceAndDescend() {
        double[][] gram = Kernel.of("rbf+linear").with(Hyperparameters.ONES).covariance(Kernels.points(30, 2, 1));
        double[] values = GramMatrix.eigenvalues(gram);
        double trace = 0;
        for (int i = 0; i < 30; i++) {
            trace += gram[i][i];
        }
        assertThat(Arrays.stream(values).sum()).isCloseTo(trace, within(1e-11));
        for (int k = 1; k < 30; k++) {
            assertThat(values[k]).isLessThanOrEqualTo(values[k - 1]);
        }
        assertThat(values[29]).isGreaterThan(-1e-12);
        assertThat(GramMatrix.eigenvalues(new double[0][])).isEmpty();
    }
}
