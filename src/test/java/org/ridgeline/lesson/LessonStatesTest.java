package org.ridgeline.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state that a lesson links to, or shows on the home page, is one that its technique can compute. */
class LessonStatesTest {
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
        Asked.of(state.id(), state.query()).check();
    }

    /** So that the address bar shows the link's own words once the lab has answered. */
    @ParameterizedTest
    @MethodSource("states")
    void queryIsCanonical(State state) {
        assertThat(Asked.of(state.id(), state.query()).canonical()).isEqualTo(state.query());
    }
}
