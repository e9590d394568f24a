package org.ridgeline.technique.dropout;

import java.util.List;
import org.ridgeline.catalog.Words;
import org.ridgeline.figure.Axis;
import org.ridgeline.figure.Figure;
import org.ridgeline.figure.Panel;
import org.ridgeline.networks.Timeline;

/** The picture that decides: the loss on rows that no arm has seen, epoch by epoch. */
final class LossFigure {
    private final DropoutSolution solution;
    private final Words words;
    private final Timeline<DropoutResult.Arm> timeline;

    LossFigure(DropoutSolution solution) {
        this.solution = solution;
        this.words = solution.words();
        this.timeline = solution.timeline();
    }

    Figure figure() {
        double reach = timeline.reach(
                solution.arms().stream().map(DropoutResult.Arm::testLoss).toList(),
                solution.data().classes());
        Panel panel = timeline.panel(
                Axis.linear(words.say("axis.loss"), 0, reach), timeline.lines(DropoutResult.Arm::testLoss));
        List<String> findings = timeline.each(this::finding);
        return new Figure(
                        "loss",
                        findings.getLast(),
                        words.say("caption.loss"),
                        words.say("description.loss"),
                        List.of(panel))
                .withFindings(findings);
    }

    /** What is to be said of an epoch. */
    private String finding(int epoch) {
        List<DropoutResult.Arm> arms = solution.arms();
        if (arms.getFirst().testLoss().length == 0) {
            return words.say("finding.not-begun");
        }
        int best = timeline.lowest(arm -> arm.testLoss()[epoch]);
        if (best < 0) {
            return words.say("finding.all-diverged");
        } else if (epoch == 0) {
            return words.say("finding.untrained", Math.log(solution.data().classes()));
        }
        boolean last = epoch == solution.parameters().epochs();
        DropoutResult.Arm arm = arms.get(best);
        if (arms.size() == 1) {
            double gap = arm.testLoss()[epoch] - arm.trainLoss()[epoch];
            return words.say(gap > 0 ? "finding.one" : "finding.one.no-gap", epoch, Math.abs(gap));
        } else if (arm.rate() == 0) {
            return words.say(last ? "finding.none-best" : "finding.none-ahead", epoch);
        }
        return words.say(last ? "finding.best" : "finding.ahead", epoch, ArmNames.of(arm.rate(), words));
    }
}
