package org.ridgeline.technique.gaussianconditioning;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ridgeline.catalog.Experiment;
import org.ridgeline.catalog.Solution;
import org.ridgeline.catalog.Warning;
import org.ridgeline.catalog.Words;
import org.ridgeline.derivation.Worked;
import org.ridgeline.figure.Drawing;
import org.ridgeline.figure.Landscape;
import org.ridgeline.figure.Role;
import org.ridgeline.technique.gaussianconditioning.GaussianConditioningParameters.Observed;
import org.ridgeline.technique.gaussianconditioning.JointGaussian.Conditional;

/** What was observed, conditioned on. */
final class GaussianConditioningSolution implements Solution<GaussianConditioningResult> {
    /** From −0.99 to 0.99 in steps of 0.03, with 0 among them. */
    private static final int POSITIONS = 67;

    private final Experiment<GaussianConditioningParameters> experiment;
    private final ConditioningProblem problem;
    private final JointGaussian joint;
    private final Conditional answer;
    private final @Nullable SlicedPair pair;

    GaussianConditioningSolution(Experiment<GaussianConditioningParameters> experiment) {
        this.experiment = experiment;
        this.problem = ConditioningProblem.of(experiment);
        this.joint = problem.joint();
        this.answer = switch (joint.given(problem.observed(), problem.values())) {
            case Conditional conditional -> conditional;
            case JointGaussian.Contradiction contradiction ->
                throw OwnDataCheck.refusal(contradiction, problem.values(), experiment.words());
            case JointGaussian.Overflow() -> throw OwnDataCheck.refusal(experiment.words());
        };
        this.pair = SlicedPair.of(problem, joint, answer);
    }

    @Override
    public GaussianConditioningResult result() {
        int[] remaining = answer.remaining();
        double[] deviation = new double[remaining.length];
        Arrays.setAll(deviation, r -> Math.sqrt(answer.covariance()[r][r]));
        return new GaussianConditioningResult(
                answer.mean(),
                answer.covariance(),
                deviation,
                remaining,
                Arrays.stream(remaining).mapToDouble(joint::mean).toArray(),
                Arrays.stream(remaining)
                        .mapToDouble(i -> joint.covariance(i, i))
                        .toArray(),
                answer.gain(),
                warnings());
    }

    private List<Warning> warnings() {
        if (answer.redundant().length == 0) {
            return List.of();
        }
        String names = Arrays.stream(answer.redundant())
                .mapToObj(position -> problem.name(problem.observed()[position]))
                .collect(Collectors.joining(", "));
        return List.of(new Warning("redundant-observation", words().say("warning.redundant-observation", names), null));
    }

    /** The spread left at every correlation of the parameters' two variables; of own ones, whose correlation is theirs, their own. */
    @Override
    public List<Landscape> landscapes() {
        double[] correlations = new double[POSITIONS];
        Arrays.setAll(correlations, i -> (i - POSITIONS / 2) * 3 / 100.0);
        double[] left = new double[POSITIONS];
        GaussianConditioningParameters p = parameters();
        double before = p.observed() == Observed.X ? p.standardDeviationY() : p.standardDeviationX();
        double own = Math.sqrt(answer.covariance()[0][0]);
        Arrays.setAll(left, i -> problem.own() ? own : before * Math.sqrt(1 - correlations[i] * correlations[i]));
        String label = words().say("curve.standardDeviation", name(answer.remaining()[0]));
        return List.of(new Landscape(
                "correlation", correlations, List.of(new Landscape.Curve("standardDeviation", label, Role.FIT, left))));
    }

    @Override
    public Drawing drawing() {
        return new Drawing(
                new GaussianConditioningFigures(this).figures(), new GaussianConditioningReading(this).reading());
    }

    @Override
    public @Nullable Worked derivation() {
        return ConditioningDerivation.of(this);
    }

    Words words() {
        return experiment.words();
    }

    GaussianConditioningParameters parameters() {
        return experiment.parameters();
    }

    ConditioningProblem problem() {
        return problem;
    }

    JointGaussian joint() {
        return joint;
    }

    Conditional answer() {
        return answer;
    }

    /** The two variables that are drawn against each other, where there are two. */
    @Nullable
    SlicedPair pair() {
        return pair;
    }

    String name(int variable) {
        return problem.name(variable);
    }

    /** What is known, as it follows the word "knowing": {@code x = 1}, or how many values. */
    String known() {
        return problem.observed().length == 1
                ? words().say("known.one", equation())
                : words().say("known.several", problem.observed().length);
    }

    /** The first observed variable with its value, in one piece where lines break; there is one. */
    String equation() {
        return name(problem.observed()[0]) + "\u00a0=\u00a0" + words().number(problem.values()[0]);
    }
}
