package org.ridgeline.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class IdxTest {
    private static final byte[] FILE = file(8, 2, 3, 1, 2, 3, 4, 5, 250);

    @Test
    void readsShapeAndContent() throws IOException {
        Idx idx = read(FILE);
        assertThat(idx.shape()).containsExactly(2, 3);
        assertThat(idx.content()).isEqualTo(new byte[] {1, 2, 3, 4, 5, (byte) 250});
    }

    @Test
    void aCompressedFileIsTheSameAsItsContent() throws IOException {
        Idx plain = read(FILE);
        Idx compressed = read(gzip(FILE));
        assertThat(compressed.content()).isEqualTo(plain.content());
        assertThat(compressed.shape()).isEqualTo(plain.shape());
        assertThat(compressed.hash()).isEqualTo(plain.hash());
    }

    /** Worked out by sha256sum. */
    @Test
    void hashIsOverTheWholeUncompressedFile() throws IOException {
        assertThat(read(FILE).hash()).isEqualTo(SHA_256);
    }

    @Test
    void everyTruncationIsRefused() throws IOException {
        byte[] compressed = gzip(FILE);
        for (int length = 0; length < FILE.length; length++) {
            assertRefused(Arrays.copyOf(FILE, length), "refusal.truncated");
        }
        for (int length = 2; length < compressed.length; length++) {
            byte[] cut = Arrays.copyOf(compressed, length);
            assertThatThrownBy(() -> read(cut)).isInstanceOf(UnusableFileException.class);
        }
    }

    @Test
    void whatGoesOnAfterItsEndIsRefused() {
        assertRefused(Arrays.copyOf(FILE, FILE.length + 1), "refusal.longer");
    }

    @Test
    void anotherKindOfFileIsRefused() {
        assertRefused(file(13, 2, 3, 1, 2, 3, 4, 5, 6), "refusal.magic");
        assertRefused(ByteBuffer.allocate(12).putInt(0x00000801).putInt(4).array(), "refusal.magic");
        assertRefused("<!DOCTYPE html><html></html>".getBytes(), "refusal.magic");
    }

    /** A header that promises gigabytes must not make room for them. */
    @Test
    void absurdLengthsAreRefused() {
        assertRefused(file(8, Integer.MAX_VALUE, Integer.MAX_VALUE), "refusal.size");
        assertRefused(file(8, -1, 3), "refusal.size");
        assertRefused(file(8, 0, 3), "refusal.size");
    }

    @Test
    void damagedCompressionIsRefused() throws IOException {
        byte[] compressed = gzip(FILE);
        compressed[compressed.length - 6] ^= 1;
        assertRefused(compressed, "refusal.damaged");
    }

    @Test
    void aComplaintNamesTheFileAndSaysWhatToDo() {
        assertThatThrownBy(() -> read(new byte[3]))
                .hasMessageContaining("pictures-of-a-test")
                .hasMessageContaining("Try");
    }

    private static void assertRefused(byte[] file, String why) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(UnusableFileException.class, complaint -> assertThat(complaint.key())
                        .isEqualTo(why));
    }

    private static Idx read(byte[] file) throws UnusableFileException {
        return Idx.read(new ByteArrayInputStream(file), "pictures-of-a-test", 2);
    }

    private static byte[] file(int type, int rows, int columns, int... content) {
        ByteBuffer buffer = ByteBuffer.allocate(12 + content.length)
                .putInt(type << 8 | 2)
                .putInt(rows)
                .putInt(columns);
        for (int value : content) {
            buffer.put((byte) value);
        }
        return buffer.array();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }

    private static final String SHA_256 = "bcae679765205c462fa956cbfca1d7d7fc2907c71b7a0a4fcf4b59d2e3747700";
}
