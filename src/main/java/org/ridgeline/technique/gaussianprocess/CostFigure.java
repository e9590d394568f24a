package org.ridgeline.technique.gaussianprocess;

import java.util.Arrays;
import java.util.List;
import org.ridgeline.catalog.Words;
import org.ridgeline.figure.Axis;
import org.ridgeline.figure.Figure;
import org.ridgeline.figure.Mark;
import org.ridgeline.figure.Panel;
import org.ridgeline.figure.Role;
import org.ridgeline.figure.Style;
import org.ridgeline.numerics.Grids;

/**
 * What n points cost: n³/6 multiplications to factor their matrix, n²/2 for the doubt at each further place (Rasmussen
 * and Williams 2006, algorithm 2.1).
 */
final class CostFigure {
    private static final int PLACES = 61;
    private static final int PREDICTED = 200;

    private final GaussianProcessSolution solution;
    private final Words words;

    CostFigure(GaussianProcessSolution solution) {
        this.solution = solution;
        this.words = solution.words();
    }

    Figure figure() {
        int n = solution.problem().observed().size();
        double[] points = Grids.logarithmic(1, Observed.MOST_POINTS, PLACES);
        double[] factor = Arrays.stream(points).map(CostFigure::factoring).toArray();
        double[] predict = Arrays.stream(points).map(CostFigure::predicting).toArray();
        double most = factoring(Observed.MOST_POINTS);
        List<Mark> marks = new java.util.ArrayList<>(List.of(
                new Mark.Line(points, predict, Style.of(Role.REFERENCE).labelled(words.say("mark.predict", PREDICTED))),
                new Mark.Line(points, factor, Style.of(Role.PENALTY).strong().labelled(words.say("mark.factor")))));
        if (n > 0) {
            marks.add(Mark.ruleX(n, Style.of(Role.PENALTY).labelled("n = " + n)));
            marks.add(new Mark.Dots(
                    new double[] {n},
                    new double[] {factoring(n)},
                    Style.of(Role.PENALTY).strong()));
        }
        Panel panel = Panel.of(
                Axis.log(words.say("axis.points"), 1, Observed.MOST_POINTS).withTicks(1, 10, 100, 1000),
                Axis.log(words.say("axis.multiplications"), 0.1, 2 * most),
                marks);
        String finding = n == 0
                ? words.say("finding.cost.none")
                : words.say("finding.cost", n, factoring(n), 2 * n, factoring(2 * n));
        return new Figure("cost", finding, words.say("caption.cost"), words.say("description.cost"), List.of(panel));
    }

    private static double factoring(double n) {
        return n * n * n / 6;
    }

    private static double predicting(double n) {
        return n * n * PREDICTED / 2;
    }
}
