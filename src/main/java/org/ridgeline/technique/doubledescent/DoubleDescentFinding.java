package org.ridgeline.technique.doubledescent;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ridgeline.catalog.Words;

/** What the curves on screen say: whether there is a peak, where, and whether a price takes it away. */
final class DoubleDescentFinding {
    /** Less than this share of the squared observations is rounding. */
    private static final double NOTHING = 1e-8;

    private final DoubleDescentSolution solution;
    private final Words words;
    private final List<ErrorCurve> curves;

    DoubleDescentFinding(DoubleDescentSolution solution) {
        this.solution = solution;
        this.words = solution.words();
        this.curves =
                solution.curves().stream().filter(curve -> curve.best() >= 0).toList();
    }

    String test() {
        if (curves.isEmpty()) {
            return words.say("finding.none");
        }
        Optional<ErrorCurve> peaked =
                curves.stream().filter(curve -> curve.peak() >= 0).max(Comparator.comparingDouble(this::height));
        Optional<ErrorCurve> calm = curves.stream()
                .filter(curve -> peaked.isEmpty() || curve.peak() < 0 && curve.canPeak())
                .min(Comparator.comparingDouble(curve -> curve.error(curve.best())));
        if (peaked.isEmpty()) {
            ErrorCurve best = calm.orElseThrow();
            String key = "finding.test.calm";
            if (!curves.stream().allMatch(ErrorCurve::canPeak)) {
                key = best.widths().length == 1 ? "finding.test.one" : "finding.test.few";
            }
            return words.say(key, best.widths()[best.best()], best.error(best.best()));
        }
        ErrorCurve curve = peaked.get();
        int peak = curve.peak();
        int width = curve.widths()[peak];
        if (calm.isPresent()) {
            double least = calm.get().error(calm.get().best());
            double free = curve.error(curve.best());
            return words.say(
                    least < free ? "finding.test.tamed" : "finding.test.too-dear",
                    width,
                    curve.error(peak),
                    solution.name(calm.get()),
                    least,
                    free);
        }
        boolean deeper = curve.error(curve.after(peak)) < curve.error(curve.before(peak));
        return words.say(
                deeper ? "finding.test.deeper" : "finding.test.shallower",
                width,
                curve.error(peak),
                curve.error(curve.before(peak)),
                curve.error(curve.after(peak)));
    }

    private double height(ErrorCurve curve) {
        return curve.error(curve.peak());
    }

    /** From which width on a fit without a price passes through every point. */
    String train() {
        for (ErrorCurve curve : curves) {
            for (int i = 0; i < curve.widths().length; i++) {
                if (curve.lambda() == 0 && curve.points().get(i).trainMse() < NOTHING) {
                    return words.say("finding.train.zero", curve.widths()[i]);
                }
            }
        }
        return words.say("finding.train.positive");
    }

    String norm() {
        if (curves.isEmpty()) {
            return words.say("finding.none");
        }
        int width = 0;
        double largest = Double.NEGATIVE_INFINITY;
        for (ErrorCurve curve : curves) {
            for (int i = 0; i < curve.widths().length; i++) {
                double norm = curve.points().get(i).weightNorm();
                if (Double.isFinite(norm) && norm > largest) {
                    width = curve.widths()[i];
                    largest = norm;
                }
            }
        }
        return width == 0 ? words.say("finding.none") : words.say("finding.norm", width, largest);
    }
}
