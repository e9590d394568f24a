package org.ridgeline.technique.ridge;

import java.util.ArrayList;
import java.util.List;
import org.ridgeline.catalog.Numbers;
import org.ridgeline.catalog.Words;
import org.ridgeline.figure.Reading;
import org.ridgeline.figure.Role;
import org.ridgeline.linear.PythonCode;

/** Ridge's state in words and single numbers. */
final class RidgeReading {
    private static final String OBJECTIVE =
            "\\min_{w,b}\\; \\fit{\\lVert y - Xw - b\\rVert^2} + \\penalty{\\alpha\\,\\lVert w\\rVert^2}";

    /** What rounding leaves of a slope that is zero in exact arithmetic, relative to the data's own slope. */
    private static final double SLOPE_TOLERANCE = 1e-6;

    private final RidgeSolution solution;
    private final Words words;

    RidgeReading(RidgeSolution solution) {
        this.solution = solution;
        this.words = solution.words();
    }

    Reading reading() {
        List<Reading.Part> parts = solution.fits().stream().map(this::part).toList();
        return new Reading(
                solution.model()
                        .settings(
                                solution.parameters().dataset(),
                                solution.parameters().sine(),
                                words),
                parts,
                code());
    }

    private Reading.Part part(Ridge.Fit fit) {
        List<Reading.Readout> readouts = new ArrayList<>();
        readouts.add(new Reading.Readout(
                words.say("readout.trainMse"), Role.SEEN, fit.trainMse(), null, Reading.Format.SIGNIFICANT));
        Double test = solution.testMse(fit);
        if (test != null) {
            readouts.add(new Reading.Readout(
                    words.say("readout.testMse"), Role.UNSEEN, test, null, Reading.Format.SIGNIFICANT));
        } else if (Double.isFinite(fit.leaveOneOutMse())) {
            readouts.add(new Reading.Readout(
                    words.say("readout.leaveOneOutMse"),
                    Role.UNSEEN,
                    fit.leaveOneOutMse(),
                    null,
                    Reading.Format.SIGNIFICANT));
        }
        readouts.add(new Reading.Readout(
                words.say("readout.effectiveDegreesOfFreedom"),
                null,
                fit.effectiveDegreesOfFreedom(),
                (double) solution.weights(),
                Reading.Format.FIXED1));
        return new Reading.Part(
                "α = " + words.number(fit.alpha()), "alphas", fit.alpha(), readouts, formula(fit), List.of(check(fit)));
    }

    private Reading.Formula formula(Ridge.Fit fit) {
        double misfit = fit.residualSumOfSquares();
        double size = fit.squaredNorm();
        return new Reading.Formula(
                OBJECTIVE,
                List.of(
                        new Reading.Term(words.say("term.misfit"), Role.FIT, misfit, null, ""),
                        new Reading.Term(
                                words.say("term.penalty"),
                                Role.PENALTY,
                                fit.alpha() * size,
                                new double[] {fit.alpha(), size},
                                "+"),
                        new Reading.Term(
                                words.say("term.objective"), Role.NEUTRAL, misfit + fit.alpha() * size, null, "=")));
    }

    private Reading.Check check(Ridge.Fit fit) {
        double slope = fit.normalEquationsResidual();
        return new Reading.Check(words.say("check.slope"), slope, slope <= SLOPE_TOLERANCE);
    }

    private List<Reading.Code> code() {
        RidgeParameters parameters = solution.parameters();
        if (solution.fits().isEmpty()) {
            return List.of();
        }
        Ridge.Fit fit = solution.fits().getFirst();
        PythonCode python = new PythonCode(solution.model(), parameters.standardize())
                .line("from sklearn.linear_model import Ridge")
                .data()
                .line("model = Ridge(alpha=%s, solver=\"svd\").fit(X, y)".formatted(Numbers.print(fit.alpha())))
                .comment(words.say("code.objective", "‖y − Xw − b‖² + α‖w‖²"))
                .line("model.intercept_, model.coef_")
                .comment(PythonCode.numbers(fit.intercept(), fit.coefficients()));
        return List.of(new Reading.Code("python", "scikit-learn", python.text()));
    }
}
