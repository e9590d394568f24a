package org.ridgeline.networks;

import java.util.List;
import org.ridgeline.catalog.Words;
import org.ridgeline.data.ClassificationSet;
import org.ridgeline.data.Samples;

/**
 * Rows that are points of a plane.
 *
 * @param labels 0 or 1
 * @param classes what people call the two
 */
public record PlanePoints(double[] x, double[] y, int[] labels, List<String> classes) {
    public static PlanePoints of(Samples rows, ClassificationSet set, Words words) {
        double[] x = new double[rows.size()];
        double[] y = new double[rows.size()];
        for (int row = 0; row < x.length; row++) {
            x[row] = rows.inputs()[2 * row];
            y[row] = rows.inputs()[2 * row + 1];
        }
        return new PlanePoints(x, y, rows.labels(), List.of(set.className(0, words), set.className(1, words)));
    }
}
