package org.ridgeline.technique.batchnormtraining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ridgeline.catalog.Words;
import org.ridgeline.figure.Axis;
import org.ridgeline.figure.Figure;
import org.ridgeline.figure.Mark;
import org.ridgeline.figure.Panel;
import org.ridgeline.figure.Role;
import org.ridgeline.figure.Style;
import org.ridgeline.networks.Timeline;
import org.ridgeline.technique.batchnormtraining.BatchNormTrainingResult.Look;

/** The loss along the gradient (Santurkar et al. 2018, figure 4a): what steps of several sizes would bring, arm by arm. */
final class LandscapeFigure {
    private static final double MOST = 3;

    private final BatchNormTrainingSolution solution;
    private final Words words;
    private final Looks looks;

    LandscapeFigure(BatchNormTrainingSolution solution, Looks looks) {
        this.solution = solution;
        this.words = solution.words();
        this.looks = looks;
    }

    Figure figure() {
        Timeline<?> timeline = solution.timeline();
        double guessing = Math.log(solution.data().classes());
        double high = looks.range(List.of(LandscapeFigure::highest))[1];
        double reach = Math.clamp(1.1 * high, 1.1 * guessing, MOST * guessing);
        List<Panel> panels = new ArrayList<>();
        for (int arm = 0; arm < solution.arms().size(); arm++) {
            List<Mark> marks = List.of(
                    new Mark.Band(
                            looks.epochs(),
                            looks.curve(arm, LandscapeFigure::lowest),
                            looks.curve(arm, LandscapeFigure::highest),
                            Style.ofArm(arm).named(words.say("mark.after-step"))),
                    new Mark.Line(
                            looks.epochs(),
                            looks.curve(arm, Look::loss),
                            Style.of(Role.SEEN).named(words.say("mark.here"))));
            panels.add(timeline.panel(Axis.linear(words.say("axis.loss"), 0, reach), marks)
                    .titled(solution.name(arm), null)
                    .ofArm(arm));
        }
        List<String> findings = looks.each(this::finding);
        return new Figure(
                        "landscape",
                        findings.getLast(),
                        words.say("caption.landscape"),
                        words.say("description.landscape"),
                        panels)
                .withFindings(findings);
    }

    private static double lowest(Look look) {
        return Math.min(look.loss(), Arrays.stream(look.stepLosses()).min().orElse(look.loss()));
    }

    private static double highest(Look look) {
        return Math.max(look.loss(), Arrays.stream(look.stepLosses()).max().orElse(look.loss()));
    }

    /** How far the steps, or none, are apart in their losses. */
    static double width(Look look) {
        return highest(look) - lowest(look);
    }

    private String finding(int moment) {
        int widest = looks.highest(moment, LandscapeFigure::width);
        int narrowest = looks.highest(moment, look -> -width(look));
        if (widest < 0) {
            return words.say("finding.gradients.none");
        }
        double most = looks.value(widest, moment, LandscapeFigure::width);
        return widest == narrowest
                ? words.say("finding.landscape.one", most)
                : words.say(
                        "finding.landscape",
                        most,
                        solution.name(widest),
                        looks.value(narrowest, moment, LandscapeFigure::width),
                        solution.name(narrowest));
    }
}
