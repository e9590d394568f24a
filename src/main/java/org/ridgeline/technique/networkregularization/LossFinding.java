package org.ridgeline.technique.networkregularization;

import org.ridgeline.catalog.Words;
import org.ridgeline.networks.Timeline;
import org.ridgeline.technique.networkregularization.NetworkRegularizationResult.Arm;

/** The headline of a run at each of its epochs. */
final class LossFinding {
    /** What was so much better before has been lost since. */
    private static final double LOST = 1.05;

    private final NetworkRegularizationSolution solution;
    private final Words words;
    private final Timeline<Arm> timeline;

    LossFinding(NetworkRegularizationSolution solution) {
        this.solution = solution;
        this.words = solution.words();
        this.timeline = solution.timeline();
    }

    String at(int epoch) {
        if (solution.arms().getFirst().validationLoss().length == 0) {
            return words.say("finding.not-begun");
        }
        int ahead = timeline.lowest(arm -> loss(arm, epoch));
        boolean last = epoch == timeline.recorded() && solution.isOver();
        boolean none = last && solution.arms().stream().allMatch(arm -> arm.divergedAtStep() != null);
        if (ahead < 0 || none) {
            return words.say("finding.all-diverged");
        } else if (epoch == 0) {
            return words.say(
                    "finding.untrained", Math.log(solution.computed().data().classes()));
        }
        return solution.arms().size() == 1 ? one(epoch, last) : several(epoch, ahead, last);
    }

    /** Of an arm that has stopped, its last; of one that ran away, none any more. */
    private static double loss(Arm arm, int epoch) {
        return arm.divergedAtStep() == null
                ? Timeline.upTo(arm.validationLoss(), epoch)
                : Timeline.at(arm.validationLoss(), epoch);
    }

    private String one(int epoch, boolean last) {
        Arm arm = solution.arms().getFirst();
        double loss = loss(arm, epoch);
        Integer best = arm.bestEpoch();
        if (last && arm.stoppedEpoch() != null && arm.closing() != null) {
            return words.say(
                    "finding.one.stopped",
                    arm.stoppedEpoch(),
                    arm.closing().epoch(),
                    arm.closing().validationLoss());
        }
        Integer since = arm.overfittingSince();
        if (since != null && since <= epoch && best != null) {
            return words.say("finding.one.overfits", since, loss, arm.validationLoss()[best], best);
        }
        return words.say("finding.one", epoch, loss);
    }

    /** While they train, who is ahead; at the end, how they are left. */
    private String several(int epoch, int ahead, boolean last) {
        if (last) {
            return end();
        }
        int overfitting = timeline.lowest(arm ->
                arm.overfittingSince() == null || arm.overfittingSince() > epoch ? Double.NaN : arm.overfittingSince());
        double loss = loss(solution.arms().get(ahead), epoch);
        if (overfitting >= 0 && overfitting != ahead) {
            return words.say(
                    "finding.overfits",
                    solution.name(overfitting),
                    solution.arms().get(overfitting).overfittingSince(),
                    solution.name(ahead),
                    loss);
        }
        return words.say("finding.ahead", epoch, solution.name(ahead), loss);
    }

    private String end() {
        int best = timeline.lowest(LossFinding::leftWith);
        int worst = timeline.lowest(arm -> -leftWith(arm));
        if (best < 0) {
            return words.say("finding.all-diverged");
        }
        double least = leftWith(solution.arms().get(best));
        Arm last = solution.arms().get(worst);
        double most = leftWith(last);
        if (least == most) {
            return words.say("finding.end.even", solution.name(best), least);
        }
        if (!isNone(last) && solution.arms().stream().allMatch(this::losesToNone)) {
            return words.say("finding.end.none", solution.name(best), least, solution.name(worst), most);
        }
        Integer peak = last.bestEpoch();
        if (peak != null && most > LOST * last.validationLoss()[peak]) {
            double had = last.validationLoss()[peak];
            return words.say("finding.end.lost", solution.name(best), least, solution.name(worst), most, had, peak);
        }
        return words.say("finding.end", solution.name(best), least, solution.name(worst), most);
    }

    /** Whether an arm without a penalty, on the same rows, is left no worse: across rows, it would be the rows that helped. */
    private boolean losesToNone(Arm arm) {
        return !Double.isFinite(leftWith(arm))
                || solution.arms().stream()
                        .filter(other -> isNone(other) && haveTheSameRows(arm, other))
                        .anyMatch(other -> leftWith(other) <= leftWith(arm));
    }

    private static boolean isNone(Arm arm) {
        return arm.penalty().equals("none");
    }

    private static boolean haveTheSameRows(Arm one, Arm other) {
        return one.labelNoise() == other.labelNoise()
                && one.augmentation().equals(other.augmentation())
                && one.trainingRows() == other.trainingRows();
    }

    /** Validation loss of the arm as it is left. */
    private static double leftWith(Arm arm) {
        return arm.closing() == null ? Double.NaN : arm.closing().validationLoss();
    }
}
