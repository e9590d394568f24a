package org.ridgeline.technique.gaussianconditioning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CovarianceFaultTest {
    @Test
    void covariancesHaveNone() {
        assertThat(CovarianceFault.of(new double[][] {{2}})).isNull();
        assertThat(CovarianceFault.of(new double[][] {{1, 0.5}, {0.5, 1}})).isNull();
        assertThat(CovarianceFault.of(new double[][] {{1e-12, 9e-5}, {9e-5, 1e4}}))
                .as("units apart")
                .isNull();
    }

    @Test
    void singularCovariancesAreCovariances() {
        assertThat(CovarianceFault.of(new double[][] {{0}})).isNull();
        assertThat(CovarianceFault.of(new double[][] {{1, 2}, {2, 4}})).isNull();
        assertThat(CovarianceFault.of(new double[][] {{1, 1, 0}, {1, 1, 0}, {0, 0, 0}}))
                .isNull();
        assertThat(CovarianceFault.of(new double[][] {{0.1, 0.1 * 3}, {0.1 * 3, 0.9}}))
                .as("rounded")
                .isNull();
    }

    @Test
    void aNegativeVarianceIsNamed() {
        assertThat(CovarianceFault.of(new double[][] {{1, 0}, {0, -1e-300}}))
                .isEqualTo(new CovarianceFault.NegativeVariance(1));
    }

    @Test
    void twoDifferentCovariancesOfAPairAreNamed() {
        assertThat(CovarianceFault.of(new double[][] {{1, 0.5}, {0.4, 1}}))
                .isEqualTo(new CovarianceFault.NotSymmetric(0, 1));
        assertThat(CovarianceFault.of(new double[][] {{1, 0.5}, {0.5 + 1e-12, 1}}))
                .as("rounded on its way")
                .isNull();
    }

    @Test
    void aCovarianceBeyondItsVariancesIsNamedWithWhatTheyAllow() {
        assertThat(CovarianceFault.of(new double[][] {{4, 0, 0}, {0, 1, -3.5}, {0, -3.5, 9}}))
                .isEqualTo(new CovarianceFault.BeyondVariances(1, 2, 3));
        assertThat(CovarianceFault.of(new double[][] {{0, 1}, {1, 5}}))
                .as("a constant moves with nothing")
                .isEqualTo(new CovarianceFault.BeyondVariances(0, 1, 0));
    }

    /** Each pair alone would do: x moves with y, y with z, but x against z. */
    @Test
    void pairsThatCannotHoldTogetherAreRefused() {
        assertThat(CovarianceFault.of(new double[][] {{1, 0.9, -0.9}, {0.9, 1, 0.9}, {-0.9, 0.9, 1}}))
                .isEqualTo(new CovarianceFault.Indefinite());
    }
}
