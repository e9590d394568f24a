package org.ridgeline.training;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** The numbers of arms before training and after each epoch. An arm's curves end where it stopped. */
public final class ValidatedCurves {
    /** One number of an arm and epoch. */
    public enum Quantity {
        TRAIN_LOSS,
        VALIDATION_LOSS,
        TEST_LOSS,
        TRAIN_ACCURACY,
        VALIDATION_ACCURACY,
        TEST_ACCURACY,
        /** What is added to the loss that is minimised. */
        PENALTY
    }

    private static final int QUANTITIES = Quantity.values().length;

    private final int layers;
    private final double[][][] values;
    private final int[] lengths;
    private final int most;

    ValidatedCurves(int arms, int layers, int epochs) {
        this.layers = layers;
        this.most = epochs + 1;
        this.values = new double[arms][QUANTITIES + 2 * layers][0];
        this.lengths = new int[arms];
    }

    /** Values that a curve has at the end. */
    int most() {
        return most;
    }

    /** Epochs recorded of an arm, with that before training. */
    public int length(int arm) {
        return lengths[arm];
    }

    /** @param most so many values at most, from the first on */
    public double[] of(Quantity quantity, int arm, int most) {
        return cut(arm, quantity.ordinal(), most);
    }

    /** The Euclidean norm of a layer's weights. */
    public double[] norm(int layer, int arm, int most) {
        return cut(arm, QUANTITIES + layer, most);
    }

    /** The share of a layer's weights that are exactly zero. */
    public double[] sparsity(int layer, int arm, int most) {
        return cut(arm, QUANTITIES + layers + layer, most);
    }

    private double[] cut(int arm, int series, int most) {
        return Arrays.copyOf(values[arm][series], Math.min(most, lengths[arm]));
    }

    double[] of(Quantity quantity, int arm) {
        return of(quantity, arm, most);
    }

    /** Another epoch of an arm: its quantities, then the norms of its layers, then their sparsities. */
    void add(int arm, double[] numbers) {
        int at = lengths[arm]++;
        for (int series = 0; series < numbers.length; series++) {
            if (at >= values[arm][series].length) {
                values[arm][series] = Arrays.copyOf(values[arm][series], Math.min(most, 2 * at + 8));
            }
            values[arm][series][at] = numbers[series];
        }
    }

    /** Goes on with what another one has recorded, of as many arms and no further than this one reaches. */
    void takeOver(ValidatedCurves other) {
        for (int arm = 0; arm < lengths.length; arm++) {
            lengths[arm] = other.lengths[arm];
            for (int series = 0; series < values[arm].length; series++) {
                values[arm][series] = Arrays.copyOf(other.values[arm][series], lengths[arm]);
            }
        }
    }

    void write(DataOutput out) throws IOException {
        for (int arm = 0; arm < lengths.length; arm++) {
            out.writeInt(lengths[arm]);
            for (double[] series : values[arm]) {
                for (int i = 0; i < lengths[arm]; i++) {
                    out.writeDouble(series[i]);
                }
            }
        }
    }

    void read(DataInput in) throws IOException {
        for (int arm = 0; arm < lengths.length; arm++) {
            int count = in.readInt();
            if (count < 0 || count > most) {
                throw new IOException("%d values of %d".formatted(count, most));
            }
            lengths[arm] = count;
            for (int series = 0; series < values[arm].length; series++) {
                values[arm][series] = new double[count];
                for (int i = 0; i < count; i++) {
                    values[arm][series][i] = in.readDouble();
                }
            }
        }
    }
}
