package org.ridgeline.technique.gaussianconditioning;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ridgeline.catalog.Words;
import org.ridgeline.figure.Figure;
import org.ridgeline.figure.Mark;
import org.ridgeline.figure.Panel;
import org.ridgeline.figure.Role;
import org.ridgeline.figure.Style;

/**
 * The plane of two variables: the hill of their density from above, the slice at the observed value, and the bell that the
 * slice becomes once it is rescaled to hold all the probability.
 */
final class PlaneFigure {
    private static final double INNER = 0.68;
    private static final double OUTER = 0.95;

    /** How far the ellipses reach on each axis, in standard deviations. */
    private static final double SEEN = BellShapes.radius(OUTER);

    /** The slice's bell is drawn to one height, in shares of the range: its own axis is in the figure below. */
    private static final double BELL_SHARE = 0.16;

    /** Half of a short word, as a share of the range. */
    private static final double WORD_SHARE = 0.045;

    private static final int LINE = 2;

    private final GaussianConditioningSolution solution;
    private final SlicedPair pair;
    private final Words words;
    /** Whether the observed variable is the one that runs upwards: the parameters' y always does. */
    private final boolean upright;

    private final TeachingRange observedRange;
    private final TeachingRange restRange;

    PlaneFigure(GaussianConditioningSolution solution, SlicedPair pair) {
        this.solution = solution;
        this.pair = pair;
        this.words = solution.words();
        this.upright = !solution.problem().own() && pair.observed() > pair.rest();
        this.observedRange = GaussianConditioningFigures.range(solution)
                .around(pair.observedMean(), SEEN * pair.observedDeviation());
        this.restRange = GaussianConditioningFigures.range(solution)
                .around(pair.restMean(), SEEN * pair.restDeviation())
                .around(pair.conditionalMean(), SEEN * pair.conditionalDeviation());
        if (pair.value() != null) {
            observedRange.show(pair.value(), pair.value());
        }
        double left = upright
                ? pair.restMean() - SEEN * pair.restDeviation()
                : pair.observedMean() - SEEN * pair.observedDeviation();
        TeachingRange across = upright ? restRange : observedRange;
        double room = 2 * WORD_SHARE * across.span();
        across.show(left - room, left);
    }

    Figure figure() {
        List<Mark> marks = hill(true);
        Double value = pair.value();
        if (value != null) {
            marks.addAll(slice(value));
        }
        return new Figure(
                "plane",
                ConditioningFinding.of(solution),
                caption(),
                words.say(value == null ? "description.plane.before" : "description.plane"),
                List.of(panel(marks)));
    }

    private String caption() {
        int others = solution.problem().observed().length - 1;
        return others > 0
                ? words.say("caption.plane.others", name(pair.observed()), name(pair.rest()), others)
                : words.say(pair.value() == null ? "caption.plane.before" : "caption.plane");
    }

    /** Three places of the slice: the guess and the ends of its interval. Each is one line beside this panel. */
    Panel places(double sure) {
        List<Mark> marks = hill(false);
        Double value = pair.value();
        if (value != null) {
            marks.add(rule(value, Style.of(Role.DATA)));
            double ends = sure * pair.conditionalDeviation();
            marks.add(dots(
                    new double[] {value, value},
                    new double[] {pair.conditionalMean() - ends, pair.conditionalMean() + ends},
                    null,
                    Style.of(Role.FIT).thin().named(words.say("mark.sure"))));
            marks.add(dots(
                    new double[] {value},
                    new double[] {pair.conditionalMean()},
                    null,
                    Style.of(Role.FIT).strong().named(words.say("mark.guess"))));
        }
        return panel(marks).titled(words.say("panel.plane"), null);
    }

    private List<Mark> hill(boolean named) {
        List<Mark> marks = new ArrayList<>();
        for (double share : new double[] {OUTER, INNER}) {
            BellShapes.Outline ellipse =
                    BellShapes.ellipse(pair, BellShapes.radius(share)).swapped(upright);
            String percent = words.say("mark.share", (int) Math.round(100 * share));
            Style style = Style.of(Role.REFERENCE).thin().named(percent);
            marks.add(new Mark.Area(ellipse.x(), ellipse.y(), style));
            if (named) {
                marks.add(beside(ellipse, percent));
            }
        }
        return marks;
    }

    /** Words at the left end of an ellipse: the bell of the slice grows to the other side. */
    private Mark beside(BellShapes.Outline ellipse, String word) {
        int left = 0;
        for (int i = 1; i < ellipse.x().length; i++) {
            left = ellipse.x()[i] < ellipse.x()[left] ? i : left;
        }
        double room = WORD_SHARE * (upright ? restRange : observedRange).span();
        return new Mark.Text(ellipse.x()[left] - room, ellipse.y()[left], word, Style.of(Role.REFERENCE));
    }

    private List<Mark> slice(double value) {
        List<Mark> marks = new ArrayList<>();
        marks.add(guesses());
        marks.add(rule(value, Style.of(Role.DATA).labelled(solution.equation())));
        if (pair.conditionalVariance() > 0) {
            double height = BELL_SHARE * observedRange.span();
            BellShapes.Outline bell = BellShapes.bell(pair.conditionalMean(), pair.conditionalDeviation(), height);
            double[] beside = bell.y().clone();
            for (int i = 0; i < beside.length; i++) {
                beside[i] += value;
            }
            BellShapes.Outline slice = new BellShapes.Outline(beside, bell.x()).swapped(upright);
            marks.add(new Mark.Area(
                    slice.x(), slice.y(), Style.of(Role.FIT).named(words.say("mark.slice", name(pair.rest())))));
        }
        marks.add(step(value));
        boolean movable = !solution.problem().own();
        marks.add(dots(
                new double[] {value},
                new double[] {pair.restMean()},
                movable ? new Mark.Editable(upright ? null : "value", upright ? "value" : null) : null,
                Style.of(Role.DATA).labelled(words.say("mark.before")).named(words.say("mark.first-guess"))));
        marks.add(dots(
                new double[] {value},
                new double[] {pair.conditionalMean()},
                null,
                Style.of(Role.FIT).strong().labelled(words.say("mark.now")).named(words.say("mark.guess"))));
        return marks;
    }

    /** The guess for every value that might be observed: the regression line. */
    private Mark guesses() {
        // Equal aspect may widen the frame; what is too long is clipped.
        double span = observedRange.span();
        double[] observed = {observedRange.low() - span, observedRange.high() + span};
        double[] rest = new double[LINE];
        for (int i = 0; i < LINE; i++) {
            rest[i] = pair.restMean() + pair.gain() * (observed[i] - pair.observedMean());
        }
        BellShapes.Outline line = new BellShapes.Outline(observed, rest).swapped(upright);
        return new Mark.Line(line.x(), line.y(), Style.of(Role.FIT).thin().named(words.say("mark.guesses")));
    }

    /** From the guess before to the guess after. */
    private Mark step(double value) {
        double[] at = {value};
        double[] before = {pair.restMean()};
        double[] after = {pair.conditionalMean()};
        Style style = Style.of(Role.FIT).strong().named(words.say("mark.step"));
        return upright
                ? new Mark.Segments(before, at, after, at, style)
                : new Mark.Segments(at, before, at, after, style);
    }

    private Mark rule(double value, Style style) {
        return upright ? Mark.ruleY(value, style) : Mark.ruleX(value, style);
    }

    private Mark.Dots dots(double[] observed, double[] rest, Mark.@Nullable Editable editable, Style style) {
        List<String> names = style.name() == null || observed.length > 1 ? null : List.of(style.name());
        return new Mark.Dots(upright ? rest : observed, upright ? observed : rest, editable, names, style);
    }

    private Panel panel(List<Mark> marks) {
        TeachingRange across = upright ? restRange : observedRange;
        TeachingRange up = upright ? observedRange : restRange;
        Panel panel = Panel.of(
                across.axis(name(upright ? pair.rest() : pair.observed())),
                up.axis(name(upright ? pair.observed() : pair.rest())),
                marks);
        // Own variables may be metres against kilograms.
        return solution.problem().own() ? panel : panel.withEqualAspect();
    }

    private String name(int variable) {
        return solution.name(variable);
    }
}
