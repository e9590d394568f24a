package org.ridgeline.technique.penaltygeometry;

import org.ridgeline.catalog.Choice;
import org.ridgeline.catalog.Control;
import org.ridgeline.catalog.Real;
import org.ridgeline.figure.Role;

/**
 * @param penalty the shape of the ball
 * @param radius how much size the weights may have
 * @param l1Ratio the share of absolute size in the elastic ball
 * @param unconstrainedX the first weight that the loss alone would choose; {@code unconstrainedY} the second
 * @param curvatureX how fast the loss rises along the first weight; {@code curvatureY} along the second
 * @param correlation how far the ellipses lean
 */
public record PenaltyGeometryParameters(
        @Choice("l1") PenaltyGeometry.Ball penalty,

        @Real(min = 0, max = 100, value = 1)
        @Control(symbol = "r", role = Role.PENALTY, from = 0, to = LARGEST_TAUGHT, step = 0.05)
        double radius,

        @Real(min = 0, max = 1, value = 0.5)
        @Control(
                symbol = "ρ",
                role = Role.PENALTY,
                from = 0,
                to = 1,
                step = 0.05,
                with = "penalty",
                matching = "elastic")
        double l1Ratio,

        @Real(min = -100, max = 100, value = 2) @Control(from = -3, to = 3, step = 0.1)
        double unconstrainedX,

        @Real(min = -100, max = 100, value = 1) @Control(from = -3, to = 3, step = 0.1)
        double unconstrainedY,

        @Real(min = 0.01, max = 100, value = 1) @Control(from = 0.1, to = 5, step = 0.1)
        double curvatureX,

        @Real(min = 0.01, max = 100, value = 3) @Control(from = 0.1, to = 5, step = 0.1)
        double curvatureY,

        @Real(min = -0.95, max = 0.95, value = 0.3) @Control(from = -0.95, to = 0.95, step = 0.05)
        double correlation) {
    /** The largest radius that the slider, the landscape and the paths show. */
    static final double LARGEST_TAUGHT = 4;
}
