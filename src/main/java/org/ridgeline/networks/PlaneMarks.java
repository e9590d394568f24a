package org.ridgeline.networks;

import java.util.Arrays;
import java.util.List;
import org.ridgeline.catalog.Words;
import org.ridgeline.data.ClassificationSet;
import org.ridgeline.data.Samples;
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

    /** The first training rows, a mark a class. @param worded whether classes are named in the picture */
    public List<Mark> points(Samples rows, ClassificationSet set, boolean worded) {
        return List.of(points(rows, 0, set, worded), points(rows, 1, set, worded));
    }

    private Mark points(Samples rows, int label, ClassificationSet set, boolean worded) {
        int shown = Math.min(MOST_POINTS, rows.size());
        double[] across = new double[shown];
        double[] up = new double[shown];
        int count = 0;
        for (int row = 0; row < shown; row++) {
            if (rows.labels()[row] == label) {
                across[count] = rows.inputs()[2 * row];
                up[count++] = rows.inputs()[2 * row + 1];
            }
        }
        String name = set.className(label, words);
        Style style = Style.ofArm(label);
        return new Mark.Dots(
                Arrays.copyOf(across, count),
                Arrays.copyOf(up, count),
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
