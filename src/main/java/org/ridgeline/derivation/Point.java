package org.ridgeline.derivation;

import java.util.HashMap;
import java.util.Map;

/**
 * Every quantity with its values, at one set of inputs.
 *
 * @param samples how many samples there are
 */
record Point(Map<String, double[]> quantities, int samples) {
    /** The experiment itself. */
    static Point today(Derivation derivation) {
        Map<String, double[]> values = new HashMap<>();
        for (Derivation.Quantity quantity : derivation.quantities()) {
            if (quantity.values().length > 0) {
                values.put(quantity.name(), quantity.values());
            }
        }
        return new Point(values, derivation.samples());
    }

    boolean has(String quantity) {
        return quantities.containsKey(quantity);
    }

    double[] values(String quantity) {
        double[] values = quantities.get(quantity);
        if (values == null) {
            throw new IllegalStateException(
                    "The quantity (%s) has no value here. Maybe add it to the trials.".formatted(quantity));
        }
        return values;
    }

    /** The size of the numbers here, which says what counts as nothing. */
    double scale() {
        return quantities.values().stream()
                .mapToDouble(Vectors::largest)
                .filter(Double::isFinite)
                .max()
                .orElse(1);
    }
}
