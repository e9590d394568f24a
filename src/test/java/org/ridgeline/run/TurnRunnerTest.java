package org.ridgeline.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ridgeline.run.Counting.assertSameBits;
import static org.ridgeline.run.Counting.undisturbed;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What happens to a run whose worker stops, dies, sleeps or fails. */
class TurnRunnerTest {
    private static final String LONG = "steps=1000&microseconds=2000";

    @TempDir
    Path home;

    private DataSource source;
    private Node node;

    @BeforeEach
    void open() {
        source = database();
        node = node();
    }

    /** Overridden where the same must hold on another database. */
    DataSource database() {
        return Databases.fresh();
    }

    private Node node() {
        return new Node(source, home, Node.ROOMY);
    }

    @Test
    void anotherWorkerGoesOnToTheSameBits() throws Exception {
        Node other = node();
        String id = node.join(LONG).id();
        Counter.Gate death = node.counter.gateAt(800);
        Thread dying = node.computeAside(id);
        death.awaitReached();

        other.compute(id);
        assertThat(other.counter.resumed()).isEqualTo(1);
        assertThat(other.counter.steps()).as("not from the beginning").isLessThan(1000);
        assertThat(other.find(id).state()).isEqualTo(RunState.SUCCEEDED);
        assertSameBits(other.find(id).result(), undisturbed(LONG));
        assertThat(other.runs.eventsAfter(id, 0).stream()
                        .map(event -> event.run().progress()))
                .as("what was told is not taken back")
                .isSorted();
        death.open();
        dying.join();
    }

    @Test
    void aSleeperThatWakesAfterATakeoverChangesNothing() throws Exception {
        Node other = node();
        String id = node.join(LONG).id();
        Counter.Gate sleep = node.counter.gateAt(500);
        Thread sleeper = node.computeAside(id);
        sleep.awaitReached();
        Counter.Gate working = other.counter.gateAt(900);
        Thread worker = other.computeAside(id);
        working.awaitReached();

        long events = other.row(id).lastEvent();
        sleep.open();
        sleeper.join();
        assertThat(node.counter.steps()).as("it notices and stops").isLessThan(1000);
        assertThat(other.row(id).lastEvent()).as("it told nothing").isEqualTo(events);
        assertThat(other.checkpoint(id)).as("it took nothing away").isPresent();
        working.open();
        worker.join();
        assertThat(other.find(id).state()).isEqualTo(RunState.SUCCEEDED);
        assertSameBits(other.find(id).result(), undisturbed(LONG));
    }

    @Test
    void aStoppedWorkerGivesBackWhatItHas() throws Exception {
        node.start("one", 1);
        Counter.Gate stop = node.counter.gateAt(300);
        String id = node.join(LONG).id();
        stop.awaitReached();
        Thread stopping = Thread.ofPlatform().start(node::close);
        Thread.sleep(200);
        stop.open();
        stopping.join();
        assertThat(node.find(id).state()).isEqualTo(RunState.QUEUED);
        assertThat(node.find(id).queuePosition()).isEqualTo(1);
        assertThat(node.row(id).savedProgress()).isEqualTo(0.301);

        try (Node next = node().start("two", 1)) {
            Run<?, ?> run = next.awaitEnd(id);
            assertThat(next.counter.steps()).isEqualTo(699);
            assertSameBits(run.result(), undisturbed(LONG));
            assertThat(next.row(id).crashes()).isZero();
        }
    }

    @Test
    void aRestartedNodeClaimsItsOwnAtOnce() throws Exception {
        String id = node.join("steps=50").id();
        node.database.transaction(connection -> Database.update(
                connection,
                "update scheduled_tasks set picked = true, picked_by = 'one', last_heartbeat = current_timestamp"));
        try (Node next = node().start("one", 1)) {
            assertThat(next.awaitEnd(id).state()).isEqualTo(RunState.SUCCEEDED);
        }
    }

    @Test
    void keepsACheckpointWhileItRunsAndNoneAfter() throws Exception {
        String id = node.join("steps=1000&microseconds=2000").id();
        Counter.Gate gate = node.counter.gateAt(600);
        Thread computing = node.computeAside(id);
        gate.awaitReached();
        assertThat(node.row(id).savedProgress())
                .as("at least every two seconds")
                .isGreaterThan(0);
        assertThat(node.checkpoint(id)).isPresent();
        gate.open();
        computing.join();
        assertThat(node.checkpoint(id)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1, invalid, x is too long",
        "2, out-of-memory, Try fewer samples",
        "3, engine-failed, made up",
        "4, computation-failed, made up"
    })
    void aFailureIsSaidAndTheWorkerLivesOn(int kind, String code, String words) throws Exception {
        node.start("one", 1);
        String id = node.join("failAt=20&seed=" + kind).id();
        Run<?, ?> failed = node.awaitEnd(id);
        assertThat(failed.state()).isEqualTo(RunState.FAILED);
        assertThat(failed.failure()).isNotNull();
        assertThat(failed.failure().code()).isEqualTo(code);
        assertThat(failed.failure().detail()).contains(words);
        assertThat(node.runs.newestEvent(id)).hasValueSatisfying(end -> {
            assertThat(end.type()).isEqualTo(RunEvent.Type.END);
            assertThat(end.run().failure()).isEqualTo(failed.failure());
        });
        assertThat(node.counter.begun()).as("it is not tried again").isEqualTo(1);
        assertThat(node.awaitEnd(node.join("steps=20").id()).state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(node.join("failAt=20&seed=" + kind).state())
                .as("asked again, it starts again")
                .isEqualTo(RunState.QUEUED);
        node.awaitEnd(id);
        node.close();
    }

    @Test
    void failsWhereDataOrEngineAreOthersThanAskedFor() {
        String data = node.join("steps=20").id();
        node.counter.useData("changed");
        node.compute(data);
        assertThat(node.find(data).failure()).isEqualTo(Failures.DATA_CHANGED);

        String engine = node.join("steps=20").id();
        assertThat(engine).isNotEqualTo(data);
        node.counter.useEngine("counting 2");
        node.compute(engine);
        assertThat(node.find(engine).failure()).isEqualTo(Failures.ENGINE_CHANGED);
    }

    @Test
    void isNotTriedAFourthTimeWhereItKillsItsProcess() {
        String id = node.join("steps=20").id();
        for (int i = 1; i <= 3; i++) {
            leaveRunning(id, 0);
            node.compute(id);
            if (i < 3) {
                assertThat(node.find(id).state()).isEqualTo(RunState.SUCCEEDED);
            }
        }
        assertThat(node.find(id).failure()).isEqualTo(Failures.CRASHED);
        assertThat(node.join("steps=20").state()).isEqualTo(RunState.QUEUED);
        node.compute(id);
        assertThat(node.find(id).state()).isEqualTo(RunState.SUCCEEDED);
    }

    @Test
    void maySurviveAnyNumberOfKillsWhileItGetsOn() {
        String id = node.join("steps=20").id();
        for (int i = 1; i <= 9; i++) {
            leaveRunning(id, i / 10.0);
            node.compute(id);
            assertThat(node.find(id).state()).isEqualTo(RunState.SUCCEEDED);
        }
    }

    @Test
    void countsAsNothingWhatIsCancelledBeforeItsTurn() {
        String id = node.join("steps=20").id();
        node.runs.withdraw(id);
        assertThat(node.compute(id)).isEqualTo(TurnRunner.Outcome.DONE);
        assertThat(node.counter.begun()).isZero();
        assertThat(node.find(id).state()).isEqualTo(RunState.CANCELLED);
    }

    @Test
    void aCancelFromAnotherProcessIsSeenSoon() throws Exception {
        node.start("one", 1);
        Node web = node();
        String id = web.join("steps=100000&microseconds=1000").id();
        while (web.find(id).moment() == 0) {
            Thread.sleep(10);
        }
        web.runs.withdraw(id);
        int then = node.counter.steps();
        Thread.sleep(600);
        int stopped = node.counter.steps();
        Thread.sleep(300);
        assertThat(node.counter.steps()).as("it stands still").isEqualTo(stopped);
        assertThat(stopped - then).as("steps of a millisecond after the cancel").isLessThan(400);
        node.close();
    }

    /** As if its process had died, with a checkpoint at that progress. */
    private void leaveRunning(String id, double savedProgress) {
        node.database.transaction(connection -> Database.update(
                connection, "update run set state = 'RUNNING', saved_progress = ? where id = ?", savedProgress, id));
    }
}
