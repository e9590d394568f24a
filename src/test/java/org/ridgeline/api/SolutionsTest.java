package org.ridgeline.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.NotFoundException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ridgeline.catalog.ViolationException;
import org.ridgeline.run.RunState;

/** A long technique's own address shows what has been computed, and computes nothing. */
class SolutionsTest {
    private final ScriptedRuns runs = new ScriptedRuns();
    private final Solutions solutions = new Solutions(runs);

    @Test
    void whatNobodyComputedIsNotFoundAndSaysHowToStartIt() throws IOException {
        JsonNode problem = notComputed(asked(""));
        assertThat(problem.path("type").asText()).endsWith("/not-computed");
        assertThat(problem.path("status").asInt()).isEqualTo(404);
        assertThat(problem.path("detail").asText()).contains("POST", "/api/v1/runs", "\"counting\"");
        assertThat(problem.has("runId")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = RunState.class,
            names = {"QUEUED", "RUNNING", "FAILED", "CANCELLED"})
    void aRunThatHasNoWholeResultIsNamed(RunState state) throws IOException {
        Question<?> question = asked("");
        String id = id(question);
        runs.tell(id, state, 3);
        assertThat(notComputed(question).path("runId").asText()).isEqualTo(id);
    }

    @Test
    void aFinishedRunIsTheAnswer() throws IOException {
        Question<?> question = asked("lang=es");
        runs.tell(id(question), RunState.SUCCEEDED, 9);
        JsonNode answer = new ObjectMapper()
                .readTree(
                        new Answers(1 << 20).remembered(solutions.of(question)).json());
        assertThat(answer.path("technique").asText()).isEqualTo("counting");
        assertThat(answer.path("result").path("counts")).hasSize(9);
        assertThat(answer.path("reading").path("settings").asText()).isEqualTo("contado hasta 9");
    }

    /** Whoever looks may start it in a moment; whoever reads a result needs no engine. */
    @Test
    void whatIsNotComputedIsExpected() {
        assertThatThrownBy(() -> solutions.of(asked(""))).isInstanceOf(NotFoundException.class);
        assertThat(runs.expected).containsExactly("counting");
        runs.tell(id(asked("")), RunState.SUCCEEDED, 9);
        solutions.of(asked(""));
        assertThat(runs.expected).hasSize(1);
    }

    @Test
    void aRefusalIsNotRemembered() {
        Question<?> question = asked("");
        assertThatThrownBy(() -> solutions.of(question)).isInstanceOf(NotFoundException.class);
        runs.tell(id(question), RunState.SUCCEEDED, 9);
        assertThat(solutions.of(question).key()).contains(id(question));
    }

    @Test
    void wrongValuesAreRefusedFirstAndInTheCallersLanguage() {
        assertThatThrownBy(() -> asked("steps=0")).isInstanceOf(ViolationException.class);
        Question<?> even = asked("steps=4&lang=es");
        assertThatThrownBy(() -> solutions.of(even))
                .isInstanceOf(ViolationException.class)
                .hasMessageContaining("impar");
    }

    /** Whether they came in the address or in a body. */
    @Test
    void theSameDataAreTheSameRun() {
        Question<?> posted = Question.ofBody(Counting.TECHNIQUE, null, Map.of("data", Map.of("x", List.of(1, 2))));
        assertThat(id(asked("x=1,2"))).isEqualTo(id(posted)).isNotEqualTo(id(asked("")));
    }

    private static Question<Counting.Parameters> asked(String query) {
        return Question.ofAddress(Counting.TECHNIQUE, query);
    }

    @SuppressWarnings("unchecked")
    private String id(Question<?> question) {
        Question<Counting.Parameters> counting = (Question<Counting.Parameters>) question;
        return runs.idOf(Counting.TECHNIQUE, counting.inEnglish(), counting.parametersQuery());
    }

    private JsonNode notComputed(Question<?> question) throws IOException {
        NotFoundException refused = catchThrowableOfType(NotFoundException.class, () -> solutions.of(question));
        return new ObjectMapper().readTree((byte[]) refused.getResponse().getEntity());
    }
}
