package org.ridgeline.linear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ridgeline.catalog.Numbers;
import org.ridgeline.catalog.Solution;
import org.ridgeline.catalog.Warning;
import org.ridgeline.catalog.Words;
import org.ridgeline.data.Regression;
import org.ridgeline.figure.Drawing;
import org.ridgeline.figure.Landscape;
import org.ridgeline.figure.Role;
import org.ridgeline.numerics.ElasticNetPath;
import org.ridgeline.numerics.Points;

/** One lasso or elastic net experiment, solved. */
final class SparseSolution implements Solution<SparseResult> {
    /** A fit whose own optimality conditions are off by more is left out. */
    private static final double LARGEST_RESIDUAL = 1e-6;

    private static final double LARGEST_GAP = 1e-8;
    private static final int PATH = 100;
    private static final double PATH_ENDS_AT = 1e-3;

    private final SparseParameters parameters;
    private final SparseProblem problem;
    private final Words words;
    private final List<ElasticNetPath.Solution> steps = new ArrayList<>();
    private final List<Warning> warnings;

    SparseSolution(SparseParameters parameters, SparseProblem problem, Words words) {
        this.parameters = parameters;
        this.problem = problem;
        this.words = words;
        this.warnings = new ArrayList<>(problem.model().warnings());
        List<ElasticNetPath.Solution> solved = problem.solver().solve(alphas());
        for (int i = 0; i < solved.size(); i++) {
            keepIfSolved(solved.get(i), i);
        }
    }

    private double[] alphas() {
        if (!parameters.alphas().isEmpty()) {
            return parameters.alphas().stream().mapToDouble(Double::doubleValue).toArray();
        }
        if (problem.solver().alphaMax() > 0) {
            return problem.solver().defaultAlphas(PATH, PATH_ENDS_AT);
        }
        warnings.add(new Warning("nothing-to-explain", words.say("warning.nothing-to-explain"), null));
        return new double[0];
    }

    private void keepIfSolved(ElasticNetPath.Solution step, int index) {
        String alpha = Numbers.print(step.alpha());
        String asked = "alphas[" + index + "]";
        String answered = "path[" + steps.size() + "]";
        if (step.alpha() == 0 && !step.unique()) {
            warnings.add(new Warning("rank-deficient", words.say("warning.not-determined", alpha), asked));
            return;
        }
        if (!(step.kktResidual() <= LARGEST_RESIDUAL)) {
            warnings.add(new Warning("not-solved", words.say("warning.not-solved", alpha), asked));
            return;
        }
        if (!step.unique()) {
            warnings.add(new Warning("not-unique", words.say("warning.not-unique", alpha), answered));
        }
        if (!step.converged() || !(step.dualityGap() <= LARGEST_GAP)) {
            warnings.add(new Warning(
                    "not-converged", words.say("warning.not-converged", alpha, step.dualityGap()), answered));
        }
        steps.add(step);
    }

    @Override
    public SparseResult result() {
        Regression data = problem.model().data();
        boolean curve = data.isCurve();
        return new SparseResult(
                problem.solver().alphaMax(),
                problem.model().names(),
                curve ? (double[]) data.shown(data.x()) : null,
                curve ? data.y() : null,
                curve && data.testX() != null ? (double[]) data.shown(data.testX()) : null,
                curve ? data.testY() : null,
                data.gridX(),
                steps.stream().map(this::shown).toList(),
                warnings);
    }

    private SparseResult.Step shown(ElasticNetPath.Solution step) {
        return new SparseResult.Step(
                step.alpha(),
                step.intercept(),
                step.coefficients(),
                step.nonZero(),
                step.dualityGap(),
                step.iterations(),
                step.trainMse(),
                testMse(step),
                onGrid(step));
    }

    double @Nullable [] onGrid(ElasticNetPath.Solution step) {
        Points grid = problem.model().grid();
        return grid == null ? null : step.predict(grid);
    }

    @Nullable
    Double testMse(ElasticNetPath.Solution step) {
        Points test = problem.model().test();
        double[] testY = problem.model().data().testY();
        return test == null || testY == null ? null : step.meanSquaredError(test, testY);
    }

    /** Training error, and the error on unseen points or, without any, the cross-validated one. */
    @Override
    public List<Landscape> landscapes() {
        double[] train = problem.path().stream()
                .mapToDouble(ElasticNetPath.Solution::trainMse)
                .toArray();
        Landscape.Curve seen = new Landscape.Curve("trainMse", words.say("curve.trainMse"), Role.SEEN, train);
        return List.of(new Landscape("alphas", problem.positions(), List.of(seen, unseen())));
    }

    Landscape.Curve unseen() {
        if (!problem.model().data().hasTest()) {
            return crossValidated();
        }
        double[] test = problem.path().stream().mapToDouble(this::testMse).toArray();
        return new Landscape.Curve("testMse", words.say("curve.testMse"), Role.UNSEEN, test);
    }

    Landscape.Curve crossValidated() {
        String label = words.say("curve.crossValidatedMse", SparseProblem.FOLDS);
        return new Landscape.Curve("crossValidatedMse", label, Role.UNSEEN, problem.crossValidatedMse());
    }

    @Override
    public Drawing drawing() {
        return new Drawing(new SparseFigures(this).figures(), new SparseReading(this).reading());
    }

    /** The steps that figures speak of: those asked for, else the one that cross-validation chooses. */
    List<ElasticNetPath.Solution> spoken() {
        if (!parameters.alphas().isEmpty()) {
            return steps;
        }
        int best = ErrorCurves.best(problem.crossValidatedMse());
        return best < 0 ? List.of() : List.of(problem.path().get(best));
    }

    /** Whether the caller named prices, or wants to see the whole path. */
    boolean wholePath() {
        return parameters.alphas().isEmpty();
    }

    double[] spokenAlphas() {
        return spoken().stream().mapToDouble(ElasticNetPath.Solution::alpha).toArray();
    }

    /** The columns in the order in which their weights leave zero as the price falls. */
    List<String> entering() {
        double[][] weights = problem.weights();
        List<String> names = problem.model().names();
        List<Integer> order = new ArrayList<>();
        for (int i = problem.positions().length - 1; i >= 0; i--) {
            for (int j = 0; j < names.size(); j++) {
                if (weights[j][i] != 0 && !order.contains(j)) {
                    order.add(j);
                }
            }
        }
        return order.stream().map(names::get).toList();
    }

    /** The names of the columns whose weights are not zero. */
    List<String> kept(ElasticNetPath.Solution step) {
        List<String> names = problem.model().names();
        double[] weights = step.coefficients();
        List<String> kept = new ArrayList<>();
        for (int j = 0; j < weights.length; j++) {
            if (weights[j] != 0) {
                kept.add(names.get(j));
            }
        }
        return kept;
    }

    double norm1(ElasticNetPath.Solution step) {
        return Arrays.stream(step.coefficients()).map(Math::abs).sum();
    }

    double squaredNorm(ElasticNetPath.Solution step) {
        return Arrays.stream(step.coefficients()).map(weight -> weight * weight).sum();
    }

    SparseParameters parameters() {
        return parameters;
    }

    SparseProblem problem() {
        return problem;
    }

    Words words() {
        return words;
    }
}
