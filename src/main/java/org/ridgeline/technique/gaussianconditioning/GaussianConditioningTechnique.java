package org.ridgeline.technique.gaussianconditioning;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ridgeline.catalog.DataField;
import org.ridgeline.catalog.Experiment;
import org.ridgeline.catalog.ParameterCodec;
import org.ridgeline.catalog.Solution;
import org.ridgeline.catalog.Technique;

/** Declares the conditioning of normal variables to the catalogue. */
@ApplicationScoped
public class GaussianConditioningTechnique
        implements Technique<GaussianConditioningParameters, GaussianConditioningResult> {
    private static final ParameterCodec<GaussianConditioningParameters> PARAMETERS =
            ParameterCodec.of(GaussianConditioningParameters.class);

    @Override
    public String id() {
        return "gaussian-conditioning";
    }

    @Override
    public ParameterCodec<GaussianConditioningParameters> parameters() {
        return PARAMETERS;
    }

    @Override
    public Class<GaussianConditioningResult> resultType() {
        return GaussianConditioningResult.class;
    }

    @Override
    public List<DataField> data() {
        return ConditioningProblem.FIELDS;
    }

    @Override
    public List<String> landscapes() {
        return List.of("correlation");
    }

    @Override
    public Solution<GaussianConditioningResult> solve(Experiment<GaussianConditioningParameters> experiment) {
        return new GaussianConditioningSolution(experiment);
    }
}
