package org.ridgeline.technique.weightdecay;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ridgeline.catalog.ParameterType;
import org.ridgeline.catalog.Words;
import org.ridgeline.figure.Reading;
import org.ridgeline.figure.Role;
import org.ridgeline.numerics.optimization.Penalized;

/** The paths' ends in single numbers, the objective with today's numbers, and its proof. */
final class WeightDecayReading {
    private static final String ADDED =
            "g=\\fit{\\nabla L(w)}+\\penalty{\\lambda w}=\\nabla\\bigl(\\fit{L(w)}+\\penalty{\\tfrac{\\lambda}{2}\\lVert w\\rVert^2}\\bigr)";
    private static final String DECOUPLED =
            "w\\leftarrow\\penalty{(1-\\eta\\lambda)}\\,w-\\eta\\cdot\\fit{s\\bigl(\\nabla L(w)\\bigr)}";

    private final WeightDecaySolution solution;
    private final WeightDecayParameters parameters;
    private final PathNames names;
    private final Words words;

    WeightDecayReading(WeightDecaySolution solution) {
        this.solution = solution;
        this.parameters = solution.parameters();
        this.names = new PathNames(solution);
        this.words = solution.words();
    }

    Reading reading() {
        String surface = words.say("choice.surface." + ParameterType.Choice.wire(parameters.surface()));
        List<String> settings = new ArrayList<>(List.of(surface));
        if (parameters.optimizers().size() == 1) {
            settings.add(names.optimizer(solution.arms().getFirst()));
        }
        settings.add("η = " + words.exact(parameters.learningRate()));
        settings.add(words.say("settings.steps", parameters.steps()));
        List<Reading.Part> parts = solution.arms().stream().map(this::part).toList();
        PathCode code = new PathCode(solution);
        return new Reading(
                String.join(" · ", settings),
                parts,
                List.of(
                        new Reading.Code("python", "PyTorch", code.pyTorch()),
                        new Reading.Code("python", "NumPy", code.numpy())));
    }

    private Reading.Part part(Arm arm) {
        double[] end = arm.end();
        int last = arm.path().lastStep();
        List<Reading.Readout> readouts = new ArrayList<>();
        if (solution.problem().isPlane()) {
            readouts.add(readout(words.say("axis.w1"), null, end[0]));
            readouts.add(readout(words.say("axis.w2"), null, end[1]));
        } else {
            readouts.add(readout(words.say("readout.size"), null, Arm.size(end)));
        }
        readouts.add(readout(words.say("axis.loss"), Role.FIT, arm.path().losses()[last]));
        readouts.add(
                readout(words.say("readout.penalized"), Role.PENALTY, arm.path().penalizedLosses()[last]));
        StepLimit limit = arm.limit();
        if (limit != null) {
            String label = words.say(limit.decoupled() ? "readout.step.decoupled" : "readout.step");
            readouts.add(new Reading.Readout(label, null, limit.size(), limit.limit(), Reading.Format.SIGNIFICANT));
        }
        return new Reading.Part(
                names.of(arm), WeightDecaySolution.DECAYS, arm.decay(), readouts, formula(arm), checks(arm));
    }

    private Reading.Formula formula(Arm arm) {
        int last = arm.path().lastStep();
        double penalty = Penalized.penalty(arm.end(), arm.decay());
        return new Reading.Formula(
                arm.rule().decoupled() ? DECOUPLED : ADDED,
                List.of(
                        new Reading.Term(
                                words.say("axis.loss"), Role.FIT, arm.path().losses()[last], null, ""),
                        new Reading.Term(
                                words.say("term.decay"),
                                Role.PENALTY,
                                penalty,
                                new double[] {arm.decay(), Penalized.penalty(arm.end(), 1)},
                                "+"),
                        new Reading.Term(
                                words.say("readout.penalized"),
                                Role.NEUTRAL,
                                arm.path().penalizedLosses()[last],
                                null,
                                "=")));
    }

    private List<Reading.Check> checks(Arm arm) {
        PathProof proof = new PathProof(solution, arm);
        if (arm.rule().decoupled()) {
            return List.of(check("check.shrinks", proof.shrinkage(), PathProof.EXACT));
        }
        return List.of(
                check("check.gradient", proof.gradient(), PathProof.DIFFERENCES),
                check("check.same-path", proof.samePath(), PathProof.EXACT));
    }

    private Reading.Check check(String key, double residual, double tolerance) {
        return new Reading.Check(words.say(key), residual, residual <= tolerance);
    }

    private static Reading.Readout readout(String label, @Nullable Role role, double value) {
        return new Reading.Readout(label, role, value, null, Reading.Format.SIGNIFICANT);
    }
}
