package org.ridgeline.technique.gaussianconditioning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.ridgeline.catalog.Words;
import org.ridgeline.figure.Axis;
import org.ridgeline.figure.Mark;
import org.ridgeline.figure.Panel;
import org.ridgeline.figure.Role;
import org.ridgeline.figure.Style;
import org.ridgeline.technique.gaussianconditioning.JointGaussian.Conditional;

/** All variables side by side: one place in the plane, or in k dimensions, is one line here. */
final class CoordinatesPanel {
    /** Bars before and after stand beside each other, this far from their variable's place. */
    private static final double APART = 0.05;

    /** Two variables have few ticks; more choose their own. */
    private static final int FEW = 12;

    private final GaussianConditioningSolution solution;
    private final ConditioningProblem problem;
    private final Conditional answer;
    private final Words words;
    private final double sure;
    private final boolean linked;

    /** @param sure half of an interval in standard deviations; @param linked whether the plane stands beside it */
    CoordinatesPanel(GaussianConditioningSolution solution, double sure, boolean linked) {
        this.solution = solution;
        this.problem = solution.problem();
        this.answer = solution.answer();
        this.words = solution.words();
        this.sure = sure;
        this.linked = linked;
    }

    Panel panel(TeachingRange values) {
        int[] remaining = answer.remaining();
        boolean known = problem.observed().length > 0;
        List<Mark> marks = new ArrayList<>();
        marks.add(bars(
                all(),
                known ? -APART : 0,
                solution.joint()::mean,
                i -> solution.joint().covariance(i, i),
                Style.of(Role.REFERENCE).strong().named(words.say("mark.sure.before")),
                values));
        if (known) {
            marks.add(bars(
                    IntStream.range(0, remaining.length).toArray(),
                    remaining,
                    APART,
                    r -> answer.mean()[r],
                    r -> answer.covariance()[r][r],
                    Style.of(Role.FIT).strong().named(words.say("mark.sure")),
                    values));
        }
        marks.addAll(lines(values));
        Axis places = axis();
        Panel panel = Panel.of(places, values.axis(words.say("axis.value")), marks);
        return linked ? panel.titled(words.say("panel.coordinates"), null) : panel;
    }

    private Axis axis() {
        double first = place(0);
        double last = place(problem.size() - 1);
        Axis axis = Axis.linear(words.say(problem.own() ? "axis.index" : "axis.place"), first - 0.5, last + 0.5);
        return problem.size() <= FEW
                ? axis.withTicks(IntStream.range(0, problem.size())
                        .mapToDouble(CoordinatesPanel.this::place)
                        .toArray())
                : axis;
    }

    /** The pair stands at 1 and 2; own variables at their indices, counted from 0 as they were given. */
    private double place(int variable) {
        return problem.own() ? variable : variable + 1;
    }

    private List<Mark> lines(TeachingRange values) {
        double[] places = Arrays.stream(all()).mapToDouble(this::place).toArray();
        List<Mark> marks = new ArrayList<>();
        if (linked) {
            marks.add(
                    new Mark.Line(places, coordinates(-sure), Style.of(Role.FIT).thin()));
            marks.add(
                    new Mark.Line(places, coordinates(sure), Style.of(Role.FIT).thin()));
        }
        double[] guess = coordinates(0);
        Arrays.stream(guess).forEach(value -> values.show(value, value));
        marks.add(new Mark.Line(places, guess, Style.of(Role.FIT).named(words.say("mark.guess"))));
        int[] observed = problem.observed();
        if (observed.length > 0) {
            marks.add(new Mark.Dots(
                    Arrays.stream(observed).mapToDouble(this::place).toArray(),
                    problem.values(),
                    Style.of(Role.DATA).named(words.say("mark.observed"))));
        }
        marks.add(new Mark.Dots(
                Arrays.stream(answer.remaining()).mapToDouble(this::place).toArray(),
                answer.mean(),
                Style.of(Role.FIT).strong().named(words.say("mark.guess"))));
        return marks;
    }

    /** Observed values where there are some, elsewhere the guess moved by so many of its standard deviations. */
    private double[] coordinates(double deviations) {
        double[] coordinates = new double[problem.size()];
        for (int position = 0; position < problem.observed().length; position++) {
            coordinates[problem.observed()[position]] = problem.values()[position];
        }
        for (int r = 0; r < answer.remaining().length; r++) {
            double deviation = Math.sqrt(answer.covariance()[r][r]);
            coordinates[answer.remaining()[r]] = answer.mean()[r] + deviations * deviation;
        }
        return coordinates;
    }

    private int[] all() {
        return IntStream.range(0, problem.size()).toArray();
    }

    private Mark bars(
            int[] variables,
            double aside,
            IntToDoubleFunction mean,
            IntToDoubleFunction variance,
            Style style,
            TeachingRange values) {
        return bars(variables, variables, aside, mean, variance, style, values);
    }

    /** Intervals that hold 95 %; {@code numbers} are what {@code mean} and {@code variance} are asked for. */
    private Mark bars(
            int[] numbers,
            int[] variables,
            double aside,
            IntToDoubleFunction mean,
            IntToDoubleFunction variance,
            Style style,
            TeachingRange values) {
        double[] at = new double[numbers.length];
        double[] from = new double[numbers.length];
        double[] to = new double[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            double middle = mean.applyAsDouble(numbers[i]);
            double reach = sure * Math.sqrt(variance.applyAsDouble(numbers[i]));
            at[i] = place(variables[i]) + aside;
            from[i] = middle - reach;
            to[i] = middle + reach;
            values.show(from[i], to[i]);
        }
        return new Mark.Segments(at, from, at.clone(), to, style);
    }
}
