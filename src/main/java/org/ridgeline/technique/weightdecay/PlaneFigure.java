package org.ridgeline.technique.weightdecay;

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
import org.ridgeline.numerics.optimization.Surface;

/** Two weights, the loss as quiet ground, and the paths over it. */
final class PlaneFigure {
    /** The square is widened to the shape of its frame, and the ground must reach as far: so many half sides. */
    private static final double WIDE = 2.3;

    private static final double TALL = 1.5;
    private static final int COLUMNS = 111;
    private static final int ROWS = 73;
    private static final int LEVELS = 14;

    /** Half the side of the square that is shown; it grows in steps, so that it rests while the start is dragged. */
    private static final double HALF_SIDE = 1.6;

    private static final double VALLEY_HALF_SIDE = 2;
    private static final double GROWTH = 1.5;
    private static final double ROOM = 1.05;

    /** A path that leaves is drawn up to so many half sides: the same on screen, and no astronomic coordinates. */
    private static final double FARTHEST = 20;

    /** Where the word of a path that has left stands, in half sides. */
    private static final double EDGE = 0.85;

    /** Beyond so many paths their lines are thin, and dots show their ends; those of few have a head that moves. */
    private static final int FEW = 8;

    private final WeightDecaySolution solution;
    private final WeightDecayProblem problem;
    private final PathNames names;
    private final Words words;
    private final double centreY;
    private final double half;

    PlaneFigure(WeightDecaySolution solution) {
        this.solution = solution;
        this.problem = solution.problem();
        this.names = new PathNames(solution);
        this.words = solution.words();
        boolean curved = solution.parameters().surface() == Terrain.ROSENBROCK;
        this.centreY = curved ? 1 : 0;
        this.half = half(curved ? VALLEY_HALF_SIDE : HALF_SIDE);
    }

    private double half(double least) {
        double furthest = reach(problem.start());
        double[] minimum = problem.minimum();
        if (minimum != null) {
            furthest = Math.max(furthest, reach(minimum));
        }
        double side = least;
        while (side < ROOM * furthest) {
            side *= GROWTH;
        }
        return side;
    }

    private double reach(double[] point) {
        return Math.max(Math.abs(point[0]), Math.abs(point[1] - centreY));
    }

    Figure figure() {
        List<Mark> marks = new ArrayList<>();
        marks.add(ground());
        marks.add(Mark.ruleX(0, Style.of(Role.NEUTRAL).thin()));
        marks.add(Mark.ruleY(0, Style.of(Role.NEUTRAL).thin()));
        solution.arms().forEach(arm -> marks.add(way(arm)));
        double[] minimum = problem.minimum();
        if (minimum != null) {
            marks.add(dot(minimum, Style.of(Role.TRUTH).strong().labelled(words.say("mark.minimum"))));
        }
        solution.arms().stream().filter(arm -> !isAtItsHead(arm)).forEach(arm -> marks.add(end(arm)));
        marks.add(start());
        Panel panel = Panel.of(
                        Axis.linear(words.say("axis.w1"), -half, half),
                        Axis.linear(words.say("axis.w2"), centreY - half, centreY + half),
                        marks)
                .withEqualAspect();
        return new Figure(
                "plane",
                new WeightDecayFinding(solution).sentence(),
                words.say(caption()),
                words.say("description.plane"),
                List.of(panel));
    }

    private String caption() {
        return switch (solution.parameters().surface()) {
            case GAUSSIAN -> "caption.plane.gaussian";
            case QUADRATIC -> "caption.plane.quadratic";
            case ROSENBROCK -> "caption.plane.rosenbrock";
        };
    }

    /** The lower, the darker: the loss itself, its root over a quadratic, its logarithm over the curved valley. */
    private Mark ground() {
        double[] x = Grids.linear(-WIDE * half, WIDE * half, COLUMNS);
        double[] y = Grids.linear(centreY - TALL * half, centreY + TALL * half, ROWS);
        double[] minimum = problem.minimum();
        Surface surface = problem.surface();
        double floor = minimum == null ? Double.NaN : surface.loss(minimum);
        double[][] heights = new double[ROWS][COLUMNS];
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < ROWS; j++) {
            for (int i = 0; i < COLUMNS; i++) {
                double height = height(surface.loss(new double[] {x[i], y[j]}), floor);
                heights[j][i] = height;
                lowest = Math.min(lowest, height);
                highest = Math.max(highest, height);
            }
        }
        if (!(highest > lowest)) {
            lowest -= 1;
            highest += 1;
        }
        double[] levels = new double[LEVELS];
        for (int k = 0; k < LEVELS; k++) {
            levels[k] = lowest + (highest - lowest) * k / LEVELS;
        }
        return new Mark.Contour(x, y, heights, levels, new double[] {lowest, highest}, Style.of(Role.NEUTRAL));
    }

    private double height(double loss, double floor) {
        return switch (solution.parameters().surface()) {
            case GAUSSIAN -> loss;
            case QUADRATIC -> Double.isNaN(floor) ? loss : Math.sqrt(Math.max(0, loss - floor));
            case ROSENBROCK -> Math.log10(1 + loss);
        };
    }

    private Mark way(Arm arm) {
        double[][] points = Arrays.stream(arm.path().points())
                .map(point -> drawnIn(point, FARTHEST))
                .toArray(double[][]::new);
        double[] x = Arrays.stream(points).mapToDouble(point -> point[0]).toArray();
        double[] y = Arrays.stream(points).mapToDouble(point -> point[1]).toArray();
        double[] times = IntStream.range(0, points.length).asDoubleStream().toArray();
        Style style = isAtItsHead(arm) ? names.labelled(arm) : names.style(arm).named(names.of(arm));
        return new Mark.Line(x, y, times, isFew() ? style : style.thin());
    }

    private boolean isFew() {
        return solution.arms().size() <= FEW;
    }

    /** Whether its word goes with the head of its line, which is always in sight: few lines have heads. */
    private boolean isAtItsHead(Arm arm) {
        return isFew() && isInSight(arm);
    }

    private boolean isInSight(Arm arm) {
        return !arm.path().diverged() && reach(arm.end()) <= half;
    }

    /** The point, or where the line from the middle to it is so many half sides long. */
    private double[] drawnIn(double[] point, double halfSides) {
        double share = halfSides * half / reach(point);
        return share >= 1 ? point : new double[] {share * point[0], centreY + share * (point[1] - centreY)};
    }

    /** Where the path ends; where that is out of sight, the side to which it left. */
    private Mark end(Arm arm) {
        double[][] points = arm.path().points();
        Style style = names.labelled(arm).strong();
        if (isInSight(arm)) {
            return dot(arm.end(), style);
        }
        int last = points.length - 1;
        while (last > 0 && reach(points[last]) > half) {
            last--;
        }
        // On its way to the next place, or where it is last seen if that is none.
        double[] left = last + 1 < points.length ? drawnIn(points[last + 1], EDGE) : points[last];
        String gone = words.say(arm.path().diverged() ? "mark.runs-away" : "mark.outside", names.of(arm));
        return dot(left, style.label() == null ? style : style.labelled(gone));
    }

    private static Mark dot(double[] point, Style style) {
        return new Mark.Dots(new double[] {point[0]}, new double[] {point[1]}, style);
    }

    private Mark start() {
        String label = words.say("mark.start");
        return new Mark.Dots(
                new double[] {problem.start()[0]},
                new double[] {problem.start()[1]},
                problem.startIsOwn() ? null : new Mark.Editable("startX", "startY"),
                List.of(label),
                Style.of(Role.DATA).labelled(label));
    }
}
