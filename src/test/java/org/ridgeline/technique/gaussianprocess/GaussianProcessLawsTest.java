package org.ridgeline.technique.gaussianprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ridgeline.catalog.Solving.numbers;
import static org.ridgeline.technique.gaussianprocess.Asking.figures;
import static org.ridgeline.technique.gaussianprocess.Asking.marks;
import static org.ridgeline.technique.gaussianprocess.Asking.points;
import static org.ridgeline.technique.gaussianprocess.Asking.result;
import static org.ridgeline.technique.gaussianprocess.Asking.steps;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridgeline.catalog.DegenerateData;
import org.ridgeline.catalog.SolutionLaws;
import org.ridgeline.catalog.Solving;
import org.ridgeline.catalog.ViolationException;
import org.ridgeline.catalog.Words;
import org.ridgeline.figure.Mark;
import org.ridgeline.numerics.RandomStream;

/** What holds for every process, whatever its points. */
class GaussianProcessLawsTest {
    private static final double CLOSE = 1e-10;
    private static final List<String> STATIONARY = List.of("rbf", "matern12", "matern32", "matern52", "periodic");

    @ParameterizedTest
    @ValueSource(strings = {"rbf", "matern12", "matern52", "periodic", "rbf+linear"})
    void anotherPointNeverWidensTheBand(String kernel) {
        RandomStream random = new RandomStream(3);
        double[] x = new double[14];
        double[] y = new double[x.length];
        // The outermost first: then the picture keeps its places.
        Arrays.setAll(x, i -> i < 2 ? 10 * i : random.uniform(0, 10));
        Arrays.setAll(y, i -> random.normal());
        double[] grid = steps(41, -1, 0.3);
        Map<String, ?> asked = Map.of("kernel", kernel, "noiseVariance", 0.05, "samples", 0);
        double[] before = new double[grid.length];
        Arrays.fill(before, Double.POSITIVE_INFINITY);
        Mark.Band drawnBefore = null;
        for (int n = 2; n <= x.length; n++) {
            Map<String, ?> data = points(Arrays.copyOf(x, n), Arrays.copyOf(y, n), grid);
            double[] variance = numbers(result(asked, data).get("variance"));
            for (int i = 0; i < grid.length; i++) {
                assertThat(variance[i]).isBetween(0.0, before[i] + CLOSE);
            }
            before = variance;
            Mark.Band drawn = marks(figures(asked, data, "en").get("process"), Mark.Band.class)
                    .getFirst();
            for (int i = 0; drawnBefore != null && i < drawn.x().length; i++) {
                assertThat(drawn.x()[i]).isEqualTo(drawnBefore.x()[i]);
                assertThat(width(drawn, i)).isLessThanOrEqualTo(width(drawnBefore, i) + CLOSE);
            }
            drawnBefore = drawn;
        }
    }

    private static double width(Mark.Band band, int i) {
        return band.upper()[i] - band.lower()[i];
    }

    @Test
    void theBandKnowsOfPlacesOnly() {
        double[] x = {0, 1.5, 4, 9};
        double[] grid = steps(20, 0, 0.5);
        JsonNode one = result(Map.of("noiseVariance", 0.1), points(x, new double[] {1, 2, 3, 4}, grid));
        JsonNode other = result(Map.of("noiseVariance", 0.1), points(x, new double[] {-50, 0, 7, 0}, grid));
        assertThat(other.get("variance")).isEqualTo(one.get("variance"));
        assertThat(other.get("mean")).isNotEqualTo(one.get("mean"));
    }

    @Test
    void theMeanIsLinearInTheHeights() {
        double[] x = {0, 1.5, 4, 9};
        double[] grid = steps(20, 0, 0.5);
        Map<String, ?> asked = Map.of("noiseVariance", 0.1, "kernel", "matern32");
        double[] one = numbers(
                result(asked, points(x, new double[] {1, 2, 3, 4}, grid)).get("mean"));
        double[] other = numbers(
                result(asked, points(x, new double[] {0, -1, 5, 2}, grid)).get("mean"));
        double[] both = numbers(
                result(asked, points(x, new double[] {2, 3, 11, 10}, grid)).get("mean"));
        for (int i = 0; i < grid.length; i++) {
            assertThat(both[i]).isCloseTo(2 * one[i] + other[i], within(CLOSE));
        }
    }

    @Test
    void theOrderOfPointsDoesNotMatter() {
        double[] grid = steps(20, 0, 0.5);
        for (String kernel : List.of("rbf", "matern12", "rbf*periodic+linear")) {
            Map<String, ?> asked = Map.of("kernel", kernel, "noiseVariance", 0.05, "samples", 2);
            JsonNode one = result(asked, points(new double[] {3, 0, 8, 5}, new double[] {1, 2, 0, -1}, grid));
            JsonNode other = result(asked, points(new double[] {8, 5, 3, 0}, new double[] {0, -1, 1, 2}, grid));
            for (String name : List.of("mean", "variance", "lower", "upper")) {
                assertThat(numbers(other.get(name)))
                        .as(kernel + " " + name)
                        .containsExactly(numbers(one.get(name)), within(CLOSE));
            }
            assertThat(other.get("logMarginalLikelihood").asDouble())
                    .isCloseTo(one.get("logMarginalLikelihood").asDouble(), within(CLOSE));
            one.get("gradient").properties().forEach(slope -> assertThat(
                            other.get("gradient").get(slope.getKey()).asDouble())
                    .isCloseTo(slope.getValue().asDouble(), within(CLOSE)));
            assertThat(numbers(other.at("/posteriorSamples/1")))
                    .containsExactly(numbers(one.at("/posteriorSamples/1")), within(1e-6));
        }
    }

    /** All places are multiples of 1/8, so that shifting rounds nothing. */
    @Test
    void shiftingEverythingLeavesAStationaryAnswerBitForBit() {
        double[] x = {0, 1.125, 2.5, 4, 7.25};
        double[] y = {1, -1, 0.3, 2, 0};
        double[] grid = steps(17, -0.5, 0.5);
        for (String kernel : STATIONARY) {
            Map<String, ?> asked = Map.of("kernel", kernel, "noiseVariance", 0.01, "period", 3);
            JsonNode here = result(asked, points(x, y, grid));
            JsonNode there = result(asked, points(shifted(x), y, shifted(grid)));
            for (String name : List.of(
                    "mean", "variance", "logMarginalLikelihood", "gradient", "priorSamples", "posteriorSamples")) {
                assertThat(there.get(name)).as(kernel + " " + name).isEqualTo(here.get(name));
            }
        }
        Map<String, ?> line = Map.of("kernel", "linear", "noiseVariance", 0.01);
        assertThat(result(line, points(shifted(x), y, shifted(grid))).get("mean"))
                .as("a line is pinned to its center")
                .isNotEqualTo(result(line, points(x, y, grid)).get("mean"));
    }

    private static double[] shifted(double[] x) {
        return Arrays.stream(x).map(value -> value + 1024).toArray();
    }

    @Test
    void otherUnitsGiveTheSameCurve() {
        double[] x = {0, 1, 2.5, 4, 7};
        double[] grid = {0.5, 3, 9};
        JsonNode one = result(
                Map.of("lengthScale", 2, "signalVariance", 1, "noiseVariance", 0.25),
                points(x, new double[] {1, -1, 0.5, 2, 0}, grid));
        JsonNode other = result(
                Map.of("lengthScale", 16, "signalVariance", 16, "noiseVariance", 4),
                points(Arrays.stream(x).map(value -> 8 * value).toArray(), new double[] {4, -4, 2, 8, 0}, new double[] {
                    4, 24, 72
                }));
        for (int i = 0; i < grid.length; i++) {
            assertThat(other.get("mean").get(i).asDouble())
                    .isEqualTo(4 * one.get("mean").get(i).asDouble());
            assertThat(other.get("variance").get(i).asDouble())
                    .isEqualTo(16 * one.get("variance").get(i).asDouble());
        }
        assertThat(other.get("logMarginalLikelihood").asDouble())
                .isCloseTo(one.get("logMarginalLikelihood").asDouble() - 5 * StrictMath.log(4), within(CLOSE));
    }

    @Test
    void twoNoisyLooksAtOnePlaceAreOneWithHalfTheNoise() {
        double[] grid = {0, 1, 3};
        JsonNode twice = result(
                Map.of("noiseVariance", 0.5), points(new double[] {1, 1, 1, 1}, new double[] {0, 1, 2, 3}, grid));
        JsonNode once = result(Map.of("noiseVariance", 0.125), points(new double[] {1}, new double[] {1.5}, grid));
        assertThat(numbers(twice.get("mean"))).containsExactly(numbers(once.get("mean")), within(CLOSE));
        assertThat(numbers(twice.get("variance"))).containsExactly(numbers(once.get("variance")), within(CLOSE));
    }

    /** Whatever points, kernel and explanation meet: an answer that keeps every law of drawing, or a refusal. */
    @Test
    void oddPointsUnderEveryKernelAreAnsweredWholeOrRefused() {
        SolutionLaws laws = new SolutionLaws(Asking.TECHNIQUE);
        int answered = 0;
        for (Map<String, ?> data : DegenerateData.all().values()) {
            for (String kernel :
                    List.of("matern12", "periodic", "linear*linear*linear*linear", "rbf*periodic+linear")) {
                for (String explain : List.of("evidence", "eigenvalues")) {
                    Map<String, ?> asked = Map.of(
                            "kernel",
                            kernel,
                            "explain",
                            explain,
                            "optimize",
                            explain.equals("evidence"),
                            "restarts",
                            0);
                    try {
                        laws.hold(Solving.solve(Asking.TECHNIQUE, asked, data, Words.LANGUAGES.get(answered % 2)));
                        answered++;
                    } catch (ViolationException refused) {
                        assertThat(refused.violations()).isNotEmpty();
                    }
                }
            }
        }
        assertThat(answered).isGreaterThan(400);
    }
}
