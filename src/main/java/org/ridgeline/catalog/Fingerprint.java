package org.ridgeline.catalog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over text and the bits of numbers, in the order in which they are added. Not for several threads. */
public final class Fingerprint {
    private final MessageDigest digest;

    public Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public Fingerprint bytes(byte[] bytes) {
        digest.update(bytes);
        return this;
    }

    /** A part of an array. */
    public Fingerprint bytes(byte[] bytes, int from, int count) {
        digest.update(bytes, from, count);
        return this;
    }

    /** As UTF-8. */
    public Fingerprint text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Four bytes each, the high one first. */
    public Fingerprint wholes(int... values) {
        ByteBuffer buffer = ByteBuffer.allocate(Integer.BYTES * values.length);
        buffer.asIntBuffer().put(values);
        return bytes(buffer.array());
    }

    /** Eight bytes each, the high one first. */
    public Fingerprint longs(long... values) {
        ByteBuffer buffer = ByteBuffer.allocate(Long.BYTES * values.length);
        buffer.asLongBuffer().put(values);
        return bytes(buffer.array());
    }

    /** The bits of each, four bytes, the high one first. */
    public Fingerprint reals(float... values) {
        ByteBuffer buffer = ByteBuffer.allocate(Float.BYTES * values.length);
        buffer.asFloatBuffer().put(values);
        return bytes(buffer.array());
    }

    /** The bits of each, eight bytes, the high one first. */
    public Fingerprint reals(double... values) {
        ByteBuffer buffer = ByteBuffer.allocate(Double.BYTES * values.length);
        buffer.asDoubleBuffer().put(values);
        return bytes(buffer.array());
    }

    /** 64 hexadecimal digits over what was added; begins anew. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
