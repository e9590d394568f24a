package org.ridgeline.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ridgeline.run.RunEvent;

/** Writes each state of a run once for all who watch it: a class looks at the same bytes. */
@ApplicationScoped
public class RunDocuments {
    /** A state of a running run is soon the past; that of an ended one is read from the queue again. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final Cache<String, Answer> written;

    RunDocuments(@ConfigProperty(name = "ridgeline.run-documents.cache-bytes", defaultValue = "33554432") long bytes) {
        this.written = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((String key, Answer answer) -> 2 * key.length() + 2 * answer.weight())
                .expireAfterAccess(KEPT)
                .build();
    }

    /** The run as it stood at an event. Showing a result is quick, so the others wait for the first who asks. */
    Answer of(RunEvent event, Asides asides) {
        return written.get(
                key(event, asides),
                key -> new Answer(RunDocument.write(event.run(), asides.words().language(), asides.parts())));
    }

    EntityTag tag(RunEvent event, Asides asides) {
        return EntityTag.of("run", key(event, asides));
    }

    /** Everything that the bytes depend on, but the program itself. */
    private static String key(RunEvent event, Asides asides) {
        return event.run().id() + "#" + event.run().queuedAt() + "#" + event.id() + "#"
                + asides.words().language() + "#" + asides.parts();
    }
}
