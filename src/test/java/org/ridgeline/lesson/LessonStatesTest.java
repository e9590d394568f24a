package org.ridgeline.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ridgeline.catalog.DataReader;
import org.ridgeline.catalog.Experiment;
import org.ridgeline.catalog.OwnData;
import org.ridgeline.catalog.QueryString;
import org.ridgeline.catalog.Technique;
import org.ridgeline.catalog.Words;
import org.ridgeline.technique.elasticnet.ElasticNetTechnique;
import org.ridgeline.technique.lasso.LassoTechnique;
import org.ridgeline.technique.penaltygeometry.PenaltyGeometryTechnique;
import org.ridgeline.technique.polynomialfit.PolynomialFitTechnique;
import org.ridgeline.technique.ridge.RidgeTechnique;

/** Every state that a lesson links to, or shows on the home page, is one that its technique can compute. */
class LessonStatesTest {
    private static final Map<String, Technique<?, ?>> TECHNIQUES = Stream.of(
                    new PolynomialFitTechnique(),
                    new RidgeTechnique(),
                    new LassoTechnique(),
                    new ElasticNetTechnique(),
                    new PenaltyGeometryTechnique())
            .collect(Collectors.toMap(Technique::id, Function.identity()));

    /** @param from the lesson that links there */
    record State(String from, String id, String query) {}

    /** English alone: the Spanish lessons link to the same states, see {@link LessonsTest}. */
    static Stream<State> states() {
        Lessons lessons = new Lessons();
        return LessonsTest.IDS.stream()
                .map(id -> lessons.find(id, Locale.ENGLISH).orElseThrow())
                .flatMap(LessonStatesTest::states)
                .distinct();
    }

    private static Stream<State> states(Lesson lesson) {
        Stream<String> tiles = lesson.tiles().stream().map(tile -> "?" + tile.query());
        return Stream.concat(LessonsTest.links(lesson).stream(), tiles).map(link -> {
            int mark = link.indexOf('?');
            String id = mark == 0 ? lesson.id() : mark < 0 ? link : link.substring(0, mark);
            return new State(lesson.id(), id, mark < 0 ? "" : link.substring(mark + 1));
        });
    }

    @ParameterizedTest
    @MethodSource("states")
    void stateCanBeComputed(State state) {
        assertThat(Asked.of(TECHNIQUES.get(state.id()), state.query()).solve()).isNotNull();
    }

    /** So that the address bar shows the link's own words once the lab has answered. */
    @ParameterizedTest
    @MethodSource("states")
    void queryIsCanonical(State state) {
        assertThat(Asked.of(TECHNIQUES.get(state.id()), state.query()).canonical())
                .isEqualTo(state.query());
    }

    /** A link's query, read as strictly as the API reads it. */
    private record Asked<P extends Record>(
            Technique<P, ?> technique, P parameters, OwnData data, List<QueryString.Pair> own) {
        static <P extends Record> Asked<P> of(Technique<P, ?> technique, String query) {
            DataReader reader = new DataReader(technique.data());
            Words words = Words.of("en", technique.id());
            Map<Boolean, List<QueryString.Pair>> pairs = QueryString.parse(query).stream()
                    .collect(Collectors.partitioningBy(pair -> reader.has(pair.name())));
            return new Asked<>(
                    technique,
                    technique.parameters().fromQuery(pairs.get(false), words),
                    reader.fromQuery(pairs.get(true), words),
                    pairs.get(true));
        }

        Object solve() {
            return technique
                    .solve(new Experiment<>(parameters, data, Words.of("en", technique.id())))
                    .result();
        }

        String canonical() {
            Stream<String> ownPairs = own.stream().map(pair -> pair.name() + "=" + pair.value());
            String canonical = technique.parameters().canonical(parameters);
            return Stream.concat(Stream.of(canonical.split("&")), ownPairs)
                    .filter(pair -> !pair.isEmpty())
                    .sorted()
                    .collect(Collectors.joining("&"));
        }
    }
}
