package org.ridgeline.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.List;

/**
 * A training on disk: which plan, where, how many steps, what each arm last said, and every number that training changes. All
 * else follows from the plan and its seed.
 */
final class Checkpoint {
    private static final int FORMAT = 0x524C5433;

    private Checkpoint() {}

    /**
     * The counters of a training.
     *
     * @param shift how much further it is in the order of the rows than it has steps
     * @param remembersSince the step after which the update rules began to remember
     * @param losses of the last batch, for each arm
     * @param divergedAt step, for each arm; 0 for none
     */
    record Counters(long steps, long shift, long remembersSince, double[] losses, long[] divergedAt) {}

    static byte[] write(TrainingPlan plan, TrainingDevice device, Counters counters, List<NDArray> state) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(FORMAT);
            out.writeUTF(plan.toString());
            out.writeUTF(device.label());
            out.writeLong(counters.steps());
            out.writeLong(counters.shift());
            out.writeLong(counters.remembersSince());
            for (int arm = 0; arm < counters.losses().length; arm++) {
                out.writeDouble(counters.losses()[arm]);
                out.writeLong(counters.divergedAt()[arm]);
            }
            for (NDArray array : state) {
                FloatBuffer values =
                        array.toByteBuffer().order(ByteOrder.nativeOrder()).asFloatBuffer();
                ByteBuffer portable = ByteBuffer.allocate(values.remaining() * Float.BYTES);
                portable.asFloatBuffer().put(values);
                out.writeInt(portable.capacity());
                out.write(portable.array());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /**
     * Puts the numbers back in place.
     *
     * @throws CheckpointException where the bytes are broken or no checkpoint of this plan on this device
     */
    static Counters read(byte[] bytes, TrainingPlan plan, TrainingDevice device, List<NDArray> state)
            throws CheckpointException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readInt() != FORMAT || !in.readUTF().equals(plan.toString())) {
                throw new CheckpointException("The checkpoint belongs to another plan or version.");
            }
            String writtenOn = in.readUTF();
            if (!writtenOn.equals(device.label())) {
                throw new CheckpointException(
                        "The checkpoint was written on the %s; this is the %s, which rounds otherwise."
                                .formatted(writtenOn, device.label()));
            }
            long steps = in.readLong();
            long shift = in.readLong();
            long remembersSince = in.readLong();
            double[] losses = new double[plan.arms().size()];
            long[] divergedAt = new long[losses.length];
            for (int arm = 0; arm < losses.length; arm++) {
                losses[arm] = in.readDouble();
                divergedAt[arm] = in.readLong();
            }
            for (NDArray array : state) {
                readInto(array, in);
            }
            return new Counters(steps, shift, remembersSince, losses, divergedAt);
        } catch (IOException broken) {
            throw new CheckpointException("The checkpoint is incomplete.", broken);
        }
    }

    private static void readInto(NDArray array, DataInputStream in) throws IOException {
        float[] values = new float[(int) array.size()];
        int length = in.readInt();
        if (length != values.length * Float.BYTES) {
            throw new IOException("%d bytes for %d numbers".formatted(length, values.length));
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        ByteBuffer.wrap(bytes).asFloatBuffer().get(values);
        try (NDManager scratch = array.getManager().newSubManager()) {
            // Assigned in place: the layers are views of this memory.
            array.set(new NDIndex("..."), scratch.create(values, array.getShape()));
        }
    }
}
