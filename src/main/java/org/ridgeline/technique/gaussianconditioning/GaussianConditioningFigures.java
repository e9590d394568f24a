package org.ridgeline.technique.gaussianconditioning;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ridgeline.catalog.Words;
import org.ridgeline.figure.Axis;
import org.ridgeline.figure.Figure;
import org.ridgeline.figure.Mark;
import org.ridgeline.figure.Panel;
import org.ridgeline.figure.Role;
import org.ridgeline.figure.Style;
import org.ridgeline.technique.gaussianconditioning.JointGaussian.Conditional;

/** The hill and its slice, the two bells, and the variables side by side as the values of one function. */
final class GaussianConditioningFigures {
    /** The range that sliders at rest fill. */
    private static final double REACH = 4;

    /** Half of an interval that holds 95 % of one variable, in standard deviations. */
    private static final double SURE = 1.96;

    /** A bell is seen so many standard deviations wide to both sides. */
    private static final double BELL = 3.5;

    private static final double ROOM = 1.15;

    private final GaussianConditioningSolution solution;
    private final Conditional answer;
    private final Words words;

    GaussianConditioningFigures(GaussianConditioningSolution solution) {
        this.solution = solution;
        this.answer = solution.answer();
        this.words = solution.words();
    }

    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        SlicedPair pair = solution.pair();
        if (pair != null) {
            figures.add(new PlaneFigure(solution, pair).figure());
        }
        figures.add(densities(pair == null));
        figures.add(coordinates(pair));
        return figures;
    }

    /** Before and after of the first variable that was not looked at. */
    private Figure densities(boolean main) {
        int variable = answer.remaining()[0];
        String name = solution.name(variable);
        double mean = solution.joint().mean(variable);
        double deviation = Math.sqrt(solution.joint().covariance(variable, variable));
        double newMean = answer.mean()[0];
        double newDeviation = Math.sqrt(answer.covariance()[0][0]);
        TeachingRange values = range().around(mean, BELL * deviation).around(newMean, BELL * newDeviation);
        double highest = Math.max(height(deviation), height(newDeviation));
        List<Mark> marks = new ArrayList<>();
        marks.add(bell(mean, deviation, Style.of(Role.REFERENCE).labelled(words.say("mark.before"))));
        if (solution.problem().observed().length > 0) {
            String after = words.say("mark.after", solution.known());
            marks.add(bell(newMean, newDeviation, Style.of(Role.FIT).strong().labelled(after)));
        }
        Panel panel = Panel.of(
                values.axis(name), Axis.linear(words.say("axis.density"), 0, highest > 0 ? ROOM * highest : 1), marks);
        String finding = main
                ? ConditioningFinding.of(solution)
                : words.say("finding.densities", name, newMean - SURE * newDeviation, newMean + SURE * newDeviation);
        return new Figure(
                "densities",
                finding,
                words.say("caption.densities", name),
                words.say("description.densities"),
                List.of(panel));
    }

    private static double height(double deviation) {
        return deviation > 0 ? BellShapes.peak(deviation) : 0;
    }

    /** A variable that does not vary has no bell, but a place. */
    private static Mark bell(double mean, double deviation, Style style) {
        if (!(deviation > 0)) {
            return Mark.ruleX(mean, style);
        }
        BellShapes.Outline bell = BellShapes.bell(mean, deviation, BellShapes.peak(deviation));
        return new Mark.Line(bell.x(), bell.y(), style);
    }

    /** Two variables are two points of a function; a Gaussian process has one for every x. */
    private Figure coordinates(@Nullable SlicedPair pair) {
        List<Panel> panels = new ArrayList<>();
        boolean linked = pair != null && !solution.problem().own();
        if (pair != null && linked) {
            panels.add(new PlaneFigure(solution, pair).places(SURE));
        }
        panels.add(new CoordinatesPanel(solution, SURE, linked).panel(range()));
        int variable = answer.remaining()[0];
        boolean known = solution.problem().observed().length > 0;
        return new Figure(
                "coordinates",
                known
                        ? words.say(
                                "finding.coordinates",
                                solution.name(variable),
                                2 * SURE * Math.sqrt(solution.joint().covariance(variable, variable)),
                                2 * SURE * Math.sqrt(answer.covariance()[0][0]))
                        : words.say("finding.coordinates.before"),
                words.say(linked ? "caption.coordinates.linked" : "caption.coordinates"),
                words.say(linked ? "description.coordinates.linked" : "description.coordinates"),
                panels);
    }

    /** Sliders move within a fixed range; the caller's own variables bring theirs. */
    private TeachingRange range() {
        return range(solution);
    }

    static TeachingRange range(GaussianConditioningSolution solution) {
        return solution.problem().own() ? TeachingRange.empty() : TeachingRange.of(-REACH, REACH);
    }
}
