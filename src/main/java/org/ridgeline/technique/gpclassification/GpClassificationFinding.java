package org.ridgeline.technique.gpclassification;

import org.ridgeline.catalog.Words;

/** Sentences about the state on screen. */
final class GpClassificationFinding {
    /** Sure is who gives one class at least nine chances in ten. */
    private static final double SURE = 0.9;

    private GpClassificationFinding() {}

    /** How much of what is drawn belongs to one class for sure. @param drawn the probability at every place drawn */
    static String of(GpClassificationSolution solution, double[] drawn) {
        Words words = solution.words();
        Integer only = solution.points().onlyClass();
        if (only != null) {
            return words.say("finding.one-class", only);
        }
        int sure = 0;
        for (double probability : drawn) {
            if (Math.max(probability, 1 - probability) >= SURE) {
                sure++;
            }
        }
        if (sure == 0) {
            return words.say("finding.nowhere-sure");
        } else if (sure == drawn.length) {
            return words.say("finding.sure-everywhere");
        }
        int percent = (int) Math.clamp(Math.round(100.0 * sure / drawn.length), 1, 99);
        return words.say("finding.sure", percent);
    }

    static String ofEvidence(GpClassificationSolution solution) {
        Evidence evidence = solution.evidence();
        Words words = solution.words();
        int best = evidence.best();
        if (solution.points().size() > Evidence.MOST_POINTS) {
            return words.say("finding.evidence.too-many", solution.points().size());
        } else if (best < 0) {
            return words.say("finding.evidence.none");
        } else if (evidence.isFlat()) {
            return words.say("finding.evidence.flat");
        }
        double here = solution.classifier().laplace().logMarginalLikelihood();
        double lacking = evidence.total()[best] - here;
        return lacking > 0
                ? words.say("finding.evidence", evidence.lengthScales()[best], lacking)
                : words.say("finding.evidence.best");
    }
}
