package org.ridgeline.technique.dropoutensemble;

import java.util.List;
import java.util.function.Function;
import org.ridgeline.catalog.Words;
import org.ridgeline.data.DropoutRate;
import org.ridgeline.figure.Axis;
import org.ridgeline.figure.Figure;
import org.ridgeline.figure.Mark;
import org.ridgeline.figure.Panel;
import org.ridgeline.figure.Role;
import org.ridgeline.figure.Style;

/** The answers side by side, the vote of the sub-networks, and both over the rate. */
final class DropoutEnsembleFigures {
    private static final int BINS = 20;

    private final DropoutEnsembleSolution solution;
    private final ChosenInput chosen;
    private final Words words;
    /** The class that evaluation prefers at the chosen input, from 0. */
    private final int favourite;

    DropoutEnsembleFigures(DropoutEnsembleSolution solution) {
        this.solution = solution;
        this.chosen = solution.chosen();
        this.words = solution.words();
        this.favourite = chosen.favourite();
    }

    List<Figure> figures() {
        return List.of(new AnswersFigure(solution).figure(), votes(), rate());
    }

    /** A histogram of the sub-networks' probabilities of one class, each counting as much as it is likely. */
    private Figure votes() {
        double[] shares = new double[BINS];
        double[] probabilities = chosen.committee().probabilities()[favourite];
        for (int mask = 0; mask < probabilities.length; mask++) {
            int bin = Math.clamp((int) (BINS * probabilities[mask]), 0, BINS - 1);
            shares[bin] += chosen.committee().weights()[mask];
        }
        double[] x = new double[2 * BINS];
        double[] heights = new double[2 * BINS];
        for (int bin = 0; bin < BINS; bin++) {
            x[2 * bin] = (double) bin / BINS;
            x[2 * bin + 1] = (double) (bin + 1) / BINS;
            heights[2 * bin] = shares[bin];
            heights[2 * bin + 1] = shares[bin];
        }
        Panel panel = Panel.of(
                Axis.linear(words.say("axis.probability", favourite + 1), 0, 1),
                Axis.linear(words.say("axis.share"), 0, 1),
                List.of(
                        new Mark.Band(
                                x,
                                new double[x.length],
                                heights,
                                Style.of(Role.REFERENCE).named(words.say("mark.sub-networks"))),
                        Mark.ruleX(
                                chosen.committee().mean()[favourite],
                                Style.of(Role.PENALTY).labelled(words.say("mark.average"))),
                        Mark.ruleX(
                                chosen.evaluation()[favourite],
                                Style.of(Role.FIT).labelled(words.say("mark.evaluation")))));
        return new Figure(
                "votes",
                words.say("finding.votes", 100 * chosen.agreement(), favourite + 1),
                words.say("caption.votes", favourite + 1),
                words.say("description.votes"),
                List.of(panel));
    }

    private Figure rate() {
        double[] rates = solution.rates();
        double[] mean = ofFavourite(Committee::mean);
        double[] deviation = ofFavourite(Committee::standardDeviation);
        double[] lower = new double[rates.length];
        double[] upper = new double[rates.length];
        double[] level = new double[rates.length];
        for (int i = 0; i < rates.length; i++) {
            lower[i] = Math.max(0, mean[i] - deviation[i]);
            upper[i] = Math.min(1, mean[i] + deviation[i]);
            level[i] = chosen.evaluation()[favourite];
        }
        double here = solution.rate();
        Panel panel = Panel.of(
                Axis.linear(words.say("axis.rate"), 0, DropoutRate.LARGEST),
                Axis.linear(words.say("axis.probability", favourite + 1), 0, 1),
                List.of(
                        new Mark.Band(
                                rates, lower, upper, Style.of(Role.PENALTY).named(words.say("mark.spread"))),
                        new Mark.Line(rates, level, Style.of(Role.FIT).labelled(words.say("mark.evaluation"))),
                        new Mark.Line(rates, mean, Style.of(Role.PENALTY).labelled(words.say("mark.average"))),
                        Mark.ruleX(here, Style.of(Role.PENALTY).thin().labelled("p = " + words.exact(here))),
                        new Mark.Dots(
                                new double[] {here},
                                new double[] {chosen.committee().mean()[favourite]},
                                Style.of(Role.PENALTY).strong().named(words.say("mark.average")))));
        return new Figure(
                "rate",
                EnsembleFinding.ofRate(solution),
                words.say("caption.rate", favourite + 1),
                words.say("description.rate"),
                List.of(panel));
    }

    private double[] ofFavourite(Function<Committee, double[]> values) {
        return solution.committees().stream()
                .mapToDouble(committee -> values.apply(committee)[favourite])
                .toArray();
    }
}
