package org.ridgeline.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ws.rs.NotFoundException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ridgeline.catalog.Violation;
import org.ridgeline.catalog.ViolationException;
import org.ridgeline.catalog.Words;
import org.ridgeline.run.RunState;

/** Bodies that go on from a moment of a run. The run counts to nine and has come to five. */
class ForkRequestTest {
    private static final String ID = "0123456789abcdef0123456789abcdef";
    private static final String WAITING = ID.replace('0', 'f');

    private final ScriptedRuns runs = new ScriptedRuns();

    @BeforeEach
    void tell() {
        runs.tell(ID, RunState.CANCELLED, 5);
        runs.tell(WAITING, RunState.QUEUED, 0);
    }

    @Test
    void itBecomesAnExperimentOfItsOwn() {
        Question<?> question = read(Map.of("fork", fork(ID, 4), "parameters", Map.of("steps", 21)), "lang=es");
        assertThat(question.query()).isEqualTo("forkAt=4&steps=21");
        assertThat(question.language()).isEqualTo("es");
        assertThat(question.technique().id()).isEqualTo("counting");
        Map<String, Object> named = Map.of("fork", fork(ID, 5), "technique", "counting");
        assertThat(read(named, null).query()).isEqualTo("forkAt=5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0   | must be a whole number from 1",
                "-1  | must be a whole number from 1",
                "1.5 | must be a whole number from 1",
                "6   | recorded moments 1 to 5. Try one of these.",
                "10  | recorded moments 1 to 5. Try one of these.",
                "3000000000 | recorded moments 1 to 5. Try one of these.",
                "30000000000000000000 | recorded moments 1 to 5. Try one of these.",
                "-3000000000 | must be a whole number from 1"
            })
    void aMomentThatIsNotRecordedIsNamed(String moment, String message) {
        Object number = Body.object(("{\"moment\":" + moment + "}").getBytes(StandardCharsets.UTF_8))
                .get("moment");
        assertThat(refused(Map.of("fork", fork(ID, number)))).singleElement().satisfies(violation -> {
            assertThat(violation.parameter()).isEqualTo("fork.moment");
            assertThat(violation.value()).isEqualTo(number);
            assertThat(violation.message()).contains(message);
        });
    }

    /** A run that left its parent at 3, which had left its own at 2. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5 | forkAt=5&forkOf=forkAt%3D3%26forkOf%3DforkAt%253D2%2526forkOf%253Dsteps%25253D21%26steps%3D11&steps=11",
                "3 | forkAt=3&forkOf=forkAt%3D2%26forkOf%3Dsteps%253D21&steps=11",
                "2 | forkAt=2&forkOf=steps%3D21&steps=11",
                "1 | forkAt=1&forkOf=steps%3D21&steps=11"
            })
    void aForkOfAForkIsOfWhoeverStoodThereThen(int moment, String query) {
        String child = "f0".repeat(16);
        runs.tell(child, RunState.CANCELLED, 5, "steps=11&forkAt=3&forkOf=forkAt%3D2%26forkOf%3Dsteps%253D21");
        assertThat(read(Map.of("fork", fork(child, moment)), null).query()).isEqualTo(query);
    }

    @Test
    void whatIsEchoedIsCut() {
        String endless = "x".repeat(5000);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("fork", Map.of("run", List.of(endless), "moment", endless, "more", endless));
        body.put("technique", endless);
        assertThat(refused(body)).hasSize(3).allSatisfy(violation -> assertThat(violation.message())
                .hasSizeLessThan(300));
        body.put("fork", fork(ID, 4));
        body.put("parameters", Map.of("forkOf", endless));
        assertThat(refused(body)).hasSize(2).allSatisfy(violation -> assertThat(violation.message())
                .hasSizeLessThan(300));
    }

    @Test
    void aRunThatHasNotBegunHasNoMoment() {
        assertThat(refused(Map.of("fork", fork(WAITING, 1))))
                .singleElement()
                .extracting(Violation::message)
                .asString()
                .contains("no moment yet");
    }

    @Test
    void everythingWrongIsNamedAtOnce() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("fork", fork(ID, 7));
        body.put("technique", "ridge");
        body.put("data", Map.of("x", List.of(1)));
        body.put("parameters", Map.of("forkAt", 3, "forkOf", "", "stepz", 1));
        assertThat(refused(body))
                .extracting(Violation::parameter)
                .containsExactlyInAnyOrder("fork.moment", "technique", "data", "forkAt", "forkOf", "stepz");
    }

    @Test
    void whatTheTechniqueRefusesKeepsItsName() {
        Map<String, Object> tooShort = Map.of("fork", fork(ID, 4), "parameters", Map.of("steps", 3));
        assertThat(refused(tooShort)).singleElement().satisfies(violation -> {
            assertThat(violation.parameter()).isEqualTo("fork.moment");
            assertThat(violation.message()).contains("fork.moment is 4, but this experiment has only 3 moments");
        });
        Map<String, Object> even = Map.of("fork", fork(ID, 4), "parameters", Map.of("steps", 8));
        assertThat(refused(even)).extracting(Violation::parameter).containsExactly("steps");
    }

    @Test
    void whatIsNoForkIsRefused() {
        for (Object wrong : List.of("text", 1, List.of(), true)) {
            assertThat(refused(Map.of("fork", wrong)))
                    .extracting(Violation::parameter)
                    .containsExactly("fork");
        }
        Map<String, Object> nothing = new LinkedHashMap<>();
        nothing.put("fork", null);
        assertThat(refused(nothing)).extracting(Violation::parameter).containsExactly("fork");
        assertThat(refused(Map.of("fork", Map.of())))
                .extracting(Violation::parameter)
                .containsExactly("fork.run", "fork.moment");
        assertThat(refused(Map.of("fork", Map.of("run", 1, "moment", "4", "more", 2))))
                .extracting(Violation::parameter)
                .containsExactlyInAnyOrder("fork.more", "fork.run", "fork.moment");
        assertThat(refused(Map.of("fork", fork(ID, 4), "parameters", List.of())))
                .extracting(Violation::parameter)
                .containsExactly("parameters");
    }

    @Test
    void aRunThatIsNotThereIsNotFoundAndSaysWhatToDo() {
        for (String id : List.of("nothing", "", "\0", ID.replace('1', '2'))) {
            NotFoundException missing =
                    catchThrowableOfType(NotFoundException.class, () -> read(Map.of("fork", fork(id, 1)), null));
            assertThat(missing.getResponse().getStatus()).isEqualTo(404);
            assertThat(new String((byte[]) missing.getResponse().getEntity())).contains("POST", "forkOf", "forkAt");
        }
    }

    private static Map<String, Object> fork(Object run, Object moment) {
        return Map.of("run", run, "moment", moment);
    }

    private List<Violation> refused(Map<String, Object> body) {
        return catchThrowableOfType(ViolationException.class, () -> read(body, null))
                .violations();
    }

    private Question<?> read(Map<String, Object> body, String rawQuery) {
        Words words = Words.of("en", Words.COMMON);
        NamedExperiment named = new NamedExperiment(body, words);
        named.refuseOthersThan(Set.of(ForkRequest.FORK), "violation.run.unknown");
        return new ForkRequest(named, words, rawQuery).read(runs);
    }
}
