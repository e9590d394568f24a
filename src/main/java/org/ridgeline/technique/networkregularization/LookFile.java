package org.ridgeline.technique.networkregularization;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Looks as a checkpoint keeps them. */
final class LookFile {
    /** Of any list or array. A broken checkpoint must not ask for all the memory there is. */
    private static final int MOST = 1 << 12;

    private LookFile() {}

    static void write(List<NetworkRegularizationResult.Look> looks, DataOutput out) throws IOException {
        out.writeInt(looks.size());
        for (NetworkRegularizationResult.Look look : looks) {
            out.writeInt(look.epoch());
            out.writeInt(look.histograms().size());
            for (NetworkRegularizationResult.Histogram histogram : look.histograms()) {
                out.writeDouble(histogram.reach());
                write(histogram.counts(), out);
            }
            int[][] region = look.region();
            out.writeBoolean(region != null);
            if (region != null) {
                write(region, out);
            }
            NetworkRegularizationResult.Filters filters = look.filters();
            out.writeBoolean(filters != null);
            if (filters != null) {
                write(filters.units(), out);
                out.writeDouble(filters.reach());
                write(filters.weights(), out);
            }
        }
    }

    private static void write(int[][] rows, DataOutput out) throws IOException {
        out.writeInt(rows.length);
        for (int[] row : rows) {
            write(row, out);
        }
    }

    private static void write(int[] values, DataOutput out) throws IOException {
        out.writeInt(values.length);
        for (int value : values) {
            out.writeInt(value);
        }
    }

    /** @throws IOException where it is broken */
    static List<NetworkRegularizationResult.Look> read(DataInput in) throws IOException {
        List<NetworkRegularizationResult.Look> looks = new ArrayList<>();
        int count = count(in);
        for (int i = 0; i < count; i++) {
            int epoch = in.readInt();
            List<NetworkRegularizationResult.Histogram> histograms = new ArrayList<>();
            int layers = count(in);
            for (int layer = 0; layer < layers; layer++) {
                histograms.add(new NetworkRegularizationResult.Histogram(in.readDouble(), values(in)));
            }
            int[][] region = in.readBoolean() ? rows(in) : null;
            NetworkRegularizationResult.Filters filters = in.readBoolean()
                    ? new NetworkRegularizationResult.Filters(values(in), in.readDouble(), rows(in))
                    : null;
            looks.add(new NetworkRegularizationResult.Look(epoch, histograms, region, filters));
        }
        return looks;
    }

    private static int[][] rows(DataInput in) throws IOException {
        int[][] rows = new int[count(in)][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = values(in);
        }
        return rows;
    }

    private static int[] values(DataInput in) throws IOException {
        int[] values = new int[count(in)];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readInt();
        }
        return values;
    }

    private static int count(DataInput in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > MOST) {
            throw new IOException("a list of %d".formatted(count));
        }
        return count;
    }
}
