package org.ridgeline.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ridgeline.run.Counting.assertSameBits;
import static org.ridgeline.run.Counting.undisturbed;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.catalog.ViolationException;

/** What those outside see of the queue. */
@Timeout(60)
class StoredRunsTest {
    @TempDir
    Path home;

    private Node node;

    @BeforeEach
    void open() {
        node = new Node(database(), home, new RunLimits(2, 6, 4, 3));
    }

    /** Overridden where the same must hold on another database. */
    DataSource database() {
        return Databases.fresh();
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void computesWhatWasAskedFor() throws Exception {
        node.start("one", 2);
        Run<?, ?> asked = node.join("steps=200&factors=1,2");
        assertThat(asked.state()).isEqualTo(RunState.QUEUED);
        assertThat(asked.queuePosition()).isEqualTo(1);

        Run<?, ?> run = node.awaitEnd(asked.id());
        assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(run.progress()).isEqualTo(1);
        assertThat(run.moment()).isEqualTo(20);
        assertThat(run.moments()).isEqualTo(20);
        assertThat(run.device()).isEqualTo("cpu");
        assertThat(run.startedAt()).isNotNull();
        assertThat(run.secondsLeft()).isNull();
        assertSameBits(run.result(), undisturbed("steps=200&factors=1,2"));
    }

    @Test
    void namesTheSameExperimentAlikeAndAnotherOtherwise() {
        String id = node.join("steps=200").id();
        assertThat(id).matches("[0-9a-f]{32}");
        assertThat(node.join("steps=200").id()).isEqualTo(id);
        assertThat(new Node(database(), home, Node.ROOMY).join("steps=200").id())
                .as("on another server")
                .isEqualTo(id);
        assertThat(node.join("steps=201").id()).isNotEqualTo(id);
        node.counter.useEngine("counting 2");
        assertThat(node.join("steps=200").id()).isNotEqualTo(id);
        node.counter.useEngine("counting 1");
        node.counter.useData("others");
        assertThat(node.join("steps=200").id()).isNotEqualTo(id);
    }

    @Test
    void computesOnceHoweverManyAsk() throws Exception {
        node.start("one", 2);
        Counter.Gate gate = node.counter.gateAt(50);
        List<Callable<String>> callers = IntStream.range(0, 200)
                .<Callable<String>>mapToObj(
                        i -> () -> node.join("steps=100", "caller " + i).id())
                .toList();
        try (ExecutorService pool = Executors.newFixedThreadPool(32)) {
            List<Future<String>> ids = pool.invokeAll(callers);
            gate.awaitReached();
            gate.open();
            String id = ids.getFirst().get();
            for (Future<String> other : ids) {
                assertThat(other.get()).isEqualTo(id);
            }
            node.awaitEnd(id);
            assertThat(node.row(id).joins()).isEqualTo(200);
        }
        assertThat(node.counter.begun()).isEqualTo(1);
        assertThat(node.counter.steps()).isEqualTo(100);
    }

    @Test
    void findsAFinishedRunAndNeverStartsOne() throws Exception {
        assertThat(node.finished("steps=30")).isEmpty();
        String id = node.join("steps=30").id();
        assertThat(node.finished("steps=30")).isEmpty();
        node.compute(id);
        assertThat(node.finished("steps=30")).hasValueSatisfying(run -> {
            assertThat(run.id()).isEqualTo(id);
            assertSameBits(run.result(), undisturbed("steps=30"));
        });
        assertThat(node.join("steps=30").state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(node.counter.begun()).isEqualTo(1);
    }

    @Test
    void stopsOnlyWhenNobodyIsLeft() throws Exception {
        String id = node.join("steps=1000").id();
        node.join("steps=1000");
        Counter.Gate gate = node.counter.gateAt(500);
        Thread computing = node.computeAside(id);
        gate.awaitReached();

        assertThat(node.runs.withdraw(id))
                .hasValueSatisfying(run -> assertThat(run.state()).isEqualTo(RunState.RUNNING));
        assertThat(node.runs.withdraw(id))
                .hasValueSatisfying(run -> assertThat(run.state()).isEqualTo(RunState.CANCELLED));
        gate.open();
        computing.join();
        assertThat(node.counter.steps()).as("it stops within one step").isEqualTo(501);
        assertThat(node.find(id).state()).isEqualTo(RunState.CANCELLED);
        assertThatThrownBy(() -> node.runs.withdraw(id)).isInstanceOf(RunEndedException.class);
        assertThat(node.runs.withdraw("0".repeat(32))).isEmpty();
    }

    @Test
    void aCancelledRunKeepsWhatItCameTo() throws Exception {
        node.start("one", 1);
        String id = node.join("steps=10000&microseconds=1000").id();
        awaitMoment(id, 10);
        Run<?, ?> cancelled = node.runs.withdraw(id).orElseThrow();
        assertThat(cancelled.state()).isEqualTo(RunState.CANCELLED);
        Counter.Result kept = (Counter.Result) cancelled.result();
        assertThat(kept).isNotNull();
        double[] whole = undisturbed("steps=1000").arms().getFirst().values();
        double[] part = kept.arms().getFirst().values();
        assertThat(part).isNotEmpty().containsExactly(java.util.Arrays.copyOf(whole, part.length));
        assertSameBits(node.find(id).result(), kept);
        assertThat(keptResults(id)).as("of an ended run, one result is kept").isEqualTo(1);
    }

    private int keptResults(String id) {
        return node.database.transaction(connection -> Database.count(
                connection, "select count(*) from run_event where run_id = ? and result is not null", id));
    }

    @Test
    void aFailedRunKeepsItsLastResultAlone() throws Exception {
        node.start("one", 1);
        String id =
                node.join("steps=10000&microseconds=1000&failAt=1200&seed=4").id();
        assertThat(node.awaitEnd(id).state()).isEqualTo(RunState.FAILED);
        assertThat(node.find(id).result()).isNotNull();
        assertThat(node.row(id).standing().resultEvent()).isGreaterThan(3);
        assertThat(keptResults(id)).isEqualTo(1);
    }

    @Test
    void startsAgainAfterACancelAndGoesOnNumberingEvents() throws Exception {
        String id = node.join("steps=100").id();
        node.runs.withdraw(id);
        long cancelledAt = node.runs.newestEvent(id).orElseThrow().id();
        Run<?, ?> again = node.join("steps=100");
        assertThat(again.id()).isEqualTo(id);
        assertThat(again.state()).isEqualTo(RunState.QUEUED);
        node.start("one", 1);
        node.awaitEnd(id);
        assertThat(node.find(id).state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(node.runs.eventsAfter(id, cancelledAt).getFirst().run().state())
                .isEqualTo(RunState.QUEUED);
        assertNumberedWithoutGaps(id);
    }

    @Test
    void startsAgainWhileTheCancelledOneStillDoesItsLastStep() throws Exception {
        node.start("one", 2);
        Counter.Gate gate = node.counter.gateAt(50);
        String id = node.join("steps=100").id();
        gate.awaitReached();
        node.runs.withdraw(id);
        node.join("steps=100");
        assertThat(node.awaitEnd(id).state()).isEqualTo(RunState.SUCCEEDED);
        gate.open();
        while (node.counter.steps() < 151) {
            Thread.sleep(10);
        }
        assertThat(node.find(id).state()).isEqualTo(RunState.SUCCEEDED);
        assertSameBits(node.find(id).result(), undisturbed("steps=100"));
        assertNumberedWithoutGaps(id);
    }

    @Test
    void tellsEveryEventInOrderAndEndsWithTheEnd() throws Exception {
        node.start("one", 1);
        String id = node.join("steps=1500&microseconds=1000").id();
        node.awaitEnd(id);
        List<RunEvent> events = node.runs.eventsAfter(id, 0);
        assertNumberedWithoutGaps(id);
        assertThat(events.getFirst().type()).isEqualTo(RunEvent.Type.STATE);
        assertThat(events.getFirst().run().state()).isEqualTo(RunState.QUEUED);
        assertThat(events.get(1).run().state()).isEqualTo(RunState.RUNNING);
        assertThat(events.getLast().type()).isEqualTo(RunEvent.Type.END);
        assertThat(events.getLast().run().state()).isEqualTo(RunState.SUCCEEDED);
        List<RunEvent> progress = events.stream()
                .filter(event -> event.type() == RunEvent.Type.PROGRESS)
                .toList();
        assertThat(progress.stream().map(event -> event.run().progress()))
                .hasSizeGreaterThan(3)
                .isSorted();
        assertThat(progress.getLast().run().secondsLeft()).isNotNull().isLessThan(2);
        assertThat(node.runs.eventsAfter(id, 3).getFirst().id()).isEqualTo(4);
        assertThat(node.runs.eventsAfter(id, events.size())).isEmpty();
        assertThat(node.runs.newestEvents(List.of(id, "0".repeat(32)))).isEqualTo(Map.of(id, (long) events.size()));
    }

    @Test
    void tellsThoseWhoWaitThatTheyMovedUp() {
        String first = node.join("steps=10").id();
        String second = node.join("steps=20").id();
        String third = node.join("steps=30").id();
        assertThat(node.find(third).queuePosition()).isEqualTo(3);
        node.compute(first);
        node.housekeeping.moveUp();
        assertThat(node.find(first).queuePosition()).isZero();
        assertThat(node.find(second).queuePosition()).isEqualTo(1);
        assertThat(node.find(third).queuePosition()).isEqualTo(2);
        assertThat(node.runs.newestEvent(third).orElseThrow().run().queuePosition())
                .isEqualTo(2);
        long before = node.row(third).lastEvent();
        node.housekeeping.moveUp();
        assertThat(node.row(third).lastEvent()).as("nothing new").isEqualTo(before);
        assertNumberedWithoutGaps(third);
        assertThat(node.runs.queue()).isEqualTo(new Runs.Queue(2, 0, 0));
    }

    @Test
    void refusesBeyondTheQuotas() {
        IntStream.range(1, 5).forEach(i -> node.join("steps=" + i, "eager"));
        assertThatThrownBy(() -> node.join("steps=5", "eager"))
                .isInstanceOfSatisfying(QueueFullException.class, full -> {
                    assertThat(full.isCallersQuota()).isTrue();
                    assertThat(full.most()).isEqualTo(4);
                    assertThat(full.secondsToWait()).isPositive();
                });
        assertThat(node.join("steps=1", "eager").queuePosition())
                .as("a join counts nothing")
                .isEqualTo(1);
        node.join("steps=6", "modest");
        node.join("steps=7", "modest");
        assertThatThrownBy(() -> node.join("steps=8", "third"))
                .isInstanceOfSatisfying(QueueFullException.class, full -> {
                    assertThat(full.isCallersQuota()).isFalse();
                    assertThat(full.most()).isEqualTo(6);
                });
        assertThat(node.runs.find(node.join("steps=2", "third").id())).isPresent();
    }

    @Test
    void refusesBeforeItWaits() {
        assertThatThrownBy(() -> node.join("seed=13")).isInstanceOf(ViolationException.class);
        assertThat(node.runs.queue().waiting()).isZero();
    }

    @Test
    void forgetsTheLongestUnvisited() {
        List<String> ids = IntStream.range(1, 6)
                .mapToObj(i -> {
                    String id = node.join("steps=" + i).id();
                    node.compute(id);
                    return id;
                })
                .toList();
        String waiting = node.join("steps=50").id();
        node.housekeeping.forget();
        assertThat(ids.stream().filter(id -> node.runs.find(id).isPresent())).isEqualTo(ids.subList(2, 5));
        assertThat(node.runs.find(waiting)).as("what has not ended stays").isPresent();
        assertThat(node.runs.eventsAfter(ids.getFirst(), 0)).isEmpty();
    }

    @Test
    void doesNotForgetWhatIsStartedAgainAtTheSameTime() throws Exception {
        List<String> ids = IntStream.range(1, 6)
                .mapToObj(i -> {
                    String id = node.join("steps=" + i).id();
                    node.compute(id);
                    return id;
                })
                .toList();
        String oldest = ids.getFirst();
        CompletableFuture<Void> forgetting = node.database.transaction(connection -> {
            RunTable.restart(connection, oldest, "somebody", 1, Instant.now());
            CompletableFuture<Void> begun = CompletableFuture.runAsync(node.housekeeping::forget);
            // It finds the run ended still, and waits for this transaction to delete it.
            assertThat(begun).failsWithin(Duration.ofMillis(500)).withThrowableOfType(TimeoutException.class);
            return begun;
        });
        forgetting.get(10, TimeUnit.SECONDS);
        assertThat(node.find(oldest).state()).isEqualTo(RunState.QUEUED);
        assertThat(node.runs.find(ids.get(1))).as("the other one is forgotten").isEmpty();
    }

    @Test
    void forgetsWhatAnOlderVersionKept() throws Exception {
        String id = node.join("steps=50").id();
        node.database.transaction(
                connection -> Database.update(connection, "update run set query = 'paces=50' where id = ?", id));
        assertThat(node.runs.find(id)).isEmpty();
        assertThat(node.runs.newestEvent(id)).isEmpty();
        node.compute(id);
        assertThat(node.row(id).standing().failure()).isEqualTo(Failures.NOT_UNDERSTOOD);
    }

    @Test
    void computesAnewWhatAnotherVersionComputedOtherwise() throws Exception {
        String id = node.join("steps=50").id();
        node.compute(id);
        keepInstead(id, "{\"sums\":[1]}");
        assertThat(node.finished("steps=50")).isEmpty();
        assertThat(node.runs.find(id)).isEmpty();
        assertThat(node.runs.newestEvent(id)).isEmpty();
        assertThat(node.join("steps=50").state()).isEqualTo(RunState.QUEUED);
        node.compute(id);
        assertSameBits(node.finished("steps=50").orElseThrow().result(), undisturbed("steps=50"));
        assertNumberedWithoutGaps(id);
    }

    @Test
    void aForgottenRunThatIsAskedForAgainIsReadAnew() throws Exception {
        String id = node.join("steps=50").id();
        node.compute(id);
        assertSameBits(node.find(id).result(), undisturbed("steps=50"));
        long last = node.row(id).lastEvent();
        node.database.transaction(connection -> Database.update(connection, "delete from run where id = ?", id)
                + Database.update(connection, "delete from scheduled_tasks"));
        node.join("steps=50");
        node.compute(id);
        assertThat(node.row(id).lastEvent()).as("the same number again").isEqualTo(last);
        keepInstead(id, RunJson.ofResult(undisturbed("steps=40")));
        assertSameBits(node.find(id).result(), undisturbed("steps=40"));
    }

    /** As if the run had come to another result. */
    private void keepInstead(String id, String json) {
        int changed = node.database.transaction(connection -> Database.update(
                connection,
                "update run_event set result = ? where run_id = ? and id = (select result_event from run where id = ?)",
                json,
                id,
                id));
        assertThat(changed).isEqualTo(1);
    }

    private void awaitMoment(String id, int moment) throws InterruptedException {
        while (node.find(id).moment() < moment) {
            Thread.sleep(10);
        }
    }

    private void assertNumberedWithoutGaps(String id) {
        List<Long> ids = node.runs.eventsAfter(id, 0).stream().map(RunEvent::id).toList();
        assertThat(ids).isEqualTo(LongStream.rangeClosed(1, ids.size()).boxed().toList());
    }
}
