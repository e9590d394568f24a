package org.ridgeline.networks;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.ridgeline.catalog.Words;
import org.ridgeline.figure.Axis;
import org.ridgeline.figure.Figure;
import org.ridgeline.figure.Panel;

/** The share of right answers on rows that no arm has seen. */
public final class AccuracyFigure<R> {
    private final Timeline<R> timeline;
    private final Function<R, double[]> accuracy;
    private final ToDoubleFunction<R> left;
    private final Words words;

    /** Of arms that are left as they last were trained. */
    public AccuracyFigure(Timeline<R> timeline, Function<R, double[]> accuracy) {
        this(timeline, accuracy, arm -> Double.NaN);
    }

    /** @param left of an arm that went back to earlier weights, what it is left with; not a number as long as it has not */
    public AccuracyFigure(Timeline<R> timeline, Function<R, double[]> accuracy, ToDoubleFunction<R> left) {
        this.timeline = timeline;
        this.accuracy = accuracy;
        this.left = left;
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
        ToDoubleFunction<R> wrong = arm -> -right(arm, epoch);
        int best = timeline.lowest(wrong);
        if (best < 0) {
            return words.say("finding.gap.none");
        }
        ArmOf<R> arm = timeline.arms().get(best);
        double percent = 100 * right(arm.recorded(), epoch);
        if (epoch == 0) {
            return words.say("finding.accuracy.even", percent);
        } else if (timeline.isEven(wrong)) {
            return words.say("finding.accuracy.same", percent);
        }
        return words.say(timeline.isTied(wrong) ? "finding.accuracy.tied" : "finding.accuracy", percent, arm.name());
    }

    private double right(R arm, int epoch) {
        return timeline.standing(accuracy.apply(arm), left.applyAsDouble(arm), epoch);
    }
}
