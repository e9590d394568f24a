package org.ridgeline.technique.dropout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ridgeline.data.Classification;
import org.ridgeline.data.ClassificationSet;
import org.ridgeline.data.Samples;
import org.ridgeline.data.Stranger;

/**
 * The inputs that Monte-Carlo dropout looks at: the first test row of some classes, spread over all of them, and strangers
 * that are like no class.
 */
final class Inputs {
    private static final int MOST_CLASSES = 4;

    /** No set has more inputs to look at: some of its own, and two strangers. */
    static final int MOST = MOST_CLASSES + 2;

    private final Classification data;
    private final List<Integer> rows = new ArrayList<>();
    private final List<Stranger> strangers;

    Inputs(ClassificationSet set, Classification data) {
        this.data = data;
        this.strangers = Stranger.to(set);
        int classes = data.test().classes();
        int shown = Math.min(MOST_CLASSES, classes);
        for (int i = 0; i < shown; i++) {
            firstOf(i * classes / shown);
        }
    }

    private void firstOf(int label) {
        int[] labels = data.test().labels();
        for (int row = 0; row < labels.length; row++) {
            if (labels[row] == label) {
                rows.add(row);
                return;
            }
        }
    }

    /** Every input as a row, strangers last. Their label is without meaning. */
    Samples samples() {
        int features = data.test().features();
        int count = rows.size() + strangers.size();
        float[] inputs = new float[count * features];
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) {
            boolean known = i < rows.size();
            float[] from = known
                    ? data.test().inputs()
                    : strangers.get(i - rows.size()).inputs();
            System.arraycopy(from, known ? rows.get(i) * features : 0, inputs, i * features, features);
            labels[i] = known ? data.test().labels()[rows.get(i)] : 0;
        }
        return new Samples(inputs, features, labels, data.test().classes());
    }

    List<DropoutResult.Input> described() {
        Samples samples = samples();
        List<DropoutResult.Input> inputs = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            float[] row = Arrays.copyOfRange(samples.inputs(), i * samples.features(), (i + 1) * samples.features());
            boolean known = i < rows.size();
            inputs.add(new DropoutResult.Input(
                    known ? samples.labels()[i] : null,
                    known ? rows.get(i) : null,
                    known ? null : strangers.get(i - rows.size()).name(),
                    square(row, data.imageWidth()),
                    data.imageWidth() > 0 ? null : widened(row)));
        }
        return inputs;
    }

    private static double @Nullable [][] square(float[] row, int width) {
        if (width == 0) {
            return null;
        }
        double[][] pixels = new double[row.length / width][];
        for (int j = 0; j < pixels.length; j++) {
            pixels[j] = widened(Arrays.copyOfRange(row, j * width, (j + 1) * width));
        }
        return pixels;
    }

    /** A float's own digits, not those of the double nearest to it. */
    private static double[] widened(float[] row) {
        double[] values = new double[row.length];
        for (int i = 0; i < row.length; i++) {
            values[i] = Double.parseDouble(Float.toString(row[i]));
        }
        return values;
    }
}
