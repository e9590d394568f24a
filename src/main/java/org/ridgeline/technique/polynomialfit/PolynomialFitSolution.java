package org.ridgeline.technique.polynomialfit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ridgeline.catalog.Experiment;
import org.ridgeline.catalog.Solution;
import org.ridgeline.catalog.Warning;
import org.ridgeline.catalog.Words;
import org.ridgeline.data.Regression;
import org.ridgeline.figure.Drawing;
import org.ridgeline.figure.Landscape;
import org.ridgeline.figure.Role;

/** Polynomials of the degrees asked, through the same points. */
final class PolynomialFitSolution implements Solution<PolynomialFitResult> {
    /** A fit whose own normal equations are off by more is left out. */
    private static final double LARGEST_RESIDUAL = 1e-6;

    private final Experiment<PolynomialFitParameters> experiment;
    private final PolynomialProblem problem;
    private final List<PolynomialFit.Fit> fits = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();

    PolynomialFitSolution(Experiment<PolynomialFitParameters> experiment, PolynomialProblem problem) {
        this.experiment = experiment;
        this.problem = problem;
        List<Long> degrees = experiment.parameters().degrees();
        for (int i = 0; i < degrees.size(); i++) {
            keepIfDetermined(problem.polynomials().fit(degrees.get(i).intValue()), "degrees[" + i + "]");
        }
    }

    private void keepIfDetermined(PolynomialFit.Fit fit, String where) {
        int distinct = problem.distinct();
        if (!fit.determined()) {
            String message = words().say("warning.degree-too-high", fit.degree(), distinct, Math.max(0, distinct - 1));
            warnings.add(new Warning("rank-deficient", message, where));
        } else if (!(fit.normalEquationsResidual() <= LARGEST_RESIDUAL)) {
            warnings.add(new Warning("not-solved", words().say("warning.not-solved", fit.degree()), where));
        } else {
            fits.add(fit);
        }
    }

    @Override
    public PolynomialFitResult result() {
        Regression data = problem.data();
        return new PolynomialFitResult(
                problem.trainX(),
                data.y(),
                problem.testX(),
                data.testY(),
                data.curveGrid(),
                fits.stream().map(this::shown).toList(),
                problem.polynomials().center(),
                problem.polynomials().halfWidth(),
                warnings);
    }

    private PolynomialFitResult.Fit shown(PolynomialFit.Fit fit) {
        return new PolynomialFitResult.Fit(
                fit.degree(),
                fit.predict(problem.data().curveGrid()),
                fit.trainMse(),
                testMse(fit),
                fit.conditionNumber(),
                fit.chebyshevCoefficients());
    }

    @Nullable
    Double testMse(PolynomialFit.Fit fit) {
        double[] testX = problem.testX();
        return testX == null ? null : fit.meanSquaredError(testX, problem.data().unseenY());
    }

    @Override
    public List<Landscape> landscapes() {
        return List.of(new Landscape("degrees", PolynomialProblem.degrees(), curves()));
    }

    List<Landscape.Curve> curves() {
        List<Landscape.Curve> curves = new ArrayList<>();
        curves.add(new Landscape.Curve("trainMse", words().say("curve.trainMse"), Role.SEEN, problem.trainMse()));
        if (problem.testX() != null) {
            curves.add(new Landscape.Curve("testMse", words().say("curve.testMse"), Role.UNSEEN, problem.testMse()));
        }
        return curves;
    }

    @Override
    public Drawing drawing() {
        return new Drawing(new PolynomialFitFigures(this).figures(), new PolynomialFitReading(this).reading());
    }

    Words words() {
        return experiment.words();
    }

    PolynomialFitParameters parameters() {
        return experiment.parameters();
    }

    PolynomialProblem problem() {
        return problem;
    }

    /** The fits that could be determined, in the order asked. */
    List<PolynomialFit.Fit> fits() {
        return fits;
    }
}
