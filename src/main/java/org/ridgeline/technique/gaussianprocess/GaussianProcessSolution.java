package org.ridgeline.technique.gaussianprocess;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ridgeline.catalog.Experiment;
import org.ridgeline.catalog.Solution;
import org.ridgeline.catalog.Warning;
import org.ridgeline.catalog.Words;
import org.ridgeline.figure.Drawing;
import org.ridgeline.figure.Landscape;
import org.ridgeline.figure.Role;
import org.ridgeline.gaussian.Bands;
import org.ridgeline.numerics.Once;
import org.ridgeline.numerics.gaussian.BaseNoise;
import org.ridgeline.numerics.gaussian.FunctionSamples;
import org.ridgeline.numerics.gaussian.Prediction;

/** A conditioned process: what it says, and how it is drawn. */
final class GaussianProcessSolution implements Solution<GaussianProcessResult> {
    /** A draw needs the factor of a matrix as large as its grid. */
    private static final int MOST_PLACES_OF_DRAWS = 1000;

    private final Experiment<GaussianProcessParameters> experiment;
    private final ProcessProblem problem;
    private final Supplier<Evidence> curve;
    private final Supplier<Optional<Evidence>> surface;

    GaussianProcessSolution(
            Experiment<GaussianProcessParameters> experiment,
            ProcessProblem problem,
            Supplier<Evidence> curve,
            Supplier<Optional<Evidence>> surface) {
        this.experiment = experiment;
        this.problem = problem;
        this.curve = new Once<>(curve);
        this.surface = new Once<>(surface);
    }

    @Override
    public GaussianProcessResult result() {
        Observed observed = problem.observed();
        double[][] grid = problem.exists() ? observed.grid() : null;
        Prediction prediction = grid == null ? null : problem.prediction();
        double[][] prior = grid == null ? null : priorDraws(grid);
        double[][] posterior = grid == null ? null : posteriorDraws(grid);
        return new GaussianProcessResult(
                observed.shown(observed.x()),
                observed.y(),
                grid == null ? null : observed.shown(grid),
                prediction == null ? null : prediction.mean(),
                prediction == null ? null : prediction.variance(),
                prediction == null ? null : Bands.beside(prediction.mean(), prediction.variance(), -Bands.MOST),
                prediction == null ? null : Bands.beside(prediction.mean(), prediction.variance(), Bands.MOST),
                problem.exists() ? problem.likelihood().total() : null,
                problem.exists() ? problem.likelihood().dataFit() : null,
                problem.exists() ? problem.likelihood().complexity() : null,
                problem.exists() ? problem.fitted().gradient() : null,
                problem.hyperparameters(),
                problem.exists() ? problem.fitted().jitter() : 0,
                optima(),
                prior,
                posterior,
                warnings(grid != null && (prior == null || posterior == null)));
    }

    private @Nullable List<GaussianProcessResult.Optimum> optima() {
        return problem.search() == null
                ? null
                : problem.search().optima().stream()
                        .map(point -> new GaussianProcessResult.Optimum(
                                problem.hyperparameters(point), point.logMarginalLikelihood()))
                        .toList();
    }

    /** Functions before any point was seen; null where the grid is too fine to draw on. */
    double @Nullable [][] priorDraws(double[][] grid) {
        return draws(grid, noise -> FunctionSamples.prior(problem.covariance(), grid, noise));
    }

    /** Functions through the points; null where the grid is too fine to draw on. */
    double @Nullable [][] posteriorDraws(double[][] grid) {
        return draws(grid, noise -> FunctionSamples.posterior(problem.fitted(), grid, noise));
    }

    private double @Nullable [][] draws(double[][] grid, Function<double[][], Optional<double[][]>> draw) {
        if (parameters().samples() == 0) {
            return new double[0][];
        }
        return grid.length > MOST_PLACES_OF_DRAWS
                ? null
                : draw.apply(noise(grid.length)).orElse(null);
    }

    private double[][] noise(int places) {
        GaussianProcessParameters parameters = parameters();
        return BaseNoise.draw(parameters.seed(), parameters.samples(), places, Math.toRadians(parameters.phase()));
    }

    private List<Warning> warnings(boolean drawsMissing) {
        List<Warning> warnings = new ArrayList<>();
        if (!problem.exists()) {
            warnings.add(new Warning("not-factored", words().say("warning.not-factored"), null));
            return warnings;
        }
        if (problem.fitted().jitter() > 0) {
            warnings.add(new Warning(
                    "jitter", words().say("warning.jitter", problem.fitted().jitter()), "jitter"));
        }
        if (problem.noiseVariance() == 0 && problem.observed().contradicts()) {
            warnings.add(new Warning("contradiction", words().say("warning.contradiction"), "trainX"));
        }
        Search search = problem.search();
        if (search != null && search.unfinished() > 0) {
            warnings.add(new Warning("not-converged", words().say("warning.search", search.unfinished()), "optima"));
        }
        if (search != null && search.searched() < problem.observed().size()) {
            warnings.add(new Warning(
                    "searched-on-part",
                    words().say(
                                    problem.observed().size() <= Search.MOST_CLIMBED
                                            ? "warning.search-part.climbed"
                                            : "warning.search-part",
                                    search.searched(),
                                    problem.observed().size()),
                    "optima"));
        }
        if (drawsMissing) {
            int places = java.util.Objects.requireNonNull(problem.observed().grid()).length;
            warnings.add(new Warning(
                    "draws-left-out",
                    places > MOST_PLACES_OF_DRAWS
                            ? words().say("warning.draws", places, MOST_PLACES_OF_DRAWS)
                            : words().say("warning.draws.rounding"),
                    "posteriorSamples"));
        }
        return warnings;
    }

    @Override
    public List<Landscape> landscapes() {
        Evidence evidence = curve();
        return List.of(new Landscape(
                Evidence.LENGTH_SCALE,
                evidence.lengthScales(),
                List.of(new Landscape.Curve(
                        "logMarginalLikelihood", words().say("curve.evidence"), Role.PENALTY, evidence.values()[0]))));
    }

    @Override
    public Drawing drawing() {
        ProcessFigure main = new ProcessFigure(this);
        return new Drawing(
                List.of(main.figure(), new ExplanationFigures(this, main.frame()).figure()),
                new ProcessReading(this, main).reading());
    }

    Words words() {
        return experiment.words();
    }

    GaussianProcessParameters parameters() {
        return experiment.parameters();
    }

    ProcessProblem problem() {
        return problem;
    }

    /** The evidence along the length scale. */
    Evidence curve() {
        return curve.get();
    }

    /** The evidence over length scale and noise; empty where it would take too long. */
    Optional<Evidence> surface() {
        return surface.get();
    }
}
