package org.ridgeline.numerics.gaussian;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds which point of a grid is a training point to the last bit. */
final class TrainingPoints {
    private final Map<List<Double>, Integer> indices = new HashMap<>();

    TrainingPoints(double[][] x) {
        for (int i = 0; i < x.length; i++) {
            indices.put(key(x[i]), i);
        }
    }

    /** The index of the training point, or −1. */
    int indexOf(double[] point) {
        Integer index = indices.get(key(point));
        return index == null ? -1 : index;
    }

    private static List<Double> key(double[] point) {
        List<Double> key = new ArrayList<>(point.length);
        for (double value : point) {
            // −0 + 0 is 0: both zeros are the same place.
            key.add(value + 0.0);
        }
        return key;
    }
}
