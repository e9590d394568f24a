package org.ridgeline.technique.batchnormtraining;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.ridgeline.catalog.Words;
import org.ridgeline.figure.Axis;
import org.ridgeline.figure.Figure;
import org.ridgeline.networks.Timeline;
import org.ridgeline.technique.batchnormtraining.BatchNormTrainingResult.Arm;

/** Who learns: the loss on seen rows, and on new ones, epoch by epoch. */
final class LossFigure {
    /** Guessing costs the logarithm of the classes; what has not come below this share of it has learnt nothing to speak of. */
    private static final double LEARNT = 0.9;

    private static final double ROOM = 1.25;
    private static final double MOST_ROOM = 5;

    private final BatchNormTrainingSolution solution;
    private final Words words;
    private final Timeline<Arm> timeline;
    private final Looks looks;
    private final double guessing;

    LossFigure(BatchNormTrainingSolution solution) {
        this.solution = solution;
        this.words = solution.words();
        this.timeline = solution.timeline();
        this.looks = new Looks(solution);
        this.guessing = Math.log(solution.data().classes());
    }

    Figure figure() {
        Axis axis = Axis.linear(words.say("axis.loss"), 0, reach());
        List<String> findings = timeline.each(this::finding);
        return new Figure(
                        "loss",
                        findings.getLast(),
                        words.say("caption.loss"),
                        words.say("description.loss"),
                        List.of(
                                timeline.panel(axis, timeline.lines(Arm::trainLoss))
                                        .titled(words.say("panel.seen"), null),
                                timeline.panel(axis, timeline.lines(Arm::testLoss))
                                        .titled(words.say("panel.new"), null)))
                .withFindings(findings);
    }

    /** In halves more, so that it rarely moves. */
    private double reach() {
        double largest = solution.arms().stream()
                .flatMap(arm -> Stream.of(arm.trainLoss(), arm.testLoss()))
                .flatMapToDouble(Arrays::stream)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        double reach = ROOM * guessing;
        while (reach < largest && reach < MOST_ROOM * guessing) {
            reach *= 1.5;
        }
        return reach;
    }

    /** What is to be said of an epoch. */
    private String finding(int epoch) {
        List<Arm> arms = solution.arms();
        if (arms.getFirst().trainLoss().length == 0) {
            return words.say("finding.not-begun");
        }
        int best = timeline.lowest(arm -> loss(arm, epoch));
        if (best < 0) {
            return words.say("finding.all-diverged");
        } else if (epoch == 0) {
            return words.say("finding.loss.untrained", guessing);
        } else if (loss(arms.get(best), epoch) > LEARNT * guessing) {
            return unlearnt(best, epoch);
        }
        int worst = timeline.lowest(arm -> -loss(arm, epoch));
        if (best == worst) {
            return words.say(
                    arms.size() == 1 ? "finding.loss.one" : "finding.loss.left",
                    epoch,
                    solution.name(best),
                    loss(arms.get(best), epoch));
        } else if (loss(arms.get(worst), epoch) > LEARNT * guessing) {
            return words.say(
                    "finding.loss.only",
                    epoch,
                    solution.name(best),
                    loss(arms.get(best), epoch),
                    loss(arms.get(worst), epoch));
        }
        return words.say(
                "finding.loss", epoch, solution.name(best), loss(arms.get(best), epoch), loss(arms.get(worst), epoch));
    }

    /** No arm that is left has learnt; where its gradients vanish on their way, that is said. */
    private String unlearnt(int best, int epoch) {
        double ratio = Double.NaN;
        for (int moment : looks.moments()) {
            ratio = moment <= epoch ? looks.value(best, moment, GradientFigure::ratio) : ratio;
        }
        return ratio < GradientFigure.VANISHED
                ? words.say("finding.loss.vanished", epoch, ratio, solution.name(best))
                : words.say("finding.loss.none", epoch, loss(solution.arms().get(best), epoch));
    }

    private static double loss(Arm arm, int epoch) {
        return Timeline.at(arm.trainLoss(), epoch);
    }
}
