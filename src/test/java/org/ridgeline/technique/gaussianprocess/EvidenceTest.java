package org.ridgeline.technique.gaussianprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ridgeline.technique.gaussianprocess.Asking.BICYCLE;
import static org.ridgeline.technique.gaussianprocess.Asking.figures;
import static org.ridgeline.technique.gaussianprocess.Asking.marks;
import static org.ridgeline.technique.gaussianprocess.Asking.points;
import static org.ridgeline.technique.gaussianprocess.Asking.result;
import static org.ridgeline.technique.gaussianprocess.Asking.solution;
import static org.ridgeline.technique.gaussianprocess.Asking.steps;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ridgeline.figure.Landscape;
import org.ridgeline.figure.Mark;

/** What every length scale and noise would bring, as landscape and as ground of a figure. */
class EvidenceTest {
    /** Dense enough that without noise the matrix needs jitter at long length scales. */
    private static final Map<String, ?> DENSE = points(
            steps(24, 0, 0.4),
            Arrays.stream(steps(24, 0, 0.4)).map(StrictMath::sin).toArray());

    @Test
    void theLandscapeHoldsWhatTheResultWouldBeBitForBit() {
        for (String kernel : List.of("rbf", "matern32", "rbf*periodic+linear")) {
            for (double noise : new double[] {0, 1e-15, 0.04}) {
                for (Map<String, ?> data : List.of(BICYCLE, DENSE)) {
                    Map<String, Object> asked = Map.of("kernel", kernel, "noiseVariance", noise, "samples", 0);
                    Landscape landscape = landscape(asked, data);
                    for (int i = 0; i < landscape.values().length; i += 10) {
                        JsonNode there =
                                result(with(asked, "lengthScale", landscape.values()[i]), data);
                        assertThat(landscape.curves().getFirst().values()[i])
                                .as("%s %s %s", kernel, noise, landscape.values()[i])
                                .isEqualTo(there.get("logMarginalLikelihood").asDouble());
                    }
                }
            }
        }
    }

    @Test
    void theLandscapeIsTheSameAtEveryLengthScale() {
        Map<String, Object> asked = Map.of("noiseVariance", 0.1, "kernel", "rbf+linear");
        assertThat(landscape(with(asked, "lengthScale", 0.3), Map.of())
                        .curves()
                        .getFirst()
                        .values())
                .containsExactly(landscape(asked, Map.of()).curves().getFirst().values())
                .containsExactly(landscape(asked, BICYCLE).curves().getFirst().values());
    }

    @Test
    void theLandscapeOfASearchIsThatOfItsBest() {
        JsonNode best = result(Map.of("optimize", true), DENSE);
        Landscape landscape = landscape(Map.of("optimize", true), DENSE);
        double highest = best.get("logMarginalLikelihood").asDouble();
        assertThat(Arrays.stream(landscape.curves().getFirst().values()).max().orElseThrow())
                .isLessThanOrEqualTo(highest + 1e-9);
        Map<String, Object> typed = new HashMap<>();
        best.get("hyperparameters")
                .properties()
                .forEach(entry -> typed.put(entry.getKey(), entry.getValue().asDouble()));
        typed.put("lengthScale", landscape.values()[40]);
        assertThat(landscape.curves().getFirst().values()[40])
                .isEqualTo(result(typed, DENSE).get("logMarginalLikelihood").asDouble());
    }

    @Test
    void aKernelWithoutLengthScaleHasALevelLandscape() {
        double[] values = landscape(Map.of("kernel", "linear", "noiseVariance", 0.1), Map.of())
                .curves()
                .getFirst()
                .values();
        double likelihood = result(Map.of("kernel", "linear", "noiseVariance", 0.1), Map.of())
                .get("logMarginalLikelihood")
                .asDouble();
        assertThat(values).containsOnly(likelihood);
    }

    @Test
    void theGroundHoldsWhatTheResultWouldBe() {
        Map<String, Object> asked = Map.of("explain", "evidence", "noiseVariance", 0.3, "samples", 0);
        Mark.Contour ground = marks(figures(asked, Map.of(), "en").get("evidence"), Mark.Contour.class)
                .getFirst();
        double highest =
                Arrays.stream(ground.z()).flatMapToDouble(Arrays::stream).max().orElseThrow();
        int compared = 0;
        for (int row = 0; row < ground.y().length; row += 4) {
            for (int column = 0; column < ground.x().length; column += 4) {
                JsonNode there = result(
                        Map.of("lengthScale", ground.x()[column], "noiseVariance", ground.y()[row], "samples", 0),
                        Map.of());
                double likelihood = there.get("logMarginalLikelihood").asDouble();
                if (likelihood > highest - 30) {
                    compared++;
                }
                assertThat(ground.z()[row][column])
                        .as("what is hopelessly low is cut off")
                        .isCloseTo(Math.max(likelihood, highest - 30), within(1e-12));
            }
        }
        assertThat(compared).isGreaterThan(10);
        assertThat(Arrays.stream(ground.levels()).max().orElseThrow()).isLessThan(highest);
    }

    @Test
    void summitsAndClimbsAreDrawnWhereTheSearchFoundThem() {
        double[] x = {0.3, 1.6, 2.1, 3.4, 4.7, 5.2, 6.6};
        double[] y = {0.2, 0.9, 0.7, -0.4, -0.9, -0.8, 0.4};
        JsonNode found = result(Map.of("optimize", true, "restarts", 3), points(x, y));
        var figure = figures(Map.of("optimize", true, "restarts", 3, "explain", "evidence"), points(x, y), "en")
                .get("evidence");
        List<Mark.Dots> summits = marks(figure, Mark.Dots.class);
        assertThat(summits).hasSameSizeAs(found.get("optima"));
        double lengthScale = found.at("/hyperparameters/lengthScale").asDouble();
        assertThat(summits.getFirst().x()[0]).isEqualTo(Math.clamp(lengthScale, 0.1, 10));
        List<Mark.Line> climbs = marks(figure, Mark.Line.class);
        assertThat(climbs).hasSize(4).allMatch(climb -> climb.x().length > 1);
    }

    private static Landscape landscape(Map<String, ?> asked, Map<String, ?> data) {
        List<Landscape> landscapes = solution(asked, data).landscapes();
        assertThat(landscapes).hasSize(1);
        Landscape landscape = landscapes.getFirst();
        assertThat(landscape.parameter()).isEqualTo("lengthScale");
        assertThat(landscape.curves()).extracting(Landscape.Curve::name).containsExactly("logMarginalLikelihood");
        return landscape;
    }

    private static Map<String, Object> with(Map<String, Object> asked, String name, Object value) {
        Map<String, Object> more = new HashMap<>(asked);
        more.put(name, value);
        return more;
    }
}
