package org.ridgeline.technique.polynomialfit;

import java.util.List;
import org.ridgeline.catalog.Control;
import org.ridgeline.catalog.Group;
import org.ridgeline.catalog.Many;
import org.ridgeline.catalog.Whole;
import org.ridgeline.data.SineParameters;
import org.ridgeline.figure.Role;

/** @param degrees the degrees that are drawn, one fit each */
public record PolynomialFitParameters(
        @Many(value = "1,3,21", minItems = 1, maxItems = 50)
        @Whole(min = 0, max = 50)
        @Control(symbol = "d", role = Role.FIT, from = 0, to = HIGHEST_TAUGHT, step = 1)
        List<Long> degrees,

        @Group SineParameters sine) {
    /** The highest degree that the slider, the landscape and the U curve show. */
    static final int HIGHEST_TAUGHT = 25;
}
