package org.ridgeline.technique.gaussianprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ridgeline.catalog.Solving.numbers;
import static org.ridgeline.technique.gaussianprocess.Asking.BICYCLE;
import static org.ridgeline.technique.gaussianprocess.Asking.data;
import static org.ridgeline.technique.gaussianprocess.Asking.list;
import static org.ridgeline.technique.gaussianprocess.Asking.names;
import static org.ridgeline.technique.gaussianprocess.Asking.points;
import static org.ridgeline.technique.gaussianprocess.Asking.refused;
import static org.ridgeline.technique.gaussianprocess.Asking.result;
import static org.ridgeline.technique.gaussianprocess.Asking.steps;
import static org.ridgeline.technique.gaussianprocess.Asking.warnings;
import static org.ridgeline.technique.gaussianprocess.Asking.withoutDraws;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ridgeline.catalog.DataReader;
import org.ridgeline.catalog.Experiment;
import org.ridgeline.catalog.QueryString;
import org.ridgeline.catalog.Solving;
import org.ridgeline.catalog.Words;

/** Gaussian process regression as the contract promises it, from a body of JSON to the numbers of a result. */
class GaussianProcessTechniqueTest {
    private static final double CLOSE = 1e-12;
    private static final Map<String, ?> NONE = Map.of();

    private static final List<List<Integer>> ROWS = List.of(List.of(0, 0), List.of(1, 0), List.of(0, 2), List.of(3, 1));
    private static final List<Integer> HEIGHTS = List.of(1, 0, -1, 2);

    @Test
    void theDefaultIsTheBicycleWithoutNoise() {
        JsonNode result = result(NONE, NONE);
        assertThat(result).isEqualTo(result(NONE, BICYCLE));
        double[] grid = numbers(result.get("gridX"));
        assertThat(grid).hasSize(200).isSorted().startsWith(0).endsWith(10);
        assertThat(grid[100] - grid[99]).isCloseTo(10.0 / 199, within(CLOSE));
        assertThat(names(result.get("hyperparameters")))
                .containsExactly("lengthScale", "signalVariance", "noiseVariance");
        assertThat(result.at("/hyperparameters/lengthScale").asDouble()).isEqualTo(2);
        assertThat(result.at("/hyperparameters/signalVariance").asDouble()).isEqualTo(1);
        assertThat(result.at("/hyperparameters/noiseVariance").asDouble()).isZero();
        assertThat(result.at("/gradient/noiseVariance").asDouble()).isZero();
        assertThat(result.get("jitter").asDouble()).isZero();
        assertThat(result.get("optima").isNull()).isTrue();
        assertThat(warnings(result)).isEmpty();
    }

    @Test
    void theBandIsExactlyOnePointNineSixRootsWide() {
        for (double noise : new double[] {0, 0.3}) {
            JsonNode result = result(Map.of("noiseVariance", noise, "kernel", "matern32"), NONE);
            double[] mean = numbers(result.get("mean"));
            double[] variance = numbers(result.get("variance"));
            for (int i = 0; i < mean.length; i++) {
                double half = 1.96 * Math.sqrt(variance[i]);
                assertThat(result.get("lower").get(i).asDouble()).isEqualTo(mean[i] - half);
                assertThat(result.get("upper").get(i).asDouble()).isEqualTo(mean[i] + half);
            }
        }
    }

    @Test
    void withoutNoiseEveryPointIsMetExactly() {
        double[] x = {0.1, -3, 1e-3, 7.7, 2.5};
        double[] y = {0.3, -1, 0.25, 4, 1e-5};
        for (String kernel : List.of("rbf", "matern12", "matern52", "rbf+linear", "rbf*linear+matern32")) {
            JsonNode result = result(Map.of("kernel", kernel, "lengthScale", 0.7), points(x, y, x));
            assertThat(numbers(result.get("mean"))).as(kernel).containsExactly(y);
            assertThat(numbers(result.get("variance"))).as(kernel).containsOnly(0);
            assertThat(numbers(result.get("lower"))).as(kernel).containsExactly(y);
        }
    }

    @Test
    void theOwnGridIsRepeatedInOrderToTheLastBit() {
        double[] grid = {3, 0.30000000000000004, 0.3, 3, -1e-7, 12};
        JsonNode result = result(NONE, points(new double[] {0, 1}, new double[] {1, 2}, grid));
        assertThat(numbers(result.get("gridX"))).containsExactly(grid);
        assertThat(result.get("mean").get(0)).isEqualTo(result.get("mean").get(3));
        assertThat(result.get("priorSamples").get(0)).hasSize(6);
        assertThat(result.get("posteriorSamples").get(2)).hasSize(6);
    }

    @Test
    void columnsHaveAnAnswerOnTheirOwnGridOnly() {
        JsonNode bare = result(Map.of("noiseVariance", 0.1), data("x", ROWS, "y", HEIGHTS));
        for (String absent :
                List.of("gridX", "mean", "variance", "lower", "upper", "priorSamples", "posteriorSamples")) {
            assertThat(bare.get(absent).isNull()).as(absent).isTrue();
        }
        assertThat(bare.at("/trainX/3/1").asDouble()).isEqualTo(1);
        JsonNode whole = result(
                Map.of("noiseVariance", 0.1),
                data("x", ROWS, "y", HEIGHTS, "grid", List.of(List.of(3, 1), List.of(0.5, 0.5))));
        assertThat(whole.get("logMarginalLikelihood")).isEqualTo(bare.get("logMarginalLikelihood"));
        assertThat(whole.get("gradient")).isEqualTo(bare.get("gradient"));
        assertThat(whole.at("/gridX/1/0").asDouble()).isEqualTo(0.5);
        assertThat(whole.get("mean")).hasSize(2);
        assertThat(whole.get("posteriorSamples").get(0)).hasSize(2);
    }

    @Test
    void aColumnThatNeverChangesAddsNothing() {
        List<List<Integer>> rows = List.of(List.of(0, 5), List.of(2, 5), List.of(7, 5));
        JsonNode two = result(NONE, data("x", rows, "y", List.of(1, 2, 0), "grid", List.of(List.of(1, 5))));
        JsonNode one = result(NONE, points(new double[] {0, 2, 7}, new double[] {1, 2, 0}, new double[] {1}));
        for (String name : List.of("mean", "variance", "logMarginalLikelihood", "gradient")) {
            assertThat(two.get(name)).as(name).isEqualTo(one.get(name));
        }
        JsonNode rowsOfOne = result(
                NONE,
                data(
                        "x",
                        List.of(List.of(0), List.of(2), List.of(7)),
                        "y",
                        List.of(1, 2, 0),
                        "grid",
                        List.of(List.of(1))));
        assertThat(rowsOfOne.get("mean")).isEqualTo(one.get("mean"));
        assertThat(rowsOfOne.at("/gridX/0/0").asDouble()).isEqualTo(1);
    }

    @Test
    void withoutPointsThePriorIsLeft() {
        for (Map<String, ?> asked : List.of(Map.of("noiseVariance", 0.2), Map.of("optimize", true))) {
            JsonNode result = result(asked, data("x", List.of(), "y", List.of(), "grid", List.of(-2, 0, 5)));
            assertThat(numbers(result.get("mean"))).containsOnly(0);
            assertThat(numbers(result.get("variance"))).containsOnly(1);
            assertThat(result.get("logMarginalLikelihood").asDouble()).isZero();
            assertThat(result.get("posteriorSamples")).isEqualTo(result.get("priorSamples"));
            assertThat(result.get("trainX")).isEmpty();
            assertThat(warnings(result)).isEmpty();
        }
        JsonNode bundled = result(Map.of("dataset", "none"), NONE);
        assertThat(bundled).isEqualTo(result(NONE, data("x", List.of(), "y", List.of())));
        assertThat(bundled.get("gridX")).hasSize(200);
    }

    @Test
    void onePointIsWorkedOutByHand() {
        double signal = 1.5;
        double noise = 0.5;
        JsonNode result = result(
                Map.of("signalVariance", signal, "noiseVariance", noise, "lengthScale", 3),
                points(new double[] {2}, new double[] {4}, new double[] {2, 5}));
        double near = signal / (signal + noise);
        double far = StrictMath.exp(-0.5) * near;
        assertThat(numbers(result.get("mean"))).containsExactly(new double[] {4 * near, 4 * far}, within(CLOSE));
        assertThat(numbers(result.get("variance")))
                .containsExactly(
                        new double[] {signal * (1 - near), signal * (1 - StrictMath.exp(-0.5) * far)}, within(CLOSE));
        double likelihood = -0.5 * (16 / 2.0 + StrictMath.log(2) + StrictMath.log(2 * Math.PI));
        assertThat(result.get("logMarginalLikelihood").asDouble()).isCloseTo(likelihood, within(CLOSE));
        double byLogOfTotal = 0.5 * (16 / 2.0 - 1);
        assertThat(result.at("/gradient/signalVariance").asDouble())
                .isCloseTo(byLogOfTotal * signal / 2, within(CLOSE));
        assertThat(result.at("/gradient/noiseVariance").asDouble()).isCloseTo(byLogOfTotal * noise / 2, within(CLOSE));
        assertThat(result.at("/gradient/lengthScale").asDouble()).isZero();
        JsonNode exact = result(NONE, points(new double[] {2}, new double[] {4}));
        assertThat(numbers(exact.get("gridX"))).hasSize(200).containsOnly(2);
        assertThat(numbers(exact.get("mean"))).containsOnly(4);
    }

    @Test
    void theLikelihoodIsTheSumOfItsTerms() {
        JsonNode result = result(Map.of("noiseVariance", 0.1), NONE);
        double normalisation = -2.5 * StrictMath.log(2 * Math.PI);
        assertThat(result.get("dataFit").asDouble() + result.get("complexity").asDouble() + normalisation)
                .isCloseTo(result.get("logMarginalLikelihood").asDouble(), within(CLOSE));
    }

    @Test
    void twoHeightsAtOnePlaceWithoutNoiseAreAnsweredWithWarnings() {
        for (double zero : new double[] {0.0, -0.0}) {
            Map<String, ?> data = points(new double[] {0, zero, 4}, new double[] {1, 3, 0}, new double[] {0, 4});
            JsonNode result = result(NONE, data);
            assertThat(warnings(result)).containsExactly("jitter", "contradiction");
            assertThat(result.get("jitter").asDouble()).isBetween(1e-12, 1e-4);
            // The weights are ±10¹²: what they add up to has four digits left.
            assertThat(result.get("mean").get(0).asDouble()).isCloseTo(2, within(1e-3));
            assertThat(result.get("mean").get(1).asDouble()).isCloseTo(0, within(1e-3));
            assertThat(result.get("logMarginalLikelihood").asDouble()).isFinite();
            assertThat(warnings(result(Map.of("noiseVariance", 0.1), data))).isEmpty();
        }
        assertThat(warnings(result(NONE, points(new double[] {1, 1}, new double[] {2, 2}))))
                .as("a point twice is no contradiction")
                .containsExactly("jitter");
    }

    @Test
    void atATinyLengthScaleNoPlaceKnowsOfAnother() {
        JsonNode result = result(
                Map.of("lengthScale", 1e-9, "signalVariance", 2),
                points(new double[] {0, 1, 3}, new double[] {1, 2, 2}, new double[] {1, 1.001, 2}));
        assertThat(numbers(result.get("mean"))).containsExactly(2, 0, 0);
        assertThat(numbers(result.get("variance"))).containsExactly(0, 2, 2);
        double likelihood = -0.5 * (9 / 2.0 + 3 * StrictMath.log(2) + 3 * StrictMath.log(2 * Math.PI));
        assertThat(result.get("logMarginalLikelihood").asDouble()).isCloseTo(likelihood, within(CLOSE));
        assertThat(result.at("/gradient/lengthScale").asDouble()).isZero();
    }

    @Test
    void noiseMayBeAnythingInItsRange() {
        JsonNode drowned = result(Map.of("noiseVariance", 1e9), NONE);
        for (double mean : numbers(drowned.get("mean"))) {
            assertThat(mean).isCloseTo(0, within(1e-7));
        }
        for (double variance : numbers(drowned.get("variance"))) {
            assertThat(variance).isCloseTo(1, within(1e-7));
        }
        JsonNode quiet = result(Map.of("noiseVariance", 1e-12), NONE);
        assertThat(numbers(quiet.get("mean")))
                .containsExactly(numbers(result(NONE, NONE).get("mean")), within(1e-9));
        assertThat(refused(Map.of("noiseVariance", -1e-9), NONE)).containsExactly("noiseVariance");
        assertThat(refused(Map.of("noiseVariance", 1.1e9), NONE)).containsExactly("noiseVariance");
    }

    @Test
    void whatCannotBeAskedIsRefusedByName() {
        Map<String, ?> columns = data("x", ROWS, "y", HEIGHTS);
        assertThat(refused(Map.of("kernel", "periodic"), columns)).containsExactly("kernel");
        assertThat(refused(Map.of("kernel", "rbf+linear*periodic"), columns)).containsExactly("kernel");
        assertThat(refused(
                        Map.of("kernel", "periodic"), data("x", List.of(List.of(0), List.of(1)), "y", List.of(1, 2))))
                .isEmpty();
        double[] many = steps(2001, 0, 0.01);
        assertThat(refused(NONE, points(many, many))).contains("data.x");
        assertThat(refused(NONE, data("x", List.of(1, 2), "y", List.of(1)))).containsExactly("data.y");
        assertThat(refused(NONE, data("x", List.of(1, 2), "y", List.of()))).containsExactly("data.y");
        assertThat(refused(NONE, data("x", List.of(1, 2)))).containsExactly("data.y");
        assertThat(refused(NONE, data("x", ROWS, "y", HEIGHTS, "grid", list(1, 2))))
                .containsExactly("data.grid");
        assertThat(refused(NONE, data("x", ROWS, "y", HEIGHTS, "grid", List.of(List.of(1, 2, 3)))))
                .hasSize(1)
                .allMatch(path -> path.startsWith("data.grid"));
        assertThat(refused(NONE, data("x", List.of(1e101), "y", List.of(1)))).containsExactly("data.x[0]");
        assertThat(refused(Map.of("points", 2001), NONE)).containsExactly("points");
        assertThat(refused(Map.of("samples", 11), NONE)).containsExactly("samples");
    }

    @Test
    void parametersThatOnlyMakeDataHaveNoEffectOnOwnData() {
        JsonNode own = result(NONE, BICYCLE);
        assertThat(result(Map.of("dataset", "wave", "points", 7), BICYCLE)).isEqualTo(own);
        assertThat(result(Map.of("dataset", "none"), BICYCLE)).isEqualTo(own);
        assertThat(refused(Map.of("points", 0), BICYCLE))
                .as("but they are checked")
                .containsExactly("points");
    }

    @Test
    void ownDataOfAnAddressAndOfABodyAreTheSame() {
        Words words = Words.of("en", Asking.ID);
        GaussianProcessTechnique technique = new GaussianProcessTechnique();
        DataReader reader = new DataReader(technique.data());
        GaussianProcessParameters parameters = technique.parameters().defaults();
        JsonNode ofAddress = Solving.json(technique
                .solve(new Experiment<>(
                        parameters,
                        reader.fromQuery(QueryString.parse("x=0,2.5,-1e-3&y=1,0.1,4&grid=1,2"), words),
                        words))
                .result());
        assertThat(ofAddress)
                .isEqualTo(result(
                        NONE, points(new double[] {0, 2.5, -1e-3}, new double[] {1, 0.1, 4}, new double[] {1, 2})));
    }

    @Test
    void whatIsShownChangesNoNumber() {
        JsonNode result = result(Map.of("noiseVariance", 0.1), NONE);
        for (String explain : List.of("prior", "kernel", "evidence", "eigenvalues", "cost")) {
            for (String band : List.of("latent", "observation")) {
                assertThat(result(Map.of("noiseVariance", 0.1, "explain", explain, "band", band), NONE))
                        .as(explain + " " + band)
                        .isEqualTo(result);
            }
        }
    }

    @Test
    void searchesStayWithinTheirBounds() {
        List<double[]> heights = List.of(
                new double[6],
                new double[] {1, 1, 1, 1, 1, 1},
                new double[] {900, -700, 800, -900, 1000, -600},
                new double[] {0, 1, 2, 3, 4, 5});
        for (double[] y : heights) {
            for (double step : new double[] {1e-4, 1, 1e4}) {
                JsonNode result = result(Map.of("optimize", true, "restarts", 3), points(steps(6, 0, step), y));
                assertThat(result.get("optima")).isNotEmpty();
                double last = Double.POSITIVE_INFINITY;
                for (JsonNode optimum : result.get("optima")) {
                    JsonNode found = optimum.get("hyperparameters");
                    assertThat(found.get("signalVariance").asDouble()).isBetween(1e-4, 1e4);
                    assertThat(found.get("lengthScale").asDouble()).isBetween(1e-2, 100.0);
                    assertThat(found.get("noiseVariance").asDouble()).isBetween(1e-8, 10.0);
                    double likelihood = optimum.get("logMarginalLikelihood").asDouble();
                    assertThat(likelihood)
                            .as("best first, and each a story of its own")
                            .isLessThan(last - 1e-6);
                    last = likelihood;
                }
            }
        }
    }

    /** More points than a search from many starts can look at in time. */
    @Test
    void whatIsFoundOnAPartOfThePointsIsASummitOfThemAll() {
        Map<String, ?> asked = Map.of("dataset", "wave", "points", 220, "optimize", true, "samples", 0);
        JsonNode result = result(asked, NONE);
        assertThat(warnings(result)).containsExactly("searched-on-part");
        assertThat(result.get("gradient"))
                .allSatisfy(slope -> assertThat(slope.asDouble()).isCloseTo(0, within(1e-4)));
        assertThat(result.at("/optima/0/logMarginalLikelihood")).isEqualTo(result.get("logMarginalLikelihood"));
    }

    @Test
    void drawsThatRoundingForbidsAreSaidSo() {
        JsonNode result = result(Map.of("kernel", "periodic", "period", 1e-9), NONE);
        assertThat(result.get("posteriorSamples").isNull()).isTrue();
        assertThat(result.get("priorSamples")).hasSize(3);
        assertThat(warnings(result)).containsExactly("jitter", "draws-left-out");
    }

    @Test
    void equallyProbableSummitsAreOneStory() {
        // At length scales far below the distances only σ² + σₙ² matters: a ridge without end.
        double[] x = {4.3, 5.1, 6.5, 0.6, 5.9, 2.6};
        double[] y = {0.1, 0.6, 0.9, -1.0, -1.8, 0.2};
        JsonNode result = result(Map.of("optimize", true, "restarts", 12), points(x, y));
        assertThat(result.get("optima")).hasSizeBetween(1, 3);
    }

    @Test
    void aBundledTableAndAWaveHaveTheirPoints() {
        JsonNode table = result(Map.of("dataset", "carbon-dioxide", "samples", 0, "noiseVariance", 1), NONE);
        assertThat(table.get("trainX")).hasSize(521);
        assertThat(table.get("gridX").get(0)).isEqualTo(table.get("trainX").get(0));
        JsonNode wave = result(Map.of("dataset", "wave", "points", 12, "noiseVariance", 0.04), NONE);
        JsonNode longer = result(Map.of("dataset", "wave", "points", 20, "noiseVariance", 0.04), NONE);
        assertThat(wave.get("trainY")).hasSize(12);
        for (int i = 0; i < 12; i++) {
            assertThat(longer.get("trainY").get(i)).isEqualTo(wave.get("trainY").get(i));
        }
        assertThat(result(Map.of("dataset", "bicycle8"), NONE).get("trainX")).hasSize(8);
    }

    @Test
    void noDrawsAreAnEmptyListAndTooFineAGridIsSaidSo() {
        JsonNode none = result(Map.of("samples", 0), NONE);
        assertThat(none.get("priorSamples")).isEmpty();
        assertThat(none.get("posteriorSamples").isArray()).isTrue();
        assertThat(withoutDraws(none)).isEqualTo(withoutDraws(result(NONE, NONE)));
        double[] fine = steps(1001, 0, 0.01);
        Map<String, ?> data = points(new double[] {0, 1}, new double[] {0, 1}, fine);
        JsonNode left = result(NONE, data);
        assertThat(left.get("priorSamples").isNull()).isTrue();
        assertThat(warnings(left)).containsExactly("draws-left-out");
        assertThat(left.get("mean")).hasSize(1001);
        JsonNode unasked = result(Map.of("samples", 0), data);
        assertThat(unasked.get("priorSamples")).isEmpty();
        assertThat(warnings(unasked)).isEmpty();
    }

    @Test
    void aKernelWithoutAMatrixIsAnsweredWithAWarning() {
        JsonNode result = result(
                Map.of("kernel", "linear*linear"),
                points(new double[] {1e-100, 1, 1e50, 1e100}, new double[] {1, 2, 3, 4}));
        assertThat(warnings(result)).containsExactly("not-factored");
        assertThat(result.get("logMarginalLikelihood").isNull()).isTrue();
        assertThat(names(result.get("hyperparameters")))
                .containsExactly("biasVariance", "slopeVariance", "center", "noiseVariance");
    }
}
