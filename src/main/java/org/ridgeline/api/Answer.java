package org.ridgeline.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
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
            known = compress(json);
            compressed = known;
        }
        return known;
    }

    int weight() {
        byte[] known = compressed;
        return json.length + (known == null ? 0 : known.length);
    }

    private static byte[] compress(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 3);
        try (GZIPOutputStream gzip = new FastGzip(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The fastest level: an answer is compressed at every move of a slider, and digits hardly shrink further. */
    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(ByteArrayOutputStream out) throws IOException {
            super(out, 1 << 13);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
