package org.ridgeline.technique.dropoutensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ridgeline.Reference.rows;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ridgeline.Reference;
import org.ridgeline.catalog.Solving;

/** c04: all 64 sub-networks of a 4-6-3 network, enumerated. Asked for is 1e-12. */
class DropoutEnsembleReferenceTest {
    private static final JsonNode REFERENCE = Reference.read("c04_dropout").get("ensemble");
    private static final double PROBABILITIES = 1e-15;

    /** The reference takes it from a difference of squares, which leaves twelve digits. */
    private static final double DEVIATIONS = 1e-12;

    static Stream<JsonNode> cases() {
        return REFERENCE.get("cases").valueStream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyAverageMatches(JsonNode expected) {
        JsonNode result = result(expected.get("p").asDouble());
        close(result.get("evalProbability"), expected.get("eval_mode_prob"), PROBABILITIES);
        close(result.get("exactMean"), expected.get("exact_mean_prob"), PROBABILITIES);
        close(result.get("exactStandardDeviation"), expected.get("exact_std_prob"), DEVIATIONS);
        close(result.get("geometricMean"), expected.get("normalised_geometric_mean"), PROBABILITIES);
        assertThat(result.get("subNetworks").asInt()).isEqualTo(64);
    }

    /** What the shortcut costs on this network: 0.27 of probability at rate one half. */
    @Test
    void theShortcutIsOffByAQuarter() {
        JsonNode result = result(0.5);
        double[][] evaluation = rows(result.get("evalProbability"));
        double[][] mean = rows(result.get("exactMean"));
        double furthest = 0;
        for (int i = 0; i < mean.length; i++) {
            furthest = Math.max(furthest, Committee.difference(evaluation[i], mean[i]));
        }
        assertThat(furthest).isBetween(0.26, 0.28);
    }

    private static JsonNode result(double rate) {
        return Solving.result(
                "dropout-ensemble",
                Map.of("rate", rate),
                Map.of(
                        "x", REFERENCE.get("x"),
                        "hiddenWeights", REFERENCE.get("W1"),
                        "hiddenBias", REFERENCE.get("b1"),
                        "outputWeights", REFERENCE.get("W2"),
                        "outputBias", REFERENCE.get("b2")));
    }

    private static void close(JsonNode computed, JsonNode expected, double tolerance) {
        double[][] values = rows(computed);
        double[][] wanted = rows(expected);
        assertThat(values).hasSameDimensionsAs(wanted);
        for (int i = 0; i < wanted.length; i++) {
            assertThat(values[i]).containsExactly(wanted[i], within(tolerance));
        }
    }
}
