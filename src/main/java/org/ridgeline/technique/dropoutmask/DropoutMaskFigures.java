package org.ridgeline.technique.dropoutmask;

import java.util.ArrayList;
import java.util.List;
import org.ridgeline.catalog.Words;
import org.ridgeline.data.DropoutRate;
import org.ridgeline.figure.Axis;
import org.ridgeline.figure.Figure;
import org.ridgeline.figure.Mark;
import org.ridgeline.figure.Panel;
import org.ridgeline.figure.Role;
import org.ridgeline.figure.Style;
import org.ridgeline.numerics.Grids;
import org.ridgeline.numerics.RandomStream;

/** The mask, what a unit behind it hears, and what the rate does to both. */
final class DropoutMaskFigures {
    private static final int PASSES = 200;
    private static final int PASSES_STREAM = 1;

    /** Two standard deviations hold about 95 % of what chance does. */
    private static final double DEVIATIONS = 2;

    /** Where a kept unit at the largest rate speaks. */
    private static final double HIGHEST_FACTOR = new DropoutRate(DropoutRate.LARGEST).scale();

    /** Below, the axis is linear, so that a variance of zero has a place; above, it is logarithmic. */
    private static final double LINEAR_BELOW = 1;

    private final DropoutMaskSolution solution;
    private final Listener listener;
    private final DropoutRate dropout;
    private final Words words;

    DropoutMaskFigures(DropoutMaskSolution solution) {
        this.solution = solution;
        this.listener = solution.listener();
        this.dropout = solution.dropout();
        this.words = solution.words();
    }

    List<Figure> figures() {
        return List.of(new MaskFigure(solution).figure(), passes(), rate());
    }

    private Figure passes() {
        RandomStream random = RandomStream.stream(solution.parameters().seed(), PASSES_STREAM);
        double[] values = listener.passes(PASSES, random);
        double[] pass = Grids.linear(1, PASSES, PASSES);
        double[] average = new double[PASSES];
        double sum = 0;
        for (int i = 0; i < PASSES; i++) {
            sum += values[i];
            average[i] = sum / (i + 1);
        }
        double reach = DEVIATIONS * listener.standardDeviation();
        double[] ends = {1, PASSES};
        double[] lower = {listener.evaluation() - reach, listener.evaluation() - reach};
        double[] upper = {listener.evaluation() + reach, listener.evaluation() + reach};
        double[] level = {listener.evaluation(), listener.evaluation()};
        List<Mark> marks = new ArrayList<>();
        if (reach > 0) {
            double[] unscaled = {listener.unscaledMean(), listener.unscaledMean()};
            marks.add(new Mark.Band(ends, lower, upper, Style.of(Role.PENALTY).named(words.say("mark.spread"))));
            marks.add(new Mark.Line(ends, unscaled, Style.of(Role.REFERENCE).labelled(words.say("mark.unscaled"))));
        }
        marks.add(new Mark.Dots(pass, values, Style.of(Role.PENALTY).thin().named(words.say("mark.pass"))));
        marks.add(new Mark.Line(pass, average, Style.of(Role.PENALTY).labelled(words.say("mark.average"))));
        marks.add(new Mark.Line(ends, level, Style.of(Role.FIT).labelled(words.say("mark.evaluation"))));
        double[] range = listener.teachingRange(DropoutRate.LARGEST);
        Panel panel = Panel.of(
                Axis.linear(words.say("axis.pass"), 1, PASSES),
                Axis.linear(words.say("axis.value"), range[0], range[1]),
                marks);
        return new Figure(
                "passes",
                reach > 0
                        ? words.say("finding.passes", listener.evaluation(), listener.standardDeviation())
                        : words.say("finding.passes.still", listener.evaluation()),
                words.say("caption.passes"),
                words.say("description.passes"),
                List.of(panel));
    }

    private Figure rate() {
        double[] rates = DropoutMaskSolution.rates();
        double[] scales = new double[rates.length];
        double[] variances = new double[rates.length];
        for (int i = 0; i < rates.length; i++) {
            DropoutRate there = new DropoutRate(rates[i]);
            scales[i] = there.scale();
            variances[i] = there.varianceFactor();
        }
        double[] here = {dropout.rate()};
        List<Mark> marks = List.of(
                new Mark.Line(rates, scales, Style.of(Role.FIT).labelled(words.say("mark.scale"))),
                new Mark.Line(rates, variances, Style.of(Role.PENALTY).labelled(words.say("curve.variance"))),
                Mark.ruleX(
                        dropout.rate(), Style.of(Role.PENALTY).thin().labelled("p = " + words.exact(dropout.rate()))),
                new Mark.Dots(
                        here,
                        new double[] {dropout.scale()},
                        Style.of(Role.FIT).strong().named(words.say("mark.scale"))),
                new Mark.Dots(
                        here,
                        new double[] {dropout.varianceFactor()},
                        Style.of(Role.PENALTY).strong().named(words.say("curve.variance"))));
        Panel panel = Panel.of(
                Axis.linear(words.say("axis.rate"), 0, DropoutRate.LARGEST),
                Axis.symmetricLog(words.say("axis.factor"), 0, HIGHEST_FACTOR, LINEAR_BELOW)
                        .withTicks(0, 1, 2, 5, 10, 20),
                marks);
        return new Figure(
                "rate",
                dropout.rate() == 0
                        ? words.say("finding.rate.zero")
                        : words.say("finding.rate", dropout.scale(), dropout.varianceFactor()),
                words.say("caption.rate"),
                words.say("description.rate"),
                List.of(panel));
    }
}
