package org.ridgeline.technique.ridge;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ridgeline.catalog.Experiment;
import org.ridgeline.catalog.Numbers;
import org.ridgeline.catalog.Solution;
import org.ridgeline.catalog.Warning;
import org.ridgeline.catalog.Words;
import org.ridgeline.data.Regression;
import org.ridgeline.figure.Drawing;
import org.ridgeline.figure.Landscape;
import org.ridgeline.figure.Role;
import org.ridgeline.linear.LinearModel;
import org.ridgeline.numerics.Points;

/** One ridge experiment, solved: a single factorisation serves every α of result, landscape and figures. */
final class RidgeSolution implements Solution<RidgeResult> {
    /** A fit whose own normal equations are off by more is left out. */
    private static final double LARGEST_RESIDUAL = 1e-6;

    private final Experiment<RidgeParameters> experiment;
    private final RidgeProblem problem;
    private final List<Ridge.Fit> fits = new ArrayList<>();
    private final List<Warning> warnings;

    RidgeSolution(Experiment<RidgeParameters> experiment, RidgeProblem problem) {
        this.experiment = experiment;
        this.problem = problem;
        this.warnings = new ArrayList<>(model().warnings());
        List<Double> alphas = experiment.parameters().alphas();
        for (int i = 0; i < alphas.size(); i++) {
            keepIfDetermined(problem.ridge().fit(alphas.get(i)), "alphas[" + i + "]");
        }
    }

    private void keepIfDetermined(Ridge.Fit fit, String where) {
        String alpha = Numbers.print(fit.alpha());
        if (!fit.determined()) {
            warnings.add(new Warning(
                    "rank-deficient",
                    words().say("warning.rank-deficient", alpha, problem.ridge().rank(), weights()),
                    where));
        } else if (!(fit.normalEquationsResidual() <= LARGEST_RESIDUAL)) {
            warnings.add(new Warning("not-solved", words().say("warning.not-solved", alpha), where));
        } else {
            fits.add(fit);
        }
    }

    @Override
    public RidgeResult result() {
        Regression data = model().data();
        List<RidgeResult.Fit> shown = fits.stream().map(this::shown).toList();
        return new RidgeResult(
                data.shown(data.x()),
                data.y(),
                data.testX() == null ? null : data.shown(data.testX()),
                data.testY(),
                data.gridX(),
                shown,
                warnings);
    }

    private RidgeResult.Fit shown(Ridge.Fit fit) {
        double leaveOneOut = fit.leaveOneOutMse();
        return new RidgeResult.Fit(
                fit.alpha(),
                fit.intercept(),
                fit.coefficients(),
                onGrid(fit),
                fit.trainMse(),
                testMse(fit),
                fit.effectiveDegreesOfFreedom(),
                Double.isFinite(leaveOneOut) ? leaveOneOut : null);
    }

    double @Nullable [] onGrid(Ridge.Fit fit) {
        return model().grid() == null ? null : fit.predict(model().grid());
    }

    @Nullable
    Double testMse(Ridge.Fit fit) {
        Points test = model().test();
        double[] testY = model().data().testY();
        return test == null || testY == null ? null : fit.meanSquaredError(test, testY);
    }

    /** Training error, and the error on unseen points or, without any, the leave-one-out error. */
    @Override
    public List<Landscape> landscapes() {
        Landscape.Curve seen = new Landscape.Curve(
                "trainMse",
                words().say("curve.trainMse"),
                Role.SEEN,
                problem.curves().trainMse());
        Landscape.Curve unseen = model().data().hasTest()
                ? new Landscape.Curve("testMse", words().say("curve.testMse"), Role.UNSEEN, problem.testMse())
                : leaveOneOut();
        return List.of(new Landscape("alphas", problem.positions(), List.of(seen, unseen)));
    }

    Landscape.Curve leaveOneOut() {
        return new Landscape.Curve(
                "leaveOneOutMse",
                words().say("curve.leaveOneOutMse"),
                Role.UNSEEN,
                problem.curves().leaveOneOutMse());
    }

    @Override
    public Drawing drawing() {
        return new Drawing(new RidgeFigures(this).figures(), new RidgeReading(this).reading());
    }

    Words words() {
        return experiment.words();
    }

    RidgeParameters parameters() {
        return experiment.parameters();
    }

    RidgeProblem problem() {
        return problem;
    }

    LinearModel model() {
        return problem.model();
    }

    /** The fits that could be determined, in the order asked. */
    List<Ridge.Fit> fits() {
        return fits;
    }

    int weights() {
        return model().names().size();
    }
}
