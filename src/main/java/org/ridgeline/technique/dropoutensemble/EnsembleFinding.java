package org.ridgeline.technique.dropoutensemble;

import org.ridgeline.catalog.Words;

/** Sentences about the state on screen. */
final class EnsembleFinding {
    /** Smaller differences of probability than one in a hundred decide nothing. */
    private static final double SMALL = 0.01;

    private EnsembleFinding() {}

    static String of(DropoutEnsembleSolution solution) {
        ChosenInput chosen = solution.chosen();
        Words words = solution.words();
        int favourite = chosen.favourite();
        if (solution.rate() == 0) {
            return words.say("finding.one-network");
        } else if (chosen.averageFavourite() != favourite) {
            return words.say("finding.outvoted", favourite + 1, chosen.averageFavourite() + 1);
        } else if (Math.abs(chosen.excess()) < SMALL) {
            return words.say("finding.alike", favourite + 1);
        }
        return words.say(
                "finding.apart",
                favourite + 1,
                chosen.evaluation()[favourite],
                chosen.committee().mean()[favourite]);
    }

    static String ofRate(DropoutEnsembleSolution solution) {
        Words words = solution.words();
        double excess = solution.chosen().excess();
        if (Math.abs(excess) < SMALL) {
            return words.say("finding.rate.alike", solution.rate());
        }
        return words.say(excess > 0 ? "finding.rate.above" : "finding.rate.below", solution.rate(), Math.abs(excess));
    }
}
