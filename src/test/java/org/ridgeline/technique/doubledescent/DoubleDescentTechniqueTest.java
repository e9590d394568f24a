package org.ridgeline.technique.doubledescent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ridgeline.catalog.Solving.numbers;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.ridgeline.catalog.AllTechniques;
import org.ridgeline.catalog.Solving;
import org.ridgeline.catalog.ViolationException;
import org.ridgeline.figure.Mark;

/** Double descent as the contract promises it, from a body of JSON to the numbers of a result. */
class DoubleDescentTechniqueTest {
    @Test
    void curvesKeepTheOrderAsked() {
        JsonNode result = solve(Map.of("lambdas", List.of(0.5, 0), "widths", List.of(60, 5, 40)));
        JsonNode sorted = solve(Map.of("lambdas", List.of(0, 0.5), "widths", List.of(5, 40, 60)));
        assertThat(result.path("threshold").asInt()).isEqualTo(40);
        assertThat(result.path("curves"))
                .extracting(curve -> curve.path("lambda").asDouble())
                .containsExactly(0.5, 0.0);
        for (String name : List.of("trainMse", "testMse", "testLower", "testUpper", "weightNorm")) {
            double[] asked = numbers(result.path("curves").path(0).path(name));
            double[] ascending = numbers(sorted.path("curves").path(1).path(name));
            assertThat(asked).as(name).containsExactly(ascending[2], ascending[0], ascending[1]);
        }
        assertThat(numbers(result.path("curves").path(0).path("widths"))).containsExactly(60, 5, 40);
        assertThat(result.path("conditionNumbers")).hasSize(3).allMatch(condition -> condition.asDouble() >= 1);
    }

    @Test
    void theSpreadGoesThroughTheThreshold() {
        for (int samples : List.of(2, 10, 33, 40, 100)) {
            double[] widths =
                    numbers(solve(Map.of("samples", samples, "draws", 1)).path("widths"));
            assertThat(widths)
                    .contains(samples)
                    .isSorted()
                    .doesNotHaveDuplicates()
                    .endsWith(10 * samples);
        }
    }

    /** A wider question does not change the answer to a narrower one. */
    @Test
    void anAnswerDependsOnItsOwnWidthAlone() {
        double alone = testMse(solve(Map.of("widths", List.of(30), "lambdas", List.of(0.01))), 0);
        double among = testMse(solve(Map.of("widths", List.of(700, 30), "lambdas", List.of(0, 0.01))), 1, 1);
        assertThat(alone).isEqualTo(among);
    }

    @Test
    void deadFeaturesAreSaid() {
        JsonNode result = solve(Map.of("samples", 2, "widths", List.of(1), "draws", 99));
        assertThat(result.path("warnings"))
                .extracting(warning -> warning.path("code").asText())
                .containsExactly("rank-deficient");
        assertThat(testMse(result, 0)).isFinite();
    }

    @Test
    void aSinglePriceShowsHowFarTheDrawsAreApart() {
        assertThat(marks(Map.of("lambdas", List.of(0)))).hasAtLeastOneElementOfType(Mark.Band.class);
        assertThat(marks(Map.of())).doesNotHaveAnyElementsOfTypes(Mark.Band.class);
    }

    @Test
    void twoWidthsCannotSayThatThereIsNoPeak() {
        assertThat(Solving.solve(AllTechniques.of("double-descent"), Map.of("widths", List.of(40, 5)), Map.of(), "en")
                        .drawing()
                        .figures()
                        .getFirst()
                        .finding())
                .startsWith("Of these widths, 40 features");
    }

    private static List<Mark> marks(Map<String, ?> parameters) {
        return Solving.solve(AllTechniques.of("double-descent"), parameters, Map.of(), "en")
                .drawing()
                .figures()
                .getFirst()
                .panels()
                .getFirst()
                .marks();
    }

    @Test
    void badInputIsRefusedByName() {
        refused(Map.of("widths", List.of(0)), "widths", "1 to 2000");
        refused(Map.of("widths", List.of(5, 5)), "widths", "twice");
        refused(Map.of("widths", LongStream.rangeClosed(1, 61).boxed().toList()), "widths", "60");
        refused(Map.of("lambdas", List.of(-1)), "lambdas", "0 to");
        refused(Map.of("lambdas", List.of()), "lambdas", "1 to 8");
        refused(Map.of("samples", 1), "samples", "2 to 400");
        refused(Map.of("noiseScale", 11), "noiseScale", "0 to 10");
        refused(Map.of("samples", 400, "widths", List.of(2000)), "widths", "fewer draws");
        refused(Map.of("samples", 400), "samples", "fewer draws");
    }

    /** Few points and many wide networks: the factorisations are cheap, the features are not. */
    @Test
    void whatWouldTakeTooLongOrTooMuchMemoryIsRefused() {
        List<Long> wide = LongStream.rangeClosed(1941, 2000).boxed().toList();
        List<Double> lambdas = List.of(0.0, 1e-4, 1e-3, 1e-2, 0.1, 1.0, 10.0, 100.0);
        refused(Map.of("samples", 2, "draws", 99, "widths", wide, "lambdas", lambdas), "widths", "multiplications");
        refused(Map.of("samples", 8, "draws", 51, "widths", wide, "lambdas", lambdas), "widths", "multiplications");
        List<Long> middling = LongStream.rangeClosed(161, 220).boxed().toList();
        refused(Map.of("widths", middling, "lambdas", List.of(0)), "widths", "MB of memory");
        refused(Map.of("samples", 60, "draws", 31, "lambdas", List.of(0)), "samples", "MB of memory");
    }

    private static void refused(Map<String, ?> parameters, String field, String words) {
        assertThatThrownBy(() -> solve(parameters)).isInstanceOfSatisfying(ViolationException.class, refusal -> {
            assertThat(refusal.violations()).hasSize(1);
            assertThat(refusal.violations().getFirst().parameter()).startsWith(field);
            assertThat(refusal.violations().getFirst().message())
                    .contains(words)
                    .contains("Try");
        });
    }

    private static double testMse(JsonNode result, int width) {
        return testMse(result, 0, width);
    }

    private static double testMse(JsonNode result, int curve, int width) {
        return result.path("curves").path(curve).path("testMse").path(width).asDouble();
    }

    private static JsonNode solve(Map<String, ?> parameters) {
        return Solving.result("double-descent", parameters, Map.of());
    }
}
