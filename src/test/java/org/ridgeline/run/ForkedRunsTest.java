package org.ridgeline.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ridgeline.run.Counting.assertSameBits;
import static org.ridgeline.run.Counting.undisturbed;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridgeline.catalog.DataReader;
import org.ridgeline.catalog.Experiment;
import org.ridgeline.catalog.OwnData;
import org.ridgeline.catalog.QueryString;

/** A fork is a run like any other, whether its process dies before or after it leaves its parent. */
@Timeout(60)
class ForkedRunsTest {
    private static final String PARENT = "steps=1500&microseconds=2000&seed=4";
    private static final String FORK =
            "steps=2000&microseconds=1500&seed=4&forkAt=100&forkOf=" + QueryString.encode(PARENT);

    /** What it comes to: the numbers do not depend on how long a step takes. */
    private static final String WHOLE = "steps=2000&seed=4";

    @TempDir
    Path home;

    private DataSource source;
    private Node node;

    @BeforeEach
    void open() {
        source = Databases.fresh();
        node = new Node(source, home, Node.ROOMY);
    }

    /** Step 900 is the parent's, step 1900 the child's. */
    @ParameterizedTest
    @ValueSource(longs = {900, 1900})
    void anotherWorkerGoesOnToTheSameBits(long step) throws Exception {
        Node other = new Node(source, home, Node.ROOMY);
        String id = node.join(FORK).id();
        Counter.Gate death = node.counter.gateAt(step);
        Thread dying = node.computeAside(id);
        death.awaitReached();

        other.compute(id);
        assertThat(other.counter.resumed()).isEqualTo(1);
        assertThat(other.counter.steps()).as("not from the beginning").isLessThan(2000);
        assertThat(other.find(id).state()).isEqualTo(RunState.SUCCEEDED);
        assertSameBits(other.find(id).result(), undisturbed(WHOLE));
        assertThat(other.runs.eventsAfter(id, 0).stream()
                        .map(event -> event.run().progress()))
                .as("what was told is not taken back")
                .isSorted();
        death.open();
        dying.join();
    }

    @Test
    void aParentThatEndsBeforeTheForkMakesItFailClearly() {
        String early = "steps=200&stopAt=65";
        String id = node.join("steps=200&forkAt=9&forkOf=" + QueryString.encode(early))
                .id();
        node.compute(id);
        assertThat(node.find(id).state()).isEqualTo(RunState.FAILED);
        Run.Failure failure = Objects.requireNonNull(node.find(id).failure());
        assertThat(failure.code()).isEqualTo("ended-before-fork");
        assertThat(failure.detail()).contains("moment 9", "after moment 6", "Try forkAt from 1 to 6");
    }

    @Test
    void aParentWithoutAnyMomentIsNotAdvised() {
        String atOnce = "steps=200&stopAt=5";
        String id = node.join("steps=200&forkAt=9&forkOf=" + QueryString.encode(atOnce))
                .id();
        node.compute(id);
        assertThat(Objects.requireNonNull(node.find(id).failure()).detail())
                .endsWith("before its first. Try another parent.");
    }

    /** Its parent is the run on the same data of the caller's own. */
    @Test
    void ownDataAreThoseOfTheParent() {
        OwnData data = new DataReader(node.counter.data())
                .fromJson(Map.of("x", List.of(1, 2, 4)), node.experiment(PARENT).words());
        Run.Parent named = Objects.requireNonNull(join(FORK, data).parent());
        assertThat(named.runId())
                .isEqualTo(join(PARENT, data).id())
                .isNotEqualTo(node.join(PARENT).id());
    }

    private Run<?, ?> join(String query, OwnData data) {
        Experiment<Counter.Parameters> plain = node.experiment(query);
        Experiment<Counter.Parameters> experiment = new Experiment<>(plain.parameters(), data, plain.words());
        return node.runs.join(node.counter, experiment, canonical(query), "somebody");
    }

    private String canonical(String query) {
        return node.counter.parameters().canonical(node.experiment(query).parameters());
    }

    /** It needs nothing of its parent's run. */
    @Test
    void theParentsRunNeedNotBeThere() {
        String id =
                node.join(FORK.replace("microseconds=1500", "microseconds=0")).id();
        node.compute(id);
        assertThat(node.find(id).moments()).isEqualTo(200);
        assertSameBits(node.find(id).result(), undisturbed(WHOLE));
        assertThat(node.finished(PARENT)).isEmpty();
        Run.Parent parent = Objects.requireNonNull(node.find(id).parent());
        assertThat(parent).isEqualTo(new Run.Parent(node.join(PARENT).id(), canonical(PARENT), 100));
        assertThat(node.find(parent.runId()).parent()).isNull();
    }
}
