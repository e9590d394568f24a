package org.ridgeline.api;

import org.jspecify.annotations.Nullable;

/** An answer's bytes, and the same compressed once somebody asks for that. */
final class Answer {
    private final byte[] json;
    private volatile byte @Nullable [] compressed;

    Answer(byte[] json) {
        this.json = json;
    }

    byte[] json() {
        return json;
    }

    /** Two threads may both compress; they get the same bytes, and neither waits. */
    byte[] compressed() {
        byte[] known = compressed;
        if (known == null) {
            known = Gzip.compress(json);
            compressed = known;
        }
        return known;
    }

    int weight() {
        byte[] known = compressed;
        return json.length + (known == null ? 0 : known.length);
    }
}
