package org.ridgeline.technique.dropoutensemble;

import org.ridgeline.catalog.Control;
import org.ridgeline.catalog.Group;
import org.ridgeline.catalog.Whole;
import org.ridgeline.data.DropoutRate;

/** @param input the row of x that is drawn, counted from 1 */
public record DropoutEnsembleParameters(
        @Group DropoutRate dropout,

        @Whole(min = 1, max = Questions.MOST_ROWS, value = 1) @Control(from = 1, to = Questions.EXAMPLE_ROWS, step = 1)
        int input) {}
