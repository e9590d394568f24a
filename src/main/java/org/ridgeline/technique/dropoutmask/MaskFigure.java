package org.ridgeline.technique.dropoutmask;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ridgeline.catalog.Words;
import org.ridgeline.figure.Axis;
import org.ridgeline.figure.Figure;
import org.ridgeline.figure.Mark;
import org.ridgeline.figure.Panel;
import org.ridgeline.figure.Role;
import org.ridgeline.figure.Style;
import org.ridgeline.numerics.Grids;

/** The first cells of the mask, and the share of all cells that it keeps as one counts on. */
final class MaskFigure {
    private static final int MOST_ROWS = 20;
    private static final int MOST_COLUMNS = 30;
    private static final int COUNTS = 120;

    /** Two standard deviations hold about 95 % of what chance does. */
    private static final double DEVIATIONS = 2;

    private static final int LEAST_COUNT_SHOWN = 10;

    /** Of seven shades a factor of 1 has the palest above zero, and one of 5 or more the deepest. */
    private static final double LOUDEST = 7;

    private final DropoutMaskSolution solution;
    private final LayerInput input;
    private final DropoutLayer layer;
    private final Words words;

    MaskFigure(DropoutMaskSolution solution) {
        this.solution = solution;
        this.input = solution.input();
        this.layer = input.layer();
        this.words = solution.words();
    }

    Figure figure() {
        List<Panel> panels = new ArrayList<>();
        panels.add(cells(factors(), LOUDEST, "panel.mask", "panel.part"));
        DropoutMaskResult.Gradients gradients = solution.result().gradients();
        if (gradients != null) {
            double[][] shown = part(gradients.x());
            double largest = Arrays.stream(shown)
                    .flatMapToDouble(Arrays::stream)
                    .map(Math::abs)
                    .max()
                    .orElse(0);
            panels.add(cells(shown, largest > 0 ? largest : 1, "panel.gradient", "panel.gradient.part"));
        }
        panels.add(share());
        return new Figure("mask", finding(), words.say("caption.mask"), words.say("description.mask"), panels);
    }

    private String finding() {
        double kept = layer.keptFraction();
        double scale = solution.dropout().scale();
        if (input.ownMask()) {
            return words.say("finding.own-mask", 100 * kept, scale);
        } else if (solution.dropout().rate() == 0) {
            return words.say("finding.nothing-dropped");
        } else if (kept == 0) {
            return words.say("finding.all-dropped");
        } else if (kept == 1) {
            return words.say("finding.all-kept", scale);
        }
        return words.say("finding.mask", 100 * (1 - kept), scale);
    }

    /** m/(1−p) in the cells shown: how loud each of them speaks. */
    private double[][] factors() {
        double[][] factors = part(layer.mask());
        for (double[] row : factors) {
            Arrays.setAll(row, j -> row[j] * solution.dropout().scale());
        }
        return factors;
    }

    /** The first rows and columns of a matrix. */
    private double[][] part(double[][] values) {
        double[][] part = new double[Math.min(MOST_ROWS, input.rows())][];
        for (int i = 0; i < part.length; i++) {
            part[i] = Arrays.copyOf(values[i], Math.min(MOST_COLUMNS, input.columns()));
        }
        return part;
    }

    /** A picture of cells, rows from bottom to top. @param reach the size of value that has the deepest shade */
    private Panel cells(double[][] values, double reach, String title, String note) {
        int rows = values.length;
        int columns = values[0].length;
        double[] range = {-reach, reach};
        return Panel.of(
                        Axis.linear(words.say("axis.unit"), 0.5, columns + 0.5),
                        Axis.linear(words.say("axis.example"), 0.5, rows + 0.5),
                        List.of(new Mark.Raster(count(columns), count(rows), values, range, Style.of(Role.NEUTRAL))))
                .titled(words.say(title), words.say(note, rows, columns, input.rows(), input.columns()));
    }

    private static double[] count(int last) {
        return IntStream.rangeClosed(1, last).asDoubleStream().toArray();
    }

    private Panel share() {
        int cells = layer.cells();
        int[] counts = Arrays.stream(Grids.logarithmic(1, Math.max(cells, LEAST_COUNT_SHOWN), COUNTS))
                .mapToInt(count -> (int) Math.round(count))
                .filter(count -> count <= cells)
                .distinct()
                .toArray();
        double[] x = Arrays.stream(counts).asDoubleStream().toArray();
        int[] kept = layer.keptAmongFirst(counts);
        double[] shares = new double[counts.length];
        double[] lower = new double[counts.length];
        double[] upper = new double[counts.length];
        double rate = solution.dropout().rate();
        for (int i = 0; i < counts.length; i++) {
            double reach = DEVIATIONS * Math.sqrt(rate * (1 - rate) / counts[i]);
            shares[i] = (double) kept[i] / counts[i];
            lower[i] = Math.max(0, 1 - rate - reach);
            upper[i] = Math.min(1, 1 - rate + reach);
        }
        return Panel.of(
                        Axis.log(words.say("axis.cells"), 1, Math.max(cells, LEAST_COUNT_SHOWN)),
                        Axis.linear(words.say("axis.kept"), 0, 1),
                        List.of(
                                new Mark.Band(
                                        x,
                                        lower,
                                        upper,
                                        Style.of(Role.REFERENCE).named(words.say("mark.chance"))),
                                Mark.ruleY(1 - rate, Style.of(Role.REFERENCE).labelled("1 − p")),
                                new Mark.Line(x, shares, Style.of(Role.PENALTY).named(words.say("mark.kept")))))
                .titled(words.say("panel.kept"), words.say("panel.kept.note", layer.keptFraction()));
    }
}
