package org.ridgeline.technique.doubledescent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.ridgeline.catalog.Words;
import org.ridgeline.figure.Axis;
import org.ridgeline.figure.Figure;
import org.ridgeline.figure.Mark;
import org.ridgeline.figure.Panel;
import org.ridgeline.figure.Role;
import org.ridgeline.figure.Style;

/** The errors on new points by width; below, why: those on old points, and how large the weights are. */
final class DoubleDescentFigures {
    /** The error of always answering zero, as the truth has variance 1. */
    private static final double NOTHING_LEARNT = 1;

    private final DoubleDescentSolution solution;
    private final Words words;
    private final double[] widths;

    DoubleDescentFigures(DoubleDescentSolution solution) {
        this.solution = solution;
        this.words = solution.words();
        this.widths = Arrays.stream(solution.fits().widths()).asDoubleStream().toArray();
    }

    List<Figure> figures() {
        DoubleDescentFinding finding = new DoubleDescentFinding(solution);
        return List.of(
                new Figure(
                        "test",
                        finding.test(),
                        words.say("caption.test"),
                        words.say("description.test"),
                        List.of(test())),
                new Figure(
                        "train",
                        finding.train(),
                        words.say("caption.train"),
                        words.say("description.train"),
                        List.of(train())),
                new Figure(
                        "norm",
                        finding.norm(),
                        words.say("caption.norm"),
                        words.say("description.norm"),
                        List.of(norm())));
    }

    private Panel test() {
        List<Mark> marks = new ArrayList<>();
        marks.add(threshold(true));
        marks.add(
                Mark.ruleY(NOTHING_LEARNT, Style.of(Role.REFERENCE).thin().labelled(words.say("mark.nothing-learnt"))));
        if (solution.curves().size() == 1) {
            marks.add(quartiles(solution.curves().getFirst()));
        }
        marks.addAll(lines(DoubleDescent.Point::testMse));
        return Panel.of(widthAxis(), Axis.log(words.say("axis.mse"), 0.03, 100).withTicks(0.1, 1, 10, 100), marks);
    }

    private Panel train() {
        List<Mark> marks = new ArrayList<>();
        marks.add(threshold(false));
        marks.addAll(lines(DoubleDescent.Point::trainMse));
        return Panel.of(widthAxis(), Axis.linear(words.say("axis.mse"), 0, 1.2), marks);
    }

    private Panel norm() {
        List<Mark> marks = new ArrayList<>();
        marks.add(threshold(false));
        marks.addAll(lines(DoubleDescent.Point::weightNorm));
        return Panel.of(
                widthAxis(), Axis.log(words.say("axis.weight-norm"), 0.1, 1000).withTicks(1, 10, 100), marks);
    }

    private Mark threshold(boolean worded) {
        Style style = Style.of(Role.NEUTRAL).thin();
        String label = words.say("mark.threshold", solution.parameters().samples());
        return Mark.ruleX(solution.parameters().samples(), worded ? style.labelled(label) : style.named(label));
    }

    private Mark quartiles(ErrorCurve curve) {
        return new Mark.Band(
                widths,
                curve.values(DoubleDescent.Point::testLower),
                curve.values(DoubleDescent.Point::testUpper),
                Style.ofArm(curve.index()).named(words.say("mark.quartiles")));
    }

    private List<Mark> lines(ToDoubleFunction<DoubleDescent.Point> of) {
        List<Mark> marks = new ArrayList<>();
        for (ErrorCurve curve : solution.curves()) {
            Style style = Style.ofArm(curve.index());
            marks.add(new Mark.Line(widths, curve.values(of), style.labelled(solution.name(curve))));
            if (widths.length == 1) {
                marks.add(new Mark.Dots(widths, curve.values(of), style.named(solution.name(curve))));
            }
        }
        return marks;
    }

    private Axis widthAxis() {
        double samples = solution.parameters().samples();
        double lowest = Math.min(samples, widths[0]);
        double highest = Math.max(samples, widths[widths.length - 1]);
        return Axis.log(words.say("axis.width"), lowest == highest ? lowest / 2 : lowest, highest);
    }
}
