package org.ridgeline.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.ridgeline.numerics.Once;

/**
 * 1,797 handwritten digits, 8×8 pixels of 17 grey values (Alpaydin and Kaynak 1998). Of each class every fourth one in
 * the order of the file is for testing, for ever; the others are for training. Read on first use, once.
 */
final class Digits {
    static final int WIDTH = 8;
    static final int CLASSES = 10;

    private static final int WHITE = 16;
    private static final int ONE_TEST_IN = 4;
    private static final String FILE = "/data/digits.csv.gz";
    private static final Once<Pictures> ALL = new Once<>(Digits::read);
    private static final Once<Pictures> TRAINING = new Once<>(() -> part(false));
    private static final Once<Pictures> TEST = new Once<>(() -> part(true));

    private Digits() {}

    static Pictures training() {
        return TRAINING.get();
    }

    static Pictures test() {
        return TEST.get();
    }

    private static Pictures part(boolean forTesting) {
        Pictures all = ALL.get();
        int[] seen = new int[CLASSES];
        int[] rows = new int[all.size()];
        int count = 0;
        for (int row = 0; row < rows.length; row++) {
            if ((++seen[all.labels()[row]] % ONE_TEST_IN == 0) == forTesting) {
                rows[count++] = row;
            }
        }
        return all.part(Arrays.copyOf(rows, count));
    }

    private static Pictures read() {
        try (InputStream stream = Digits.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException(
                        "The data set %s is missing. Maybe the build left it out.".formatted(FILE));
            }
            List<String[]> lines = new BufferedReader(
                            new InputStreamReader(new GZIPInputStream(stream), StandardCharsets.US_ASCII))
                    .lines()
                    .map(line -> line.split(","))
                    .toList();
            int pixels = WIDTH * WIDTH;
            byte[] all = new byte[lines.size() * pixels];
            byte[] labels = new byte[lines.size()];
            for (int i = 0; i < labels.length; i++) {
                String[] cells = lines.get(i);
                for (int j = 0; j < pixels; j++) {
                    all[i * pixels + j] = Byte.parseByte(cells[j]);
                }
                labels[i] = Byte.parseByte(cells[pixels]);
            }
            return new Pictures(all, labels, WIDTH, WHITE, CLASSES);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
