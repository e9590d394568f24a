package org.ridgeline.data;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.ridgeline.numerics.RandomStream;

/** Training labels replaced by wrong ones, to see whether a network learns them by heart. */
public final class LabelNoise {
    private static final int STREAM = 3;

    private LabelNoise() {}

    /**
     * Replaces a share of the labels, to within half a row, each by another class, all of which are equally likely. The rows are
     * random, and what a smaller share replaces, a larger one replaces by the same.
     */
    public static Samples of(Samples rows, double share, long seed) {
        RandomStream random = RandomStream.stream(seed, STREAM);
        int[] labels = rows.labels().clone();
        double[] turns = new double[labels.length];
        int[] wrong = new int[labels.length];
        for (int i = 0; i < labels.length; i++) {
            turns[i] = random.uniform();
            wrong[i] = (labels[i] + 1 + random.below(rows.classes() - 1)) % rows.classes();
        }
        IntStream.range(0, labels.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> turns[i]))
                .limit(Math.round(share * labels.length))
                .forEach(i -> labels[i] = wrong[i]);
        return new Samples(rows.inputs(), rows.features(), labels, rows.classes());
    }
}
