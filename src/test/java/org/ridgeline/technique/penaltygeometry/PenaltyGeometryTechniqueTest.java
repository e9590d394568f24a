package org.ridgeline.technique.penaltygeometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ridgeline.catalog.AllTechniques;
import org.ridgeline.catalog.ParameterCodec;
import org.ridgeline.catalog.RandomParameters;
import org.ridgeline.catalog.Solving;
import org.ridgeline.catalog.Words;

/** The geometry of penalties as the contract promises it, from a body of JSON to the numbers of a result. */
class PenaltyGeometryTechniqueTest {
    private static final int DRAWS = 300;
    private static final int DIRECTIONS = 720;
    private static final long SEED = 9;

    /** Relative to the loss at the origin: what rounding leaves. */
    private static final double ROUNDING = 1e-9;

    @Test
    void theDefaultIsWorkedOutByHand() {
        JsonNode result = Solving.result("penalty-geometry", Map.of(), Map.of());
        double lean = 0.3 * Math.sqrt(3);
        assertThat(result.path("matrix").path(0).path(1).asDouble()).isCloseTo(lean, within(1e-15));
        assertThat(result.path("matrix").path(1).path(1).asDouble()).isEqualTo(3);
        // On the edge w₁ + w₂ = 1 both slopes are −λ: (2 − w₁) + c·w₁ = λ = c·(2 − w₁) + 3·w₁.
        double first = (1 - lean) / (2 - lean);
        assertThat(result.path("optimum").path(0).asDouble()).isCloseTo(first, within(1e-13));
        assertThat(result.path("optimum").path(1).asDouble()).isCloseTo(1 - first, within(1e-13));
        assertThat(result.path("multiplier").asDouble()).isCloseTo((2 - first) + lean * first, within(1e-13));
    }

    /** −∇loss = multiplier · subgradient, the ball holds, and no place in it has less loss. */
    @Test
    void theOptimumIsTheBestPlaceInTheBall() {
        ParameterCodec<?> codec = AllTechniques.of("penalty-geometry").parameters();
        RandomParameters random = new RandomParameters(SEED);
        for (int draw = 0; draw < DRAWS; draw++) {
            Map<String, Object> asked = random.taught(codec, Words.of("en", "penalty-geometry"));
            JsonNode result = Solving.result("penalty-geometry", asked, Map.of());
            Plane plane = new Plane(asked, result.path("matrix"));
            double x = result.path("optimum").path(0).asDouble();
            double y = result.path("optimum").path(1).asDouble();
            double scale = plane.loss(0, 0) + 1;
            double radius = number(asked, "radius");
            assertThat(plane.size(x, y)).as(asked.toString()).isLessThanOrEqualTo(radius * (1 + ROUNDING) + 1e-300);
            assertThat(result.path("multiplier").asDouble()).isNotNegative();
            double least = Double.POSITIVE_INFINITY;
            for (int i = 0; i < DIRECTIONS; i++) {
                double angle = 2 * Math.PI * i / DIRECTIONS;
                double reach = plane.reach(Math.cos(angle), Math.sin(angle), radius);
                for (double part : new double[] {0.25, 0.5, 0.75, 1}) {
                    least = Math.min(least, plane.loss(part * reach * Math.cos(angle), part * reach * Math.sin(angle)));
                }
            }
            assertThat(plane.loss(x, y)).as(asked.toString()).isLessThanOrEqualTo(least + ROUNDING * scale);
            if (plane.size(number(asked, "unconstrainedX"), number(asked, "unconstrainedY")) <= radius) {
                assertThat(result.path("multiplier").asDouble())
                        .as("a ball that does not bind")
                        .isZero();
                assertThat(x).isEqualTo(number(asked, "unconstrainedX"));
            }
        }
    }

    private record Plane(Map<String, Object> asked, JsonNode matrix) {
        double loss(double x, double y) {
            double dx = x - number(asked, "unconstrainedX");
            double dy = y - number(asked, "unconstrainedY");
            return (matrix.path(0).path(0).asDouble() * dx * dx
                            + 2 * matrix.path(0).path(1).asDouble() * dx * dy
                            + matrix.path(1).path(1).asDouble() * dy * dy)
                    / 2;
        }

        double size(double x, double y) {
            double ratio = number(asked, "l1Ratio");
            double absolute = Math.abs(x) + Math.abs(y);
            return switch ((String) asked.get("penalty")) {
                case "l1" -> absolute;
                case "l2" -> Math.hypot(x, y);
                default -> ratio * absolute + (1 - ratio) / 2 * (x * x + y * y);
            };
        }

        /** How far one may go in a direction of length 1, by bisection. */
        double reach(double x, double y, double radius) {
            double inside = 0;
            double outside = 100;
            for (int i = 0; i < 60; i++) {
                double middle = (inside + outside) / 2;
                if (size(middle * x, middle * y) <= radius) {
                    inside = middle;
                } else {
                    outside = middle;
                }
            }
            return inside;
        }
    }

    private static double number(Map<String, Object> asked, String name) {
        return ((Number) asked.get(name)).doubleValue();
    }
}
