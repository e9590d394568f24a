package org.ridgeline.technique.penaltygeometry;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.ridgeline.catalog.Words;
import org.ridgeline.figure.Axis;
import org.ridgeline.figure.Figure;
import org.ridgeline.figure.Mark;
import org.ridgeline.figure.Panel;
import org.ridgeline.figure.Role;
import org.ridgeline.figure.Style;

/** The plane of two weights, and what happens to them as the ball grows. */
final class PenaltyGeometryFigures {
    private static final int OUTLINE = 181;
    private static final double LEAST_REACH = 3;
    private static final double ROOM = 1.25;
    /** Ellipses at these multiples of the loss at the optimum; the one through the optimum is loud. */
    private static final double[] LEVELS = {0.15, 0.5, 1, 1.8, 3};

    private final PenaltyGeometrySolution solution;
    private final PenaltyGeometryParameters parameters;
    private final PenaltyGeometry geometry;
    private final PenaltyGeometry.Optimum optimum;
    private final Words words;

    PenaltyGeometryFigures(PenaltyGeometrySolution solution) {
        this.solution = solution;
        this.parameters = solution.parameters();
        this.geometry = solution.geometry();
        this.optimum = solution.optimum();
        this.words = solution.words();
    }

    List<Figure> figures() {
        return List.of(plane(), weights(), multiplier());
    }

    private Figure plane() {
        double furthest = Math.max(Math.abs(parameters.unconstrainedX()), Math.abs(parameters.unconstrainedY()));
        double reach = Math.max(LEAST_REACH, ROOM * furthest);
        List<Mark> marks = new ArrayList<>();
        marks.add(Mark.ruleX(0, Style.of(Role.NEUTRAL).thin()));
        marks.add(Mark.ruleY(0, Style.of(Role.NEUTRAL).thin()));
        PenaltyGeometry.Outline ball =
                PenaltyGeometry.boundary(parameters.penalty(), parameters.radius(), parameters.l1Ratio(), OUTLINE);
        marks.add(new Mark.Area(ball.x(), ball.y(), Style.of(Role.PENALTY).labelled(words.say("mark.ball"))));
        marks.addAll(ellipses());
        List<PenaltyGeometry.Optimum> path = solution.path();
        marks.add(new Mark.Line(
                each(path, PenaltyGeometry.Optimum::x),
                each(path, PenaltyGeometry.Optimum::y),
                Style.of(Role.PENALTY).thin()));
        marks.add(new Mark.Dots(
                new double[] {parameters.unconstrainedX()},
                new double[] {parameters.unconstrainedY()},
                new Mark.Editable("unconstrainedX", "unconstrainedY"),
                List.of(words.say("mark.unconstrained")),
                Style.of(Role.DATA).labelled(words.say("mark.unconstrained"))));
        marks.add(new Mark.Dots(
                new double[] {optimum.x()},
                new double[] {optimum.y()},
                Style.of(Role.PENALTY).strong().labelled(words.say("mark.optimum"))));
        Panel panel = Panel.of(
                        Axis.linear(words.say("axis.w1"), -reach, reach),
                        Axis.linear(words.say("axis.w2"), -reach, reach),
                        marks)
                .withEqualAspect();
        return new Figure(
                "plane", finding(), words.say("caption.plane"), words.say("description.plane"), List.of(panel));
    }

    private List<Mark> ellipses() {
        List<Mark> marks = new ArrayList<>();
        double through = optimum.slack() ? geometry.loss(0, 0) / LEVELS.length : optimum.loss();
        if (!(through > 0)) {
            return marks;
        }
        for (double level : LEVELS) {
            PenaltyGeometry.Outline ellipse = geometry.ellipse(level * through, OUTLINE);
            boolean touching = level == 1 && !optimum.slack();
            Style style = touching
                    ? Style.of(Role.FIT).strong().labelled(words.say("mark.equal-loss"))
                    : Style.of(Role.FIT).thin();
            marks.add(new Mark.Line(ellipse.x(), ellipse.y(), style));
        }
        return marks;
    }

    private String finding() {
        if (optimum.slack()) {
            return words.say("finding.slack");
        }
        boolean zeroX = optimum.x() == 0;
        boolean zeroY = optimum.y() == 0;
        boolean round = parameters.penalty() == PenaltyGeometry.Ball.L2;
        if (zeroX && zeroY) {
            return words.say("finding.both-zero");
        } else if (zeroX || zeroY) {
            return words.say(round ? "finding.round.zero" : "finding.corner", zeroX ? "w₁" : "w₂");
        }
        return words.say(round ? "finding.round" : "finding.edge");
    }

    private Figure weights() {
        List<PenaltyGeometry.Optimum> path = solution.path();
        double[] first = each(path, PenaltyGeometry.Optimum::x);
        double[] second = each(path, PenaltyGeometry.Optimum::y);
        double reach = 1;
        for (int i = 0; i < first.length; i++) {
            reach = Math.max(reach, Math.max(Math.abs(first[i]), Math.abs(second[i])));
        }
        Panel panel = Panel.of(
                radiusAxis(),
                Axis.linear(words.say("axis.weight"), -ROOM * reach, ROOM * reach),
                List.of(
                        Mark.ruleY(0, Style.of(Role.NEUTRAL).thin()),
                        new Mark.Line(solution.radii(), first, Style.ofArm(0).labelled("w₁")),
                        new Mark.Line(solution.radii(), second, Style.ofArm(2).labelled("w₂")),
                        radiusRule()));
        return new Figure(
                "weights",
                words.say("finding.weights", optimum.x(), optimum.y()),
                words.say("caption.weights"),
                words.say("description.weights"),
                List.of(panel));
    }

    private Figure multiplier() {
        double[] multipliers = each(solution.path(), PenaltyGeometry.Optimum::multiplier);
        double highest = optimum.multiplier();
        for (int i = 2; i < multipliers.length; i++) {
            // The first radii are left out of the range: for the elastic ball the multiplier may grow without limit.
            highest = Math.max(highest, multipliers[i]);
        }
        Panel panel = Panel.of(
                radiusAxis(),
                Axis.linear(words.say("axis.multiplier"), 0, highest > 0 ? ROOM * highest : 1),
                List.of(
                        new Mark.Line(
                                solution.radii(),
                                multipliers,
                                Style.of(Role.PENALTY).labelled("λ")),
                        radiusRule(),
                        new Mark.Dots(
                                new double[] {parameters.radius()},
                                new double[] {optimum.multiplier()},
                                Style.of(Role.PENALTY).strong())));
        return new Figure(
                "multiplier",
                words.say(optimum.slack() ? "finding.multiplier.slack" : "finding.multiplier", optimum.multiplier()),
                words.say("caption.multiplier"),
                words.say("description.multiplier"),
                List.of(panel));
    }

    private Axis radiusAxis() {
        return Axis.linear(words.say("axis.radius"), 0, PenaltyGeometryParameters.LARGEST_TAUGHT);
    }

    private Mark radiusRule() {
        return Mark.ruleX(
                parameters.radius(), Style.of(Role.PENALTY).labelled("r = " + words.exact(parameters.radius())));
    }

    private static double[] each(List<PenaltyGeometry.Optimum> path, ToDoubleFunction<PenaltyGeometry.Optimum> value) {
        return path.stream().mapToDouble(value).toArray();
    }
}
