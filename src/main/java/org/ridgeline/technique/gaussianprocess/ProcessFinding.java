package org.ridgeline.technique.gaussianprocess;

import org.ridgeline.catalog.Words;
import org.ridgeline.gaussian.Bands;
import org.ridgeline.numerics.gaussian.Prediction;

/** The headline: where the process knows least, or what is wrong with it. */
final class ProcessFinding {
    /** A doubt that differs by less than this share is the same everywhere. */
    private static final double SAME = 1e-3;

    private ProcessFinding() {}

    static String of(GaussianProcessSolution solution, ProcessFigure figure) {
        ProcessProblem problem = solution.problem();
        Words words = solution.words();
        if (!problem.exists()) {
            return words.say("finding.not-factored");
        }
        if (problem.observed().size() == 0) {
            return words.say("finding.empty");
        }
        if (problem.noiseVariance() == 0 && problem.observed().contradicts()) {
            return words.say("finding.contradiction");
        }
        if (problem.search() != null && problem.search().optima().size() > 1) {
            int stories = problem.search().optima().size();
            return stories == 2 ? words.say("finding.stories") : words.say("finding.stories.more", stories);
        }
        Prediction prediction = figure.prediction();
        return prediction == null
                ? leftOut(problem, words)
                : leastSure(figure.frame().grid(), prediction, words);
    }

    private static String leastSure(double[] grid, Prediction prediction, Words words) {
        int most = 0;
        int least = 0;
        for (int i = 1; i < grid.length; i++) {
            most = prediction.variance()[i] > prediction.variance()[most] ? i : most;
            least = prediction.variance()[i] < prediction.variance()[least] ? i : least;
        }
        double highest = Math.sqrt(prediction.variance()[most]);
        double lowest = Math.sqrt(prediction.variance()[least]);
        return highest - lowest <= SAME * highest
                ? words.say("finding.same", Bands.MOST * highest)
                : words.say("finding.least-sure", place(grid, most, words), Bands.MOST * highest);
    }

    /** As fine as the eye reads it off the axis: three digits would call the year 2022 the year 2020. */
    private static String place(double[] grid, int index, Words words) {
        double unit = Math.pow(10, Math.floor(Math.log10((grid[grid.length - 1] - grid[0]) / 100)));
        return words.exact(new java.math.BigDecimal(Math.rint(grid[index] / unit) * unit)
                .round(new java.math.MathContext(12))
                .doubleValue());
    }

    private static String leftOut(ProcessProblem problem, Words words) {
        double[] y = problem.observed().y();
        double[] predicted = problem.leaveOneOut();
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            sum += (y[i] - predicted[i]) * (y[i] - predicted[i]);
        }
        double error = Math.sqrt(sum / y.length);
        return Double.isFinite(error) ? words.say("finding.left-out", error) : words.say("finding.not-factored");
    }
}
