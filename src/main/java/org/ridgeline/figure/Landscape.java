package org.ridgeline.figure;

import java.util.List;

/**
 * What every position of one parameter would bring, on the same data: the ground under its slider.
 *
 * @param values positions, ascending
 */
public record Landscape(String parameter, double[] values, List<Curve> curves) {
    public Landscape {
        curves = List.copyOf(curves);
    }

    /**
     * @param name the result's own name of the quantity, such as {@code testMse}
     * @param values one a position; not finite where there is no answer
     */
    public record Curve(String name, String label, Role role, double[] values) {}
}
