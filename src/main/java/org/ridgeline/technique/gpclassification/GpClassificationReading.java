package org.ridgeline.technique.gpclassification;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ridgeline.catalog.Numbers;
import org.ridgeline.catalog.Words;
import org.ridgeline.figure.Reading;
import org.ridgeline.figure.Role;
import org.ridgeline.numerics.gaussian.CovarianceFunction;
import org.ridgeline.numerics.gaussian.LaplaceClassification;

/** The classification in words and single numbers. */
final class GpClassificationReading {
    private static final String EVIDENCE = "\\log q(y\\mid X) = \\fit{\\log p(y\\mid\\hat f)}"
            + " \\penalty{{}- \\tfrac12 \\hat f^\\top K^{-1}\\hat f - \\tfrac12\\log\\lvert B\\rvert}";

    /** What rounding leaves of f̂ − K∇log p(y|f̂), relative to what is summed, at any signal variance that makes sense. */
    private static final double MODE_TOLERANCE = 1e-9;

    /** Longer data is not written out. */
    private static final int SHOWN = 100;

    private final GpClassificationSolution solution;
    private final LaplaceClassification laplace;
    private final Words words;

    GpClassificationReading(GpClassificationSolution solution) {
        this.solution = solution;
        this.laplace = solution.classifier().laplace();
        this.words = solution.words();
    }

    Reading reading() {
        ClassifiedPoints points = solution.points();
        String origin = points.own()
                ? words.say("settings.own")
                : words.say("settings.draw", solution.parameters().seed());
        String classes = points.size() == 1
                ? words.say("settings.one-point", points.positives())
                : words.say("settings.classes", points.size(), points.positives());
        String settings = String.join(
                " · ", classes, origin, solution.parameters().kernel().kernel());
        double residual = laplace.modeResidual();
        Reading.Check check = new Reading.Check(words.say("check.mode"), residual, residual <= MODE_TOLERANCE);
        return new Reading(
                settings,
                List.of(new Reading.Part(null, null, null, readouts(), formula(), List.of(check))),
                List.of(new Reading.Code("python", "scikit-learn", code())));
    }

    private List<Reading.Readout> readouts() {
        return List.of(
                new Reading.Readout(
                        words.say("readout.evidence"),
                        Role.PENALTY,
                        laplace.logMarginalLikelihood(),
                        null,
                        Reading.Format.SIGNIFICANT),
                new Reading.Readout(
                        words.say("readout.wrong"),
                        Role.SEEN,
                        solution.classifier().onTheWrongSide(),
                        (double) solution.points().size(),
                        Reading.Format.WHOLE),
                new Reading.Readout(
                        words.say("readout.iterations"), null, laplace.iterations(), null, Reading.Format.WHOLE));
    }

    private Reading.Formula formula() {
        return new Reading.Formula(
                EVIDENCE,
                List.of(
                        new Reading.Term(words.say("term.fit"), Role.FIT, laplace.logLikelihood(), null, ""),
                        new Reading.Term(words.say("term.size"), Role.PENALTY, -laplace.halfSquaredNorm(), null, "+"),
                        new Reading.Term(
                                words.say("term.complexity"), Role.PENALTY, -laplace.halfLogDeterminant(), null, "+"),
                        new Reading.Term(
                                words.say("term.evidence"), Role.NEUTRAL, laplace.logMarginalLikelihood(), null, "=")));
    }

    private String code() {
        CovarianceFunction covariance = solution.classifier().covariance();
        double center = covariance.hyperparameters().center();
        boolean moved = center != 0 && covariance.names().contains("center");
        return """
                import numpy as np
                from sklearn.gaussian_process import GaussianProcessClassifier
                from sklearn.gaussian_process.kernels import (
                    ConstantKernel, DotProduct, ExpSineSquared, Matern, RBF)
                %s%s
                kernel = %s
                model = GaussianProcessClassifier(kernel, optimizer=None).fit(X, y)
                model.log_marginal_likelihood_value_
                # %s
                model.predict_proba(X)[:, 1]
                # %s
                """.formatted(
                        data(),
                        moved ? "\nX = X - " + Numbers.print(center) : "",
                        KernelCode.of(covariance.kernel(), covariance.hyperparameters()),
                        String.format(Locale.ROOT, "%.6g", laplace.logMarginalLikelihood()),
                        words.say("code.approximation"));
    }

    private String data() {
        ClassifiedPoints points = solution.points();
        if (points.size() * points.dimensions() > SHOWN) {
            return "X, y = ...";
        }
        String rows = Arrays.stream(points.x())
                .map(GpClassificationReading::list)
                .collect(Collectors.joining(points.plain() ? ", " : ",\n              "));
        return "X = np.array([" + rows + "])\ny = np.array(" + list(points.y()) + ")";
    }

    private static String list(double[] values) {
        return Arrays.stream(values).mapToObj(Numbers::print).collect(Collectors.joining(", ", "[", "]"));
    }
}
