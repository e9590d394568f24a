package org.ridgeline.numerics.gaussian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ridgeline.numerics.Rows;

class FunctionSamplesTest {
    private static final double[][] X = {{1}, {3}, {4.5}, {7}};
    private static final double[] Y = {0, 1, -1, 0.5};
    /** With noise, and so little noise that the data fix the function. */
    private static final List<Double> NOISES = List.of(0.01, 0.0);

    private static double[][] grid(int count) {
        double[] grid = new double[count];
        for (int j = 0; j < count; j++) {
            grid[j] = 10.0 * j / (count - 1);
        }
        return Rows.ofColumn(grid);
    }

    private static double[][] prior(Kernel kernel, Hyperparameters numbers, double[][] noise) {
        return FunctionSamples.prior(kernel.with(numbers), grid(noise[0].length), noise)
                .orElseThrow();
    }

    private static double[][] posterior(
            Kernel kernel, Hyperparameters numbers, double noiseVariance, double[][] noise) {
        GaussianProcess process =
                GaussianProcess.fit(kernel, numbers, X, Y, noiseVariance).orElseThrow();
        return FunctionSamples.posterior(process, grid(noise[0].length), noise).orElseThrow();
    }

    private static double largestDifference(double[][] a, double[][] b) {
        double largest = 0;
        for (int s = 0; s < a.length; s++) {
            for (int j = 0; j < a[s].length; j++) {
                largest = Math.max(largest, Math.abs(a[s][j] - b[s][j]));
            }
        }
        return largest;
    }

    /** Most change per unit of log length scale: 10, and 22 where a line extrapolates. A jump shows in the small steps. */
    private static final double STEEPNESS = 40;
    /** Rounding over the root of the jitter, of which a noise-free posterior with a periodic kernel shows most. */
    private static final double RESTLESSNESS = 2e-4;

    @Test
    void samplesMoveContinuouslyWithTheLengthScale() {
        double[][] noise = BaseNoise.draw(5, 3, 200, 0.3);
        for (String text :
                new String[] {"rbf", "matern12", "matern32", "matern52", "periodic", "rbf*periodic", "rbf+linear"}) {
            Kernel kernel = Kernel.of(text);
            for (double lengthScale : new double[] {0.3, 1, 2.7}) {
                Hyperparameters here =
                        Hyperparameters.ONES.with("lengthScale", lengthScale).with("period", 4);
                for (double step : new double[] {1e-1, 1e-2, 1e-3, 1e-4}) {
                    Hyperparameters there = Kernels.moved(here, "lengthScale", step);
                    double allowed = STEEPNESS * step + RESTLESSNESS;
                    assertThat(largestDifference(prior(kernel, here, noise), prior(kernel, there, noise)))
                            .as("%s %s step %s", text, lengthScale, step)
                            .isBetween(1e-12, allowed);
                    for (double noiseVariance : NOISES) {
                        assertThat(largestDifference(
                                        posterior(kernel, here, noiseVariance, noise),
                                        posterior(kernel, there, noiseVariance, noise)))
                                .as("%s %s step %s, noise %s", text, lengthScale, step, noiseVariance)
                                .isBetween(1e-12, allowed);
                    }
                }
            }
        }
    }

    @Test
    void aPhaseMovesEverySampleSmoothlyAndAroundToItself() {
        Kernel kernel = Kernel.of("rbf");
        double[][] before = prior(kernel, Hyperparameters.ONES, BaseNoise.draw(1, 3, 50, 0));
        double[][] first = before;
        for (int step = 1; step <= 100; step++) {
            double phase = 2 * Math.PI * step / 100;
            double[][] after = prior(kernel, Hyperparameters.ONES, BaseNoise.draw(1, 3, 50, phase));
            // No value is farther than 5 standard deviations out, nor is the speed.
            assertThat(largestDifference(before, after)).isBetween(1e-3, 5 * 2 * Math.PI / 100);
            before = after;
        }
        assertThat(largestDifference(before, first)).isLessThan(1e-13);
    }

    @Test
    void longerAndMoreNoiseBeginsWithTheSameNumbers() {
        double[][] few = BaseNoise.draw(3, 2, 10, 1);
        double[][] many = BaseNoise.draw(3, 5, 30, 1);
        for (int s = 0; s < 2; s++) {
            assertThat(many[s]).startsWith(few[s]);
        }
        assertThat(many[0][0]).isNotEqualTo(many[1][0]);
        assertThat(BaseNoise.draw(4, 1, 1, 1)[0][0]).isNotEqualTo(few[0][0]);
    }

    /** Links promise these numbers. */
    @Test
    void noiseIsTheSameForEver() {
        assertThat(BaseNoise.draw(7, 1, 2, 0)[0]).containsExactly(FIRST, SECOND);
    }

    private static final double FIRST = 0.8899602625176203;
    private static final double SECOND = 0.6227715485127774;

    @Test
    void manySamplesHaveTheProcesssMeanAndCovariance() {
        int count = 20_000;
        double[][] noise = BaseNoise.draw(11, count, 6, 2.2);
        GaussianProcess process = GaussianProcess.fit(Kernel.of("matern32+linear"), Hyperparameters.ONES, X, Y, 0.3)
                .orElseThrow();
        double[][] samples = FunctionSamples.posterior(process, grid(6), noise).orElseThrow();
        double[] mean = process.mean(grid(6));
        double[][] covariance = process.posteriorCovariance(grid(6));
        for (int i = 0; i < 6; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                double products = 0;
                for (double[] sample : samples) {
                    sum += sample[i] / count;
                    products += (sample[i] - mean[i]) * (sample[j] - mean[j]) / count;
                }
                // Five standard errors.
                double scale = Math.sqrt(covariance[i][i] * covariance[j][j]);
                assertThat(sum).isCloseTo(mean[i], within(5 * Math.sqrt(covariance[i][i] / count)));
                assertThat(products).isCloseTo(covariance[i][j], within(5 * scale * Math.sqrt(2.0 / count)));
            }
        }
    }

    @Test
    void posteriorSamplesPassThroughPointsWithoutNoise() {
        double[][] noise = BaseNoise.draw(2, 4, 4, 0);
        GaussianProcess process = GaussianProcess.fit(Kernel.of("rbf"), Hyperparameters.ONES, X, Y, 0)
                .orElseThrow();
        for (double[] sample : FunctionSamples.posterior(process, X, noise).orElseThrow()) {
            assertThat(sample).containsExactly(Y, within(2e-4));
        }
    }

    @Test
    void withoutPointsThePosteriorIsThePrior() {
        double[][] noise = BaseNoise.draw(2, 3, 60, 1);
        CovarianceFunction function = Kernel.of("rbf+linear").with(Hyperparameters.ONES);
        GaussianProcess process = GaussianProcess.fit(
                        function.kernel(), Hyperparameters.ONES, new double[0][], new double[0], 0)
                .orElseThrow();
        assertThat(FunctionSamples.posterior(process, grid(60), noise).orElseThrow())
                .isDeepEqualTo(FunctionSamples.prior(function, grid(60), noise).orElseThrow());
    }

    @Test
    void aThousandPointsAndHardKernelsCanBeDrawn() {
        for (String text : new String[] {"rbf", "periodic", "linear", "constant", "rbf*linear*linear"}) {
            Hyperparameters numbers = Hyperparameters.ONES.with("lengthScale", 50);
            CovarianceFunction function = Kernel.of(text).with(numbers);
            double[][] samples = FunctionSamples.prior(function, grid(1000), BaseNoise.draw(1, 1, 1000, 0))
                    .orElseThrow();
            for (double value : samples[0]) {
                assertThat(value).as(text).isFinite();
            }
        }
    }
}
