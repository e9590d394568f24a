package org.ridgeline.technique.gaussianconditioning;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ridgeline.derivation.Derivation.Edge;
import org.ridgeline.derivation.Derivation.Place;

/** Where the quantities stand: the way to the guess above, the way to the spread below, the gain between them. */
final class ConditioningGraph {
    /** Beside the arrow that already ends in the middle of a side. */
    private static final double ASIDE = 16;

    private ConditioningGraph() {}

    /** Of every quantity, its centre in a wide graph and in a tall one. */
    static Map<ConditioningQuantity, Place[]> places() {
        Map<ConditioningQuantity, Place[]> places = new LinkedHashMap<>();
        put(places, ConditioningQuantity.VALUE, 52, 45, 50, 40);
        put(places, ConditioningQuantity.OBSERVED_MEAN, 52, 135, 180, 40);
        put(places, ConditioningQuantity.SURPRISE, 190, 90, 50, 150);
        put(places, ConditioningQuantity.DEVIATION, 190, 200, 180, 150);
        put(places, ConditioningQuantity.CORRELATION, 52, 305, 310, 40);
        put(places, ConditioningQuantity.COVARIANCE, 190, 305, 310, 150);
        put(places, ConditioningQuantity.REST_DEVIATION, 190, 412, 310, 260);
        put(places, ConditioningQuantity.GAIN, 328, 215, 180, 260);
        put(places, ConditioningQuantity.SHIFT, 466, 90, 50, 370);
        put(places, ConditioningQuantity.REST_MEAN, 604, 195, 50, 590);
        put(places, ConditioningQuantity.MEAN, 604, 90, 50, 480);
        put(places, ConditioningQuantity.REMOVED, 466, 305, 180, 370);
        put(places, ConditioningQuantity.VARIANCE, 604, 305, 180, 480);
        return places;
    }

    private static void put(
            Map<ConditioningQuantity, Place[]> places, ConditioningQuantity quantity, double... coordinates) {
        places.put(
                quantity,
                new Place[] {new Place(coordinates[0], coordinates[1]), new Place(coordinates[2], coordinates[3])});
    }

    /** The same arrow, moved aside where another one would run into it. */
    static Edge shifted(ConditioningQuantity from, ConditioningQuantity to, Edge edge) {
        return switch (to) {
            case GAIN -> edge.shifted(0, from == ConditioningQuantity.DEVIATION ? -ASIDE : ASIDE);
            case REMOVED -> edge.shifted(ASIDE, from == ConditioningQuantity.GAIN ? -ASIDE : ASIDE);
            case VARIANCE -> edge.shifted(0, from == ConditioningQuantity.REST_DEVIATION ? ASIDE + ASIDE / 2 : 0);
            default -> edge;
        };
    }
}
