package org.ridgeline.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.ridgeline.run.RunEvent;
import org.ridgeline.run.Runs;

/**
 * Tells everybody who watches what happens to runs. However many watch a run, the queue is asked once and each event is
 * written once; who waits holds no thread.
 */
@ApplicationScoped
public class RunFeed {
    private static final Logger LOG = Logger.getLogger(RunFeed.class);

    /** Runs tell up to five events a second; twice as often, none is late by more than half of that. */
    private static final Duration PERIOD = Duration.ofMillis(100);

    private static final long MOST_CHARACTERS = 32L << 20;
    private static final Duration LONGEST_STOP = Duration.ofSeconds(5);
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final Runs runs;
    private final RunBoard board;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private final Cache<Place, RunNews> recent = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((Place place, RunNews news) -> news.length())
            .expireAfterAccess(KEPT)
            .build();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("run-feed").factory());

    /** Whether it has been said that events cannot be read; only the clock's thread knows it. */
    private boolean failing;

    @Inject
    RunFeed(Runs runs, RunBoard board) {
        this.runs = runs;
        this.board = board;
        clock.scheduleWithFixedDelay(this::look, 0, PERIOD.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The event after this one, as soon as there is one. Who no longer waits, cancels. */
    Uni<RunNews> next(Place last) {
        RunNews known = recent.getIfPresent(last.next());
        if (known != null) {
            return Uni.createFrom().item(known);
        }
        return Uni.createFrom().emitter(emitter -> {
            Listener listener = new Listener(last, emitter);
            emitter.onTermination(() -> listeners.remove(listener));
            listeners.add(listener);
        });
    }

    @PreDestroy
    void stop() {
        // No interrupt: within H2 it would close the file of its database.
        clock.shutdown();
        try {
            if (!clock.awaitTermination(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("The events of runs are still being read.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Throws nothing, not even an error: the clock would not come again. */
    private void look() {
        try {
            Map<Place, List<Listener>> waiting = new TreeMap<>();
            listeners.forEach(listener -> waiting.computeIfAbsent(listener.last, place -> new ArrayList<>())
                    .add(listener));
            Set<String> watched = waiting.keySet().stream().map(Place::runId).collect(Collectors.toSet());
            Map<String, Long> newest = runs.newestEvents(watched);
            waiting.keySet().removeIf(last -> newest.getOrDefault(last.runId(), 0L) <= last.event());
            waiting.forEach(this::tell);
            failing = false;
        } catch (Throwable e) {
            complain(e);
        }
    }

    private void tell(Place last, List<Listener> there) {
        try {
            news(last).ifPresent(news -> there.forEach(listener -> listener.emitter.complete(news)));
        } catch (Throwable e) {
            complain(e);
        }
    }

    /** Once, not ten times a second. */
    private void complain(Throwable e) {
        if (!failing) {
            failing = true;
            LOG.warn("The events of runs cannot be told now; it is tried again and again.", e);
        }
    }

    /** What comes next. Places far behind are looked at first, and what is read for them serves those ahead. */
    private Optional<RunNews> news(Place last) {
        RunNews known = recent.getIfPresent(last.next());
        if (known != null) {
            return Optional.of(known);
        }
        board.forget(last.runId());
        Optional<RunNews> next = Optional.empty();
        for (RunEvent event : runs.eventsAfter(last.runId(), last.event())) {
            RunNews news = RunNews.of(event);
            recent.put(new Place(last.runId(), event.run().queuedAt(), event.id()), news);
            next = next.or(() -> Optional.of(news));
        }
        return next;
    }

    /**
     * An event of a run; those of a run in their order.
     *
     * @param queuedAt when the run was asked for: one that was forgotten and begins anew has other events by the same numbers
     */
    record Place(String runId, Instant queuedAt, long event) implements Comparable<Place> {
        private static final Comparator<Place> ORDER = Comparator.comparing(Place::runId)
                .thenComparing(Place::queuedAt)
                .thenComparingLong(Place::event);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }

        Place next() {
            return at(event + 1);
        }

        Place at(long other) {
            return new Place(runId, queuedAt, other);
        }
    }

    /** Somebody who waits for what comes after {@code last}; each is only itself. */
    private static final class Listener {
        private final Place last;
        private final UniEmitter<? super RunNews> emitter;

        Listener(Place last, UniEmitter<? super RunNews> emitter) {
            this.last = last;
            this.emitter = emitter;
        }
    }
}
