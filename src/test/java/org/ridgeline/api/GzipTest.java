package org.ridgeline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is compressed here is what any reader of gzip unpacks, also what does not shrink. */
class GzipTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 16_383, 16_384, 16_385, 100_000, 3_000_000})
    void unpacksToWhatWasPacked(int length) throws IOException {
        byte[] noise = new byte[length];
        new Random(length).nextBytes(noise);
        byte[] plain = "0.123,".repeat(length / 6 + 1).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        for (byte[] bytes : new byte[][] {noise, plain, noise}) {
            byte[] packed = Gzip.compress(bytes);
            try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed))) {
                assertThat(unpacked.readAllBytes()).isEqualTo(bytes);
            }
        }
    }
}
