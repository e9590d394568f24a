package org.ridgeline.technique.dropout;

import org.ridgeline.data.Samples;
import org.ridgeline.numerics.Grids;

/** The places of a plane that a network is asked about: a square grid, row by row from below. */
final class Plane {
    /** Places along each side. */
    private static final int PLACES = 41;

    /** Places in all. */
    static final int SIZE = PLACES * PLACES;

    /** A little beyond the teaching range of the points, where the network has seen nothing. */
    private static final double REACH = 2;

    private Plane() {}

    /** Along each side. */
    static double[] places() {
        return Grids.linear(-REACH, REACH, PLACES);
    }

    /** Every place as a row. Its label is without meaning. */
    static Samples samples() {
        double[] places = places();
        float[] rows = new float[2 * SIZE];
        for (int j = 0; j < PLACES; j++) {
            for (int i = 0; i < PLACES; i++) {
                rows[2 * (j * PLACES + i)] = (float) places[i];
                rows[2 * (j * PLACES + i) + 1] = (float) places[j];
            }
        }
        return new Samples(rows, 2, new int[SIZE], 2);
    }

    /**
     * What is said of class 1.
     *
     * @param byPlace places × classes
     * @return {@code [j][i]} at the i-th place to the right and the j-th upwards
     */
    static double[][] ofClassOne(double[][] byPlace) {
        double[][] square = new double[PLACES][PLACES];
        for (int j = 0; j < PLACES; j++) {
            for (int i = 0; i < PLACES; i++) {
                square[j][i] = byPlace[j * PLACES + i][1];
            }
        }
        return square;
    }
}
