package org.ridgeline.technique.gpclassification;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ridgeline.catalog.Words;
import org.ridgeline.figure.Axis;
import org.ridgeline.figure.Figure;
import org.ridgeline.figure.Mark;
import org.ridgeline.figure.Panel;
import org.ridgeline.figure.Role;
import org.ridgeline.figure.Style;
import org.ridgeline.numerics.Grids;
import org.ridgeline.numerics.gaussian.LaplaceClassification;

/** Two columns: the probability over their plane with the line of one half, and beside it the latent mean. */
final class PlaneFigure {
    private static final double ROOM = 0.15;

    /** Places along either column; fewer where every place costs a product with a large matrix. */
    private static final int FINE = 45;

    private static final int COARSE = 25;
    private static final int MANY_POINTS = 400;

    /** Columns whose ranges differ by more are drawn without a common scale. */
    private static final double ALIKE = 3;

    private static final int SHADES = 10;

    private final GpClassificationSolution solution;
    private final ClassifiedPoints points;
    private final Words words;
    private final boolean alike;
    private final double[] x;
    private final double[] y;
    private final LaplaceClassification.Latent latent;
    private final double[] probability;

    PlaneFigure(GpClassificationSolution solution) {
        this.solution = solution;
        this.points = solution.points();
        this.words = solution.words();
        int places = points.size() > MANY_POINTS ? COARSE : FINE;
        double[] across = points.range(0, ROOM);
        double[] up = points.range(1, ROOM);
        double ratio = (across[1] - across[0]) / (up[1] - up[0]);
        this.alike = ratio < ALIKE && ratio > 1 / ALIKE;
        if (alike) {
            double span = Math.max(across[1] - across[0], up[1] - up[0]);
            across = widened(across, span);
            up = widened(up, span);
        }
        this.x = Grids.linear(across[0], across[1], places);
        this.y = Grids.linear(up[0], up[1], places);
        double[][] plane = new double[places * places][];
        for (int j = 0; j < places; j++) {
            for (int i = 0; i < places; i++) {
                plane[j * places + i] = new double[] {x[i], y[j]};
            }
        }
        this.latent = solution.classifier().predict(plane);
        this.probability = latent.probability();
    }

    /** The same middle, with the width given. */
    private static double[] widened(double[] range, double span) {
        double more = (span - (range[1] - range[0])) / 2;
        return new double[] {range[0] - more, range[1] + more};
    }

    Figure figure() {
        double furthest = 0;
        for (double mean : latent.mean()) {
            furthest = Math.max(furthest, Math.abs(mean));
        }
        double reach = CurveFigure.reach(furthest);
        return new Figure(
                "probability",
                GpClassificationFinding.of(solution, probability),
                words.say("caption.probability"),
                words.say("description.plane"),
                List.of(
                        panel(probability, 0, 1, true)
                                .titled(words.say("panel.probability"), words.say("panel.probability.half")),
                        panel(latent.mean(), -reach, reach, false)
                                .titled(words.say("panel.latent.mean"), words.say("panel.latent.mean.note", reach))));
    }

    /** @param worded whether the classes carry their words; in the second of two panels they need none */
    private Panel panel(double[] values, double lowest, double highest, boolean worded) {
        double[][] rows = new double[y.length][x.length];
        for (int j = 0; j < y.length; j++) {
            System.arraycopy(values, j * x.length, rows[j], 0, x.length);
        }
        double[] levels = new double[SHADES];
        for (int k = 0; k < SHADES; k++) {
            levels[k] = lowest + (highest - lowest) * k / SHADES;
        }
        double[] half = {(lowest + highest) / 2};
        Style line = Style.of(Role.FIT).strong();
        List<Mark> marks = new ArrayList<>(List.of(
                new Mark.Contour(x, y, rows, levels, new double[] {lowest, highest}, Style.of(Role.NEUTRAL)),
                new Mark.Contour(x, y, rows, half, line.named(words.say("mark.half")))));
        for (int label = 0; label <= 1; label++) {
            Mark dots = dots(label, worded);
            if (dots != null) {
                marks.add(dots);
            }
        }
        Panel panel = Panel.of(
                Axis.linear(words.say("axis.x1"), x[0], x[x.length - 1]),
                Axis.linear(words.say("axis.x2"), y[0], y[y.length - 1]),
                marks);
        return alike ? panel.withEqualAspect() : panel;
    }

    private @Nullable Mark dots(int label, boolean worded) {
        int count = label == 1 ? points.positives() : points.size() - points.positives();
        if (count == 0) {
            return null;
        }
        double[] across = new double[count];
        double[] up = new double[count];
        int at = 0;
        for (int i = 0; i < points.size(); i++) {
            if (points.y()[i] == label) {
                across[at] = points.x()[i][0];
                up[at] = points.x()[i][1];
                at++;
            }
        }
        Style style = ClassMarks.style(label, words);
        return new Mark.Dots(across, up, worded ? style : Style.ofArm(label).named(words.say("mark.class", label)));
    }
}
