package org.ridgeline.technique.gaussianprocess;

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
import org.ridgeline.numerics.Grids;
import org.ridgeline.numerics.Rows;
import org.ridgeline.numerics.gaussian.GramMatrix;

/**
 * What makes a kernel one: the eigenvalues of its matrices are variances of weighted sums, so none may be negative. Beside
 * it a function that looks like a kernel and is none.
 */
final class EigenvalueFigure {
    private static final int PLACES = 24;

    /** Rounding leaves some units in the sixteenth digit of the largest where an eigenvalue is zero. */
    private static final double NOTHING = 1e-9;

    private static final double ROOM = 1.1;

    private final GaussianProcessSolution solution;
    private final Words words;
    private final double[] range;

    EigenvalueFigure(GaussianProcessSolution solution, Frame frame) {
        this.solution = solution;
        this.words = solution.words();
        this.range = frame.x();
    }

    Figure figure() {
        double[][] places = Rows.ofColumn(Grids.linear(range[0], range[1], PLACES));
        double spacing = (range[1] - range[0]) / (PLACES - 1);
        double lengthScale = solution.problem().covariance().hyperparameters().lengthScale();
        // Narrower than two steps it would see no neighbour; as wide as everything it would be a constant, which is a
        // kernel.
        double width = Math.clamp(lengthScale, 1.5 * spacing, (PLACES - 2) * spacing);
        double[] kernel = GramMatrix.eigenvalues(solution.problem().covariance().covariance(places));
        double[] boxcar = GramMatrix.eigenvalues(GramMatrix.boxcar(places, width));
        long below = Arrays.stream(boxcar)
                .filter(value -> value < -NOTHING * boxcar[0])
                .count();
        String text = solution.problem().covariance().kernel().toString();
        return new Figure(
                "eigenvalues",
                words.say("finding.eigenvalues", below, PLACES, boxcar[PLACES - 1]),
                words.say("caption.eigenvalues"),
                words.say("description.eigenvalues"),
                List.of(
                        panel(kernel).titled(text, words.say("panel.kernel.note")),
                        panel(boxcar).titled(words.say("panel.boxcar", width), words.say("panel.boxcar.note", below))));
    }

    private Panel panel(double[] eigenvalues) {
        double largest = Math.max(eigenvalues[0], Double.MIN_NORMAL);
        double lowest = Math.min(0, eigenvalues[PLACES - 1]);
        List<Mark> marks = new ArrayList<>();
        marks.add(Mark.ruleY(0, Style.of(Role.NEUTRAL).thin()));
        marks.addAll(stems(eigenvalues, true, largest));
        marks.addAll(stems(eigenvalues, false, largest));
        return Panel.of(
                Axis.linear(words.say("axis.rank"), 0, PLACES + 1).withTicks(1, 8, 16, PLACES),
                Axis.linear(words.say("axis.eigenvalue"), ROOM * Math.min(lowest, -0.1 * largest), ROOM * largest),
                marks);
    }

    private List<Mark> stems(double[] eigenvalues, boolean negative, double largest) {
        int[] ranks = java.util.stream.IntStream.range(0, PLACES)
                .filter(i -> (eigenvalues[i] < -NOTHING * largest) == negative)
                .toArray();
        if (ranks.length == 0) {
            return List.of();
        }
        double[] x = Arrays.stream(ranks).mapToDouble(i -> i + 1).toArray();
        double[] y = Arrays.stream(ranks).mapToDouble(i -> eigenvalues[i]).toArray();
        Style style = Style.of(negative ? Role.PENALTY : Role.FIT)
                .named(words.say(negative ? "mark.negative" : "mark.eigenvalue"));
        return List.of(new Mark.Segments(x, new double[x.length], x, y, style), new Mark.Dots(x, y, style));
    }
}
