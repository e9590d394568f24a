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

    /**
     * A curve through points given in the order of drawing.
     *
     * @param times of a path through the panel, the moment at which it comes to each point, ascending; whoever watches an
     *     earlier moment sees it come so far. Null for a curve that is there at once
     */
    record Line(double[] x, double[] y, double @Nullable [] times, Style style) implements Mark {
        public Line(double[] x, double[] y, Style style) {
            this(x, y, null, style);
        }
    }

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

    /**
     * The own-data fields, or the parameters, that moved points are written to.
     *
     * @param x null where points keep their x and move along y alone; {@code y} likewise, and not both
     * @param levels the only heights that a point may have, ascending, such as the numbers of classes; null for any height
     */
    record Editable(
            @Nullable String x,
            @Nullable String y,
            @Nullable List<Double> levels) {
        public Editable {
            if (x == null && y == null) {
                throw new IllegalArgumentException("Points that keep both coordinates are not editable.");
            }
        }

        public Editable(@Nullable String x, @Nullable String y) {
            this(x, y, null);
        }
    }

    /** Bars from zero; one name a bar. */
    record Bars(List<String> x, double[] y, Style style) implements Mark {}

    /** Straight pieces, such as residuals. */
    record Segments(double[] x1, double[] y1, double[] x2, double[] y2, Style style) implements Mark {}

    /**
     * A picture of values on a grid.
     *
     * @param range the values at the ends of the shades, so that they mean the same in every state; null for the lowest and
     *     the highest value there are. A range that is symmetric about zero is drawn in two hues that meet there
     */
    record Raster(double[] x, double[] y, double[][] z, double @Nullable [] range, Style style) implements Mark {
        public Raster(double[] x, double[] y, double[][] z, Style style) {
            this(x, y, z, null, style);
        }
    }

    /**
     * A small grey picture, centred at (x, y).
     *
     * @param width in units of the x axis; {@code height} in units of the y axis
     * @param pixels rows from the top, 0 paper to 1 ink
     */
    record Image(double x, double y, double width, double height, double[][] pixels, Style style) implements Mark {}

    /**
     * Lines of equal value on a grid, at the given levels. In role {@link Role#NEUTRAL} they are quiet ground, filled
     * between the levels.
     *
     * @param range the values at the ends of the ground's shades, so that they mean the same in every state; null for the
     *     lowest and the highest value there are
     */
    record Contour(double[] x, double[] y, double[][] z, double[] levels, double @Nullable [] range, Style style)
            implements Mark {
        public Contour(double[] x, double[] y, double[][] z, double[] levels, Style style) {
            this(x, y, z, levels, null, style);
        }
    }

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
