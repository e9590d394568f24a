package org.ridgeline.technique.ridge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ridgeline.catalog.DataField;
import org.ridgeline.catalog.Experiment;
import org.ridgeline.catalog.Memory;
import org.ridgeline.catalog.ParameterCodec;
import org.ridgeline.catalog.Solution;
import org.ridgeline.catalog.Technique;
import org.ridgeline.data.Regression;

/** Declares ridge regression to the catalogue. */
@ApplicationScoped
public class RidgeTechnique implements Technique<RidgeParameters, RidgeResult> {
    private static final ParameterCodec<RidgeParameters> PARAMETERS = ParameterCodec.of(RidgeParameters.class);
    private static final int REMEMBERED = 500;

    private final Memory<Object, RidgeProblem> problems = new Memory<>(REMEMBERED);

    @Override
    public String id() {
        return "ridge";
    }

    @Override
    public ParameterCodec<RidgeParameters> parameters() {
        return PARAMETERS;
    }

    @Override
    public Class<RidgeResult> resultType() {
        return RidgeResult.class;
    }

    @Override
    public List<DataField> data() {
        return Regression.FIELDS;
    }

    @Override
    public List<String> landscapes() {
        return List.of("alphas");
    }

    @Override
    public Solution<RidgeResult> solve(Experiment<RidgeParameters> experiment) {
        RidgeProblem problem =
                problems.get(experiment.data(), sameProblem(experiment), () -> new RidgeProblem(experiment));
        return new RidgeSolution(experiment, problem);
    }

    /** What the problem depends on: everything but the prices drawn. */
    private static Object sameProblem(Experiment<RidgeParameters> experiment) {
        RidgeParameters p = experiment.parameters();
        return List.of(
                p.degree(),
                p.standardize(),
                p.dataset(),
                p.sine(),
                experiment.words().language());
    }
}
