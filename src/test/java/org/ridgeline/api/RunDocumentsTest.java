package org.ridgeline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.ridgeline.catalog.Words;
import org.ridgeline.run.RunEvent;
import org.ridgeline.run.RunState;

/** Documents written once for all who watch. */
class RunDocumentsTest {
    private static final String ID = "run";
    private static final Asides ASIDES = Asides.take("", Words.COMMON);

    private final ScriptedRuns runs = new ScriptedRuns();
    private final RunDocuments documents = new RunDocuments(1 << 20);

    @Test
    void anEventIsWrittenOnce() {
        RunEvent event = runs.tell(ID, RunState.RUNNING, 3);
        assertThat(documents.of(event, ASIDES)).isSameAs(documents.of(event, ASIDES));
    }

    @Test
    void aRunThatWasForgottenAndBeginsAnewIsAnotherWithAnotherTag() {
        RunEvent before = runs.tell(ID, RunState.SUCCEEDED, 9);
        documents.of(before, ASIDES);
        runs.forget(ID);
        RunEvent after = runs.tell(ID, RunState.QUEUED, 0);
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(new String(documents.of(after, ASIDES).json(), StandardCharsets.UTF_8))
                .contains("queued");
        assertThat(documents.tag(after, ASIDES)).isNotEqualTo(documents.tag(before, ASIDES));
    }
}
