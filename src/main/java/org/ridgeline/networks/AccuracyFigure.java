package org.ridgeline.networks;

import java.util.List;
import java.util.function.Function;
import org.ridgeline.catalog.Words;
import org.ridgeline.figure.Axis;
import org.ridgeline.figure.Figure;
import org.ridgeline.figure.Panel;

/** The share of right answers on rows that no arm has seen. */
public final class AccuracyFigure<R> {
    private final Timeline<R> timeline;
    private final Function<R, double[]> accuracy;
    private final Words words;

    public AccuracyFigure(Timeline<R> timeline, Function<R, double[]> accuracy) {
        this.timeline = timeline;
        this.accuracy = accuracy;
        this.words = timeline.words();
    }

    public Figure figure() {
        Panel panel = timeline.panel(Axis.linear(words.say("axis.accuracy"), 0, 1), timeline.lines(accuracy));
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
        int best = timeline.lowest(arm -> -Timeline.upTo(accuracy.apply(arm), epoch));
        if (best < 0) {
            return words.say("finding.gap.none");
        }
        ArmOf<R> arm = timeline.arms().get(best);
        double percent = 100 * Timeline.upTo(accuracy.apply(arm.recorded()), epoch);
        return epoch == 0
                ? words.say("finding.accuracy.even", percent)
                : words.say("finding.accuracy", percent, arm.name());
    }
}
