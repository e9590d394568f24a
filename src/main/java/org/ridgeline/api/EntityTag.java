package org.ridgeline.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The ETag of a deterministic answer: a hash of what was asked and of the build that answers, known without computing.
 * The compressed coding carries a suffix, and either tag is recognised in either coding.
 */
record EntityTag(String hash) {
    private static final String SUFFIX = "-gzip";
    private static final int HEX_DIGITS = 32;

    static EntityTag of(String... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(Build.ID.getBytes(StandardCharsets.UTF_8));
            for (String part : parts) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return new EntityTag(HexFormat.of().formatHex(digest.digest()).substring(0, HEX_DIGITS));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
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
