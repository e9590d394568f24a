package org.ridgeline.networks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ridgeline.catalog.Words;
import org.ridgeline.figure.Axis;
import org.ridgeline.figure.Figure;
import org.ridgeline.figure.Mark;
import org.ridgeline.figure.Panel;
import org.ridgeline.figure.Role;
import org.ridgeline.figure.Style;

/** Each arm for itself: the loss on what it saw, on what it did not, and the gap between them. */
public final class GapFigure<R> {
    /** More panels than these are too small to read; the first ones are drawn. */
    private static final int MOST_PANELS = 8;

    private final Timeline<R> timeline;
    private final Function<R, double[]> seen;
    private final Function<R, double[]> unseen;
    private final ToDoubleFunction<R> left;
    private final int classes;
    private final Words words;

    /**
     * Of arms that are left as they last were trained.
     *
     * @param seen an arm's loss on training rows, by epoch
     * @param unseen on rows it was not trained on
     */
    public GapFigure(Timeline<R> timeline, Function<R, double[]> seen, Function<R, double[]> unseen, int classes) {
        this(timeline, seen, unseen, arm -> Double.NaN, classes);
    }

    /** @param left the gap with which an arm is left that went back to earlier weights; not a number as long as it has not */
    public GapFigure(
            Timeline<R> timeline,
            Function<R, double[]> seen,
            Function<R, double[]> unseen,
            ToDoubleFunction<R> left,
            int classes) {
        this.timeline = timeline;
        this.seen = seen;
        this.unseen = unseen;
        this.left = left;
        this.classes = classes;
        this.words = timeline.words();
    }

    public Figure figure() {
        List<R> recorded = timeline.arms().stream().map(ArmOf::recorded).toList();
        double reach = timeline.reach(
                recorded.stream()
                        .flatMap(arm -> Stream.of(seen.apply(arm), unseen.apply(arm)))
                        .toList(),
                classes);
        List<Panel> panels = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_PANELS, recorded.size()); i++) {
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
        ArmOf<R> arm = timeline.arms().get(i);
        double[] train = seen.apply(arm.recorded());
        double[] test = unseen.apply(arm.recorded());
        double[] epochs = timeline.epochs(test);
        List<Mark> marks = List.of(
                new Mark.Band(epochs, train, test, Style.ofArm(i).named(words.say("mark.gap"))),
                new Mark.Line(epochs, train, worded(Role.SEEN, words.say("curve.trainLoss"), i)),
                new Mark.Line(epochs, test, worded(Role.UNSEEN, words.say("curve.testLoss"), i)));
        int last = Math.max(0, test.length - 1);
        List<String> notes = IntStream.rangeClosed(0, last)
                .mapToObj(epoch -> note(arm.recorded(), epoch == last ? timeline.recorded() : epoch))
                .toList();
        return timeline.panel(Axis.linear(words.say("axis.loss"), 0, reach), marks)
                .titled(arm.name(), notes.getLast())
                .withNotes(notes)
                .ofArm(i);
    }

    /** Inline words only in the first panel. */
    private static Style worded(Role role, String name, int panel) {
        return panel == 0 ? Style.of(role).labelled(name) : Style.of(role).named(name);
    }

    private String note(R arm, int epoch) {
        double gap = gap(arm, epoch);
        return Double.isFinite(gap) ? words.say("panel.gap", gap) : words.say("panel.gap.none");
    }

    private String finding(int epoch) {
        int widest = timeline.lowest(arm -> -Math.abs(gap(arm, epoch)));
        if (widest < 0) {
            return words.say("finding.gap.none");
        }
        ArmOf<R> wide = timeline.arms().get(widest);
        if (timeline.isEven(arm -> gap(arm, epoch))) {
            return words.say("finding.gap.one", gap(wide.recorded(), epoch));
        }
        return words.say("finding.gap", wide.name(), gap(wide.recorded(), epoch));
    }

    private double gap(R arm, int epoch) {
        double last = Timeline.upTo(unseen.apply(arm), epoch) - Timeline.upTo(seen.apply(arm), epoch);
        return timeline.standing(new double[] {last}, left.applyAsDouble(arm), epoch);
    }
}
