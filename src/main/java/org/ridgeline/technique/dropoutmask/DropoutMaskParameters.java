package org.ridgeline.technique.dropoutmask;

import org.ridgeline.catalog.Control;
import org.ridgeline.catalog.DataField;
import org.ridgeline.catalog.Group;
import org.ridgeline.catalog.Seed;
import org.ridgeline.catalog.Whole;
import org.ridgeline.data.DropoutRate;

/**
 * @param rows examples in the layer's input
 * @param columns units of the layer
 * @param seed where the mask's random numbers start
 */
public record DropoutMaskParameters(
        @Group DropoutRate dropout,

        @Whole(min = 1, max = DropoutMaskParameters.MOST_ROWS, value = 1000)
        @Control(from = 20, to = 2000, step = 20, makesData = true)
        int rows,

        @Whole(min = 1, max = DataField.MAX_COLUMNS, value = 100)
        @Control(from = 5, to = DataField.MAX_COLUMNS, step = 5, makesData = true)
        int columns,

        @Seed(8) long seed) {
    /** The most rows, of own data too. */
    static final int MOST_ROWS = DataField.MAX_ROWS;
}
