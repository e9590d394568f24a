package org.ridgeline.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ridgeline.data.Samples;

/**
 * Predictions of one arm with dropout left on, in pieces short enough to stop between: some passes over a block of rows,
 * computed at once as if they were arms. Mean and squared deviations are kept by Welford's update, so what has been seen
 * can be put into a checkpoint. An arm without dropout is looked at once: every pass would say the same.
 */
public final class MonteCarloPasses {
    /** Numbers of the widest layer that a piece holds: a tenth of a second for the largest networks. */
    private static final int NUMBERS_AT_ONCE = 1 << 18;

    /** Lends the arm's layers. */
    interface Lender {
        void lend(Consumer<Layers> use);
    }

    private final NetworkPlan network;
    private final LossFunction lossFunction;
    private final List<ArmPlan> arm;
    private final Lender lender;
    private final Samples rows;
    private final int passes;
    private final long seed;
    private final int block;
    private final int passesAtOnce;
    private final double[][] mean;
    private final double[][] squares;
    private @Nullable DropoutMasks masks;
    private int from;
    private int done;

    /** @param seed of the masks */
    MonteCarloPasses(NetworkPlan network, ArmPlan arm, Lender lender, Samples rows, int passes, long seed) {
        this.network = network;
        this.arm = List.of(arm);
        this.lender = lender;
        this.rows = rows;
        this.passes = arm.dropoutRate() == 0 ? 1 : passes;
        this.seed = seed;
        lossFunction = LossFunction.of(network);
        int looks = Math.max(1, NUMBERS_AT_ONCE / network.widest());
        block = Math.clamp(rows.size(), 1, looks);
        passesAtOnce = Math.min(this.passes, looks / block);
        mean = new double[rows.size()][network.classes()];
        squares = new double[rows.size()][network.classes()];
    }

    public boolean isDone() {
        return from >= rows.size();
    }

    /** The next piece. */
    public void step() {
        int now = Math.min(passesAtOnce, passes - done);
        Samples part = rows.rows(from, end());
        DropoutMasks drawn = masks();
        drawn.turnTo(piece(), now * part.size());
        lender.lend(layers -> {
            try (NDManager scratch = layers.weights(0).getManager().newSubManager()) {
                NDArray[] dropped = byPass(drawn.draw(scratch, arm), now, part.size());
                NDArray outputs = layers.outputs(Inference.array(scratch, part), dropped);
                float[] scores = lossFunction.scores(outputs).toFloatArray();
                for (int pass = 0; pass < now; pass++) {
                    add(scores, pass * part.size(), part.size());
                }
            }
        });
        if (done == passes) {
            from = end();
            done = 0;
        }
        if (isDone()) {
            masks = null;
        }
    }

    private int end() {
        return Math.min(rows.size(), from + block);
    }

    /** The number of the next piece among all. */
    private long piece() {
        return (long) from / block * Math.ceilDiv(passes, passesAtOnce) + done / passesAtOnce;
    }

    private DropoutMasks masks() {
        if (masks == null) {
            masks = new DropoutMasks(network.hidden(), passesAtOnce * block, 1, seed);
        }
        return masks;
    }

    private static NDArray @Nullable [] byPass(NDArray @Nullable [] masks, int passes, int rows) {
        if (masks == null) {
            return null;
        }
        NDArray[] shaped = new NDArray[masks.length];
        for (int layer = 0; layer < masks.length; layer++) {
            shaped[layer] = masks[layer].reshape(passes, rows, -1);
        }
        return shaped;
    }

    /** Adds one pass over the block to the mean and to the sum of squared deviations. */
    private void add(float[] scores, int first, int count) {
        done++;
        double[] probabilities = new double[network.classes()];
        for (int i = 0; i < count; i++) {
            lossFunction.probabilities(scores, first + i, probabilities);
            for (int c = 0; c < probabilities.length; c++) {
                double before = probabilities[c] - mean[from + i][c];
                mean[from + i][c] += before / done;
                squares[from + i][c] += before * (probabilities[c] - mean[from + i][c]);
            }
        }
    }

    /** All the work there is, in rows looked at once, as {@link EpochTraining#work} counts. */
    public double work() {
        return (double) passes * rows.size();
    }

    public double workDone() {
        return (double) passes * from + (double) done * (end() - from);
    }

    /** What they say, once they are done. */
    public MonteCarlo result() {
        if (!isDone()) {
            throw new IllegalStateException("Rows from %d on have not had all passes yet.".formatted(from));
        }
        double[][] deviation = new double[rows.size()][network.classes()];
        for (int row = 0; row < deviation.length; row++) {
            for (int c = 0; c < deviation[row].length; c++) {
                deviation[row][c] = Math.sqrt(squares[row][c] / passes);
            }
        }
        return new MonteCarlo(mean, deviation);
    }

    /** Writes what has been seen so far. */
    public void write(DataOutput out) throws IOException {
        out.writeInt(from);
        out.writeInt(done);
        for (int row = 0; row < seen(); row++) {
            for (int c = 0; c < network.classes(); c++) {
                out.writeDouble(mean[row][c]);
                out.writeDouble(squares[row][c]);
            }
        }
    }

    /** @throws IOException where it is broken or of other passes */
    public void read(DataInput in) throws IOException {
        from = in.readInt();
        done = in.readInt();
        if (from < 0 || from > rows.size() || done < 0 || done >= passes) {
            throw new IOException("pass %d of %d at row %d of %d".formatted(done, passes, from, rows.size()));
        }
        for (int row = 0; row < seen(); row++) {
            for (int c = 0; c < network.classes(); c++) {
                mean[row][c] = in.readDouble();
                squares[row][c] = in.readDouble();
            }
        }
    }

    private int seen() {
        return done == 0 ? from : end();
    }
}
