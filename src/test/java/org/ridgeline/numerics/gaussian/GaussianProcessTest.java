package org.ridgeline.numerics.gaussian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.ridgeline.numerics.Rows;

class GaussianProcessTest {
    private static final double[][] GRID = Kernels.points(40, 1, 77);

    private static GaussianProcess fit(
            Kernel kernel, Hyperparameters hyperparameters, double[][] x, double[] y, double noiseVariance) {
        return GaussianProcess.fit(kernel, hyperparameters, x, y, noiseVariance).orElseThrow();
    }

    @Test
    void posteriorVarianceNeverGrowsWhenAPointIsAdded() {
        double[][] x = Kernels.points(10, 1, 1);
        double[] y = Kernels.values(10, 1);
        Hyperparameters numbers = Kernels.hyperparameters(true);
        for (Kernel kernel : Kernels.some()) {
            double[] before = kernel.with(numbers).variances(GRID);
            for (int n = 0; n <= 10; n++) {
                double[] after = fit(kernel, numbers, Arrays.copyOf(x, n), Arrays.copyOf(y, n), 0.05)
                        .predict(GRID)
                        .variance();
                for (int j = 0; j < GRID.length; j++) {
                    assertThat(after[j])
                            .as("%s, %d points", kernel, n)
                            .isBetween(0.0, before[j] + 1e-12 * (1 + before[j]));
                }
                before = after;
            }
        }
    }

    @Test
    void gradientMatchesFiniteDifferences() {
        double step = 1e-5;
        for (int dimensions = 1; dimensions <= 2; dimensions++) {
            double[][] x = Kernels.points(9, dimensions, 2);
            double[] y = Kernels.values(9, 2);
            for (Kernel kernel : Kernels.some()) {
                if (!kernel.isCovarianceIn(dimensions)) {
                    continue;
                }
                for (boolean own : new boolean[] {false, true}) {
                    Hyperparameters numbers = Kernels.hyperparameters(own);
                    GaussianProcess process = fit(kernel, numbers, x, y, 0.2);
                    assertThat(process.gradient().keySet().stream().toList())
                            .startsWith(process.covarianceFunction().names().toArray(new String[0]))
                            .endsWith(GaussianProcess.NOISE_VARIANCE);
                    process.gradient().forEach((name, value) -> {
                        boolean noise = name.equals(GaussianProcess.NOISE_VARIANCE);
                        double[] totals = new double[2];
                        for (int side = 0; side < 2; side++) {
                            double move = side == 0 ? step : -step;
                            totals[side] = fit(
                                            kernel,
                                            noise ? numbers : Kernels.moved(numbers, name, move),
                                            x,
                                            y,
                                            noise ? 0.2 * StrictMath.exp(move) : 0.2)
                                    .logMarginalLikelihood()
                                    .total();
                        }
                        double difference = (totals[0] - totals[1]) / (2 * step);
                        assertThat(value)
                                .as("%s by %s", kernel, name)
                                .isCloseTo(difference, within(1e-6 * (1 + Math.abs(difference))));
                    });
                }
            }
        }
    }

    @Test
    void likelihoodDoesNotDependOnTheOrderOfPoints() {
        double[][] x = Kernels.points(12, 2, 3);
        double[] y = Kernels.values(12, 3);
        int[] order = {7, 3, 11, 0, 5, 1, 10, 2, 9, 4, 8, 6};
        for (Kernel kernel : Kernels.some()) {
            if (!kernel.isCovarianceIn(2)) {
                continue;
            }
            LogMarginalLikelihood one =
                    fit(kernel, Kernels.hyperparameters(false), x, y, 0.1).logMarginalLikelihood();
            LogMarginalLikelihood other = fit(
                            kernel, Kernels.hyperparameters(false), Rows.select(x, order), Rows.select(y, order), 0.1)
                    .logMarginalLikelihood();
            assertThat(other.dataFit()).isCloseTo(one.dataFit(), within(1e-10));
            assertThat(other.complexity()).isCloseTo(one.complexity(), within(1e-10));
            assertThat(other.total()).isCloseTo(one.total(), within(1e-10));
        }
    }

    @Test
    void aTrainingPointWithoutNoiseIsCertain() {
        double[][] x = {{-1}, {0}, {0.7}, {2}};
        double[] y = {0.3, -1, 2, 0.1};
        for (String text : new String[] {"rbf", "matern12", "matern32", "matern52", "rbf+linear", "matern32*linear"}) {
            GaussianProcess process = fit(Kernel.of(text), Hyperparameters.ONES, x, y, 0);
            assertThat(process.jitter()).isZero();
            Prediction prediction = process.predict(x);
            assertThat(prediction.mean()).containsExactly(y);
            assertThat(process.mean(x)).containsExactly(y);
            assertThat(prediction.variance()).containsOnly(0);
            assertThat(process.posteriorCovariance(new double[][] {{0.5}, {0.7}})[1])
                    .containsOnly(0);
            // Right beside it the formula itself must come near.
            Prediction beside = process.predict(new double[][] {{0.7 + 1e-9}});
            assertThat(beside.mean()[0]).isCloseTo(2, within(1e-7));
            assertThat(beside.variance()[0]).isCloseTo(0, within(1e-8));
        }
    }

    @Test
    void noiseLeavesUncertaintyAtTrainingPoints() {
        double[][] x = {{0}, {1}};
        Prediction prediction = fit(Kernel.of("rbf"), Hyperparameters.ONES, x, new double[] {1, 2}, 0.1)
                .predict(x);
        assertThat(prediction.variance()[0]).isBetween(0.01, 0.1);
        assertThat(prediction.mean()[0]).isNotEqualTo(1.0);
    }

    @Test
    void scalingYScalesMeanAndVariance() {
        double[][] x = Kernels.points(8, 1, 4);
        double[] y = Kernels.values(8, 4);
        double factor = 3.5;
        Hyperparameters numbers = Kernels.hyperparameters(false);
        GaussianProcess process = fit(Kernel.of("rbf+linear*matern12"), numbers, x, y, 0.1);
        Hyperparameters larger = numbers.with("signalVariance", numbers.signalVariance() * factor * factor);
        GaussianProcess scaled = fit(
                Kernel.of("rbf+linear*matern12"),
                larger,
                x,
                Arrays.stream(y).map(value -> factor * value).toArray(),
                0.1 * factor * factor);
        Prediction one = process.predict(GRID);
        Prediction other = scaled.predict(GRID);
        for (int j = 0; j < GRID.length; j++) {
            assertThat(other.mean()[j]).isCloseTo(factor * one.mean()[j], within(1e-11));
            assertThat(other.variance()[j]).isCloseTo(factor * factor * one.variance()[j], within(1e-11));
        }
        // The density of y is thinner by the factor in each of the eight directions.
        assertThat(scaled.logMarginalLikelihood().total())
                .isCloseTo(process.logMarginalLikelihood().total() - 8 * StrictMath.log(factor), within(1e-10));
    }

    @Test
    void scalingXWithItsScalesChangesNothing() {
        double[][] x = Kernels.points(8, 1, 5);
        double[] y = Kernels.values(8, 5);
        Hyperparameters numbers = Kernels.hyperparameters(false);
        for (String text : new String[] {"rbf", "matern32", "periodic*matern12+rbf"}) {
            Hyperparameters wider =
                    numbers.with("lengthScale", 8 * numbers.lengthScale()).with("period", 8 * numbers.period());
            if (text.contains("periodic")) {
                // A periodic kernel's length scale is a pure number.
                wider = wider.with("lengthScale", numbers.lengthScale())
                        .with("lengthScale2", 8 * numbers.lengthScale())
                        .with("lengthScale3", 8 * numbers.lengthScale());
            }
            double[][] stretched =
                    Arrays.stream(x).map(point -> new double[] {8 * point[0]}).toArray(double[][]::new);
            assertThat(fit(Kernel.of(text), wider, stretched, y, 0.1)
                            .logMarginalLikelihood()
                            .total())
                    .isCloseTo(
                            fit(Kernel.of(text), numbers, x, y, 0.1)
                                    .logMarginalLikelihood()
                                    .total(),
                            within(1e-11));
        }
    }

    @Test
    void withoutPointsItIsThePrior() {
        Kernel kernel = Kernel.of("rbf+linear");
        GaussianProcess process = fit(kernel, Hyperparameters.ONES, new double[0][], new double[0], 0);
        Prediction prediction = process.predict(GRID);
        assertThat(prediction.mean()).containsOnly(0);
        assertThat(prediction.variance())
                .containsExactly(kernel.with(Hyperparameters.ONES).variances(GRID));
        assertThat(process.posteriorCovariance(GRID))
                .isDeepEqualTo(kernel.with(Hyperparameters.ONES).covariance(GRID));
        assertThat(process.logMarginalLikelihood().total()).isZero();
        assertThat(process.gradient().values()).containsOnly(0.0);
        assertThat(process.jitter()).isZero();
    }

    @Test
    void equalPointsWithDifferentValuesNeedJitterAndMeetInTheMiddle() {
        for (String text : new String[] {"rbf", "matern12", "periodic", "rbf*linear", "constant"}) {
            GaussianProcess process = fit(
                    Kernel.of(text),
                    Hyperparameters.ONES.with("lengthScale", 1.7),
                    new double[][] {{1.3}, {2.9}, {1.3}},
                    new double[] {1, text.equals("constant") ? 2 : -1, 3},
                    0);
            assertThat(process.jitter()).as(text).isPositive();
            Prediction prediction = process.predict(new double[][] {{1.3}});
            assertThat(prediction.mean()[0]).as(text).isCloseTo(2, within(1e-3));
            assertThat(prediction.variance()[0]).as(text).isBetween(0.0, 1e-6);
            assertThat(process.logMarginalLikelihood().total()).as(text).isFinite();
            assertThat(process.gradient().get(GaussianProcess.NOISE_VARIANCE)).isZero();
        }
    }

    @Test
    void jitterComesOnlyWherePlainCholeskyFailsAndIsTheSmallestThatWorks() {
        double[][] singular = {{2}, {2, 2}};
        JitteredCholesky helped = JitteredCholesky.of(() -> Rows.copy(singular)).orElseThrow();
        assertThat(helped.jitter()).isEqualTo(2e-12);
        double[][] barelyRegular = {{2}, {2, 2 + 1e-12}};
        assertThat(JitteredCholesky.of(() -> Rows.copy(barelyRegular))
                        .orElseThrow()
                        .jitter())
                .isZero();
        double[][] slightlyIndefinite = {{1}, {1, 1 - 1e-7}};
        double jitter = JitteredCholesky.of(() -> Rows.copy(slightlyIndefinite))
                .orElseThrow()
                .jitter();
        assertThat(jitter).isCloseTo(1e-7, within(1e-13));
    }

    @Test
    void whatIsNoCovarianceIsToldNotComputed() {
        double[][] indefinite = {{1}, {2, 1}};
        assertThat(JitteredCholesky.of(() -> Rows.copy(indefinite))).isEmpty();
        assertThat(GaussianProcess.fit(
                        Kernel.of("periodic"),
                        Kernels.hyperparameters(false),
                        Kernels.points(30, 2, 6),
                        Kernels.values(30, 6),
                        0))
                .isEmpty();
    }

    @Test
    void posteriorCovarianceHasThePredictedVariances() {
        double[][] x = Kernels.points(11, 1, 7);
        GaussianProcess process =
                fit(Kernel.of("matern52+linear"), Kernels.hyperparameters(false), x, Kernels.values(11, 7), 0.01);
        double[][] covariance = process.posteriorCovariance(GRID);
        double[] variance = process.predict(GRID).variance();
        for (int j = 0; j < GRID.length; j++) {
            assertThat(covariance[j][j]).isCloseTo(variance[j], within(1e-13));
        }
        assertThat(GramMatrix.eigenvalues(covariance)[GRID.length - 1]).isGreaterThan(-1e-12);
    }

    @Test
    void aGridLongerThanABlockIsPredictedAlike() {
        double[][] x = Kernels.points(7, 1, 8);
        GaussianProcess process = fit(Kernel.of("rbf"), Kernels.hyperparameters(false), x, Kernels.values(7, 8), 0.01);
        double[][] grid = Kernels.points(300, 1, 9);
        Prediction together = process.predict(grid);
        for (int j = 0; j < 300; j++) {
            Prediction alone = process.predict(new double[][] {grid[j]});
            assertThat(together.mean()[j]).isEqualTo(alone.mean()[0]);
            assertThat(together.variance()[j]).isEqualTo(alone.variance()[0]);
        }
        assertThat(process.mean(grid)).containsExactly(together.mean());
    }

    @Test
    void extremesStayNumbers() {
        double[][] x = {{0}, {1e-9}, {1}, {1}, {1e9}, {-1e100}, {1e100}, {3.3}};
        double[] y = {1, -1, 2, 3, 1e6, -1e6, 0, 1e-6};
        for (Kernel kernel : Kernels.some()) {
            for (double scale : new double[] {1e-9, 1, 1e9}) {
                for (double variance : new double[] {1e-12, 1, 1e12}) {
                    for (double noiseVariance : new double[] {0, 1e-12, 1}) {
                        Hyperparameters numbers = new Hyperparameters(
                                scale, variance, 1 / scale, variance, variance, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
                        GaussianProcess.fit(kernel, numbers, x, y, noiseVariance)
                                .ifPresent(process -> assertFinite(process, x, kernel));
                    }
                }
            }
        }
    }

    private static void assertFinite(GaussianProcess process, double[][] x, Kernel kernel) {
        Prediction prediction = process.predict(x);
        for (int i = 0; i < x.length; i++) {
            assertThat(prediction.mean()[i]).as(kernel.toString()).isFinite();
            assertThat(prediction.variance()[i])
                    .as(kernel.toString())
                    .isFinite()
                    .isNotNegative();
        }
        assertThat(process.logMarginalLikelihood().total())
                .as(kernel.toString())
                .isFinite();
        process.gradient()
                .forEach((name, value) ->
                        assertThat(value).as(kernel + " by " + name).isFinite());
    }

    @Test
    void badDataIsRefused() {
        Kernel kernel = Kernel.of("rbf");
        double[][] x = {{1}, {2}};
        double[] y = {1, 2};
        assertThatThrownBy(() -> GaussianProcess.fit(kernel, Hyperparameters.ONES, x, new double[] {1}, 0))
                .hasMessageContaining("(2)");
        assertThatThrownBy(() -> GaussianProcess.fit(kernel, Hyperparameters.ONES, x, y, -1))
                .hasMessageContaining("noiseVariance (-1.0)");
        assertThatThrownBy(() -> GaussianProcess.fit(kernel, Hyperparameters.ONES, new double[][] {{1}, {2, 3}}, y, 0))
                .hasMessageContaining("Row 1");
        assertThatThrownBy(() -> GaussianProcess.fit(kernel, Hyperparameters.ONES, x, new double[] {1, Double.NaN}, 0))
                .hasMessageContaining("Point 1");
    }

    @Test
    void laterChangesOfTheDataDoNotReachTheProcess() {
        double[][] x = {{1}, {2}};
        double[] y = {1, 2};
        GaussianProcess process = fit(Kernel.of("rbf"), Hyperparameters.ONES, x, y, 0.1);
        double before = process.predict(GRID).mean()[0];
        x[0][0] = 50;
        y[1] = 50;
        assertThat(process.predict(GRID).mean()[0]).isEqualTo(before);
    }
}
