package org.ridgeline.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing drawn in a panel, in the units of the panel's axes. A value that is not finite is a gap.
 *
 * <p>Matrices are arrays of rows: {@code z[j][i]} stands at {@code (x[i], y[j])}.
 */
public sealed interface Mark {
    Style style();

    /** A curve through points given in the order of drawing. */
    record Line(double[] x, double[] y, Style style) implements Mark {}

    /** The area between two curves over the same x. */
    record Band(double[] x, double[] lower, double[] upper, Style style) implements Mark {}

    /**
     * Single points.
     *
     * @param editable says that these are the user's to move, and which own-data fields they fill
     * @param names one name a point, for tables and read-outs
     */
    record Dots(
            double[] x,
            double[] y,
            @Nullable Editable editable,
            @Nullable List<String> names,
            Style style) implements Mark {
        public Dots(double[] x, double[] y, Style style) {
            this(x, y, null, null, style);
        }
    }

    /** The own-data fields that moved points are written to. */
    record Editable(String x, String y) {}

    /** Bars from zero; one name a bar. */
    record Bars(List<String> x, double[] y, Style style) implements Mark {}

    /** Straight pieces, such as residuals. */
    record Segments(double[] x1, double[] y1, double[] x2, double[] y2, Style style) implements Mark {}

    /** A picture of values on a grid. */
    record Raster(double[] x, double[] y, double[][] z, Style style) implements Mark {}

    /** Lines of equal value on a grid, at the given levels. */
    record Contour(double[] x, double[] y, double[][] z, double[] levels, Style style) implements Mark {}

    /** Arrows from (x, y) by (dx, dy). */
    record Vectors(double[] x, double[] y, double[] dx, double[] dy, Style style) implements Mark {}

    /** A closed outline with a soft filling. */
    record Area(double[] x, double[] y, Style style) implements Mark {}

    /** A line across the panel at one value of one axis. */
    record Rule(Orientation orientation, double value, Style style) implements Mark {}

    /** Words at a place. */
    record Text(double x, double y, String text, Style style) implements Mark {}

    /** The axis on which a rule has its value. */
    enum Orientation {
        X,
        Y
    }

    static Rule ruleX(double value, Style style) {
        return new Rule(Orientation.X, value, style);
    }

    static Rule ruleY(double value, Style style) {
        return new Rule(Orientation.Y, value, style);
    }
}
