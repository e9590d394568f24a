package org.ridgeline.technique.dropout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ridgeline.catalog.Words;
import org.ridgeline.figure.Axis;
import org.ridgeline.figure.Figure;
import org.ridgeline.figure.Mark;
import org.ridgeline.figure.Panel;
import org.ridgeline.figure.Role;
import org.ridgeline.figure.Style;

/** Each arm for itself: the loss on what it saw, on what it did not, and the gap between them. */
final class GapFigure {
    /** More panels than these are too small to read; the first ones are drawn. */
    private static final int MOST_PANELS = 8;

    private final DropoutSolution solution;
    private final Words words;
    private final Timeline timeline;

    GapFigure(DropoutSolution solution) {
        this.solution = solution;
        this.words = solution.words();
        this.timeline = new Timeline(solution);
    }

    Figure figure() {
        double reach = timeline.reach(solution.arms().stream()
                .flatMap(arm -> Stream.of(arm.trainLoss(), arm.testLoss()))
                .toList());
        List<Panel> panels = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_PANELS, solution.arms().size()); i++) {
            panels.add(panel(i, reach));
        }
        List<String> findings = timeline.each(this::finding);
        return new Figure(
                        "gap",
                        findings.getLast(),
                        words.say("caption.gap"),
                        words.say("description.gap", MOST_PANELS),
                        panels)
                .withFindings(findings);
    }

    private Panel panel(int i, double reach) {
        DropoutResult.Arm arm = solution.arms().get(i);
        boolean first = i == 0;
        Style seen = Style.of(Role.SEEN);
        Style unseen = Style.of(Role.UNSEEN);
        List<Mark> marks = List.of(
                new Mark.Band(
                        timeline.epochs(),
                        arm.trainLoss(),
                        arm.testLoss(),
                        Style.ofArm(i).named(words.say("mark.gap"))),
                new Mark.Line(
                        timeline.epochs(),
                        arm.trainLoss(),
                        first ? seen.labelled(words.say("curve.trainLoss")) : seen.named(words.say("curve.trainLoss"))),
                new Mark.Line(
                        timeline.epochs(),
                        arm.testLoss(),
                        first
                                ? unseen.labelled(words.say("curve.testLoss"))
                                : unseen.named(words.say("curve.testLoss"))));
        List<String> notes = timeline.each(epoch -> note(arm, epoch));
        return timeline.panel(Axis.linear(words.say("axis.loss"), 0, reach), marks)
                .titled(ArmNames.of(arm.rate(), words), notes.getLast())
                .withNotes(notes)
                .ofArm(i);
    }

    private String note(DropoutResult.Arm arm, int epoch) {
        double gap = gap(arm, epoch);
        return Double.isFinite(gap) ? words.say("panel.gap", gap) : words.say("panel.gap.none");
    }

    private String finding(int epoch) {
        int narrowest = timeline.lowest(arm -> Math.abs(gap(arm, epoch)));
        if (narrowest < 0) {
            return words.say("finding.gap.none");
        }
        int widest = timeline.lowest(arm -> -Math.abs(gap(arm, epoch)));
        DropoutResult.Arm wide = solution.arms().get(widest);
        if (narrowest == widest) {
            return words.say("finding.gap.one", gap(wide, epoch));
        }
        return words.say("finding.gap", ArmNames.of(wide.rate(), words), gap(wide, epoch));
    }

    private static double gap(DropoutResult.Arm arm, int epoch) {
        return epoch < arm.testLoss().length ? arm.testLoss()[epoch] - arm.trainLoss()[epoch] : Double.NaN;
    }
}
