package org.ridgeline.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import org.jspecify.annotations.Nullable;
import org.ridgeline.data.Samples;
import org.ridgeline.numerics.RandomStream;

/**
 * The rows of a step. Each epoch visits every row once in an order of its own; its batches differ in size by at most one
 * row, so that no small last batch pulls harder than the others.
 */
final class Batch {
    /** Bytes: a line of the cache, as the engine aligns its own arrays. */
    private static final int ALIGNMENT = 64;

    private final Samples samples;
    private final int outputs;
    private final int steps;
    private final long seed;
    private final ByteBuffer inputs;
    private final ByteBuffer targets;
    private final int[] order;
    private final @Nullable RowChange change;
    private final long changeSeed;
    private final float[] row;
    private long epochOfOrder = -1;
    private int from;
    private int size;

    /** @param seed of the order */
    Batch(Samples samples, TrainingPlan plan, long seed) {
        this(samples, plan, seed, null, 0);
    }

    /**
     * @param seed of the order
     * @param change of each row each time it is visited, or null
     * @param changeSeed of the streams that it draws from, one a step
     */
    Batch(Samples samples, TrainingPlan plan, long seed, @Nullable RowChange change, long changeSeed) {
        this.change = change;
        this.changeSeed = changeSeed;
        row = new float[samples.features()];
        this.samples = samples;
        this.seed = seed;
        outputs = plan.network().outputs();
        // No batch may be too small for a variance, though another row makes it larger than asked for.
        steps = Math.min(Math.ceilDiv(samples.size(), plan.batchSize()), samples.size() / plan.smallestBatch());
        inputs = floats(largest() * samples.features());
        targets = floats(largest() * outputs);
        order = new int[samples.size()];
    }

    /** Memory that arrays can share. How it is aligned decides the last bits of a product, so it always is the same. */
    static ByteBuffer floats(int count) {
        int bytes = count * Float.BYTES;
        int lines = Math.ceilDiv(bytes, ALIGNMENT) + 1;
        ByteBuffer aligned = ByteBuffer.allocateDirect(lines * ALIGNMENT).alignedSlice(ALIGNMENT);
        return aligned.limit(bytes).slice().order(ByteOrder.nativeOrder());
    }

    /** The most rows that a batch has. */
    int largest() {
        return Math.ceilDiv(samples.size(), steps);
    }

    int stepsPerEpoch() {
        return steps;
    }

    int size() {
        return size;
    }

    /** The class of a row of this batch. */
    int label(int row) {
        return samples.labels()[order[from + row]];
    }

    /** Turns to the batch of a step, counted from 0. */
    void turnTo(long step) {
        long epoch = step / steps;
        if (epoch != epochOfOrder) {
            shuffle(epoch);
        }
        int index = (int) (step % steps);
        from = (int) ((long) index * samples.size() / steps);
        size = (int) ((index + 1L) * samples.size() / steps) - from;
        FloatBuffer rows = inputs.asFloatBuffer();
        FloatBuffer classes = targets.asFloatBuffer();
        for (int i = 0; i < size; i++) {
            if (change == null) {
                rows.put(samples.inputs(), order[from + i] * samples.features(), samples.features());
            }
            for (int c = 0; c < outputs; c++) {
                classes.put(outputs == 1 ? label(i) : label(i) == c ? 1 : 0);
            }
        }
        if (change != null) {
            putChanged(rows, RandomStream.stream(changeSeed, (int) step), change);
        }
    }

    private void putChanged(FloatBuffer rows, RandomStream random, RowChange changing) {
        for (int i = 0; i < size; i++) {
            System.arraycopy(samples.inputs(), order[from + i] * row.length, row, 0, row.length);
            changing.change(row, random);
            rows.put(row);
        }
    }

    private void shuffle(long epoch) {
        RandomStream random = RandomStream.stream(seed, (int) epoch);
        for (int i = 0; i < order.length; i++) {
            int j = random.below(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        epochOfOrder = epoch;
    }

    /** Rows × features. On the CPU it shares this batch's memory: it is gone with the next turn. */
    NDArray inputs(NDManager manager) {
        return share(manager, inputs, new Shape(size, samples.features()));
    }

    /** Rows × outputs: 1 at the row's class, else 0; with a single output the class itself. */
    NDArray targets(NDManager manager) {
        return share(manager, targets, new Shape(size, outputs));
    }

    static NDArray share(NDManager manager, ByteBuffer memory, Shape shape) {
        ByteBuffer used = memory.duplicate().order(ByteOrder.nativeOrder());
        return manager.create(used.limit((int) shape.size() * Float.BYTES), shape, DataType.FLOAT32);
    }
}
