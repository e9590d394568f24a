package org.ridgeline.linear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ridgeline.catalog.Words;
import org.ridgeline.data.NoisySine;
import org.ridgeline.data.Regression;
import org.ridgeline.figure.Axis;
import org.ridgeline.figure.Mark;
import org.ridgeline.figure.Panel;
import org.ridgeline.figure.Role;
import org.ridgeline.figure.Style;

/** Panels that show a fit over its data: a curve through points, or observed against predicted values. */
public final class FitPanels {
    /** The sine lives in −1 … 1; noise needs some room beyond. */
    private static final double TEACHING_RANGE = 1.5;

    private static final double PADDING = 0.08;

    private final Regression data;
    private final Words words;
    private final Axis x;
    private final Axis y;
    private final double[] trainX;

    /** The curve behind the data on its grid, where they are generated. */
    private final double @Nullable [] truth;

    public FitPanels(Regression data, Words words) {
        this.data = data;
        this.words = words;
        this.y = yAxis();
        this.trainX = column(data.x());
        this.truth = data.origin() == Regression.Origin.GENERATED
                ? Arrays.stream(data.curveGrid()).map(NoisySine::truth).toArray()
                : null;
        this.x = data.gridX() != null
                ? Axis.linear(words.say("axis.x"), lowest(data.gridX()), highest(data.gridX()))
                        .withUnit(data.origin() == Regression.Origin.GENERATED ? "rad" : "")
                : Axis.linear(words.say("axis.predicted"), y.domain()[0], y.domain()[1]);
    }

    /**
     * One fit over the data.
     *
     * @param gridY the fit on the grid; null where x has several columns
     * @param predicted the fit at the training rows
     * @param reference another curve on the grid to compare with, or null
     * @param named whether marks carry their names; only the first of several equal panels needs them
     */
    public Panel panel(
            double @Nullable [] gridY,
            double[] predicted,
            double @Nullable [] reference,
            @Nullable String referenceName,
            String name,
            boolean named) {
        return gridY == null
                ? observedAgainstPredicted(predicted)
                : curve(gridY, predicted, reference, referenceName, name, named);
    }

    private Panel curve(
            double[] gridY,
            double[] predicted,
            double @Nullable [] reference,
            @Nullable String referenceName,
            String name,
            boolean named) {
        List<Mark> marks = new ArrayList<>();
        if (truth != null) {
            marks.add(new Mark.Line(
                    data.curveGrid(), truth, label(Style.of(Role.TRUTH), words.say("mark.truth"), named)));
        }
        if (reference != null && referenceName != null) {
            marks.add(new Mark.Line(
                    data.curveGrid(), reference, label(Style.of(Role.REFERENCE).thin(), referenceName, named)));
        }
        marks.add(new Mark.Segments(
                trainX, data.y(), trainX, predicted, Style.of(Role.FIT).thin()));
        marks.add(
                new Mark.Line(data.curveGrid(), gridY, label(Style.of(Role.FIT).strong(), name, named)));
        marks.add(new Mark.Dots(trainX, data.y(), new Mark.Editable("x", "y"), null, Style.of(Role.DATA)));
        return Panel.of(x, y, marks);
    }

    private Panel observedAgainstPredicted(double[] predicted) {
        double[] ends = y.domain();
        return Panel.of(
                x,
                y,
                List.of(
                        new Mark.Line(ends, ends, Style.of(Role.TRUTH).labelled(words.say("mark.exact"))),
                        new Mark.Dots(predicted, data.y(), Style.of(Role.FIT))));
    }

    private Axis yAxis() {
        if (data.origin() == Regression.Origin.GENERATED) {
            double reach = Math.max(TEACHING_RANGE, Math.ceil(largestSize(data.y()) * 4) / 4);
            reach = Math.min(reach, 2 * TEACHING_RANGE);
            return Axis.linear(words.say("axis.y"), -reach, reach);
        }
        double lowest = lowest(data.y());
        double highest = highest(data.y());
        double room = highest > lowest ? PADDING * (highest - lowest) : Math.max(1, Math.abs(highest));
        String label = words.say(data.isCurve() ? "axis.y" : "axis.observed");
        return Axis.linear(label, lowest - room, highest + room);
    }

    private static Style label(Style style, String words, boolean named) {
        return named ? style.labelled(words) : style.named(words);
    }

    private static double[] column(double[][] rows) {
        return Arrays.stream(rows).mapToDouble(row -> row[0]).toArray();
    }

    private static double largestSize(double[] values) {
        return Arrays.stream(values).map(Math::abs).max().orElse(1);
    }

    private static double lowest(double[] values) {
        return Arrays.stream(values).min().orElse(0);
    }

    private static double highest(double[] values) {
        double highest = Arrays.stream(values).max().orElse(1);
        return highest > lowest(values) ? highest : lowest(values) + 1;
    }
}
