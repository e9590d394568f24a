package org.ridgeline.technique.doubledescent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.ridgeline.catalog.Numbers;
import org.ridgeline.catalog.Words;
import org.ridgeline.figure.Reading;
import org.ridgeline.figure.Role;

/** Each price in single numbers: the peak, the valleys beside it, and the objective of one fit at the threshold. */
final class DoubleDescentReading {
    private static final String OBJECTIVE =
            "\\min_{w}\\; \\fit{\\lVert y - \\Phi w\\rVert^2} + \\penalty{\\lambda\\,\\lVert w\\rVert^2}";
    private static final String SHORTEST = "\\lim_{\\lambda\\to 0}\\; \\arg" + OBJECTIVE;

    /** What rounding leaves of a slope that is zero in exact arithmetic. */
    private static final double SLOPE_TOLERANCE = 1e-6;

    private final DoubleDescentSolution solution;
    private final Words words;

    DoubleDescentReading(DoubleDescentSolution solution) {
        this.solution = solution;
        this.words = solution.words();
    }

    Reading reading() {
        DoubleDescentParameters p = solution.parameters();
        String settings = String.join(
                " · ",
                words.say("settings.points", p.samples()),
                words.say("settings.noise", p.noiseScale()),
                words.say(p.draws() == 1 ? "settings.one-draw" : "settings.draws", p.draws(), p.seed()));
        return new Reading(
                settings,
                solution.curves().stream()
                        .filter(curve -> curve.best() >= 0)
                        .map(this::part)
                        .toList(),
                List.of(new Reading.Code("python", "NumPy", code())));
    }

    private Reading.Part part(ErrorCurve curve) {
        List<Reading.Readout> readouts = new ArrayList<>();
        int peak = curve.peak();
        if (peak >= 0) {
            readouts.add(readout("readout.peak", curve.widths()[peak], curve.error(peak)));
            int before = curve.before(peak);
            int after = curve.after(peak);
            readouts.add(readout("readout.before", curve.widths()[before], curve.error(before)));
            readouts.add(readout("readout.after", curve.widths()[after], curve.error(after)));
        } else {
            int best = curve.best();
            readouts.add(readout("readout.best", curve.widths()[best], curve.error(best)));
        }
        double slope = curve.points().stream()
                .mapToDouble(DoubleDescent.Point::worstResidual)
                .max()
                .orElse(0);
        return new Reading.Part(
                solution.name(curve),
                "lambdas",
                curve.lambda(),
                readouts,
                formula(curve),
                List.of(new Reading.Check(words.say("check.slope"), slope, slope <= SLOPE_TOLERANCE)));
    }

    private Reading.Readout readout(String key, int width, double value) {
        return new Reading.Readout(words.say(key, width), Role.UNSEEN, value, null, Reading.Format.SIGNIFICANT);
    }

    /** The first draw's numbers at the width closest to the threshold: medians do not add up. */
    private Reading.Formula formula(ErrorCurve curve) {
        int at = ThresholdErrors.place(
                solution.fits().widths(), solution.parameters().samples());
        DoubleDescent.Fit fit = solution.fits()
                .fits(0, at, List.of(curve.lambda()), solution.parameters().noiseScale())
                .getFirst();
        if (!fit.holds()) {
            return new Reading.Formula(OBJECTIVE, List.of());
        }
        int width = curve.widths()[at];
        Reading.Term misfit = new Reading.Term(words.say("term.misfit-at", width), Role.FIT, fit.misfit(), null, "");
        if (curve.lambda() == 0) {
            return new Reading.Formula(
                    SHORTEST,
                    List.of(
                            misfit,
                            new Reading.Term(
                                    words.say("term.norm"), Role.PENALTY, Math.sqrt(fit.squaredNorm()), null, "")));
        }
        double price = curve.lambda() * fit.squaredNorm();
        return new Reading.Formula(
                OBJECTIVE,
                List.of(
                        misfit,
                        new Reading.Term(
                                words.say("term.penalty"),
                                Role.PENALTY,
                                price,
                                new double[] {curve.lambda(), fit.squaredNorm()},
                                "+"),
                        new Reading.Term(words.say("term.objective"), Role.NEUTRAL, fit.misfit() + price, null, "=")));
    }

    private String code() {
        DoubleDescentParameters p = solution.parameters();
        int[] widths = solution.fits().widths();
        return """
                import numpy as np

                rng = np.random.default_rng(%d)
                # %s
                n, d = %d, %d
                X, X_new = rng.normal(size=(n, d)), rng.normal(size=(%d, d))
                y = X[:, 0] + %s * rng.normal(size=n)
                U = rng.normal(size=(d, %d))

                def features(X, p):
                    return np.maximum(0, X @ U[:, :p]) * np.sqrt(2 / (d * p))

                for p in [%s]:
                    left, s, right = np.linalg.svd(features(X, p), full_matrices=False)
                    keep = s > s.max() * max(n, p) * 2.0**-52
                    for penalty in [%s]:
                        z = np.where(keep, s / (s**2 + penalty + ~keep), 0)
                        w = right.T @ (z * (left.T @ y))
                        print(p, penalty, np.mean((X_new[:, 0] - features(X_new, p) @ w) ** 2))
                """.formatted(
                        p.seed(),
                        words.say("code.other-numbers"),
                        p.samples(),
                        RandomFeatures.INPUTS,
                        RandomFeatures.TEST_ROWS,
                        Numbers.print(p.noiseScale()),
                        widths[widths.length - 1],
                        Arrays.stream(widths).mapToObj(String::valueOf).collect(Collectors.joining(", ")),
                        p.lambdas().stream().map(Numbers::print).collect(Collectors.joining(", ")));
    }
}
