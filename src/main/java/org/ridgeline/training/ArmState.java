package org.ridgeline.training;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A copy of what an arm has learnt, apart from the arm: training goes on without changing it. What update rules remember is no
 * part of it.
 *
 * @param parameters weights, biases and those of normalization, as the engine lays them out
 * @param statistics running means and variances, by layer; empty without normalization
 */
public record ArmState(float[] parameters, float[][] statistics) {

    public void write(DataOutput out) throws IOException {
        write(parameters, out);
        out.writeInt(statistics.length);
        for (float[] each : statistics) {
            write(each, out);
        }
    }

    private static void write(float[] values, DataOutput out) throws IOException {
        out.writeInt(values.length);
        for (float value : values) {
            out.writeFloat(value);
        }
    }

    /**
     * @param like of the same arm
     * @throws IOException where it is broken or of another network
     */
    public static ArmState read(DataInput in, ArmState like) throws IOException {
        float[] parameters = values(in, like.parameters.length);
        if (in.readInt() != like.statistics.length) {
            throw new IOException("running statistics of another network");
        }
        float[][] statistics = new float[like.statistics.length][];
        for (int i = 0; i < statistics.length; i++) {
            statistics[i] = values(in, like.statistics[i].length);
        }
        return new ArmState(parameters, statistics);
    }

    private static float[] values(DataInput in, int expected) throws IOException {
        int count = in.readInt();
        if (count != expected) {
            throw new IOException("%d numbers instead of %d".formatted(count, expected));
        }
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = in.readFloat();
        }
        return values;
    }
}
