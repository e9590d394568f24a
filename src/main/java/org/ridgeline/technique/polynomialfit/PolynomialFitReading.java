package org.ridgeline.technique.polynomialfit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.ridgeline.catalog.Numbers;
import org.ridgeline.catalog.ParameterType;
import org.ridgeline.catalog.Words;
import org.ridgeline.data.Regression;
import org.ridgeline.data.SineParameters;
import org.ridgeline.figure.Reading;
import org.ridgeline.figure.Role;

/** The polynomials' state in words and single numbers. */
final class PolynomialFitReading {
    private static final String OBJECTIVE = "\\min_{p}\\; \\fit{\\sum_i \\bigl(y_i - p(x_i)\\bigr)^2}";
    private static final double SLOPE_TOLERANCE = 1e-10;

    private final PolynomialFitSolution solution;
    private final Words words;

    PolynomialFitReading(PolynomialFitSolution solution) {
        this.solution = solution;
        this.words = solution.words();
    }

    Reading reading() {
        return new Reading(settings(), solution.fits().stream().map(this::part).toList(), code());
    }

    private String settings() {
        Regression data = solution.problem().data();
        SineParameters sine = solution.parameters().sine();
        String points = words.say("settings.points", data.size());
        return data.origin() == Regression.Origin.OWN
                ? points + " · " + words.say("settings.own")
                : points
                        + " · "
                        + words.say(
                                "settings.sine",
                                words.say("choice.noise." + ParameterType.Choice.wire(sine.noise())),
                                sine.noiseScale(),
                                sine.seed());
    }

    private Reading.Part part(PolynomialFit.Fit fit) {
        List<Reading.Readout> readouts = new ArrayList<>();
        readouts.add(new Reading.Readout(
                words.say("readout.trainMse"), Role.SEEN, fit.trainMse(), null, Reading.Format.SIGNIFICANT));
        Double test = solution.testMse(fit);
        if (test != null) {
            readouts.add(new Reading.Readout(
                    words.say("readout.testMse"), Role.UNSEEN, test, null, Reading.Format.SIGNIFICANT));
        }
        readouts.add(new Reading.Readout(
                words.say("readout.weights"),
                null,
                fit.degree() + 1,
                (double) solution.problem().distinct(),
                Reading.Format.WHOLE));
        readouts.add(new Reading.Readout(
                words.say("readout.conditionNumber"), null, fit.conditionNumber(), null, Reading.Format.SIGNIFICANT));
        double squares = fit.trainMse() * solution.problem().data().size();
        Reading.Formula formula = new Reading.Formula(
                OBJECTIVE, List.of(new Reading.Term(words.say("term.misfit"), Role.FIT, squares, null, "")));
        Reading.Check check = new Reading.Check(
                words.say("check.slope"),
                fit.normalEquationsResidual(),
                fit.normalEquationsResidual() <= SLOPE_TOLERANCE);
        return new Reading.Part(
                words.say("panel.degree", fit.degree()),
                "degrees",
                (double) fit.degree(),
                readouts,
                formula,
                List.of(check));
    }

    private List<Reading.Code> code() {
        if (solution.fits().isEmpty()) {
            return List.of();
        }
        PolynomialFit.Fit fit = solution.fits().getFirst();
        String text = """
                import numpy as np
                from numpy.polynomial import Chebyshev
                x = np.array([%s])
                y = np.array([%s])
                p = Chebyshev.fit(x, y, deg=%d)
                # %s
                np.mean((y - p(x)) ** 2)
                # %s
                """.formatted(
                        list(solution.problem().trainX()),
                        list(solution.problem().data().y()),
                        fit.degree(),
                        words.say("code.basis"),
                        Numbers.print(fit.trainMse()));
        return List.of(new Reading.Code("python", "NumPy", text));
    }

    private static String list(double[] values) {
        return Arrays.stream(values).mapToObj(Numbers::print).collect(Collectors.joining(", "));
    }
}
