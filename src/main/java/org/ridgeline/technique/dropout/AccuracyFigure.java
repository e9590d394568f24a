package org.ridgeline.technique.dropout;

import java.util.List;
import org.ridgeline.catalog.Words;
import org.ridgeline.figure.Axis;
import org.ridgeline.figure.Figure;
import org.ridgeline.figure.Panel;

/** The share of right answers on rows that no arm has seen. */
final class AccuracyFigure {
    private final DropoutSolution solution;
    private final Words words;
    private final Timeline timeline;

    AccuracyFigure(DropoutSolution solution) {
        this.solution = solution;
        this.words = solution.words();
        this.timeline = new Timeline(solution);
    }

    Figure figure() {
        Panel panel = timeline.panel(
                Axis.linear(words.say("axis.accuracy"), 0, 1), timeline.lines(DropoutResult.Arm::testAccuracy));
        List<String> findings = timeline.each(this::finding);
        return new Figure(
                        "accuracy",
                        findings.getLast(),
                        words.say("caption.accuracy"),
                        words.say("description.accuracy"),
                        List.of(panel))
                .withFindings(findings);
    }

    private String finding(int epoch) {
        int best = timeline.lowest(arm -> epoch < arm.testAccuracy().length ? -arm.testAccuracy()[epoch] : Double.NaN);
        if (best < 0) {
            return words.say("finding.gap.none");
        }
        DropoutResult.Arm arm = solution.arms().get(best);
        double percent = 100 * arm.testAccuracy()[epoch];
        if (epoch == 0) {
            return words.say("finding.accuracy.even", percent);
        }
        return words.say("finding.accuracy", percent, ArmNames.of(arm.rate(), words));
    }
}
