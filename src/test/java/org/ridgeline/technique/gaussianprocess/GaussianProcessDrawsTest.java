package org.ridgeline.technique.gaussianprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ridgeline.catalog.Solving.numbers;
import static org.ridgeline.technique.gaussianprocess.Asking.points;
import static org.ridgeline.technique.gaussianprocess.Asking.result;
import static org.ridgeline.technique.gaussianprocess.Asking.steps;
import static org.ridgeline.technique.gaussianprocess.Asking.withoutDraws;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The functions drawn from prior and posterior. */
class GaussianProcessDrawsTest {
    private static final Map<String, ?> NONE = Map.of();
    private static final List<String> KINDS = List.of("priorSamples", "posteriorSamples");

    /** The jitter of a draw is 3e-5 of a standard deviation; ten of them are not drawn. */
    private static final double JITTER = 3e-4;

    @Test
    void thereAreAsManyAsAskedForAtEveryPlace() {
        for (int samples : new int[] {1, 3, 10}) {
            JsonNode result = result(Map.of("samples", samples), NONE);
            for (String kind : KINDS) {
                assertThat(result.get(kind)).hasSize(samples);
                assertThat(result.get(kind)).allSatisfy(draw -> assertThat(draw).hasSize(200));
            }
        }
    }

    @Test
    void moreDrawsBeginWithFewer() {
        JsonNode few = result(Map.of("samples", 2), NONE);
        JsonNode many = result(Map.of("samples", 10), NONE);
        for (String kind : KINDS) {
            assertThat(many.get(kind).get(0)).isEqualTo(few.get(kind).get(0));
            assertThat(many.get(kind).get(1)).isEqualTo(few.get(kind).get(1));
            assertThat(many.get(kind).get(2)).isNotEqualTo(many.get(kind).get(1));
        }
    }

    @Test
    void seedAndPhaseChangeNothingButTheDraws() {
        JsonNode result = result(NONE, NONE);
        for (Map<String, ?> luck : List.of(Map.of("seed", 8), Map.of("phase", 90), Map.of("samples", 5))) {
            JsonNode other = result(luck, NONE);
            assertThat(withoutDraws(other)).isEqualTo(withoutDraws(result));
            for (String kind : KINDS) {
                assertThat(other.get(kind)).as(luck + " " + kind).isNotEqualTo(result.get(kind));
            }
        }
    }

    @Test
    void allTheWayRoundIsWhereItBegan() {
        JsonNode first = result(NONE, NONE);
        JsonNode last = result(Map.of("phase", 360), NONE);
        for (String kind : KINDS) {
            for (int s = 0; s < 3; s++) {
                assertThat(numbers(last.get(kind).get(s)))
                        .containsExactly(numbers(first.get(kind).get(s)), within(1e-12));
            }
        }
    }

    @Test
    void halfWayRoundThePriorStandsOnItsHead() {
        double[] first = numbers(result(NONE, NONE).at("/priorSamples/1"));
        double[] half = numbers(result(Map.of("phase", 180), NONE).at("/priorSamples/1"));
        for (int i = 0; i < first.length; i++) {
            assertThat(half[i]).isCloseTo(-first[i], within(1e-12));
        }
    }

    @Test
    void aSmallTurnIsASmallChange() {
        double[] first = numbers(result(NONE, NONE).at("/posteriorSamples/0"));
        double[] turned = numbers(result(Map.of("phase", 1), NONE).at("/posteriorSamples/0"));
        assertThat(turned).containsExactly(first, within(0.1)).isNotEqualTo(first);
    }

    @Test
    void withoutNoiseEveryDrawPassesThroughThePoints() {
        double[] x = {0, 2, 5, 8, 10};
        double[] y = {0, 2, 3, 1, 4};
        JsonNode draws = result(Map.of("samples", 10), points(x, y, x)).get("posteriorSamples");
        assertThat(draws).allSatisfy(draw -> assertThat(numbers(draw)).containsExactly(y, within(JITTER)));
    }

    /** Three thousand places of draws: a share of 95 % is then known to one per cent or so, as places of a draw depend. */
    @Test
    void drawsLieInTheBandAsOftenAsItSays() {
        double[] grid = steps(5, 1, 2);
        Map<String, ?> data = points(new double[] {0, 10}, new double[] {1, -1}, grid);
        int inside = 0;
        int all = 0;
        for (int seed = 0; seed < 60; seed++) {
            JsonNode result = result(Map.of("samples", 10, "seed", seed, "noiseVariance", 0.1), data);
            for (JsonNode draw : result.get("posteriorSamples")) {
                for (int i = 0; i < grid.length; i++) {
                    double value = draw.get(i).asDouble();
                    inside += value >= result.get("lower").get(i).asDouble()
                                    && value <= result.get("upper").get(i).asDouble()
                            ? 1
                            : 0;
                    all++;
                }
            }
        }
        assertThat((double) inside / all).isBetween(0.93, 0.97);
    }

    @Test
    void theSameExperimentGivesTheSameDraws() {
        Map<String, ?> asked = Map.of("kernel", "rbf*periodic+linear", "seed", 99, "phase", 33, "noiseVariance", 0.2);
        assertThat(result(asked, NONE)).isEqualTo(result(asked, NONE));
        assertThat(result(asked, Asking.BICYCLE)).isEqualTo(result(asked, NONE));
    }
}
