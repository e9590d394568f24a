package org.ridgeline.api;

import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Compresses answers (RFC 1952) at the fastest level: an answer is compressed at every move of a slider, and digits hardly
 * shrink further. Each thread keeps its compressor; making one anew costs a quarter of a megabyte an answer.
 */
final class Gzip {
    private static final byte[] HEADER = {0x1f, (byte) 0x8b, Deflater.DEFLATED, 0, 0, 0, 0, 0, 4, (byte) 255};
    private static final int TRAILER = 8;

    /** Room for what does not shrink: deflate adds five bytes a block of 16 KB. */
    private static final int BLOCK = 1 << 14;

    private static final ThreadLocal<Deflater> DEFLATER =
            ThreadLocal.withInitial(() -> new Deflater(Deflater.BEST_SPEED, true));

    private Gzip() {}

    static byte[] compress(byte[] bytes) {
        byte[] out = new byte[HEADER.length + bytes.length + 5 * (bytes.length / BLOCK + 2) + TRAILER];
        System.arraycopy(HEADER, 0, out, 0, HEADER.length);
        Deflater deflater = DEFLATER.get();
        deflater.reset();
        deflater.setInput(bytes);
        deflater.finish();
        int end = HEADER.length;
        while (!deflater.finished()) {
            if (end == out.length) {
                out = Arrays.copyOf(out, 2 * out.length);
            }
            end += deflater.deflate(out, end, out.length - end);
        }
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        out = Arrays.copyOf(out, end + TRAILER);
        writeLittleEndian(out, end, checksum.getValue());
        writeLittleEndian(out, end + 4, bytes.length);
        return out;
    }

    private static void writeLittleEndian(byte[] out, int at, long value) {
        for (int i = 0; i < 4; i++) {
            out[at + i] = (byte) (value >>> 8 * i);
        }
    }
}
