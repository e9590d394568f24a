package org.ridgeline.technique.gaussianprocess;

import java.util.ArrayList;
import java.util.List;
import org.ridgeline.catalog.Words;
import org.ridgeline.figure.Axis;
import org.ridgeline.figure.Figure;
import org.ridgeline.figure.Mark;
import org.ridgeline.figure.Panel;
import org.ridgeline.gaussian.Bands;
import org.ridgeline.gaussian.Draws;
import org.ridgeline.numerics.Grids;
import org.ridgeline.numerics.Rows;

/** What the kernel believes before it sees a point: the same base noise as the draws above, without the conditioning. */
final class PriorFigure {
    private static final int PLACES = 161;
    private static final double DEVIATIONS = 3;

    private final GaussianProcessSolution solution;
    private final Words words;
    private final double[] from;

    PriorFigure(GaussianProcessSolution solution, Frame frame) {
        this.solution = solution;
        this.words = solution.words();
        this.from = frame.x();
    }

    Figure figure() {
        double[] grid = Grids.linear(from[0], from[1], PLACES);
        double[][] places = Rows.ofColumn(grid);
        int dimensions = solution.problem().observed().dimensions();
        boolean curve = dimensions == 1;
        double[] variance = curve
                ? solution.problem().covariance().variances(places)
                : constant(solution.problem().covariance().variances(new double[][] {new double[dimensions]})[0]);
        double highest = 0;
        for (double value : variance) {
            highest = Math.max(highest, value);
        }
        double reach = DEVIATIONS * Math.sqrt(Math.max(highest, Double.MIN_NORMAL));
        List<Mark> marks = new ArrayList<>(Bands.of(grid, new double[PLACES], variance, words));
        marks.addAll(Draws.of(grid, curve ? solution.priorDraws(places) : null, words));
        Panel panel = Panel.of(
                Axis.linear(words.say("axis.x"), from[0], from[1]),
                Axis.linear(words.say("axis.y"), -reach, reach),
                marks);
        double deviation = Math.sqrt(variance[PLACES / 2]);
        return new Figure(
                "prior",
                words.say("finding.prior", Bands.MOST * deviation),
                words.say("caption.prior"),
                words.say("description.prior"),
                List.of(panel));
    }

    private static double[] constant(double value) {
        double[] values = new double[PLACES];
        java.util.Arrays.fill(values, value);
        return values;
    }
}
