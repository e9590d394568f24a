package org.ridgeline.training;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The checkpoint of a computation that trains networks: its format, which tells versions apart, then what the computation
 * writes.
 *
 * @param format changes whenever what follows it is written otherwise
 */
public record CheckpointForm(int format) {
    /** Writes what a computation knows. */
    public interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    /** Reads it back, in the same order. */
    public interface Reading {
        void from(DataInputStream in) throws IOException, CheckpointException;
    }

    public byte[] write(Writing content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(format);
            content.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** @throws CheckpointException where it is of another version, broken, or of another computation */
    public void read(byte[] checkpoint, Reading content) throws CheckpointException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(checkpoint))) {
            if (in.readInt() != format) {
                throw new CheckpointException("The checkpoint is of another version.");
            }
            content.from(in);
        } catch (IOException e) {
            throw new CheckpointException("The checkpoint is incomplete.", e);
        }
    }

    /** Networks within a checkpoint. They come first: they say whether the rest is of this experiment. */
    public static void writeNetworks(LockStep networks, DataOutputStream out) throws IOException {
        byte[] checkpoint = networks.checkpoint();
        out.writeInt(checkpoint.length);
        out.write(checkpoint);
    }

    /** @throws CheckpointException where they are of another experiment or device */
    public static void readNetworks(LockStep networks, DataInputStream in) throws IOException, CheckpointException {
        networks.restore(in.readNBytes(Math.max(0, in.readInt())));
    }
}
