package org.ridgeline.technique.gaussianprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ridgeline.technique.gaussianprocess.Asking.data;
import static org.ridgeline.technique.gaussianprocess.Asking.figures;
import static org.ridgeline.technique.gaussianprocess.Asking.marks;
import static org.ridgeline.technique.gaussianprocess.Asking.points;
import static org.ridgeline.technique.gaussianprocess.Asking.solution;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ridgeline.Reference;
import org.ridgeline.catalog.Solving;
import org.ridgeline.figure.Figure;
import org.ridgeline.figure.Mark;
import org.ridgeline.figure.Panel;
import org.ridgeline.figure.Reading;

/** What is drawn and said of each state. */
class GaussianProcessFiguresTest {
    private static final Map<String, ?> NONE = Map.of();
    private static final List<String> EXPLANATIONS = List.of("prior", "kernel", "evidence", "eigenvalues", "cost");

    private static final Map<String, ?> COLUMNS = data(
            "x",
            List.of(List.of(100, 0), List.of(101, 0), List.of(100, 2), List.of(103, 1)),
            "y",
            List.of(1, 0, -1, 2));
    /** Set B of c06a, whose likelihood has two maxima. */
    private static final Map<String, ?> TWO_STORIES = twoStories();

    private static final Map<String, ?> THREE_STORIES = points(
            new double[] {2.0, 2.7, 1.9, 5.0, 0.4, 3.4, 3.3}, new double[] {-0.1, -0.5, 0.5, -0.8, -0.1, -0.3, -0.5});
    private static final Map<String, ?> CONTRADICTION = points(new double[] {0, 0, 4}, new double[] {1, 3, 0});
    private static final Map<String, ?> NO_MATRIX =
            points(new double[] {1e-100, 1, 1e50, 1e100}, new double[] {1, 2, 3, 4});

    private static Map<String, ?> twoStories() {
        JsonNode set = Reference.read("c06a_gp_regression").at("/ml_hyperparameters/sets/1");
        return data("x", set.get("X"), "y", set.get("y"));
    }

    @Test
    void everyExplanationIsDrawnBelowTheProcess() {
        for (Map<String, ?> data : List.of(NONE, COLUMNS, CONTRADICTION, data("x", List.of(), "y", List.of()))) {
            for (String explain : EXPLANATIONS) {
                assertThat(figures(Map.of("explain", explain), data, "en").keySet())
                        .containsExactly("process", explain);
            }
        }
    }

    static Stream<Arguments> findings() {
        Map<String, ?> search = Map.of("optimize", true, "restarts", 12);
        Map<String, ?> level = Map.of("kernel", "constant", "noiseVariance", 1);
        Map<String, ?> empty = Map.of("dataset", "none");
        return Stream.of(
                Arguments.of(NONE, NONE, "where it allows ± 1.", "allí admite ± 1,"),
                Arguments.of(level, points(new double[] {1}, new double[] {1}), "Equally unsure", "Sabe lo mismo"),
                Arguments.of(empty, NONE, "No points yet", "Aún no hay puntos"),
                Arguments.of(NONE, CONTRADICTION, "Two points want different", "Dos puntos piden"),
                Arguments.of(search, TWO_STORIES, "told as two stories", "admiten dos historias"),
                Arguments.of(search, THREE_STORIES, "can be told as 3 stories", "admiten 3 historias"),
                Arguments.of(Map.of("noiseVariance", 0.1), COLUMNS, "Predicted from the others", "Predicho desde"),
                Arguments.of(Map.of("kernel", "linear*linear"), NO_MATRIX, "is no covariance", "deja de ser"));
    }

    @ParameterizedTest
    @MethodSource
    void findings(Map<String, ?> asked, Map<String, ?> data, String english, String spanish) {
        assertThat(finding(asked, data, "process", "en")).contains(english);
        assertThat(finding(asked, data, "process", "es")).contains(spanish);
    }

    static Stream<Arguments> findingsBelow() {
        return Stream.of(
                below("prior", Map.of("signalVariance", 4), NONE, "within ± 3.92", "dentro de ± 3,92"),
                below("kernel", NONE, NONE, "Near places", "A lugares próximos"),
                below("eigenvalues", NONE, NONE, "negative eigenvalues of 24", "autovalores negativos de 24"),
                below(
                        "cost",
                        NONE,
                        points(Asking.steps(6, 0, 1), new double[6]),
                        "6 points take 36 multiplications, 12 points 288:",
                        "6 puntos piden 36 multiplicaciones, 12 puntos 288:"),
                below("cost", Map.of("dataset", "none"), NONE, "grows with their cube", "crece con el cubo"),
                below("evidence", NONE, NONE, "neither too wild nor too tame", "ni muy mansa"),
                below("evidence", Map.of("dataset", "none"), NONE, "Without points", "Sin puntos"),
                below(
                        "evidence",
                        Map.of("dataset", "wave", "points", 200, "noiseVariance", 0.04),
                        NONE,
                        "200 points are too many",
                        "200 puntos son demasiados"),
                below("evidence", Map.of("optimize", true), NONE, "same summit", "misma cumbre"),
                below(
                        "evidence",
                        Map.of("optimize", true),
                        TWO_STORIES,
                        "Two summits: the better story is 2.8 times",
                        "Dos cumbres: la mejor historia es 2,8 veces"),
                below(
                        "evidence",
                        Map.of("optimize", true, "restarts", 12),
                        THREE_STORIES,
                        "3 summits: the best story is 1.2 times",
                        "3 cumbres: la mejor historia es 1,2 veces"));
    }

    private static Arguments below(
            String explain, Map<String, ?> asked, Map<String, ?> data, String english, String spanish) {
        Map<String, Object> all = new java.util.HashMap<>(asked);
        all.put("explain", explain);
        return Arguments.of(all, data, explain, english, spanish);
    }

    @ParameterizedTest
    @MethodSource
    void findingsBelow(Map<String, ?> asked, Map<String, ?> data, String figure, String english, String spanish) {
        assertThat(finding(asked, data, figure, "en")).contains(english);
        assertThat(finding(asked, data, figure, "es")).contains(spanish);
    }

    @Test
    void bandsAreNamedForWhatTheyHold() {
        for (String name : List.of("process", "prior")) {
            List<Mark.Band> bands = marks(figures(NONE, NONE, "en").get(name), Mark.Band.class);
            assertThat(bands).hasSize(2);
            assertThat(bands)
                    .extracting(band -> band.style().label())
                    .satisfiesExactly(label -> assertThat(label).contains("95 %", "1.96"), label -> assertThat(label)
                            .contains("68 %"));
            double[] most = bands.getFirst().upper();
            double[] one = bands.getLast().upper();
            double[] lowest = bands.getFirst().lower();
            for (int i = 0; i < most.length; i++) {
                double middle = (most[i] + lowest[i]) / 2;
                assertThat(most[i] - middle).isCloseTo(1.96 * (one[i] - middle), within(1e-12));
            }
        }
    }

    @Test
    void bandsOfNewPointsHoldTheNoiseAsWell() {
        double noise = 0.4;
        Mark.Band curve = band(Map.of("noiseVariance", noise));
        Mark.Band points = band(Map.of("noiseVariance", noise, "band", "observation"));
        for (int i = 0; i < curve.x().length; i++) {
            double latent = (curve.upper()[i] - curve.lower()[i]) / 2 / 1.96;
            double whole = (points.upper()[i] - points.lower()[i]) / 2 / 1.96;
            assertThat(whole * whole).isCloseTo(latent * latent + noise, within(1e-12));
        }
        assertThat(settings(Map.of("noiseVariance", noise, "band", "observation")))
                .contains("noise included");
        assertThat(settings(Map.of("band", "observation")))
                .as("without noise a new point lies on the curve")
                .contains("without noise");
    }

    @Test
    void pointsCanBeTakenInHandAsLongAsTheyAreFew() {
        assertThat(editable(Map.of())).containsExactly(new Mark.Editable("x", "y"));
        assertThat(editable(Map.of("dataset", "wave", "points", 100))).hasSize(1);
        assertThat(editable(Map.of("dataset", "wave", "points", 101, "noiseVariance", 0.04)))
                .isEmpty();
    }

    @Test
    void theWindowRestsWhileAPointMovesAmongTheOthers() {
        Panel one = figures(NONE, points(new double[] {0, 4, 9}, new double[] {0, 1, 2}), "en")
                .get("process")
                .panels()
                .getFirst();
        Panel other = figures(NONE, points(new double[] {0, 5.3, 9}, new double[] {0, 0.2, 2}), "en")
                .get("process")
                .panels()
                .getFirst();
        assertThat(other.x().domain()).containsExactly(one.x().domain());
        assertThat(other.y().domain()).containsExactly(one.y().domain());
    }

    @Test
    void withColumnsTheKernelIsShownOverTheirRange() {
        Figure kernel = figures(Map.of("explain", "kernel"), COLUMNS, "en").get("kernel");
        double[] domain = kernel.panels().getFirst().x().domain();
        assertThat(domain[0]).isLessThanOrEqualTo(0);
        assertThat(domain[1]).isGreaterThanOrEqualTo(103);
    }

    @Test
    void thePriorOfALineFitsItsWindow() {
        Figure process = figures(Map.of("dataset", "none", "kernel", "linear"), NONE, "en")
                .get("process");
        double highest = process.panels().getFirst().y().domain()[1];
        for (Mark.Band band : marks(process, Mark.Band.class)) {
            assertThat(Arrays.stream(band.upper()).max().orElseThrow()).isLessThanOrEqualTo(highest);
        }
    }

    @Test
    void withColumnsEveryPointIsPredictedFromTheOthers() {
        Map<String, ?> asked = Map.of("noiseVariance", 0.1);
        double[] predicted = marks(figures(asked, COLUMNS, "en").get("process"), Mark.Dots.class)
                .getFirst()
                .x();
        List<?> rows = (List<?>) COLUMNS.get("x");
        List<?> heights = (List<?>) COLUMNS.get("y");
        for (int left = 0; left < rows.size(); left++) {
            List<Object> otherRows = new java.util.ArrayList<>(rows);
            List<Object> otherHeights = new java.util.ArrayList<>(heights);
            otherRows.remove(left);
            otherHeights.remove(left);
            double really = Asking.result(
                            asked, data("x", otherRows, "y", otherHeights, "grid", List.of(rows.get(left))))
                    .at("/mean/0")
                    .asDouble();
            assertThat(predicted[left]).isCloseTo(really, within(1e-12));
        }
    }

    @Test
    void theNumbersOfTheReadingAreChecked() {
        for (String kernel : List.of("rbf", "linear", "periodic", "constant", "rbf*periodic+linear")) {
            for (double noise : new double[] {0, 1e-6, 0.1}) {
                List<Reading.Part> parts = solution(Map.of("kernel", kernel, "noiseVariance", noise), NONE)
                        .drawing()
                        .reading()
                        .parts();
                assertThat(parts.getFirst().checks())
                        .as(kernel + " " + noise)
                        .hasSize(1)
                        .allMatch(Reading.Check::passed);
            }
        }
    }

    @Test
    void theBoxIsNoKernelAndThePresentOneIs() {
        for (String kernel : List.of("rbf", "matern12", "periodic", "linear*linear")) {
            Figure figure = figures(Map.of("explain", "eigenvalues", "kernel", kernel), NONE, "en")
                    .get("eigenvalues");
            List<Mark.Dots> own = dots(figure.panels().getFirst());
            List<Mark.Dots> box = dots(figure.panels().getLast());
            assertThat(own).as("one colour: none is negative").hasSize(1);
            assertThat(own.getFirst().x()).hasSize(24);
            assertThat(box).hasSize(2);
            double[] negative = box.getFirst().y();
            assertThat(Arrays.stream(negative).max().orElseThrow()).isNegative();
            assertThat(Arrays.stream(box.getLast().y()).min().orElseThrow()).isGreaterThan(-1e-8);
            assertThat(figure.finding()).contains(negative.length + " negative");
        }
    }

    private static List<Mark.Dots> dots(Panel panel) {
        return panel.marks().stream()
                .filter(Mark.Dots.class::isInstance)
                .map(Mark.Dots.class::cast)
                .toList();
    }

    private static String finding(Map<String, ?> asked, Map<String, ?> data, String figure, String language) {
        return figures(asked, data, language).get(figure).finding().replace('\u00a0', ' ');
    }

    private static Mark.Band band(Map<String, ?> asked) {
        return marks(figures(asked, NONE, "en").get("process"), Mark.Band.class).getFirst();
    }

    private static String settings(Map<String, ?> asked) {
        return Solving.solve(Asking.TECHNIQUE, asked, NONE, "en")
                .drawing()
                .reading()
                .settings();
    }

    private static List<Mark.Editable> editable(Map<String, ?> asked) {
        return marks(figures(asked, NONE, "en").get("process"), Mark.Dots.class).stream()
                .map(Mark.Dots::editable)
                .filter(Objects::nonNull)
                .toList();
    }
}
