package org.ridgeline.linear;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ridgeline.catalog.Numbers;
import org.ridgeline.catalog.Words;
import org.ridgeline.figure.Reading;
import org.ridgeline.figure.Role;
import org.ridgeline.numerics.ElasticNetPath;

/** A sparse path's state in words and single numbers. */
final class SparseReading {
    private static final String MISFIT = "\\min_{w,b}\\; \\fit{\\tfrac1{2n}\\lVert y - Xw - b\\rVert^2} + ";
    private static final String LASSO = MISFIT + "\\penalty{\\alpha\\,\\lVert w\\rVert_1}";
    private static final String ELASTIC_NET =
            MISFIT + "\\penalty{\\alpha\\rho\\,\\lVert w\\rVert_1 + \\tfrac12\\alpha(1-\\rho)\\lVert w\\rVert^2}";
    private static final double LARGEST_GAP = 1e-8;
    private static final double LARGEST_SLOPE = 1e-6;

    private final SparseSolution solution;
    private final Words words;
    private final double l1Ratio;

    SparseReading(SparseSolution solution) {
        this.solution = solution;
        this.words = solution.words();
        this.l1Ratio = solution.problem().l1Ratio();
    }

    Reading reading() {
        SparseParameters parameters = solution.parameters();
        String settings = solution.problem().model().settings(parameters.dataset(), parameters.sine(), words);
        return new Reading(settings, solution.spoken().stream().map(this::part).toList(), code());
    }

    private Reading.Part part(ElasticNetPath.Solution step) {
        String alpha = "α = " + words.number(step.alpha());
        String title = solution.wholePath() ? words.say("part.chosen", alpha) : alpha;
        return new Reading.Part(
                title,
                solution.wholePath() ? null : "alphas",
                step.alpha(),
                readouts(step),
                formula(step),
                checks(step));
    }

    private List<Reading.Readout> readouts(ElasticNetPath.Solution step) {
        int columns = solution.problem().model().names().size();
        int rows = solution.problem().model().data().size();
        List<Reading.Readout> readouts = new ArrayList<>();
        readouts.add(significant("readout.trainMse", Role.SEEN, step.trainMse()));
        Double test = solution.testMse(step);
        if (test != null) {
            readouts.add(significant("readout.testMse", Role.UNSEEN, test));
        }
        readouts.add(new Reading.Readout(
                words.say("readout.nonZero"), null, step.nonZero(), (double) columns, Reading.Format.WHOLE));
        if (l1Ratio == 1) {
            readouts.add(significant("readout.alphaOfSum", Role.PENALTY, 2 * rows * step.alpha()));
        } else {
            readouts.add(significant("readout.lambda1", Role.PENALTY, 2 * rows * step.alpha() * l1Ratio));
            readouts.add(significant("readout.lambda2", Role.PENALTY, rows * step.alpha() * (1 - l1Ratio)));
        }
        return readouts;
    }

    private Reading.Readout significant(String key, @Nullable Role role, double value) {
        return new Reading.Readout(words.say(key), role, value, null, Reading.Format.SIGNIFICANT);
    }

    private Reading.Formula formula(ElasticNetPath.Solution step) {
        double misfit = step.trainMse() / 2;
        double size = solution.norm1(step);
        double linear = step.alpha() * l1Ratio * size;
        double squared = step.alpha() * (1 - l1Ratio) / 2 * solution.squaredNorm(step);
        List<Reading.Term> terms = new ArrayList<>();
        terms.add(new Reading.Term(words.say("term.misfit"), Role.FIT, misfit, null, ""));
        terms.add(new Reading.Term(
                words.say("term.penalty"), Role.PENALTY, linear, new double[] {step.alpha() * l1Ratio, size}, "+"));
        if (l1Ratio < 1) {
            terms.add(new Reading.Term(words.say("term.squared"), Role.PENALTY, squared, null, "+"));
        }
        terms.add(new Reading.Term(words.say("term.objective"), Role.NEUTRAL, misfit + linear + squared, null, "="));
        return new Reading.Formula(l1Ratio == 1 ? LASSO : ELASTIC_NET, terms);
    }

    private List<Reading.Check> checks(ElasticNetPath.Solution step) {
        return List.of(
                new Reading.Check(words.say("check.dualityGap"), step.dualityGap(), step.dualityGap() <= LARGEST_GAP),
                new Reading.Check(words.say("check.slope"), step.kktResidual(), step.kktResidual() <= LARGEST_SLOPE));
    }

    private List<Reading.Code> code() {
        if (solution.spoken().isEmpty()) {
            return List.of();
        }
        ElasticNetPath.Solution step = solution.spoken().getFirst();
        String alpha = Numbers.print(step.alpha());
        String model = l1Ratio == 1
                ? "Lasso(alpha=%s, tol=1e-10, max_iter=100000)".formatted(alpha)
                : "ElasticNet(alpha=%s, l1_ratio=%s, tol=1e-10, max_iter=100000)"
                        .formatted(alpha, Numbers.print(l1Ratio));
        PythonCode python = new PythonCode(
                        solution.problem().model(), solution.parameters().standardize())
                .line("from sklearn.linear_model import " + (l1Ratio == 1 ? "Lasso" : "ElasticNet"))
                .data()
                .line("model = " + model + ".fit(X, y)")
                .line("model.intercept_, model.coef_")
                .comment(PythonCode.numbers(step.intercept(), step.coefficients()));
        return List.of(new Reading.Code("python", "scikit-learn", python.text()));
    }
}
