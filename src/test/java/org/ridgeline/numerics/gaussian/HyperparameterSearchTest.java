package org.ridgeline.numerics.gaussian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ridgeline.numerics.Rows;

class HyperparameterSearchTest {
    private static final double[][] X = Kernels.points(15, 1, 21);
    private static final double[] Y = Kernels.values(15, 21);

    private static HyperparameterSearch.Result search(String kernel, Hyperparameters start, int restarts, long seed) {
        return HyperparameterSearch.maximise(Kernel.of(kernel), start, X, Y, 0.1, restarts, seed);
    }

    @Test
    void everyPathClimbsFromItsStart() {
        Hyperparameters start = Kernels.hyperparameters(true);
        for (Kernel kernel : Kernels.some()) {
            HyperparameterSearch.Result result = search(kernel.toString(), start, 3, 2);
            assertThat(result.runs()).hasSize(4);
            HyperparameterSearch.Point first = result.runs().getFirst().path().getFirst();
            assertThat(first.noiseVariance()).isCloseTo(0.1, within(1e-15));
            for (String name : kernel.with(start).names()) {
                assertThat(first.hyperparameters().value(name)).isCloseTo(start.value(name), within(1e-14));
            }
            for (HyperparameterSearch.Run run : result.runs()) {
                for (int k = 1; k < run.path().size(); k++) {
                    assertThat(run.path().get(k).logMarginalLikelihood())
                            .isGreaterThan(run.path().get(k - 1).logMarginalLikelihood());
                }
            }
        }
    }

    @Test
    void valuesOfAPathAreThoseOfItsPoints() {
        HyperparameterSearch.Run run =
                search("rbf+linear", Hyperparameters.ONES, 0, 1).runs().getFirst();
        for (HyperparameterSearch.Point point : run.path()) {
            GaussianProcess process = GaussianProcess.fit(
                            Kernel.of("rbf+linear"), point.hyperparameters(), X, Y, point.noiseVariance())
                    .orElseThrow();
            assertThat(point.logMarginalLikelihood())
                    .isEqualTo(process.logMarginalLikelihood().total());
        }
    }

    @Test
    void atAnOptimumNoAllowedDirectionLeadsUp() {
        for (String kernel : new String[] {"rbf", "matern32", "periodic", "linear", "rbf+matern12*linear"}) {
            for (HyperparameterSearch.Point optimum :
                    search(kernel, Hyperparameters.ONES, 5, 3).optima()) {
                Map<String, Double> gradient = GaussianProcess.fit(
                                Kernel.of(kernel), optimum.hyperparameters(), X, Y, optimum.noiseVariance())
                        .orElseThrow()
                        .gradient();
                gradient.forEach((name, slope) -> {
                    double value = name.equals(GaussianProcess.NOISE_VARIANCE)
                            ? optimum.noiseVariance()
                            : optimum.hyperparameters().value(name);
                    List<Double> bounds = bounds(name);
                    if (value == bounds.get(0)) {
                        assertThat(slope).as(kernel + " " + name).isLessThan(1e-4);
                    } else if (value == bounds.get(1)) {
                        assertThat(slope).as(kernel + " " + name).isGreaterThan(-1e-4);
                    } else {
                        assertThat(slope).as(kernel + " " + name).isCloseTo(0, within(1e-4));
                        assertThat(value).isBetween(bounds.get(0), bounds.get(1));
                    }
                });
            }
        }
    }

    private static List<Double> bounds(String name) {
        return switch (name) {
            case "signalVariance", "biasVariance", "slopeVariance" -> List.of(1e-4, 1e4);
            case "lengthScale", "period" -> List.of(1e-2, 100.0);
            case "noiseVariance" -> List.of(1e-8, 10.0);
            default -> List.of(-60.0, 60.0);
        };
    }

    @Test
    void theSameSeedGivesTheSameBits() {
        HyperparameterSearch.Result one = search("rbf*periodic+linear", Hyperparameters.ONES, 4, 9);
        HyperparameterSearch.Result other = search("rbf*periodic+linear", Hyperparameters.ONES, 4, 9);
        assertThat(other).isEqualTo(one);
        assertThat(search("rbf*periodic+linear", Hyperparameters.ONES, 4, 10)).isNotEqualTo(one);
    }

    @Test
    void aStartOnThePlateauOfLittleNoiseDoesNotStayThere() {
        double[] x = new double[25];
        double[] y = new double[25];
        double[] noise = Kernels.values(25, 8);
        for (int i = 0; i < 25; i++) {
            x[i] = i / 4.0;
            y[i] = StrictMath.sin(x[i]) + 0.1 * noise[i];
        }
        for (double noiseVariance : new double[] {1e-8, 2e-8, 1e-7, 1e-5, 0.1}) {
            for (double lengthScale : new double[] {0.1, 0.3, 1}) {
                HyperparameterSearch.Point end = HyperparameterSearch.maximise(
                                Kernel.of("rbf"),
                                Hyperparameters.ONES.with("lengthScale", lengthScale),
                                Rows.ofColumn(x),
                                y,
                                noiseVariance,
                                0,
                                1)
                        .runs()
                        .getFirst()
                        .last();
                assertThat(end.noiseVariance()).isBetween(0.003, 0.03);
            }
        }
    }

    @Test
    void sharedHyperparametersStayShared() {
        HyperparameterSearch.Result shared = search("rbf+matern12", Hyperparameters.ONES, 1, 4);
        HyperparameterSearch.Result own = search("rbf+matern12", Hyperparameters.ONES.with("lengthScale2", 0.3), 1, 4);
        assertThat(shared.optima()).allMatch(point -> point.hyperparameters().lengthScale2() == 0);
        assertThat(own.optima()).allMatch(point -> point.hyperparameters().lengthScale2() > 0);
        // What the kernel does not use is left alone.
        assertThat(shared.optima()).allMatch(point -> point.hyperparameters().period() == 1);
    }

    @Test
    void optimaAreDistinctAndBestFirst() {
        List<HyperparameterSearch.Point> optima =
                search("rbf", Hyperparameters.ONES, 12, 5).optima();
        for (int k = 1; k < optima.size(); k++) {
            assertThat(optima.get(k).logMarginalLikelihood())
                    .isLessThanOrEqualTo(optima.get(k - 1).logMarginalLikelihood());
            assertThat(optima.get(k)).isNotEqualTo(optima.get(k - 1));
        }
        assertThat(optima).isNotEmpty().hasSizeLessThan(13);
    }

    @Test
    void anyDataGivesAnAnswer() {
        double[][][] places = {{}, {{1}}, {{1}, {1}}, {{1e6}, {-1e6}, {0}}, {{1e-6}, {2e-6}, {0}}};
        for (double[][] x : places) {
            for (double size : new double[] {0, 1e-6, 1, 1e6}) {
                double[] y = new double[x.length];
                for (int i = 0; i < y.length; i++) {
                    y[i] = size * (i + 1);
                }
                for (String kernel : new String[] {"rbf", "linear", "periodic", "constant", "rbf*linear+matern52"}) {
                    HyperparameterSearch.Result result =
                            HyperparameterSearch.maximise(Kernel.of(kernel), Hyperparameters.ONES, x, y, 0, 2, 1);
                    assertThat(result.optima()).as(kernel + " " + x.length).isNotEmpty();
                    assertThat(result.optima().getFirst().logMarginalLikelihood())
                            .isFinite();
                }
            }
        }
    }

    @Test
    void withoutPointsTheStartIsAsGoodAsAny() {
        HyperparameterSearch.Result result = HyperparameterSearch.maximise(
                Kernel.of("rbf"), Hyperparameters.ONES, new double[0][], new double[0], 0.1, 5, 1);
        assertThat(result.optima()).hasSize(1);
        assertThat(result.optima().getFirst().hyperparameters()).isEqualTo(Hyperparameters.ONES);
        assertThat(result.optima().getFirst().logMarginalLikelihood()).isZero();
    }

    @Test
    void noiseIsFoundAgainWhereThereIsMuchData() {
        double[] x = new double[120];
        double[] y = new double[120];
        double[] noise = Kernels.values(120, 6);
        for (int i = 0; i < 120; i++) {
            x[i] = i / 12.0;
            y[i] = StrictMath.sin(x[i]) + 0.2 * noise[i];
        }
        HyperparameterSearch.Point best = HyperparameterSearch.maximise(
                        Kernel.of("rbf"), Hyperparameters.ONES, Rows.ofColumn(x), y, 0, 3, 1)
                .optima()
                .getFirst();
        // The standard error of a variance from 120 values is a ninth of it.
        assertThat(best.noiseVariance()).isBetween(0.04 * 0.6, 0.04 * 1.5);
    }
}
