package org.ridgeline.api;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.ridgeline.catalog.Fingerprint;

/**
 * The ETag of a deterministic answer: a hash of what was asked and of the build that answers, known without computing.
 * The compressed coding carries a suffix, and either tag is recognised in either coding.
 */
record EntityTag(String hash) {
    private static final String SUFFIX = "-gzip";
    private static final int HEX_DIGITS = 32;
    private static final byte[] END_OF_PART = {0};

    static EntityTag of(String... parts) {
        Fingerprint fingerprint = new Fingerprint().text(Build.ID);
        for (String part : parts) {
            fingerprint.text(part).bytes(END_OF_PART);
        }
        return new EntityTag(fingerprint.hex().substring(0, HEX_DIGITS));
    }

    String header(boolean compressed) {
        return "\"" + hash + (compressed ? SUFFIX : "") + "\"";
    }

    boolean isIn(@Nullable String ifNoneMatch) {
        if (ifNoneMatch == null) {
            return false;
        }
        return Arrays.stream(ifNoneMatch.split(","))
                .map(String::strip)
                .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                .anyMatch(tag -> tag.equals("*") || tag.equals(header(false)) || tag.equals(header(true)));
    }
}
