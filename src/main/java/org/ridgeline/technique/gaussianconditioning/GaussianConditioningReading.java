package org.ridgeline.technique.gaussianconditioning;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ridgeline.catalog.Words;
import org.ridgeline.figure.Reading;
import org.ridgeline.figure.Role;
import org.ridgeline.technique.gaussianconditioning.JointGaussian.Conditional;

/** The conditional distribution in words and single numbers. */
final class GaussianConditioningReading {
    /** What rounding leaves of a correlation, and of a log density, that is zero in exact arithmetic. */
    private static final double TOLERANCE = 1e-9;

    private final GaussianConditioningSolution solution;
    private final Conditional answer;
    private final Words words;

    GaussianConditioningReading(GaussianConditioningSolution solution) {
        this.solution = solution;
        this.answer = solution.answer();
        this.words = solution.words();
    }

    Reading reading() {
        return new Reading(
                settings(),
                List.of(new Reading.Part(null, null, null, readouts(), formula(), checks())),
                List.of(new Reading.Code("python", "NumPy", new ConditioningCode(solution).text())));
    }

    private String settings() {
        ConditioningProblem problem = solution.problem();
        return problem.own()
                ? words.say("settings.own.variables", problem.size(), problem.observed().length)
                : words.say("settings.pair", solution.parameters().correlation(), solution.equation());
    }

    private List<Reading.Readout> readouts() {
        int variable = answer.remaining()[0];
        String name = solution.name(variable);
        List<Reading.Readout> readouts = new ArrayList<>();
        double before = Math.sqrt(solution.joint().covariance(variable, variable));
        readouts.add(readout(words.say("readout.guess", name), Role.FIT, answer.mean()[0]));
        if (solution.problem().observed().length > 0) {
            double left = Math.sqrt(answer.covariance()[0][0]);
            readouts.add(readout(words.say("readout.left", name), Role.FIT, left));
        }
        readouts.add(readout(words.say("readout.deviation", name), null, before));
        if (solution.problem().observed().length > 0) {
            readouts.add(readout(words.say("readout.explained", name), null, answer.explained()[0]));
        }
        return readouts;
    }

    /** The new guess, term by term: where it was, and by how much each surprise moved it. */
    private Reading.@Nullable Formula formula() {
        ConditioningProblem problem = solution.problem();
        int count = problem.observed().length;
        if (count == 0) {
            return null;
        }
        int variable = answer.remaining()[0];
        double before = solution.joint().mean(variable);
        double gain = answer.gain()[0][0];
        double surprise = problem.values()[0] - solution.joint().mean(problem.observed()[0]);
        double rest = 0;
        for (int position = 1; position < count; position++) {
            rest += answer.gain()[0][position]
                    * (problem.values()[position] - solution.joint().mean(problem.observed()[position]));
        }
        String name = solution.name(variable);
        List<Reading.Term> terms = new ArrayList<>();
        terms.add(new Reading.Term(words.say("term.before", name), Role.NEUTRAL, before, null, ""));
        terms.add(new Reading.Term(
                words.say("term.surprise", solution.name(problem.observed()[0])),
                Role.FIT,
                gain * surprise,
                new double[] {gain, surprise},
                "+"));
        if (count > 1) {
            terms.add(new Reading.Term(words.say("term.others", count - 1), Role.FIT, rest, null, "+"));
        }
        double after = terms.stream().mapToDouble(Reading.Term::value).sum();
        terms.add(new Reading.Term(words.say("term.after", name), Role.NEUTRAL, after, null, "="));
        return new Reading.Formula(tex(problem), terms);
    }

    private static String tex(ConditioningProblem problem) {
        if (problem.own()) {
            return "\\mathbb{E}[x_r\\mid x_o=v] = \\mu_r + \\fit{\\Sigma_{ro}\\Sigma_{oo}^{-1}(v-\\mu_o)}";
        }
        boolean first = problem.observed()[0] == 0;
        String known = first ? "x" : "y";
        String asked = first ? "y" : "x";
        return "\\mathbb{E}[%s\\mid %s=v] = \\mu_%s + \\fit{\\rho\\,\\frac{\\sigma_%s}{\\sigma_%s}\\,(v-\\mu_%s)}"
                .formatted(asked, known, asked, asked, known, known);
    }

    private List<Reading.Check> checks() {
        List<Reading.Check> checks = new ArrayList<>();
        double residual = answer.residual();
        checks.add(new Reading.Check(words.say("check.uncorrelated"), residual, residual <= TOLERANCE));
        SlicedPair pair = solution.pair();
        if (pair != null && pair.value() != null && pair.observedVariance() > 0 && pair.conditionalVariance() > 0) {
            double difference = densities(pair);
            if (Double.isFinite(difference)) {
                checks.add(new Reading.Check(words.say("check.densities"), difference, difference <= TOLERANCE));
            }
        }
        return checks;
    }

    /**
     * How far log p(o) + log p(r | o) is from log p(o, r), with the joint density worked out from the determinant and the
     * inverse of the pair's covariance, one standard deviation beside the conditional mean and at a likely value. Relative to
     * the largest term, and to 1 − ρ², by which the inverse magnifies rounding.
     */
    private static double densities(SlicedPair pair) {
        double across = pair.observedDeviation();
        double up = pair.restDeviation();
        double correlation = pair.covariance() / across / up;
        double uncorrelated = (1 - correlation) * (1 + correlation);
        double z = 1;
        double mean = pair.restMean() + pair.gain() * across * z;
        double w = (mean + pair.conditionalDeviation() - pair.restMean()) / up;
        double marginal = BellShapes.logDensity(across * z, across);
        double conditional = BellShapes.logDensity(pair.conditionalDeviation(), pair.conditionalDeviation());
        double square = (z * z - 2 * correlation * z * w + w * w) / uncorrelated;
        double determinant = StrictMath.log(across) + StrictMath.log(up) + StrictMath.log(uncorrelated) / 2;
        double joint = -square / 2 - determinant - StrictMath.log(2 * StrictMath.PI);
        double size = Math.max(1, Math.max(Math.abs(joint), Math.abs(marginal) + Math.abs(conditional)));
        return Math.abs(marginal + conditional - joint) * uncorrelated / size;
    }

    private static Reading.Readout readout(String label, @Nullable Role role, double value) {
        return new Reading.Readout(label, role, value, null, Reading.Format.SIGNIFICANT);
    }
}
