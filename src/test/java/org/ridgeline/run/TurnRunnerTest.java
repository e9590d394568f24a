package org.ridgeline.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ridgeline.run.Counting.assertSameBits;
import static org.ridgeline.run.Counting.undisturbed;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What happens to a run whose worker stops, dies, sleeps or fails. */
@Timeout(60)
class TurnRunnerTest {
    private static final String LONG = "steps=1000&microseconds=2000";
    private static final String LONGER = "steps=3000&microseconds=1000";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** What does not change in this time stands still: several times as long as anything takes to be told. */
    private static final Duration STEADY = Duration.ofSeconds(1);

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
        String id = node.join(LONGER).id();
        Counter.Gate sleep = node.counter.gateAt(100);
        Thread sleeper = node.computeAside(id);
        sleep.awaitReached();
        Counter.Gate working = other.counter.gateAt(400);
        Thread worker = other.computeAside(id);
        working.awaitReached();

        long events = awaitSteady(() -> other.row(id).lastEvent());
        sleep.open();
        sleeper.join();
        assertThat(node.counter.steps()).as("it notices and stops").isLessThan(3000);
        assertThat(other.row(id).lastEvent()).as("it told nothing").isEqualTo(events);
        assertThat(other.checkpoint(id)).as("it took nothing away").isPresent();
        working.open();
        worker.join();
        assertThat(other.find(id).state()).isEqualTo(RunState.SUCCEEDED);
        assertSameBits(other.find(id).result(), undisturbed(LONGER));
    }

    @Test
    void aStoppedWorkerGivesBackWhatItHas() throws Exception {
        node.start("one", 1);
        Counter.Gate stop = node.counter.gateAt(300);
        String id = node.join(LONG).id();
        stop.awaitReached();
        Thread stopping = Thread.ofPlatform().start(node::close);
        // It has said so, and waits for the step to end.
        await(() -> stopping.getState() == Thread.State.TIMED_WAITING);
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
        await(() -> node.row(id).savedProgress() > 0);
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
        "4, computation-failed, made up",
        "5, computation-failed, madeup"
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
        assertThat(node.find(data).failure()).isEqualTo(changed(Failures.DATA_CHANGED));

        String engine = node.join("steps=20").id();
        assertThat(engine).isNotEqualTo(data);
        node.counter.useEngine("counting 2");
        node.compute(engine);
        assertThat(node.find(engine).failure()).isEqualTo(changed(Failures.ENGINE_CHANGED));
    }

    /** On a database that others share, starting again may come to the same end: then it says so. */
    private Run.Failure changed(Run.Failure alone) {
        return node.checkpoints.areShared() ? Failures.NODES_DIFFER : alone;
    }

    @Test
    void leavesToOtherNodesWhatItWouldComputeDifferently() throws Exception {
        MemoryCheckpoints shared = new MemoryCheckpoints();
        Node newer = new Node(source, Node.ROOMY, shared);
        newer.counter.useEngine("counting 2");
        try (Node alike = new Node(source, Node.ROOMY, shared)) {
            String id = alike.join("steps=20").id();
            long events = alike.row(id).lastEvent();
            for (int failures = 0; failures < TurnRunner.LEFT_TO_OTHERS; failures++) {
                int before = failures;
                assertThatThrownBy(() -> newer.compute(id, before)).isInstanceOf(OtherNodesException.class);
            }
            assertThat(alike.row(id).lastEvent()).as("nobody sees it").isEqualTo(events);
            alike.start("alike", 1);
            assertThat(alike.awaitEnd(id).state()).isEqualTo(RunState.SUCCEEDED);

            String nobodys = newer.join("steps=20").id();
            assertThat(nobodys).isNotEqualTo(id);
            newer.counter.useEngine("counting 3");
            newer.compute(nobodys);
            assertThat(newer.find(nobodys).failure()).isEqualTo(Failures.NODES_DIFFER);
        }
    }

    @Test
    void aWorkerOfAnotherKindLeavesTheTaskToTheNext() throws Exception {
        MemoryCheckpoints shared = new MemoryCheckpoints();
        try (Node newer = new Node(source, Node.ROOMY, shared);
                Node alike = new Node(source, Node.ROOMY, shared)) {
            newer.counter.useEngine("counting 2");
            newer.start("newer", 1);
            String id = alike.join("steps=20").id();
            await(() -> 0 < failedTasks(id));
            assertThat(alike.find(id).state()).isEqualTo(RunState.QUEUED);
            newer.close();
            alike.start("alike", 1);
            assertThat(alike.awaitEnd(id).state()).isEqualTo(RunState.SUCCEEDED);
            assertThat(newer.counter.begun()).isZero();
        }
    }

    private int failedTasks(String id) {
        return node.database.transaction(connection -> Database.count(
                connection,
                "select count(*) from scheduled_tasks where task_instance like ? and consecutive_failures > 0",
                id + "%"));
    }

    @Test
    void aDiskThatCannotBeReadIsNotTheRunsFault() {
        MemoryCheckpoints disk = new MemoryCheckpoints();
        Node reading = new Node(source, Node.ROOMY, disk);
        String id = reading.join("steps=20").id();
        leaveRunning(id, 0.5);
        disk.failLoading(new IOException("made up"));
        assertThatThrownBy(() -> reading.compute(id)).hasRootCauseMessage("made up");
        assertThat(reading.find(id).state()).isEqualTo(RunState.QUEUED);
        assertThat(reading.find(id).failure()).isNull();
        disk.failLoading(null);
        reading.compute(id);
        assertThat(reading.find(id).state()).isEqualTo(RunState.SUCCEEDED);
    }

    @Test
    void anErrorOfAWriterIsNotTheRunsFault() {
        MemoryCheckpoints disk = new MemoryCheckpoints();
        disk.failSaving(new NoClassDefFoundError("made up"));
        Node saving = new Node(source, Node.ROOMY, disk);
        String id = saving.join("steps=100&microseconds=1000").id();
        saving.compute(id);
        assertThat(saving.find(id).state()).isEqualTo(RunState.SUCCEEDED);
    }

    @Test
    void whatFailsWhileItsNodeStopsIsNotTheRunsFault() throws Exception {
        String id = node.join("failAt=20&seed=4").id();
        Counter.Gate gate = node.counter.gateAt(20);
        CompletableFuture<TurnRunner.Outcome> outcome = CompletableFuture.supplyAsync(() -> node.compute(id));
        gate.awaitReached();
        node.runner.stop();
        gate.open();
        assertThat(outcome).failsWithin(PATIENCE);
        assertThat(node.find(id).state()).isEqualTo(RunState.QUEUED);
        assertThat(node.find(id).failure()).isNull();
    }

    @Test
    void endsThoughTheDatabaseRefusesTheResult() {
        String id = node.join("steps=100").id();
        node.database.transaction(connection ->
                Database.update(connection, "alter table run_event alter column result set data type varchar(10)"));
        assertThat(node.compute(id)).isEqualTo(TurnRunner.Outcome.DONE);
        assertThat(node.find(id).state()).isEqualTo(RunState.FAILED);
        assertThat(node.find(id).failure()).isEqualTo(Failures.NOT_KEPT);
        assertThat(node.runs.newestEvent(id).orElseThrow().type()).isEqualTo(RunEvent.Type.END);
    }

    @Test
    void removesTheCheckpointOfWhatIsCancelledBeforeItGoesOn() throws Exception {
        String id = node.join(LONG).id();
        giveBackAt(300, id);
        assertThat(node.checkpoint(id)).isPresent();
        node.runs.withdraw(id);
        assertThat(node.checkpoint(id)).isEmpty();
    }

    @Test
    void aNodeThatStartsSweepsUpWhatNobodyGoesOnFrom() throws Exception {
        String goesOn = node.join(LONG).id();
        giveBackAt(300, goesOn);
        node = node();
        String cancelled = node.join(LONG + "&seed=1").id();
        giveBackAt(300, cancelled);
        node.database.transaction(connection ->
                Database.update(connection, "update run set state = 'CANCELLED' where id = ?", cancelled));
        assertThat(node.checkpoints.runs()).containsExactlyInAnyOrder(goesOn, cancelled);
        node().leftovers.sweep();
        assertThat(node.checkpoints.runs()).containsExactly(goesOn);
    }

    /** Its node stops there. */
    private void giveBackAt(int step, String id) throws Exception {
        Counter.Gate gate = node.counter.gateAt(step);
        Thread computing = node.computeAside(id);
        gate.awaitReached();
        node.runner.stop();
        gate.open();
        computing.join();
        assertThat(node.find(id).state()).isEqualTo(RunState.QUEUED);
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
        await(() -> web.find(id).moment() > 0);
        web.runs.withdraw(id);
        int then = node.counter.steps();
        long stopped = awaitSteady(node.counter::steps);
        assertThat(stopped - then).as("steps of a millisecond after the cancel").isLessThan(5000);
        node.close();
    }

    @Test
    void aCancelOfAnEarlierTurnDoesNotStopThisOne() throws Exception {
        String id = node.join("steps=100").id();
        Counter.Gate gate = node.counter.gateAt(50);
        Thread computing = node.computeAside(id);
        gate.awaitReached();
        node.leases.cancelled(new TurnTable.Turn(id, node.row(id).attempt() - 1));
        gate.open();
        computing.join();
        assertThat(node.find(id).state()).isEqualTo(RunState.SUCCEEDED);
    }

    @Test
    void givesBackATurnThatOnlyLookedLost() throws Exception {
        String id = node.join("steps=100").id();
        Counter.Gate gate = node.counter.gateAt(50);
        CompletableFuture<TurnRunner.Outcome> outcome = CompletableFuture.supplyAsync(() -> node.compute(id));
        gate.awaitReached();
        node.leases.cancelled(new TurnTable.Turn(id, node.row(id).attempt()));
        gate.open();
        assertThat(outcome.get()).as("its task stays").isEqualTo(TurnRunner.Outcome.GIVEN_BACK);
        assertThat(node.find(id).state()).isEqualTo(RunState.QUEUED);
        node.compute(id);
        assertThat(node.find(id).state()).isEqualTo(RunState.SUCCEEDED);
        assertSameBits(node.find(id).result(), undisturbed("steps=100"));
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        Instant last = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("the time to wait").isBefore(last);
            Thread.sleep(10);
        }
    }

    /** Waits until the value stays as it is. */
    private static long awaitSteady(LongSupplier value) throws InterruptedException {
        Instant last = Instant.now().plus(PATIENCE);
        long known = value.getAsLong();
        Instant since = Instant.now();
        while (Instant.now().isBefore(since.plus(STEADY))) {
            assertThat(Instant.now()).as("the time to stand still").isBefore(last);
            Thread.sleep(20);
            long now = value.getAsLong();
            if (now != known) {
                known = now;
                since = Instant.now();
            }
        }
        return known;
    }

    /** As if its process had died, with a checkpoint at that progress. */
    private void leaveRunning(String id, double savedProgress) {
        node.database.transaction(connection -> Database.update(
                connection, "update run set state = 'RUNNING', saved_progress = ? where id = ?", savedProgress, id));
    }
}
