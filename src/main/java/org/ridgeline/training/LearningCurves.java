package org.ridgeline.training;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * What every arm had learnt before training and after each epoch: mean loss in nats and share of right answers, on training
 * rows and on rows it never saw, in evaluation mode.
 */
public final class LearningCurves {
    /** One number of one arm, over the epochs. */
    public enum Quantity {
        TRAIN_LOSS,
        TEST_LOSS,
        TRAIN_ACCURACY,
        TEST_ACCURACY
    }

    private final double[][][] values;
    private int recorded;

    LearningCurves(int arms, int epochs) {
        this.values = new double[Quantity.values().length][arms][epochs + 1];
    }

    /** How many values each curve has: one before training, and one for every epoch since. */
    public int recorded() {
        return recorded;
    }

    /** The curve so far; a value that is not finite says that the arm has diverged. */
    public double[] of(Quantity quantity, int arm) {
        return Arrays.copyOf(values[quantity.ordinal()][arm], recorded);
    }

    void record(int arm, Quantity quantity, double value) {
        values[quantity.ordinal()][arm][recorded] = value;
    }

    void next() {
        recorded++;
    }

    /** Goes on with what another one has recorded, of as many arms and no further than this one reaches. */
    void takeOver(LearningCurves other) {
        recorded = other.recorded;
        for (int quantity = 0; quantity < values.length; quantity++) {
            for (int arm = 0; arm < values[quantity].length; arm++) {
                System.arraycopy(other.values[quantity][arm], 0, values[quantity][arm], 0, recorded);
            }
        }
    }

    /** The values under way with the recorded ones: training rows are looked at before the others. */
    private int kept() {
        return Math.min(recorded + 1, values[0][0].length);
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(recorded);
        for (double[][] quantity : values) {
            for (double[] curve : quantity) {
                for (int i = 0; i < kept(); i++) {
                    out.writeDouble(curve[i]);
                }
            }
        }
    }

    void read(DataInput in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > values[0][0].length) {
            throw new IOException("%d values of %d".formatted(count, values[0][0].length));
        }
        recorded = count;
        for (double[][] quantity : values) {
            for (double[] curve : quantity) {
                for (int i = 0; i < kept(); i++) {
                    curve[i] = in.readDouble();
                }
            }
        }
    }
}
