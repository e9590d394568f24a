package org.ridgeline.technique.weightdecay;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ridgeline.catalog.DataField;
import org.ridgeline.catalog.Experiment;
import org.ridgeline.catalog.ParameterCodec;
import org.ridgeline.catalog.Solution;
import org.ridgeline.catalog.Technique;

/** Declares optimizer paths with weight decay to the catalogue. */
@ApplicationScoped
public class WeightDecayTechnique implements Technique<WeightDecayParameters, WeightDecayResult> {
    private static final ParameterCodec<WeightDecayParameters> PARAMETERS =
            ParameterCodec.of(WeightDecayParameters.class);

    @Override
    public String id() {
        return "weight-decay";
    }

    /** The result holds every digit of every point, the figures what is seen of them. */
    @Override
    public String labIncludes() {
        return "figures,landscapes";
    }

    /** Paths are watched step by step. */
    @Override
    public boolean hasMoments() {
        return true;
    }

    @Override
    public ParameterCodec<WeightDecayParameters> parameters() {
        return PARAMETERS;
    }

    @Override
    public Class<WeightDecayResult> resultType() {
        return WeightDecayResult.class;
    }

    @Override
    public List<DataField> data() {
        return WeightDecayProblem.FIELDS;
    }

    @Override
    public List<String> landscapes() {
        return List.of(WeightDecaySolution.DECAYS);
    }

    @Override
    public Solution<WeightDecayResult> solve(Experiment<WeightDecayParameters> experiment) {
        return new WeightDecaySolution(experiment);
    }
}
