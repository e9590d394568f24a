package org.ridgeline.data;

import java.util.Arrays;
import java.util.List;
import org.ridgeline.numerics.RandomStream;

/**
 * A row unlike any class of a set, to see whether a network knows that it does not know. The same on every server: it is
 * made from what ships with the application.
 *
 * @param name as messages know it: {@code digit} is said by {@code stranger.digit}
 * @param inputs one row, in the scale of the set's rows; shared, not to be changed
 */
public record Stranger(String name, float[] inputs) {
    /** In every coordinate, three times as far out as points of the plane usually are, and further than those of a table. */
    private static final float FAR = 4.5f;

    private static final int DIGIT = 3;
    private static final int BOOT = 9;
    private static final long NOISE_SEED = 1;

    /** The strangers to a set, the most telling one first. */
    public static List<Stranger> to(ClassificationSet set) {
        return switch (set) {
            case FASHION_MNIST -> {
                Pictures clothing = Clothing.bundled().test();
                yield List.of(
                        new Stranger("digit", resampled(Digits.test(), DIGIT, clothing.width())),
                        noise(clothing.width()));
            }
            case DIGITS ->
                List.of(
                        new Stranger("clothing", resampled(Clothing.bundled().test(), BOOT, Digits.WIDTH)),
                        noise(Digits.WIDTH));
            case MOONS, CIRCLES, SPIRALS, XOR -> List.of(far(PlanePattern.DIMENSIONS));
            case SYNTHETIC -> List.of(far(HardTable.COLUMNS));
        };
    }

    private static Stranger far(int features) {
        float[] inputs = new float[features];
        Arrays.fill(inputs, FAR);
        return new Stranger("far", inputs);
    }

    /** Every pixel any grey. */
    private static Stranger noise(int width) {
        RandomStream random = new RandomStream(NOISE_SEED);
        float[] inputs = new float[width * width];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = (float) random.uniform();
        }
        return new Stranger("noise", inputs);
    }

    /** The first picture of a class in another size: each pixel is the mean over the area that it covers. */
    private static float[] resampled(Pictures pictures, int label, int width) {
        int row = BalancedOrder.byClass(pictures.labels(), pictures.classes())[label][0];
        float[] from = pictures.samples(new int[] {row}).inputs();
        double[][] weights = overlaps(pictures.width(), width);
        float[] to = new float[width * width];
        for (int y = 0; y < width; y++) {
            for (int x = 0; x < width; x++) {
                double sum = 0;
                for (int i = 0; i < from.length; i++) {
                    sum += weights[y][i / pictures.width()] * weights[x][i % pictures.width()] * from[i];
                }
                to[y * width + x] = (float) sum;
            }
        }
        return to;
    }

    /** Which share of target pixel i (of {@code to} on a line) lies on source pixel j (of {@code from}). */
    private static double[][] overlaps(int from, int to) {
        double[][] shares = new double[to][from];
        for (int i = 0; i < to; i++) {
            for (int j = 0; j < from; j++) {
                // In units of which a source pixel has `to` and a target pixel has `from`: whole numbers, no rounding.
                int covered = Math.min((i + 1) * from, (j + 1) * to) - Math.max(i * from, j * to);
                shares[i][j] = Math.max(0, covered) / (double) from;
            }
        }
        return shares;
    }
}
