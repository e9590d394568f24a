package org.ridgeline.technique.gaussianprocess;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ridgeline.catalog.Words;
import org.ridgeline.figure.Reading;
import org.ridgeline.figure.Role;
import org.ridgeline.gaussian.Bands;
import org.ridgeline.numerics.gaussian.GaussianProcess;
import org.ridgeline.numerics.gaussian.LogMarginalLikelihood;
import org.ridgeline.numerics.gaussian.Prediction;

/** The process in words and single numbers. */
final class ProcessReading {
    private static final String OBJECTIVE =
            "-\\log p(y) = \\fit{\\tfrac12\\,y^\\top K^{-1}y} + \\penalty{\\tfrac12\\log|K|} + \\tfrac n2\\log 2\\pi";

    /** What rounding may leave of Kα − y, relative to the numbers that are added up: some n units in the last place. */
    private static final double RESIDUAL_TOLERANCE = 1e-12;

    private final GaussianProcessSolution solution;
    private final ProcessProblem problem;
    private final ProcessFigure figure;
    private final Words words;

    ProcessReading(GaussianProcessSolution solution, ProcessFigure figure) {
        this.solution = solution;
        this.problem = solution.problem();
        this.figure = figure;
        this.words = solution.words();
    }

    Reading reading() {
        String settings = words.say(
                problem.observed().size() == 1 ? "settings.process.one" : "settings.process",
                problem.observed().size(),
                problem.covariance().kernel().toString(),
                figure.about());
        return new Reading(settings, problem.exists() ? List.of(part()) : List.of(), NumpyCode.of(solution));
    }

    private Reading.Part part() {
        LogMarginalLikelihood likelihood = problem.likelihood();
        List<Reading.Readout> readouts = new ArrayList<>();
        readouts.add(readout("readout.evidence", Role.PENALTY, likelihood.total()));
        Prediction prediction = figure.prediction();
        if (prediction != null) {
            double largest = Arrays.stream(prediction.variance()).max().orElse(0);
            readouts.add(readout("readout.widest", Role.FIT, Bands.MOST * Math.sqrt(largest)));
        }
        if (problem.search() != null) {
            if (problem.covariance().names().contains(Evidence.LENGTH_SCALE)) {
                readouts.add(readout(
                        "readout.lengthScale",
                        null,
                        problem.covariance().hyperparameters().lengthScale()));
            }
            readouts.add(readout("readout.noiseVariance", null, problem.noiseVariance()));
        }
        if (problem.fitted().jitter() > 0) {
            readouts.add(readout("readout.jitter", null, problem.fitted().jitter()));
        }
        double total = -likelihood.dataFit() - likelihood.complexity() - likelihood.normalisation();
        Reading.Formula formula = new Reading.Formula(
                OBJECTIVE,
                List.of(
                        new Reading.Term(words.say("term.misfit"), Role.FIT, -likelihood.dataFit(), null, ""),
                        new Reading.Term(words.say("term.freedom"), Role.PENALTY, -likelihood.complexity(), null, "+"),
                        new Reading.Term(
                                words.say("term.constant"), Role.NEUTRAL, -likelihood.normalisation(), null, "+"),
                        new Reading.Term(words.say("term.surprise"), Role.NEUTRAL, total, null, "=")));
        return new Reading.Part(null, null, null, readouts, formula, checks());
    }

    private Reading.Readout readout(String key, @Nullable Role role, double value) {
        return new Reading.Readout(words.say(key), role, value, null, Reading.Format.SIGNIFICANT);
    }

    /**
     * K α must give y back: a product of the matrix as it is, not of its factor. Shown is what is missing, relative to y;
     * where K is nearly singular, α is large, and what is missing is a rounding of numbers far larger than y.
     */
    private List<Reading.Check> checks() {
        GaussianProcess process = problem.fitted();
        double[][] x = problem.observed().x();
        double[] y = problem.observed().y();
        if (y.length == 0 || y.length > 500) {
            return List.of();
        }
        double[][] matrix = process.covarianceFunction().cross(x, x);
        double[] alpha = process.weights();
        double worst = 0;
        double largest = Double.MIN_NORMAL;
        double added = 0;
        for (int i = 0; i < y.length; i++) {
            double sum = (process.noiseVariance() + process.jitter()) * alpha[i];
            double sizes = Math.abs(sum);
            for (int j = 0; j < y.length; j++) {
                sum += matrix[i][j] * alpha[j];
                sizes += Math.abs(matrix[i][j] * alpha[j]);
            }
            added = Math.max(added, sizes);
            worst = Math.max(worst, Math.abs(sum - y[i]));
            largest = Math.max(largest, Math.abs(y[i]));
        }
        boolean passed = worst <= RESIDUAL_TOLERANCE * Math.max(added, largest);
        return List.of(new Reading.Check(words.say("check.residual"), worst / largest, passed));
    }
}
