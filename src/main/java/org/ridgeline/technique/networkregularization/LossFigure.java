package org.ridgeline.technique.networkregularization;

import java.util.ArrayList;
import java.util.List;
import org.ridgeline.catalog.Words;
import org.ridgeline.figure.Axis;
import org.ridgeline.figure.Figure;
import org.ridgeline.figure.Mark;
import org.ridgeline.figure.Panel;
import org.ridgeline.figure.Style;
import org.ridgeline.networks.Timeline;
import org.ridgeline.technique.networkregularization.NetworkRegularizationResult.Arm;

/** The picture that decides: validation loss by epoch, each arm's best epoch, and where it begins to overfit. */
final class LossFigure {
    /** Of more arms, rules hide the curves. */
    private static final int MOST_RULES = 3;

    private final NetworkRegularizationSolution solution;
    private final Words words;
    private final Timeline<Arm> timeline;

    LossFigure(NetworkRegularizationSolution solution) {
        this.solution = solution;
        this.words = solution.words();
        this.timeline = solution.timeline();
    }

    Figure figure() {
        double reach = timeline.reach(
                solution.arms().stream().map(Arm::validationLoss).toList(),
                solution.computed().data().classes());
        List<Mark> marks = new ArrayList<>();
        if (solution.arms().size() <= MOST_RULES) {
            marks.addAll(overfitting());
        }
        marks.addAll(timeline.lines(Arm::validationLoss));
        marks.addAll(best());
        Panel panel = timeline.panel(Axis.linear(words.say("axis.loss"), 0, reach), marks);
        LossFinding finding = new LossFinding(solution);
        List<String> findings = timeline.each(finding::at);
        return new Figure(
                        "loss",
                        findings.getLast(),
                        words.say("caption.loss"),
                        words.say("description.loss"),
                        List.of(panel))
                .withFindings(findings);
    }

    /** Words at the first rule only: those of rules that stand close would hide one another. */
    private List<Mark> overfitting() {
        List<Mark> marks = new ArrayList<>();
        int first = timeline.lowest(arm -> arm.overfittingSince() == null ? Double.NaN : arm.overfittingSince());
        for (int i = 0; i < solution.arms().size(); i++) {
            Integer since = solution.arms().get(i).overfittingSince();
            if (since != null) {
                Style style = Style.ofArm(i).thin();
                String says = words.say("mark.overfits", since);
                marks.add(Mark.ruleX(since, i == first ? style.labelled(says) : style.named(says)));
            }
        }
        return marks;
    }

    private List<Mark> best() {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < solution.arms().size(); i++) {
            Arm arm = solution.arms().get(i);
            if (arm.bestEpoch() != null) {
                double[] at = {arm.bestEpoch()};
                double[] loss = {arm.validationLoss()[arm.bestEpoch()]};
                marks.add(new Mark.Dots(
                        at,
                        loss,
                        null,
                        List.of(words.say("mark.best", arm.bestEpoch())),
                        Style.ofArm(i).strong()));
            }
        }
        return marks;
    }
}
