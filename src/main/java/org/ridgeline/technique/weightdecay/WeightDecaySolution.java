package org.ridgeline.technique.weightdecay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ridgeline.catalog.Experiment;
import org.ridgeline.catalog.ParameterType;
import org.ridgeline.catalog.Solution;
import org.ridgeline.catalog.Warning;
import org.ridgeline.catalog.Words;
import org.ridgeline.figure.Drawing;
import org.ridgeline.figure.Figure;
import org.ridgeline.figure.Landscape;
import org.ridgeline.figure.Role;
import org.ridgeline.numerics.Grids;
import org.ridgeline.numerics.optimization.Newton;
import org.ridgeline.training.Optimizer;
import org.ridgeline.training.PlannedRule;
import org.ridgeline.training.UpdateRule;
import org.ridgeline.training.WeightPath;

/** Every optimizer with every decay from the same start. */
final class WeightDecaySolution implements Solution<WeightDecayResult> {
    static final String DECAYS = "weightDecays";
    private static final int POSITIONS = 51;

    private final Experiment<WeightDecayParameters> experiment;
    private final WeightDecayProblem problem;
    private final List<Arm> arms = new ArrayList<>();
    private final Map<Double, Optional<double[]>> minima = new HashMap<>();
    private final PlannedRule first;

    WeightDecaySolution(Experiment<WeightDecayParameters> experiment) {
        this.experiment = experiment;
        this.problem = WeightDecayProblem.of(experiment);
        List<PlannedRule> rules =
                parameters().optimizers().stream().map(this::planned).toList();
        this.first = rules.getFirst();
        for (int i = 0; i < rules.size(); i++) {
            for (double decay : parameters().weightDecays()) {
                arms.add(arm(parameters().optimizers().get(i), rules.get(i), decay));
            }
        }
    }

    private Arm arm(Optimizer optimizer, PlannedRule planned, double decay) {
        UpdateRule rule = planned.rule();
        WeightPath path = path(planned, decay);
        double[] target = target(rule, decay);
        Double curvature = target == null
                ? null
                : Newton.largestCurvature(problem.surface().hessian(target));
        return new Arm(optimizer, rule, decay, path, target, curvature);
    }

    private PlannedRule planned(Optimizer optimizer) {
        return PlannedRule.of(
                optimizer.rule(parameters().learningRate(), parameters().constants()),
                parameters().steps());
    }

    private WeightPath path(PlannedRule rule, double decay) {
        return WeightPath.of(problem.surface(), rule, decay, problem.start());
    }

    /**
     * At rest an added decay balances the slope: ∇loss + λw = 0. A decoupled one pulls once a step, while momentum has made
     * 1/(1−μ) of the slope: ∇loss + λ(1−μ)w = 0.
     */
    private double @Nullable [] target(UpdateRule rule, double decay) {
        double balanced = decay;
        if (rule.decoupled() && decay > 0) {
            if (!(rule instanceof UpdateRule.GradientDescent descent)) {
                return null;
            }
            balanced = decay * (1 - descent.momentum());
        }
        return minima.computeIfAbsent(balanced, each -> Optional.ofNullable(problem.minimum(each)))
                .orElse(null);
    }

    @Override
    public WeightDecayResult result() {
        List<WeightDecayResult.Trajectory> trajectories = arms.stream()
                .map(arm -> new WeightDecayResult.Trajectory(
                        ParameterType.Choice.wire(arm.optimizer()),
                        arm.decay(),
                        arm.path().points(),
                        arm.path().losses(),
                        arm.path().penalizedLosses(),
                        arm.target(),
                        arm.curvature()))
                .toList();
        return new WeightDecayResult(trajectories, problem.minimum(), warnings());
    }

    private List<Warning> warnings() {
        List<Warning> warnings = new ArrayList<>();
        PathNames names = new PathNames(this);
        for (int i = 0; i < arms.size(); i++) {
            Arm arm = arms.get(i);
            if (arm.path().diverged()) {
                String message = words().say(
                                "warning.diverged", names.of(arm), arm.path().lastStep() + 1);
                warnings.add(new Warning("diverged", message, "trajectories[" + i + "]"));
            }
        }
        return warnings;
    }

    /** What the first optimizer's loss would be at the end of its path; nothing where the path diverges. */
    @Override
    public List<Landscape> landscapes() {
        double[] decays = Grids.linear(0, WeightDecayParameters.LARGEST_TAUGHT, POSITIONS);
        double[] losses = new double[POSITIONS];
        for (int i = 0; i < POSITIONS; i++) {
            WeightPath path = path(first, decays[i]);
            losses[i] = path.diverged() ? Double.NaN : path.losses()[path.lastStep()];
        }
        return List.of(new Landscape(
                DECAYS, decays, List.of(new Landscape.Curve("loss", words().say("curve.loss"), Role.FIT, losses))));
    }

    @Override
    public Drawing drawing() {
        List<Figure> figures = new ArrayList<>();
        if (problem.isPlane()) {
            figures.add(new PlaneFigure(this).figure());
        }
        figures.addAll(new LossFigures(this).figures());
        return new Drawing(figures, new WeightDecayReading(this).reading());
    }

    Words words() {
        return experiment.words();
    }

    WeightDecayParameters parameters() {
        return experiment.parameters();
    }

    WeightDecayProblem problem() {
        return problem;
    }

    List<Arm> arms() {
        return arms;
    }
}
