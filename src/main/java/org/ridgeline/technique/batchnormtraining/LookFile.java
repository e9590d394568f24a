package org.ridgeline.technique.batchnormtraining;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ridgeline.technique.batchnormtraining.BatchNormTrainingResult.Layer;
import org.ridgeline.technique.batchnormtraining.BatchNormTrainingResult.Look;

/** Looks as a checkpoint keeps them. */
final class LookFile {
    /** Of any list or array. A broken checkpoint must not ask for all the memory there is. */
    private static final int MOST = 1 << 12;

    private LookFile() {}

    static void write(List<Look> looks, DataOutput out) throws IOException {
        out.writeInt(looks.size());
        for (Look look : looks) {
            out.writeInt(look.epoch());
            out.writeDouble(look.loss());
            out.writeInt(look.layers().size());
            for (Layer layer : look.layers()) {
                out.writeDouble(layer.sumMean());
                out.writeDouble(layer.sumDeviation());
                out.writeDouble(layer.mean());
                out.writeDouble(layer.deviation());
                out.writeDouble(layer.saturated());
                out.writeDouble(layer.from());
                out.writeDouble(layer.to());
                for (int count : layer.counts()) {
                    out.writeInt(count);
                }
                write(layer.drift(), out);
            }
            write(look.gradientNorms(), out);
            write(look.stepLosses(), out);
            write(look.gradientChanges(), out);
            write(look.smoothness(), out);
            write(look.layerShifts(), out);
            write(look.layerCosines(), out);
        }
    }

    /** @throws IOException where it is broken */
    static List<Look> read(DataInput in) throws IOException {
        List<Look> looks = new ArrayList<>();
        int count = count(in);
        for (int i = 0; i < count; i++) {
            int epoch = in.readInt();
            double loss = in.readDouble();
            List<Layer> layers = new ArrayList<>();
            int depth = count(in);
            for (int layer = 0; layer < depth; layer++) {
                layers.add(layer(in));
            }
            looks.add(new Look(epoch, loss, layers, reals(in), reals(in), reals(in), real(in), reals(in), reals(in)));
        }
        return looks;
    }

    private static Layer layer(DataInput in) throws IOException {
        double[] head = new double[7];
        for (int i = 0; i < head.length; i++) {
            head[i] = in.readDouble();
        }
        int[] counts = new int[LayerLook.BINS];
        for (int bin = 0; bin < counts.length; bin++) {
            counts[bin] = in.readInt();
        }
        return new Layer(head[0], head[1], head[2], head[3], head[4], head[5], head[6], counts, real(in));
    }

    /** Values that may be absent are written as NaN, which none of them is. */
    private static void write(@Nullable Double value, DataOutput out) throws IOException {
        out.writeDouble(value == null ? Double.NaN : value);
    }

    private static @Nullable Double real(DataInput in) throws IOException {
        double value = in.readDouble();
        return Double.isNaN(value) ? null : value;
    }

    static void write(double[] values, DataOutput out) throws IOException {
        out.writeInt(values.length);
        for (double value : values) {
            out.writeDouble(value);
        }
    }

    /** @throws IOException where it is broken */
    static double[] reals(DataInput in) throws IOException {
        double[] values = new double[count(in)];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readDouble();
        }
        return values;
    }

    /** @throws IOException where it is broken */
    static int count(DataInput in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > MOST) {
            throw new IOException("a list of %d".formatted(count));
        }
        return count;
    }
}
