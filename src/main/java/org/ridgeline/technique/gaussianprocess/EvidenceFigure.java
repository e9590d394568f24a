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
import org.ridgeline.gaussian.KernelParameters;
import org.ridgeline.numerics.gaussian.HyperparameterSearch;

/** The evidence over length scale and noise, where the state on screen stands in it, and how a search climbed. */
final class EvidenceFigure {
    /** Heights below the summit, in units of the logarithm: e⁻¹, e⁻², … of the best probability. */
    private static final double[] BELOW = {24, 16, 10, 6, 4, 2, 1, 0.3};

    private static final double DEEPEST = 30;

    /** Searches beyond these would hide one another. */
    private static final int MOST_PATHS = 6;

    private final GaussianProcessSolution solution;
    private final ProcessProblem problem;
    private final Words words;

    EvidenceFigure(GaussianProcessSolution solution) {
        this.solution = solution;
        this.problem = solution.problem();
        this.words = solution.words();
    }

    Figure figure() {
        List<Mark> marks = new ArrayList<>();
        solution.surface().ifPresent(evidence -> ground(evidence, marks));
        Search search = problem.search();
        if (search != null) {
            search.runs().stream().limit(MOST_PATHS).forEach(run -> marks.add(path(run)));
            for (int i = 0; i < search.optima().size(); i++) {
                marks.add(summit(search.optima().get(i), i));
            }
        } else {
            marks.add(here());
        }
        Panel panel = Panel.of(
                Axis.log(words.say("axis.lengthScale"), KernelParameters.SHORTEST, KernelParameters.LONGEST),
                Axis.log(
                        words.say("axis.noiseVariance"),
                        GaussianProcessParameters.LEAST_NOISE,
                        GaussianProcessParameters.MOST_NOISE),
                marks);
        return new Figure(
                "evidence",
                finding(search),
                words.say("caption.evidence"),
                words.say("description.evidence"),
                List.of(panel));
    }

    private String finding(@Nullable Search search) {
        if (solution.surface().isEmpty()) {
            return words.say("finding.evidence.too-many", problem.observed().size());
        } else if (problem.observed().size() == 0) {
            return words.say("finding.evidence.none");
        } else if (search == null) {
            return words.say("finding.evidence");
        }
        return switch (search.optima().size()) {
            case 0, 1 -> words.say("finding.evidence.one");
            case 2 -> words.say("finding.evidence.two", odds(search));
            default -> words.say("finding.evidence.more", search.optima().size(), odds(search));
        };
    }

    /** How many times as probable the best explanation is as the second. */
    private static double odds(Search search) {
        return StrictMath.exp(search.optima().get(0).logMarginalLikelihood()
                - search.optima().get(1).logMarginalLikelihood());
    }

    /** Everything far below the summit is equally hopeless: cut off, it leaves the shades to what matters. */
    private void ground(Evidence evidence, List<Mark> marks) {
        double highest = evidence.highest();
        if (highest == Double.NEGATIVE_INFINITY) {
            return;
        }
        double[][] cut = Arrays.stream(evidence.values())
                .map(row -> Arrays.stream(row)
                        .map(value -> Math.max(highest - DEEPEST, value))
                        .toArray())
                .toArray(double[][]::new);
        double[] levels = Arrays.stream(BELOW).map(below -> highest - below).toArray();
        marks.add(new Mark.Contour(
                evidence.lengthScales(), evidence.noiseVariances(), cut, levels, Style.of(Role.NEUTRAL)));
        marks.add(new Mark.Contour(
                evidence.lengthScales(),
                evidence.noiseVariances(),
                cut,
                levels,
                Style.of(Role.REFERENCE).thin().named(words.say("curve.evidence"))));
    }

    private Mark path(HyperparameterSearch.Run run) {
        double[] x =
                run.path().stream().mapToDouble(point -> lengthScale(point)).toArray();
        double[] y = run.path().stream()
                .mapToDouble(HyperparameterSearch.Point::noiseVariance)
                .toArray();
        return new Mark.Line(x, y, Style.of(Role.PENALTY).thin().named(words.say("mark.climb")));
    }

    private Mark summit(HyperparameterSearch.Point point, int rank) {
        String label = rank == 0 ? words.say("mark.best") : words.say("mark.summit", point.logMarginalLikelihood());
        Style style = Style.of(Role.PENALTY).labelled(label);
        return dot(lengthScale(point), point.noiseVariance(), rank == 0 ? style.strong() : style);
    }

    private Mark here() {
        return dot(
                problem.covariance().hyperparameters().lengthScale(),
                problem.noiseVariance(),
                Style.of(Role.PENALTY).strong().labelled(words.say("mark.here")));
    }

    /** What lies outside the ground stands at its edge. */
    private static Mark dot(double lengthScale, double noiseVariance, Style style) {
        return new Mark.Dots(
                new double[] {Math.clamp(lengthScale, KernelParameters.SHORTEST, KernelParameters.LONGEST)},
                new double[] {
                    Math.clamp(
                            noiseVariance, GaussianProcessParameters.LEAST_NOISE, GaussianProcessParameters.MOST_NOISE)
                },
                style);
    }

    private static double lengthScale(HyperparameterSearch.Point point) {
        return point.hyperparameters().lengthScale();
    }
}
