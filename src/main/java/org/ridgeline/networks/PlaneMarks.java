package org.ridgeline.networks;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ridgeline.catalog.Words;
import org.ridgeline.figure.Axis;
import org.ridgeline.figure.Mark;
import org.ridgeline.figure.Panel;
import org.ridgeline.figure.Role;
import org.ridgeline.figure.Style;

/** The plane as a network sees it: which class it would answer where, and the border between. */
public final class PlaneMarks {
    /** More points hide the ground. */
    private static final int MOST_POINTS = 300;

    private static final int SHADES = 10;
    private static final double[] HALF = {0.5};
    private static final double[] RANGE = {0, 1};

    /** Short of this, a network is called unsure. */
    private static final double SURE = 0.9;

    private final double[] levels = new double[SHADES];
    private final double[] x;
    private final double[] y;
    private final Words words;

    /**
     * @param x places of the grid along the first column
     * @param y along the second
     */
    public PlaneMarks(double[] x, double[] y, Words words) {
        this.x = x;
        this.y = y;
        this.words = words;
        for (int k = 0; k < SHADES; k++) {
            levels[k] = (double) k / SHADES;
        }
    }

    /** Shades and border. @param probability of class 1: {@code [j][i]} at x[i], y[j] */
    public List<Mark> ground(double[][] probability) {
        return List.of(
                new Mark.Contour(x, y, probability, levels, RANGE, Style.of(Role.NEUTRAL)),
                new Mark.Contour(
                        x, y, probability, HALF, Style.of(Role.FIT).strong().named(words.say("mark.border"))));
    }

    /** A mark a class. @param worded whether classes are named in the picture */
    public static List<Mark> points(PlanePoints points, boolean worded) {
        return List.of(points(points, 0, worded), points(points, 1, worded));
    }

    private static Mark points(PlanePoints points, int label, boolean worded) {
        int shown = Math.min(MOST_POINTS, points.labels().length);
        int[] rows = IntStream.range(0, shown)
                .filter(row -> points.labels()[row] == label)
                .toArray();
        Style style = Style.ofArm(label);
        String name = points.classes().get(label);
        return new Mark.Dots(
                Arrays.stream(rows).mapToDouble(row -> points.x()[row]).toArray(),
                Arrays.stream(rows).mapToDouble(row -> points.y()[row]).toArray(),
                worded ? style.labelled(name) : style.named(name));
    }

    public Panel panel(List<Mark> marks) {
        return Panel.of(Axis.linear("x₁", x[0], x[x.length - 1]), Axis.linear("x₂", y[0], y[y.length - 1]), marks)
                .withEqualAspect();
    }

    /** The share of the plane, in percent, where neither class has nine chances in ten. */
    public static double unsure(double[][] probability) {
        int unsure = 0;
        int places = 0;
        for (double[] row : probability) {
            for (double here : row) {
                unsure += Math.max(here, 1 - here) < SURE ? 1 : 0;
                places++;
            }
        }
        return 100.0 * unsure / places;
    }
}
