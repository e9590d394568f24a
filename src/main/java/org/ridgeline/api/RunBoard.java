package org.ridgeline.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.ridgeline.run.RunEvent;
import org.ridgeline.run.Runs;

/** How runs stand since their newest event, read from the queue once for all who look at the same moment. */
@ApplicationScoped
public class RunBoard {
    /** Shorter than the time between two events of a run. */
    private static final Duration A_MOMENT = Duration.ofMillis(100);

    private static final int MOST = 1_000;

    private final Runs runs;
    private final Cache<String, Optional<RunEvent>> seen =
            Caffeine.newBuilder().expireAfterWrite(A_MOMENT).maximumSize(MOST).build();

    @Inject
    RunBoard(Runs runs) {
        this.runs = runs;
    }

    Optional<RunEvent> newest(String id) {
        return seen.get(id, runs::newestEvent);
    }

    /** To be called when something has happened to a run: who asks next reads it anew. */
    void forget(String id) {
        seen.invalidate(id);
    }
}
