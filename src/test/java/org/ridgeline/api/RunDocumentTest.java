package org.ridgeline.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ridgeline.run.RunState;

/** How a run reads from outside. */
class RunDocumentTest {
    @Test
    void aWaitingRunHasItsPlaceAndNoResult() throws IOException {
        JsonNode document = document(RunState.QUEUED, 0, "en", Include.ALL);
        assertThat(document.fieldNames())
                .toIterable()
                .containsExactly(
                        "runId",
                        "technique",
                        "version",
                        "query",
                        "parameters",
                        "state",
                        "queuePosition",
                        "progress",
                        "moment",
                        "moments");
        assertThat(document.path("state").asText()).isEqualTo("queued");
        assertThat(document.path("queuePosition").asInt()).isEqualTo(1);
        assertThat(document.path("parameters").path("steps").asInt()).isEqualTo(ScriptedRuns.STEPS);
    }

    @Test
    void aRunningRunHasItsTimeAndWhatIsKnownSoFar() throws IOException {
        JsonNode document = document(RunState.RUNNING, 4, "en", Include.ALL);
        assertThat(document.fieldNames())
                .toIterable()
                .containsSubsequence(
                        "state",
                        "progress",
                        "device",
                        "startedAt",
                        "secondsLeft",
                        "result",
                        "landscapes",
                        "figures",
                        "reading");
        assertThat(document.path("startedAt").asText()).isEqualTo(ScriptedRuns.STARTED.toString());
        assertThat(document.path("secondsLeft").asInt()).isEqualTo(4);
        assertThat(document.path("result").path("counts")).hasSize(4);
        assertThat(document.path("reading").path("settings").asText()).isEqualTo("counted to 4");
        assertThat(document.has("error")).isFalse();
    }

    @Test
    void figuresSpeakTheLanguageAskedFor() throws IOException {
        JsonNode document = document(RunState.SUCCEEDED, 9, "es", Include.ALL);
        assertThat(document.path("reading").path("settings").asText()).isEqualTo("contado hasta 9");
    }

    @Test
    void onlyThePartsAskedForAreThere() throws IOException {
        JsonNode document = document(RunState.SUCCEEDED, 9, "en", EnumSet.of(Include.RESULT));
        assertThat(document.has("result")).isTrue();
        assertThat(document.has("figures")).isFalse();
    }

    @Test
    void aFailureIsAProblemAndWhatWasComputedStays() throws IOException {
        JsonNode document = document(RunState.FAILED, 5, "en", Include.ALL);
        JsonNode error = document.path("error");
        assertThat(error.fieldNames()).toIterable().containsExactly("type", "title", "status", "detail", "violations");
        assertThat(error.path("type").asText()).isEqualTo("/problems/disk-full");
        assertThat(error.path("detail").asText()).contains("Try again");
        assertThat(document.path("result").path("counts")).hasSize(5);
    }

    private static JsonNode document(RunState state, int count, String language, Set<Include> parts)
            throws IOException {
        return new ObjectMapper().readTree(RunDocument.write(ScriptedRuns.run("run", state, count), language, parts));
    }
}
