package org.ridgeline.technique.networkregularization;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.ridgeline.catalog.Words;
import org.ridgeline.figure.Axis;
import org.ridgeline.figure.Figure;
import org.ridgeline.figure.Mark;
import org.ridgeline.figure.Panel;
import org.ridgeline.figure.Role;
import org.ridgeline.figure.Style;
import org.ridgeline.networks.Timeline;
import org.ridgeline.technique.networkregularization.NetworkRegularizationResult.Arm;

/** What an arm minimises beside what is usually displayed: training loss with and without the penalty. */
final class PenaltyFigure {
    private static final int MOST_PANELS = 6;
    private static final int BEGINNING = 10;
    private static final double LEAST_REACH = 0.8;
    private static final double MOST_REACH = 100;

    private final NetworkRegularizationSolution solution;
    private final Words words;
    private final Timeline<Arm> timeline;

    PenaltyFigure(NetworkRegularizationSolution solution) {
        this.solution = solution;
        this.words = solution.words();
        this.timeline = solution.timeline();
    }

    /** Whether an arm minimises a sum with a price in it: decoupled decay minimises none. */
    static boolean hasPrice(Arm arm, boolean decoupling) {
        return switch (arm.penalty()) {
            case "l1" -> true;
            case "l2", "elastic" -> !decoupling;
            default -> false;
        };
    }

    Figure figure() {
        List<Integer> priced = IntStream.range(0, solution.arms().size())
                .filter(i -> hasPrice(solution.arms().get(i), solution.decouples()))
                .limit(MOST_PANELS)
                .boxed()
                .toList();
        double reach = reach(priced);
        List<Panel> panels = new ArrayList<>();
        for (int i : priced) {
            panels.add(panel(i, reach, panels.isEmpty()));
        }
        List<String> findings = timeline.each(epoch -> finding(priced, epoch));
        return new Figure(
                        "penalty",
                        findings.getLast(),
                        words.say("caption.penalty"),
                        words.say("description.penalty", MOST_PANELS),
                        panels)
                .withFindings(findings);
    }

    /** Where all sums are to be seen once a tenth of the epochs is over, in halves more, so that the axis rarely moves. */
    private double reach(List<Integer> priced) {
        double highest = 0;
        for (int i : priced) {
            double[] whole = withPrice(solution.arms().get(i));
            for (int epoch = timeline.recorded() / BEGINNING; epoch < whole.length; epoch++) {
                highest = Double.isFinite(whole[epoch]) ? Math.max(highest, whole[epoch]) : highest;
            }
        }
        double reach = LEAST_REACH;
        while (reach < highest && reach < MOST_REACH) {
            reach *= 1.5;
        }
        return reach;
    }

    private Panel panel(int i, double reach, boolean worded) {
        Arm arm = solution.arms().get(i);
        double[] loss = arm.trainLoss();
        double[] whole = withPrice(arm);
        double[] epochs = timeline.epochs(loss);
        Style seen = Style.of(Role.SEEN);
        Style minimised = Style.of(Role.PENALTY);
        String without = words.say("curve.without");
        String with = words.say("curve.with");
        List<Mark> marks = List.of(
                new Mark.Band(epochs, loss, whole, Style.of(Role.PENALTY).named(words.say("mark.price"))),
                new Mark.Line(epochs, loss, worded ? seen.labelled(without) : seen.named(without)),
                new Mark.Line(epochs, whole, worded ? minimised.labelled(with) : minimised.named(with)));
        List<String> notes = IntStream.range(0, Math.max(1, loss.length))
                .mapToObj(epoch -> note(arm, epoch))
                .toList();
        return timeline.panel(Axis.linear(words.say("axis.loss"), 0, reach), marks)
                .titled(solution.name(i), notes.getLast())
                .withNotes(notes)
                .ofArm(i);
    }

    private String note(Arm arm, int epoch) {
        double price = Timeline.at(arm.penaltyValue(), epoch);
        return Double.isFinite(price) ? words.say("panel.price", price) : words.say("panel.gap.none");
    }

    private static double[] withPrice(Arm arm) {
        double[] whole = arm.trainLoss().clone();
        for (int epoch = 0; epoch < whole.length; epoch++) {
            whole[epoch] += Timeline.at(arm.penaltyValue(), epoch);
        }
        return whole;
    }

    /** Of the arm whose price is highest. */
    private String finding(List<Integer> priced, int epoch) {
        int dearest = -1;
        double highest = Double.NaN;
        for (int i : priced) {
            double price = Timeline.upTo(solution.arms().get(i).penaltyValue(), epoch);
            if (Double.isFinite(price) && !(price <= highest)) {
                dearest = i;
                highest = price;
            }
        }
        if (dearest < 0) {
            return words.say("finding.gap.none");
        }
        double loss = Timeline.upTo(solution.arms().get(dearest).trainLoss(), epoch);
        return words.say("finding.penalty", solution.name(dearest), loss + highest, loss, highest);
    }
}
