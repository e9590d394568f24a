package org.ridgeline.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jboss.resteasy.reactive.server.jaxrs.SseImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ridgeline.run.RunState;

/** What those who watch a run are told. */
class RunStreamTest {
    private static final String ID = "run";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration NEVER = Duration.ofHours(1);

    private final ScriptedRuns runs = new ScriptedRuns();
    private final RunFeed feed = new RunFeed(runs, new RunBoard(runs));

    @BeforeEach
    void begin() {
        runs.tell(ID, RunState.QUEUED, 0);
        runs.tell(ID, RunState.RUNNING, 0);
    }

    @AfterEach
    void end() {
        feed.stop();
    }

    @Test
    void everyEventComesInOrderUntilTheEnd() {
        CompletableFuture<List<OutboundSseEvent>> watched = watch(1);
        tellToTheEnd();
        List<OutboundSseEvent> events = watched.join();
        assertThat(events)
                .extracting(OutboundSseEvent::getId)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(2, 12).mapToObj(Long::toString).toList());
        assertThat(events.getFirst().getName()).isEqualTo("state");
        assertThat(events.subList(1, 10)).extracting(OutboundSseEvent::getName).containsOnly("progress");
        assertThat(events.getLast().getName()).isEqualTo("end");
    }

    @Test
    void whoComesBackHearsWhatWasMissedAndNothingTwice() {
        tellToTheEnd();
        for (long last = 0; last < 12; last++) {
            assertThat(watch(last).join())
                    .extracting(OutboundSseEvent::getId)
                    .containsExactlyElementsOf(LongStream.rangeClosed(last + 1, 12)
                            .mapToObj(Long::toString)
                            .toList());
        }
    }

    @Test
    void aStreamClosesAtTheFirstEndAndAnotherGoesOnAfterIt() {
        runs.tell(ID, RunState.CANCELLED, 2);
        runs.tell(ID, RunState.QUEUED, 2);
        tellToTheEnd();
        assertThat(watch(0).join()).hasSize(3);
        assertThat(watch(3).join()).last().extracting(OutboundSseEvent::getId).isEqualTo("14");
    }

    @Test
    void aRunThatWasForgottenAndBeginsAnewIsToldAnew() {
        tellToTheEnd();
        List<OutboundSseEvent> before = watch(0).join();
        runs.forget(ID);
        runs.tell(ID, RunState.QUEUED, 0);
        runs.tell(ID, RunState.CANCELLED, 0);
        List<OutboundSseEvent> after = watch(0).join();
        assertThat(before).hasSize(12);
        assertThat(after).extracting(OutboundSseEvent::getName).containsExactly("state", "end");
        assertThat((String) after.getLast().getData()).contains("cancelled");
    }

    @Test
    void manyWatchersAskOnceAndHoldNoThread() {
        int before = Thread.activeCount();
        List<CompletableFuture<List<OutboundSseEvent>>> watched =
                IntStream.range(0, 500).mapToObj(i -> watch(2)).toList();
        assertThat(Thread.activeCount() - before).isLessThan(50);
        tellToTheEnd();
        watched.forEach(events -> assertThat(events.join()).hasSize(10));
        assertThat(runs.readings.get()).isLessThanOrEqualTo(10);
    }

    @Test
    void silenceIsBrokenByComments() {
        CompletableFuture<List<OutboundSseEvent>> watched = watch(2, Duration.ofMillis(50));
        pause(400);
        runs.tell(ID, RunState.CANCELLED, 0);
        List<OutboundSseEvent> events = watched.join();
        assertThat(events.subList(0, events.size() - 1)).hasSizeGreaterThan(2).allSatisfy(event -> {
            assertThat(event.getComment()).isNotBlank();
            assertThat(event.getId()).isNull();
            assertThat(event.getData()).isNull();
        });
        assertThat(events.getLast().getName()).isEqualTo("end");
    }

    @Test
    void whoDoesNotAskForTheResultIsNotSentIt() {
        tellToTheEnd();
        assertThat(stream(0, NEVER, Set.of()).collect().asList().await().atMost(PATIENCE))
                .extracting(OutboundSseEvent::getData)
                .allSatisfy(data ->
                        assertThat((String) data).contains("\"progress\"").doesNotContain("\"result\""));
    }

    @Test
    void aSlowReaderGetsTheNextWhenItAsksForIt() {
        tellToTheEnd();
        SlowReader reader = new SlowReader();
        stream(0, NEVER).subscribe().withSubscriber(reader);
        reader.ask();
        pause(300);
        assertThat(reader.read).isEqualTo(1);
        reader.ask();
        pause(300);
        assertThat(reader.read).isEqualTo(2);
    }

    @Test
    void whoLeavesIsForgotten() {
        var watcher = stream(2, NEVER).subscribe().with(event -> {});
        pause(300);
        assertThat(runs.watched).containsExactly(ID);
        watcher.cancel();
        pause(300);
        assertThat(runs.watched).isEmpty();
    }

    @Test
    void goesOnAfterAnError() {
        CompletableFuture<List<OutboundSseEvent>> watched = watch(1);
        runs.error.set(new NoClassDefFoundError("made up"));
        pause(300);
        assertThat(runs.error).as("it was thrown").hasNullValue();
        tellToTheEnd();
        assertThat(watched.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join())
                .hasSize(11);
    }

    private void tellToTheEnd() {
        IntStream.rangeClosed(1, 9).forEach(count -> runs.tell(ID, RunState.RUNNING, count));
        runs.tell(ID, RunState.SUCCEEDED, 9);
    }

    private CompletableFuture<List<OutboundSseEvent>> watch(long last) {
        return watch(last, NEVER);
    }

    private CompletableFuture<List<OutboundSseEvent>> watch(long last, Duration silence) {
        return stream(last, silence)
                .collect()
                .asList()
                .subscribeAsCompletionStage()
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    private Multi<OutboundSseEvent> stream(long last, Duration silence) {
        return stream(last, silence, Include.ALL);
    }

    private Multi<OutboundSseEvent> stream(long last, Duration silence, Set<Include> parts) {
        Instant queuedAt = runs.find(ID).orElseThrow().queuedAt();
        RunStream.Request request = new RunStream.Request(new RunFeed.Place(ID, queuedAt, last), parts, silence);
        return RunStream.of(request, feed, new SseImpl());
    }

    private static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class SlowReader implements Flow.Subscriber<OutboundSseEvent> {
        private volatile Flow.Subscription subscription;
        private volatile int read;

        void ask() {
            subscription.request(1);
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
        }

        @Override
        public void onNext(OutboundSseEvent event) {
            read++;
        }

        @Override
        public void onError(Throwable failure) {
            throw new AssertionError(failure);
        }

        @Override
        public void onComplete() {}
    }
}
