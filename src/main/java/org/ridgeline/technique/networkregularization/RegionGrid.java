package org.ridgeline.technique.networkregularization;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.ridgeline.catalog.OwnData;
import org.ridgeline.data.Samples;
import org.ridgeline.data.ValidatedRows;
import org.ridgeline.numerics.Grids;
import org.ridgeline.numerics.Rows;

/** The places of a plane that a network is asked about: a grid, row by row from below, in the rows' own units. */
final class RegionGrid {
    /** Places along each side. */
    private static final int PLACES = 31;

    /** Places in all. */
    static final int SIZE = PLACES * PLACES;

    /** A little beyond the teaching range of the points, where the network has seen nothing. */
    private static final double REACH = 2;

    /** Beside own points, as a share of their range. */
    private static final double ROOM = 0.1;

    private final double[] x;
    private final double[] y;
    private final Samples samples;

    private RegionGrid(double[] x, double[] y, ValidatedRows rows) {
        this.x = x;
        this.y = y;
        float[] inputs = new float[2 * SIZE];
        for (int j = 0; j < PLACES; j++) {
            for (int i = 0; i < PLACES; i++) {
                int row = j * PLACES + i;
                inputs[2 * row] = rows.scaling().scaled(x[i], 0);
                inputs[2 * row + 1] = rows.scaling().scaled(y[j], 1);
            }
        }
        samples = new Samples(inputs, 2, new int[SIZE], rows.train().classes());
    }

    /** Null where rows are no points of a plane, or where there are more classes than two to divide it. */
    static @Nullable RegionGrid of(ValidatedRows rows, OwnData own) {
        if (rows.train().features() != 2 || rows.train().classes() != 2) {
            return null;
        }
        if (own.isEmpty()) {
            double[] places = Grids.linear(-REACH, REACH, PLACES);
            return new RegionGrid(places, places, rows);
        }
        double[][] points = own.tensor("x").rows();
        return new RegionGrid(across(Rows.column(points, 0)), across(Rows.column(points, 1)), rows);
    }

    private static double[] across(double[] values) {
        double lowest = Arrays.stream(values).min().orElseThrow();
        double highest = Arrays.stream(values).max().orElseThrow();
        double room = highest > lowest ? ROOM * (highest - lowest) : 1;
        return Grids.linear(lowest - room, highest + room, PLACES);
    }

    double[] x() {
        return x;
    }

    double[] y() {
        return y;
    }

    /** Every place as a row. Its label is without meaning. */
    Samples samples() {
        return samples;
    }

    /**
     * What is said of class 1, in percent.
     *
     * @param probabilities places × classes
     * @return {@code [j][i]} at the i-th place to the right and the j-th upwards
     */
    int[][] percents(double[][] probabilities) {
        int[][] square = new int[PLACES][PLACES];
        for (int j = 0; j < PLACES; j++) {
            for (int i = 0; i < PLACES; i++) {
                square[j][i] = (int) Math.round(100 * probabilities[j * PLACES + i][1]);
            }
        }
        return square;
    }
}
