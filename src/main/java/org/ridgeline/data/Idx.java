package org.ridgeline.data;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.ridgeline.catalog.Fingerprint;

/**
 * An array of unsigned bytes in the IDX form of MNIST's files: two zero bytes, 8 for unsigned bytes, the number of
 * dimensions, each length as four bytes with the high one first, then the content, last dimension fastest.
 *
 * @param hash SHA-256 of the whole uncompressed file
 */
record Idx(int[] shape, byte[] content, String hash) {
    private static final int UNSIGNED_BYTES = 8;
    private static final int MAGIC_BYTES = 4;

    /** More is not worth the memory: a header that says so is taken for damaged. */
    private static final long MOST_BYTES = 100_000_000;

    private static final int BUFFER = 1 << 16;

    /**
     * Reads a file, compressed by gzip or not.
     *
     * @param name of the file, for complaints
     * @param dimensions how many it must have
     * @throws UnusableFileException where it is damaged or no such file
     */
    static Idx read(InputStream file, String name, int dimensions) throws UnusableFileException {
        try {
            return readRaw(uncompressed(file), name, dimensions);
        } catch (UnusableFileException complaint) {
            throw complaint;
        } catch (EOFException exception) {
            throw new UnusableFileException("refusal.truncated", name);
        } catch (ZipException exception) {
            throw new UnusableFileException("refusal.damaged", name, String.valueOf(exception.getMessage()));
        } catch (IOException exception) {
            throw new UnusableFileException("refusal.unreadable", name, exception.toString());
        }
    }

    private static InputStream uncompressed(InputStream file) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(file, BUFFER);
        buffered.mark(2);
        int start = buffered.read() | buffered.read() << Byte.SIZE;
        buffered.reset();
        return start == GZIPInputStream.GZIP_MAGIC ? new GZIPInputStream(buffered, BUFFER) : buffered;
    }

    private static Idx readRaw(InputStream raw, String name, int dimensions) throws IOException {
        Fingerprint fingerprint = new Fingerprint();
        byte[] magic = exactly(raw, MAGIC_BYTES, fingerprint);
        if (magic[0] != 0 || magic[1] != 0 || magic[2] != UNSIGNED_BYTES || magic[3] != dimensions) {
            throw new UnusableFileException(
                    "refusal.magic", name, HexFormat.of().formatHex(magic));
        }
        byte[] lengths = exactly(raw, Integer.BYTES * dimensions, fingerprint);
        int[] shape = new int[dimensions];
        ByteBuffer.wrap(lengths).asIntBuffer().get(shape);
        long size = 1;
        for (int length : shape) {
            size *= length;
            if (length < 1 || size > MOST_BYTES) {
                throw new UnusableFileException("refusal.size", name);
            }
        }
        byte[] content = exactly(raw, (int) size, fingerprint);
        if (raw.read() >= 0) {
            throw new UnusableFileException("refusal.longer", name);
        }
        return new Idx(shape, content, fingerprint.hex());
    }

    /** Hashed piece by piece as it comes, while it is still near the processor. */
    private static byte[] exactly(InputStream raw, int count, Fingerprint fingerprint) throws IOException {
        byte[] bytes = new byte[count];
        int arrived = 0;
        while (arrived < count) {
            int more = raw.read(bytes, arrived, Math.min(BUFFER, count - arrived));
            if (more < 0) {
                throw new EOFException();
            }
            fingerprint.bytes(bytes, arrived, more);
            arrived += more;
        }
        return bytes;
    }
}
