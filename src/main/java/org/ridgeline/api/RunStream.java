package org.ridgeline.api;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.Set;

/**
 * One watcher's way through the events of a run: the next is fetched when the last has been sent, so that a slow reader
 * holds nothing but its place. Used by one subscriber, never at the same time.
 */
final class RunStream {
    /** The contract's 15 seconds, with room for a slow machine. */
    static final Duration SILENCE = Duration.ofSeconds(10);

    private final Request request;
    private final RunFeed feed;
    private final Sse sse;
    private RunFeed.Place last;
    private long commented = System.nanoTime();

    private RunStream(Request request, RunFeed feed, Sse sse) {
        this.request = request;
        this.feed = feed;
        this.sse = sse;
        this.last = request.last();
    }

    /**
     * What somebody wants to be told.
     *
     * @param last after which to begin
     * @param parts of the run's document; figures never travel with events
     * @param silence the longest time without a comment
     */
    record Request(RunFeed.Place last, Set<Include> parts, Duration silence) {}

    /** Every event to the run's end, and comments in between. */
    static Multi<OutboundSseEvent> of(Request request, RunFeed feed, Sse sse) {
        return Multi.createBy()
                .repeating()
                .uni(() -> new RunStream(request, feed, sse), RunStream::next)
                .whilst(sent -> !sent.isLast())
                .map(Sent::event);
    }

    private Uni<Sent> next() {
        Duration left = request.silence().minusNanos(System.nanoTime() - commented);
        if (!left.isPositive()) {
            return Uni.createFrom().item(this::comment);
        }
        return feed.next(last).map(this::event).ifNoItem().after(left).recoverWithItem(this::comment);
    }

    private Sent event(RunNews news) {
        last = last.at(news.id());
        OutboundSseEvent event = sse.newEventBuilder()
                .id(Long.toString(news.id()))
                .name(news.name())
                .data(news.document(request.parts()))
                .build();
        return new Sent(event, news.isLast());
    }

    /** Tells proxies and readers that the connection lives. */
    private Sent comment() {
        commented = System.nanoTime();
        return new Sent(sse.newEventBuilder().comment("still here").build(), false);
    }

    private record Sent(OutboundSseEvent event, boolean isLast) {}
}
