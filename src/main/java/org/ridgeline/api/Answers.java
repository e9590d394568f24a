package org.ridgeline.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes answers and remembers those of addresses: an experiment is deterministic, so nobody computes it twice. */
@ApplicationScoped
public class Answers {
    private final Cache<String, Answer> remembered;

    Answers(@ConfigProperty(name = "ridgeline.answers.cache-bytes", defaultValue = "67108864") long bytes) {
        this.remembered = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((String key, Answer answer) -> 2 * key.length() + 2 * answer.weight())
                .build();
    }

    /** The answer to a GET. Looked up and stored in two steps, so that no request waits for another one's computation. */
    Answer remembered(Solved solved) {
        Answer known = remembered.getIfPresent(solved.key());
        if (known == null) {
            known = fresh(solved);
            remembered.put(solved.key(), known);
        }
        return known;
    }

    /** The answer to own data, which is not kept. */
    Answer fresh(Solved solved) {
        return new Answer(EnvelopeWriter.write(solved));
    }
}
