package org.ridgeline.technique.dropout;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ridgeline.catalog.Words;
import org.ridgeline.figure.Axis;
import org.ridgeline.figure.Figure;
import org.ridgeline.figure.Mark;
import org.ridgeline.figure.Panel;
import org.ridgeline.figure.Role;
import org.ridgeline.figure.Style;
import org.ridgeline.networks.Timeline;
import org.ridgeline.numerics.Rows;

/** Monte-Carlo dropout: what one arm says of a few inputs when asked many times with units switched off. */
final class DoubtFigure {
    /** Above the probabilities there is room for the picture itself. */
    private static final double ROOM = 0.7;

    private final DropoutSolution solution;
    private final Words words;
    private final int arm;

    DoubtFigure(DropoutSolution solution) {
        this.solution = solution;
        this.words = solution.words();
        this.arm = asked();
    }

    /** The arm whose doubt is shown: of those that drop anything, the one with the lowest loss on unseen rows. */
    private int asked() {
        Timeline<DropoutResult.Arm> timeline = solution.timeline();
        int dropping = timeline.lowest(arm -> arm.rate() > 0 && arm.monteCarlo() != null ? last(arm) : Double.NaN);
        return dropping >= 0 ? dropping : timeline.lowest(arm -> arm.monteCarlo() != null ? last(arm) : Double.NaN);
    }

    private static double last(DropoutResult.Arm arm) {
        return arm.testLoss()[arm.testLoss().length - 1];
    }

    Figure figure() {
        DropoutResult.Arm asked = solution.arms().get(arm);
        DropoutResult.MonteCarlo passes = Objects.requireNonNull(asked.monteCarlo());
        List<Panel> panels = new ArrayList<>();
        for (int i = 0; i < solution.images().size(); i++) {
            panels.add(panel(solution.images().get(i), passes.mean()[i], passes.standardDeviation()[i]));
        }
        return new Figure(
                "doubt", finding(asked, passes), words.say("caption.doubt"), words.say("description.doubt"), panels);
    }

    private Panel panel(DropoutResult.Input input, double[] mean, double[] deviation) {
        int classes = mean.length;
        double[] at = new double[classes];
        double[] low = new double[classes];
        double[] high = new double[classes];
        for (int k = 0; k < classes; k++) {
            at[k] = k;
            low[k] = Math.max(0, mean[k] - deviation[k]);
            high[k] = Math.min(1, mean[k] + deviation[k]);
        }
        boolean picture = input.pixels() != null;
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Segments(at, low, at, high, Style.ofArm(arm).strong().named(words.say("mark.deviation"))));
        marks.add(new Mark.Dots(at, mean, Style.ofArm(arm).named(words.say("mark.probability"))));
        if (input.pixels() != null) {
            // As wide as high on a panel that is about as wide as high.
            double width = classes * ROOM * 0.45;
            marks.add(new Mark.Image(
                    classes - 0.5 - width / 2, 1 + ROOM / 2, width, ROOM * 0.9, input.pixels(), Style.of(Role.DATA)));
        }
        int said = Rows.indexOfLargest(mean);
        String title = input.label() == null
                ? words.say("stranger." + input.stranger())
                : solution.dataset().className(input.label(), words);
        String note = words.say("panel.says", solution.dataset().className(said, words), mean[said], deviation[said]);
        return Panel.of(
                        Axis.linear(words.say("axis.class"), -0.5, classes - 0.5)
                                .withTicks(at),
                        Axis.linear(words.say("axis.probability"), 0, picture ? 1 + ROOM : 1.05)
                                .withTicks(0, 0.5, 1),
                        marks)
                .titled(title, note);
    }

    /** Whether the stranger is met with more doubt than what is known. */
    private String finding(DropoutResult.Arm asked, DropoutResult.MonteCarlo passes) {
        if (asked.rate() == 0) {
            return words.say("finding.doubt.none");
        }
        double known = 0;
        double stranger = 0;
        for (int i = 0; i < solution.images().size(); i++) {
            double[] mean = passes.mean()[i];
            double deviation = passes.standardDeviation()[i][Rows.indexOfLargest(mean)];
            if (solution.images().get(i).label() == null) {
                stranger = Math.max(stranger, deviation);
            } else {
                known = Math.max(known, deviation);
            }
        }
        return words.say(
                stranger > known ? "finding.doubt.stranger" : "finding.doubt.fooled",
                stranger,
                known,
                ArmNames.of(asked.rate(), words),
                solution.parameters().passes());
    }
}
