package org.ridgeline.technique.gaussianconditioning;

import org.ridgeline.catalog.Words;
import org.ridgeline.technique.gaussianconditioning.JointGaussian.Conditional;

/** The headline: what knowing does to the guess of the first variable that was not looked at, and to its spread. */
final class ConditioningFinding {
    /** From here on three digits would say 100 %, which is true only where nothing is left. */
    private static final double NEARLY_ALL = 99.95;

    private ConditioningFinding() {}

    static String of(GaussianConditioningSolution solution) {
        Words words = solution.words();
        Conditional answer = solution.answer();
        int variable = answer.remaining()[0];
        String name = solution.name(variable);
        double before = solution.joint().mean(variable);
        double after = answer.mean()[0];
        double removed = 100 * removed(answer.explained()[0]);
        if (solution.problem().observed().length == 0) {
            return words.say("finding.nothing-known", name, after);
        } else if (solution.joint().covariance(variable, variable) == 0) {
            return words.say("finding.constant", name, after);
        } else if (removed == 100) {
            return words.say("finding.settled", solution.known(), name, after);
        } else if (removed == 0 && after == before) {
            return words.say("finding.nothing-learnt", solution.known(), name);
        }
        String share = removed >= NEARLY_ALL ? words.say("share.nearly-all") : words.say("share.percent", removed);
        return words.say(after == before ? "finding.unmoved" : "finding.moved", solution.known(), name, after, share);
    }

    /** The share of the standard deviation that goes, 1 − √(1 − explained), without cancellation. */
    static double removed(double explained) {
        return explained / (1 + Math.sqrt(1 - explained));
    }
}
