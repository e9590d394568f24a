package org.ridgeline.technique.gaussianprocess;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ridgeline.catalog.Words;
import org.ridgeline.figure.Axis;
import org.ridgeline.figure.Figure;
import org.ridgeline.figure.Mark;
import org.ridgeline.figure.Panel;
import org.ridgeline.figure.Role;
import org.ridgeline.figure.Style;
import org.ridgeline.gaussian.Bands;
import org.ridgeline.gaussian.Draws;
import org.ridgeline.numerics.Rows;
import org.ridgeline.numerics.gaussian.Prediction;

/** The main picture: the mean, its bands, a few draws and the points. */
final class ProcessFigure {
    /** More points than these cannot be taken in hand one by one. */
    private static final int MOST_HANDLES = 100;

    private final GaussianProcessSolution solution;
    private final ProcessProblem problem;
    private final Words words;
    private final Frame frame;
    private final @Nullable Prediction prediction;

    ProcessFigure(GaussianProcessSolution solution) {
        this.solution = solution;
        this.problem = solution.problem();
        this.words = solution.words();
        this.frame = Frame.of(problem.observed(), solution.parameters().dataset(), problem.covariance());
        this.prediction = problem.exists() && problem.observed().plain()
                ? withNoise(problem.fitted().predict(frame.places()))
                : null;
    }

    private Prediction withNoise(Prediction latent) {
        double more = isOfObservations() ? problem.noiseVariance() : 0;
        return new Prediction(
                latent.mean(),
                Arrays.stream(latent.variance())
                        .map(variance -> variance + more)
                        .toArray());
    }

    private boolean isOfObservations() {
        return solution.parameters().band() == Band.OBSERVATION && problem.noiseVariance() > 0;
    }

    Frame frame() {
        return frame;
    }

    /** Over the frame, with the noise where the bands are about observations; null where there is no curve. */
    @Nullable
    Prediction prediction() {
        return prediction;
    }

    /** What the bands are about, in words. */
    String about() {
        return words.say(isOfObservations() ? "settings.band.observation" : "settings.band.latent");
    }

    Figure figure() {
        return new Figure(
                "process",
                ProcessFinding.of(solution, this),
                words.say(problem.observed().plain() ? "caption.process" : "caption.left-out"),
                words.say(problem.observed().plain() ? "description.process" : "description.left-out"),
                List.of(problem.observed().plain() ? curve() : leftOut()));
    }

    private Panel curve() {
        Observed observed = problem.observed();
        List<Mark> marks = new ArrayList<>();
        double[] grid = frame.grid();
        if (prediction != null) {
            marks.addAll(Bands.of(grid, prediction.mean(), prediction.variance(), words));
            if (!observed.own() && solution.parameters().dataset() == Observations.WAVE) {
                double[] truth = Arrays.stream(grid).map(Observed::wave).toArray();
                marks.add(new Mark.Line(grid, truth, Style.of(Role.TRUTH).labelled(words.say("mark.truth"))));
            }
            marks.addAll(Draws.of(grid, solution.posteriorDraws(frame.places()), words));
            marks.add(new Mark.Line(
                    grid, prediction.mean(), Style.of(Role.FIT).strong().labelled(words.say("mark.mean"))));
        }
        // Without points the marks are still there: they are what a hand adds to.
        boolean handles = observed.size() <= MOST_HANDLES;
        Style style = handles ? Style.of(Role.DATA) : Style.of(Role.DATA).thin();
        marks.add(new Mark.Dots(
                Rows.column(observed.x(), 0),
                observed.y(),
                handles ? new Mark.Editable("x", "y") : null,
                null,
                style.named(words.say("mark.observed"))));
        return Panel.of(xAxis(), Axis.linear(yLabel(), frame.y()[0], frame.y()[1]), marks);
    }

    Axis xAxis() {
        boolean years = isOfYears();
        return Axis.linear(words.say(years ? "axis.year" : "axis.x"), frame.x()[0], frame.x()[1]);
    }

    private String yLabel() {
        return words.say(isOfYears() ? "axis.co2" : "axis.y");
    }

    private boolean isOfYears() {
        return !problem.observed().own() && solution.parameters().dataset() == Observations.CARBON_DIOXIDE;
    }

    /** Several columns have no curve; then each point is predicted from all others. */
    private Panel leftOut() {
        double[] y = problem.observed().y();
        double[] ends = frame.y();
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Line(ends, ends, Style.of(Role.TRUTH).labelled(words.say("mark.exact"))));
        if (problem.exists()) {
            marks.add(new Mark.Dots(problem.leaveOneOut(), y, Style.of(Role.FIT)));
        }
        return Panel.of(
                Axis.linear(words.say("axis.left-out"), ends[0], ends[1]),
                Axis.linear(words.say("axis.observed"), ends[0], ends[1]),
                marks);
    }
}
