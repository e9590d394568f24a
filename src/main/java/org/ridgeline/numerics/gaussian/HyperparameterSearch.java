package org.ridgeline.numerics.gaussian;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ridgeline.numerics.BoxQuasiNewton;
import org.ridgeline.numerics.Rows;

/**
 * Maximum likelihood of type II: the hyperparameters and the noise variance under which the data are most probable
 * (Rasmussen and Williams 2006, section 5.4.1), from several starts, as the likelihood may have several maxima.
 *
 * <p>In logarithms ({@code center} in ranges of the data), in the box of {@link HyperparameterBox}; a start outside is moved
 * to the bound. A noise variance of 0 says nothing about where to begin; then it is a hundredth of the mean of y².
 */
public final class HyperparameterSearch {
    /** In logarithms: one step changes nothing by more than a factor of e². */
    private static final double LONGEST_STEP = 2;
    /** Flat maxima have curvatures near 0.1 in logarithms: then 1e-6 leaves 1e-5 of a hyperparameter. */
    private static final double GRADIENT_TOLERANCE = 1e-6;

    /** Rounding of the likelihood where the noise is at its lower bound and K nearly singular. */
    private static final double VALUE_TOLERANCE = 1e-8;

    private static final int MAXIMUM_ITERATIONS = 200;
    /** From 1e-8 by tens to 10, and once to the bound. */
    private static final int MAXIMUM_PUSHES = 10;
    /** Maxima nearer than this in every variable and in likelihood are the same. */
    private static final double SAME_VARIABLE = 1e-3;

    private static final double SAME_LIKELIHOOD = 1e-6;

    /** A point that was visited. */
    public record Point(Hyperparameters hyperparameters, double noiseVariance, double logMarginalLikelihood) {}

    /**
     * One start's way.
     *
     * @param path from the start (moved into the box) uphill
     * @param converged whether it ended in a maximum, maybe at a bound
     */
    public record Run(List<Point> path, boolean converged) {
        public Point last() {
            return path.getLast();
        }
    }

    /**
     * What was found.
     *
     * @param optima the distinct ends of converged runs, best first; where no run converged, the best end alone; empty
     *     where the likelihood exists at no start
     * @param runs the given start's first
     */
    public record Result(List<Point> optima, List<Run> runs) {}

    private HyperparameterSearch() {}

    /**
     * Maximises log p(y | x, θ) over what the kernel uses and the noise variance.
     *
     * @param start the first start; numbered hyperparameters that are 0 stay shared
     * @param x n×d
     * @param y n values
     * @param noiseVariance the first start's
     * @param restarts how many more starts, drawn by the seed over intervals that suit the data's range and size
     */
    public static Result maximise(
            Kernel kernel,
            Hyperparameters start,
            double[][] x,
            double[] y,
            double noiseVariance,
            int restarts,
            long seed) {
        GaussianProcess.check(x, y, noiseVariance);
        double[][] points = Rows.copy(x);
        double[] values = y.clone();
        HyperparameterBox box = new HyperparameterBox(kernel, start, points, values);
        BoxQuasiNewton method = new BoxQuasiNewton(
                box.lower(), box.upper(), LONGEST_STEP, GRADIENT_TOLERANCE, VALUE_TOLERANCE, MAXIMUM_ITERATIONS);
        List<BoxQuasiNewton.Run> descents = new ArrayList<>();
        BoxQuasiNewton.Objective objective = variables -> evaluate(kernel, box, points, values, variables);
        descents.add(descend(method, objective, box, box.variables(start, noiseVariance)));
        // Without points the likelihood is 1 everywhere, and one start says so.
        int others = points.length == 0 ? 0 : restarts;
        for (double[] position : box.startPositions(others, seed)) {
            descents.add(descend(method, objective, box, box.start(position)));
        }
        List<Run> runs = descents.stream().map(descent -> run(box, descent)).toList();
        return new Result(distinct(box, descents), runs);
    }

    /**
     * Goes down, and on where it came to rest on a plateau: the likelihood hardly depends on the logarithm of a very small
     * noise variance, so the slope there is below every tolerance though it may lead on and on.
     */
    private static BoxQuasiNewton.Run descend(
            BoxQuasiNewton method, BoxQuasiNewton.Objective objective, HyperparameterBox box, double[] start) {
        BoxQuasiNewton.Run run = method.minimise(objective, start);
        for (int push = 0; push < MAXIMUM_PUSHES; push++) {
            double reached = run.last().value();
            Optional<double[]> lower = box.alongThePlateau(run.last().point()).stream()
                    .filter(point -> objective.at(point).value() < reached)
                    .findFirst();
            if (lower.isEmpty()) {
                break;
            }
            run = run.then(method.minimise(objective, lower.get()));
        }
        return run;
    }

    private static BoxQuasiNewton.Evaluation evaluate(
            Kernel kernel, HyperparameterBox box, double[][] x, double[] y, double[] variables) {
        CovarianceFunction covariance = kernel.with(box.hyperparameters(variables));
        Optional<GaussianProcess> fitted = GaussianProcess.fitPlain(covariance, x, y, box.noiseVariance(variables));
        return new Likelihood(box, fitted);
    }

    /** Minus the log marginal likelihood; infinite where the plain Cholesky fails, as a jitter would make it jump. */
    private record Likelihood(HyperparameterBox box, Optional<GaussianProcess> process)
            implements BoxQuasiNewton.Evaluation {
        @Override
        public double value() {
            double value = process.map(fitted -> -fitted.logMarginalLikelihood().total())
                    .orElse(Double.POSITIVE_INFINITY);
            return Double.isFinite(value) ? value : Double.POSITIVE_INFINITY;
        }

        @Override
        public double[] gradient() {
            double[] gradient = box.byVariables(process.orElseThrow().gradientInOrder());
            for (int k = 0; k < gradient.length; k++) {
                gradient[k] = -gradient[k];
            }
            return gradient;
        }
    }

    private static Run run(HyperparameterBox box, BoxQuasiNewton.Run descent) {
        return new Run(descent.path().stream().map(step -> point(box, step)).toList(), descent.converged());
    }

    private static Point point(HyperparameterBox box, BoxQuasiNewton.Step step) {
        return new Point(box.hyperparameters(step.point()), box.noiseVariance(step.point()), -step.value());
    }

    private static List<Point> distinct(HyperparameterBox box, List<BoxQuasiNewton.Run> descents) {
        List<BoxQuasiNewton.Run> existing = descents.stream()
                .filter(descent -> Double.isFinite(descent.last().value()))
                .sorted(Comparator.comparingDouble(descent -> descent.last().value()))
                .toList();
        List<BoxQuasiNewton.Run> converged =
                existing.stream().filter(BoxQuasiNewton.Run::converged).toList();
        List<BoxQuasiNewton.Step> distinct = new ArrayList<>();
        for (BoxQuasiNewton.Run descent :
                converged.isEmpty() ? existing.stream().limit(1).toList() : converged) {
            BoxQuasiNewton.Step end = descent.last();
            if (distinct.stream().noneMatch(other -> same(other, end))) {
                distinct.add(end);
            }
        }
        return distinct.stream().map(step -> point(box, step)).toList();
    }

    private static boolean same(BoxQuasiNewton.Step a, BoxQuasiNewton.Step b) {
        boolean same = Math.abs(a.value() - b.value()) <= SAME_LIKELIHOOD;
        for (int k = 0; k < a.point().length; k++) {
            same &= Math.abs(a.point()[k] - b.point()[k]) <= SAME_VARIABLE;
        }
        return same;
    }
}
