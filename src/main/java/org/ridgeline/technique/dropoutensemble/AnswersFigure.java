package org.ridgeline.technique.dropoutensemble;

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

/** Evaluation, average and geometric mean: class by class at the chosen input, and one against the other at every input. */
final class AnswersFigure {
    /** Evaluation stands this far left of its class, the average as far right. */
    private static final double ASIDE = 0.15;

    private static final double HALF_BOX = 0.1;

    private static final int MOST_TICKS = 12;

    /** More places than this make a cloud and no picture. */
    private static final int MOST_DOTS = 1000;

    private final DropoutEnsembleSolution solution;
    private final ChosenInput chosen;
    private final DropoutEnsembleResult answers;
    private final Words words;

    AnswersFigure(DropoutEnsembleSolution solution) {
        this.solution = solution;
        this.chosen = solution.chosen();
        this.answers = solution.result();
        this.words = solution.words();
    }

    Figure figure() {
        return new Figure(
                "answers",
                EnsembleFinding.of(solution),
                words.say("caption.answers"),
                words.say("description.answers"),
                List.of(atTheInput(), everywhere()));
    }

    private Panel atTheInput() {
        double[] mean = chosen.committee().mean();
        double[] deviation = chosen.committee().standardDeviation();
        int classes = mean.length;
        double[] left = new double[classes];
        double[] right = new double[classes];
        // One box a class, the third place of each a gap before the next.
        double[] sides = new double[3 * classes];
        double[] lower = new double[3 * classes];
        double[] upper = new double[3 * classes];
        Arrays.fill(lower, Double.NaN);
        Arrays.fill(upper, Double.NaN);
        for (int k = 0; k < classes; k++) {
            left[k] = k + 1 - ASIDE;
            right[k] = k + 1 + ASIDE;
            sides[3 * k] = right[k] - HALF_BOX;
            sides[3 * k + 1] = right[k] + HALF_BOX;
            sides[3 * k + 2] = right[k] + HALF_BOX;
            Arrays.fill(lower, 3 * k, 3 * k + 2, Math.max(0, mean[k] - deviation[k]));
            Arrays.fill(upper, 3 * k, 3 * k + 2, Math.min(1, mean[k] + deviation[k]));
        }
        List<Mark> marks = List.of(
                new Mark.Band(sides, lower, upper, Style.of(Role.PENALTY).named(words.say("mark.spread"))),
                new Mark.Dots(right, mean, Style.of(Role.PENALTY).strong().labelled(words.say("mark.average"))),
                // The ring of the geometric mean is wider than the dot of evaluation, which therefore shows inside.
                new Mark.Dots(
                        left,
                        chosen.committee().geometricMean(),
                        Style.of(Role.DATA).strong().named(words.say("mark.geometric"))),
                new Mark.Dots(
                        left, chosen.evaluation(), Style.of(Role.FIT).thin().labelled(words.say("mark.evaluation"))));
        Axis axis = Axis.linear(words.say("axis.class"), 0.5, classes + 0.5);
        return Panel.of(
                        classes <= MOST_TICKS
                                ? axis.withTicks(IntStream.rangeClosed(1, classes)
                                        .asDoubleStream()
                                        .toArray())
                                : axis,
                        Axis.linear(words.say("axis.probability.any"), 0, 1),
                        marks)
                .titled(words.say("panel.input", chosen.number()), words.say("panel.input.note"));
    }

    private Panel everywhere() {
        int classes = chosen.evaluation().length;
        int rows = Math.clamp(MOST_DOTS / classes, 1, answers.evalProbability().length);
        double[] all = new double[rows * classes];
        double[] averages = new double[rows * classes];
        for (int i = 0; i < rows; i++) {
            System.arraycopy(answers.evalProbability()[i], 0, all, i * classes, classes);
            System.arraycopy(answers.exactMean()[i], 0, averages, i * classes, classes);
        }
        double[] ends = {0, 1};
        List<Mark> marks = new ArrayList<>(List.of(
                new Mark.Line(ends, ends, Style.of(Role.REFERENCE).named(words.say("mark.equal"))),
                new Mark.Dots(all, averages, Style.of(Role.NEUTRAL).named(words.say("mark.any-input"))),
                new Mark.Dots(
                        chosen.evaluation(),
                        chosen.committee().mean(),
                        Style.of(Role.PENALTY).strong().named(words.say("mark.this-input")))));
        return Panel.of(
                        Axis.linear(words.say("axis.evaluation"), 0, 1),
                        Axis.linear(words.say("axis.average"), 0, 1),
                        marks)
                .titled(words.say("panel.everywhere"), words.say("panel.everywhere.note", rows, classes));
    }
}
