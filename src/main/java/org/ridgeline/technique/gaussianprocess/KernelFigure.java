package org.ridgeline.technique.gaussianprocess;

import java.util.List;
import org.ridgeline.catalog.Words;
import org.ridgeline.figure.Axis;
import org.ridgeline.figure.Figure;
import org.ridgeline.figure.Mark;
import org.ridgeline.figure.Panel;
import org.ridgeline.figure.Role;
import org.ridgeline.figure.Style;
import org.ridgeline.numerics.Grids;
import org.ridgeline.numerics.Rows;
import org.ridgeline.numerics.gaussian.CovarianceFunction;

/** The kernel as a slice through one place, and as the matrix of all pairs of places. */
final class KernelFigure {
    private static final int PLACES = 161;
    private static final int CELLS = 41;
    private static final double ROOM = 1.15;

    private final GaussianProcessSolution solution;
    private final Words words;
    private final double[] range;

    KernelFigure(GaussianProcessSolution solution, Frame frame) {
        this.solution = solution;
        this.words = solution.words();
        this.range = frame.x();
    }

    Figure figure() {
        CovarianceFunction covariance = solution.problem().covariance();
        double middle = (range[0] + range[1]) / 2;
        double[] x = Grids.linear(range[0], range[1], PLACES);
        double[] slice = covariance.cross(new double[][] {{middle}}, Rows.ofColumn(x))[0];
        double lowest = 0;
        double highest = Double.MIN_NORMAL;
        for (double value : slice) {
            lowest = Math.min(lowest, value);
            highest = Math.max(highest, value);
        }
        Axis places = Axis.linear(words.say("axis.x"), range[0], range[1]);
        Panel line = Panel.of(
                        places,
                        Axis.linear(words.say("axis.covariance"), ROOM * lowest, ROOM * highest),
                        List.of(
                                Mark.ruleY(0, Style.of(Role.NEUTRAL).thin()),
                                Mark.ruleX(middle, Style.of(Role.NEUTRAL).thin()),
                                new Mark.Line(
                                        x,
                                        slice,
                                        Style.of(Role.PENALTY).strong().named(words.say("mark.slice")))))
                .titled(words.say("panel.slice", middle), words.say("panel.slice.note"));
        double[] cells = Grids.linear(range[0], range[1], CELLS);
        double[][] matrix = covariance.cross(Rows.ofColumn(cells), Rows.ofColumn(cells));
        Panel raster = Panel.of(
                        places,
                        Axis.linear(words.say("axis.x-prime"), range[0], range[1]),
                        List.of(new Mark.Raster(
                                cells, cells, matrix, Style.of(Role.PENALTY).named(words.say("mark.covariance")))))
                .titled(words.say("panel.matrix"), words.say("panel.matrix.note"));
        return new Figure(
                "kernel",
                words.say("finding.kernel"),
                words.say("caption.kernel"),
                words.say("description.kernel"),
                List.of(line, raster));
    }
}
