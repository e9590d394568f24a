package org.ridgeline.technique.gpclassification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ridgeline.catalog.Words;
import org.ridgeline.figure.Axis;
import org.ridgeline.figure.Figure;
import org.ridgeline.figure.Mark;
import org.ridgeline.figure.Panel;
import org.ridgeline.figure.Role;
import org.ridgeline.figure.Style;
import org.ridgeline.gaussian.Bands;
import org.ridgeline.numerics.Grids;
import org.ridgeline.numerics.Rows;
import org.ridgeline.numerics.gaussian.LaplaceClassification;
import org.ridgeline.numerics.gaussian.LogisticNormal;

/** One x: the probability over it, and beside it the latent function with its doubt. */
final class CurveFigure {
    private static final int PLACES = 161;

    /** Beyond the points there is room to see the doubt return. */
    private static final double ROOM = 0.15;

    /** The latent axis reaches this far, or as many times twice as far as it must. */
    private static final double LATENT_REACH = 2;

    /** Where the true probability falls through one half, its word stands clear of the points. */
    private static final double TRUTH_AT = Examples.REACH / 2;

    private final GpClassificationSolution solution;
    private final ClassifiedPoints points;
    private final Words words;
    private final double[] x;
    private final Axis axis;
    private final LaplaceClassification.Latent latent;
    private final double[] probability;

    CurveFigure(GpClassificationSolution solution) {
        this.solution = solution;
        this.points = solution.points();
        this.words = solution.words();
        double[] range = points.range(0, ROOM);
        this.x = Grids.linear(range[0], range[1], PLACES);
        this.axis = Axis.linear(words.say("axis.x"), range[0], range[1]);
        this.latent = solution.classifier().predict(Rows.ofColumn(x));
        this.probability = latent.probability();
    }

    Figure figure() {
        return new Figure(
                "probability",
                GpClassificationFinding.of(solution, probability),
                words.say("caption.probability"),
                words.say("description.curve"),
                List.of(probabilityPanel(), latentPanel()));
    }

    private Panel probabilityPanel() {
        List<Mark> marks = new ArrayList<>();
        marks.add(Mark.ruleY(0.5, Style.of(Role.NEUTRAL).thin()));
        if (!points.own()) {
            double[] truth = Arrays.stream(x).map(Examples::truth).toArray();
            marks.add(new Mark.Line(x, truth, Style.of(Role.TRUTH).labelledAt(TRUTH_AT, words.say("mark.truth"))));
        }
        double[] ofMean =
                Arrays.stream(latent.mean()).map(LogisticNormal::logistic).toArray();
        marks.add(new Mark.Line(x, ofMean, Style.of(Role.REFERENCE).thin().named(words.say("mark.logistic-of-mean"))));
        marks.add(new Mark.Line(
                x, probability, Style.of(Role.FIT).strong().labelledAt(x[PLACES / 4], words.say("mark.probability"))));
        marks.add(new Mark.Dots(
                Rows.column(points.x(), 0),
                points.y(),
                new Mark.Editable("x", "y", List.of(0.0, 1.0)),
                null,
                Style.of(Role.DATA).named(words.say("mark.observed"))));
        return Panel.of(axis, ClassMarks.probabilityAxis(words), marks)
                .titled(words.say("panel.probability"), words.say("panel.probability.note"));
    }

    private Panel latentPanel() {
        double furthest = 0;
        for (double deviations : new double[] {-Bands.MOST, Bands.MOST}) {
            for (double edge : Bands.beside(latent.mean(), latent.variance(), deviations)) {
                furthest = Math.max(furthest, Math.abs(edge));
            }
        }
        double reach = reach(furthest);
        List<Mark> marks = new ArrayList<>();
        marks.add(Mark.ruleY(0, Style.of(Role.NEUTRAL).thin()));
        marks.addAll(Bands.of(x, latent.mean(), latent.variance(), words));
        marks.add(new Mark.Line(x, latent.mean(), Style.of(Role.FIT).strong().labelled(words.say("mark.mean"))));
        return Panel.of(axis, Axis.linear(words.say("axis.latent"), -reach, reach), marks)
                .titled(words.say("panel.latent"), words.say("panel.latent.note"));
    }

    /** In doublings, so that the axis does not move with every step of a slider. */
    static double reach(double furthest) {
        double reach = LATENT_REACH;
        while (reach < furthest && reach < Double.MAX_VALUE / 2) {
            reach *= 2;
        }
        return reach;
    }
}
