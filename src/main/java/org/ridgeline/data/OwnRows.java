package org.ridgeline.data;

import java.util.Arrays;
import org.ridgeline.catalog.OwnData;
import org.ridgeline.numerics.RandomStream;

/**
 * The caller's own rows with classes, divided into three: of a random order that the seed fixes, the first three fifths are for
 * training, the next fifth for validation, the rest for testing. Columns are standardised by the training rows.
 */
public final class OwnRows {
    /** Fewer rows cannot be divided. */
    public static final int LEAST_ROWS = 5;

    public static final int MOST_CLASSES = 10;
    private static final int ORDER_STREAM = 0;

    private OwnRows() {}

    /** How many of so many rows are for training. */
    public static int training(int rows) {
        return rows * 3 / 5;
    }

    /** Which of the rows are for training, in the order in which they are trained on; the same as {@link #of} takes. */
    public static int[] trainingRows(OwnData own, long seed) {
        int rows = own.tensor("x").rows().length;
        return Arrays.copyOf(order(rows, RandomStream.stream(seed, ORDER_STREAM)), training(rows));
    }

    /** How many classes there are: numbers that no row has count too. */
    public static int classes(double[] y) {
        return Math.max(2, (int) Arrays.stream(y).max().orElse(0) + 1);
    }

    /**
     * @param own with {@code x} (n×p, or n) and {@code y} (n whole numbers from 0 to 9, two or more of them), n at least 5
     */
    public static ValidatedRows of(OwnData own, long seed) {
        double[][] x = own.tensor("x").rows();
        int[] labels =
                Arrays.stream(own.vector("y")).mapToInt(each -> (int) each).toArray();
        int classes = classes(own.vector("y"));
        int[] order = order(x.length, RandomStream.stream(seed, ORDER_STREAM));
        int train = training(x.length);
        int validation = train + x.length / 5;
        double[][] trained =
                Arrays.stream(order, 0, train).mapToObj(row -> x[row]).toArray(double[][]::new);
        Scaling scaling = Scaling.by(trained);
        return new ValidatedRows(
                "own",
                part(x, labels, Arrays.copyOf(order, train), scaling, classes),
                part(x, labels, Arrays.copyOfRange(order, train, validation), scaling, classes),
                part(x, labels, Arrays.copyOfRange(order, validation, x.length), scaling, classes),
                own.hash(),
                0,
                false,
                scaling);
    }

    private static int[] order(int rows, RandomStream random) {
        int[] order = new int[rows];
        for (int i = 0; i < rows; i++) {
            int j = random.below(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    private static Samples part(double[][] x, int[] labels, int[] rows, Scaling scaling, int classes) {
        int columns = x[0].length;
        float[] inputs = new float[rows.length * columns];
        int[] chosen = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            chosen[i] = labels[rows[i]];
            for (int j = 0; j < columns; j++) {
                inputs[i * columns + j] = scaling.scaled(x[rows[i]][j], j);
            }
        }
        return new Samples(inputs, columns, chosen, classes);
    }
}
