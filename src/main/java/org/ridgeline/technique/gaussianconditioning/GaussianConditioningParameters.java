package org.ridgeline.technique.gaussianconditioning;

import org.ridgeline.catalog.Choice;
import org.ridgeline.catalog.Control;
import org.ridgeline.catalog.Group;
import org.ridgeline.catalog.Real;
import org.ridgeline.catalog.WalkthroughParameters;
import org.ridgeline.figure.Role;

/**
 * Two variables and what is known of one; own data bring variables of their own, and these then have no effect.
 *
 * @param correlation ρ of the two; ±1 is left out, where one would be a copy of the other
 * @param value what was observed, in the units of the variable observed
 * @param observed which of the two was looked at
 * @param standardDeviationX positive; {@code standardDeviationY} too
 */
public record GaussianConditioningParameters(
        @Real(min = -LARGEST_CORRELATION, max = LARGEST_CORRELATION, value = 0.8)
        @Control(symbol = "ρ", role = Role.FIT, from = -LARGEST_CORRELATION, to = LARGEST_CORRELATION, step = 0.01)
        double correlation,

        @Real(min = -1000, max = 1000, value = 1) @Control(symbol = "v", from = -3, to = 3, step = 0.05)
        double value,

        @Choice("x") Observed observed,

        @Real(min = 0.01, max = 100, value = 1) @Control(symbol = "σₓ", from = 0.2, to = 3, step = 0.05)
        double standardDeviationX,

        @Real(min = 0.01, max = 100, value = 1) @Control(symbol = "σᵧ", from = 0.2, to = 3, step = 0.05)
        double standardDeviationY,

        @Real(min = -100, max = 100) @Control(symbol = "μₓ", from = -3, to = 3, step = 0.1)
        double meanX,

        @Real(min = -100, max = 100) @Control(symbol = "μᵧ", from = -3, to = 3, step = 0.1)
        double meanY,

        @Group WalkthroughParameters walkthrough) {
    static final double LARGEST_CORRELATION = 0.99;

    /** Which of the two variables was looked at. */
    public enum Observed {
        X,
        Y
    }
}
