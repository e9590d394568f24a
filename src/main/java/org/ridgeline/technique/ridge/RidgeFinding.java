package org.ridgeline.technique.ridge;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ridgeline.catalog.Words;
import org.ridgeline.figure.Landscape;
import org.ridgeline.linear.ErrorCurves;

/** The headline: what the prices on screen do to the curve. */
final class RidgeFinding {
    /** A price is fair where its error is at most so many times that of the best price. */
    private static final double FAIR = 1.05;

    /** Beyond so many decades from the best price, a price that is not fair is called extreme. */
    private static final double EXTREME = 2.5;

    private RidgeFinding() {}

    static String of(RidgeSolution solution) {
        List<Ridge.Fit> fits = solution.fits();
        Words words = solution.words();
        if (fits.isEmpty()) {
            return words.say("finding.none");
        }
        return fits.size() == 1 ? one(solution, fits.getFirst()) : several(solution, fits);
    }

    private static String one(RidgeSolution solution, Ridge.Fit fit) {
        Words words = solution.words();
        if (!solution.model().data().isCurve()) {
            return words.say("finding.table", fit.alpha(), fit.effectiveDegreesOfFreedom(), solution.weights());
        }
        if (fit.alpha() == 0) {
            return solution.weights() == 1
                    ? words.say("finding.free.one")
                    : words.say("finding.free", solution.weights());
        }
        Landscape landscape = solution.landscapes().getFirst();
        int best = ErrorCurves.best(landscape.curves().getLast().values());
        if (best < 0) {
            return words.say("finding.fair");
        }
        double decades = Math.log10(fit.alpha() / landscape.values()[best]);
        double ratio = error(solution, fit) / landscape.curves().getLast().values()[best];
        if (ratio <= FAIR) {
            return words.say("finding.fair");
        } else if (decades < 0) {
            return words.say(decades < -EXTREME ? "finding.almost-free" : "finding.cheap");
        }
        return words.say(decades > EXTREME ? "finding.too-dear" : "finding.dear");
    }

    private static String several(RidgeSolution solution, List<Ridge.Fit> fits) {
        Words words = solution.words();
        Optional<Ridge.Fit> best = fits.stream()
                .filter(fit -> Double.isFinite(error(solution, fit)))
                .min(Comparator.comparingDouble(fit -> error(solution, fit)));
        return best.map(fit -> words.say(
                        solution.model().test() == null ? "finding.best.left-out" : "finding.best", fit.alpha()))
                .orElseGet(() -> words.say("finding.fair"));
    }

    private static double error(RidgeSolution solution, Ridge.Fit fit) {
        Double test = solution.testMse(fit);
        return test == null ? fit.leaveOneOutMse() : test;
    }
}
