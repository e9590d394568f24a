package org.ridgeline.technique.weightdecay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ridgeline.Reference;
import org.ridgeline.catalog.AllTechniques;
import org.ridgeline.catalog.Solving;

/** The default experiment is a course chapter's, to every decimal it printed (c05b). */
class SeedLossSurfaceTest {
    private static final JsonNode REFERENCE = Reference.read("c05b_seed_loss_surface");
    private static final JsonNode TRAJECTORIES = trajectories(Map.of());

    private static JsonNode trajectories(Map<String, ?> parameters) {
        return Solving.result("weight-decay", parameters, Map.of()).get("trajectories");
    }

    @Test
    void everyPrintedDecimal() {
        assertThat(TRAJECTORIES).hasSize(5);
        for (int i = 0; i < 5; i++) {
            JsonNode row = REFERENCE.get("rows").get(i);
            JsonNode printed = row.get("printed");
            JsonNode path = TRAJECTORIES.get(i);
            assertThat(path.get("optimizer").asText()).isEqualTo("sgd-momentum");
            assertThat(path.get("weightDecay").asDouble())
                    .isEqualTo(row.get("weight_decay").asDouble());
            for (int j = 0; j < 2; j++) {
                assertThat(rounded(path.get("points").get(1).get(j)))
                        .isEqualTo(printed.get("w_after_step1").get(j).asDouble());
                assertThat(rounded(path.get("points").get(200).get(j)))
                        .isEqualTo(printed.get("w_after_step200").get(j).asDouble());
            }
            assertThat(rounded(path.get("losses").get(0)))
                    .isEqualTo(printed.get("loss_before_step1").asDouble());
            assertThat(rounded(path.get("losses").get(199)))
                    .isEqualTo(printed.get("loss_before_step200").asDouble());
        }
    }

    @Test
    void everyUnroundedNumber() {
        for (int i = 0; i < 5; i++) {
            JsonNode row = REFERENCE.get("rows").get(i);
            JsonNode path = TRAJECTORIES.get(i);
            double[][] points = Reference.rows(path.get("points"));
            double[][] first = Reference.rows(row.get("w_first_11"));
            for (int step = 0; step < first.length; step++) {
                assertThat(points[step]).containsExactly(first[step], within(1e-12));
            }
            assertThat(points[200]).containsExactly(Reference.numbers(row.get("w_step200")), within(1e-12));
            assertThat(path.get("losses").get(199).asDouble())
                    .isCloseTo(row.get("loss_step200").asDouble(), within(1e-14 * 2));
        }
    }

    @Test
    void restingPlacesCurvaturesAndLimits() {
        for (int i = 0; i < 5; i++) {
            JsonNode row = REFERENCE.get("rows").get(i);
            JsonNode path = TRAJECTORIES.get(i);
            assertThat(Reference.numbers(path.get("target")))
                    .containsExactly(Reference.numbers(row.get("stationary_point")), within(1e-9));
            assertThat(path.get("curvature").asDouble()
                            + path.get("weightDecay").asDouble())
                    .isCloseTo(row.get("max_hessian_eig_incl_wd").asDouble(), within(1e-9));
        }
        JsonNode readouts = Solving.json(Solving.solve(AllTechniques.of("weight-decay"), Map.of(), Map.of(), "en")
                        .drawing())
                .at("/reading/parts/4/readouts");
        JsonNode step = readouts.get(readouts.size() - 1);
        assertThat(step.get("value").asDouble())
                .isCloseTo(REFERENCE.at("/rows/4/lr_times_hmax").asDouble(), within(1e-9));
        assertThat(step.get("of").asDouble()).isCloseTo(3.4, within(1e-15));
    }

    /** Without momentum, and with decoupled decay: also where the paths leap about for ever. */
    @Test
    void othersOfItsRules() {
        compare(Map.of("optimizers", List.of("sgd")), "without_momentum_w200");
        compare(Map.of("optimizers", List.of("sgdw")), "decoupled_decay_w200");
    }

    private static void compare(Map<String, ?> parameters, String column) {
        for (JsonNode path : trajectories(parameters)) {
            String decay =
                    String.format(Locale.ROOT, "%.1f", path.get("weightDecay").asDouble());
            assertThat(Reference.numbers(path.get("points").get(200)))
                    .as("%s, decay %s", column, decay)
                    .containsExactly(Reference.numbers(REFERENCE.get(column).get(decay)), within(1e-9));
        }
    }

    private static double rounded(JsonNode value) {
        return Math.round(value.asDouble() * 1e4) / 1e4;
    }
}
