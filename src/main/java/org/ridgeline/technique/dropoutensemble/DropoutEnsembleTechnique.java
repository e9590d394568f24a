package org.ridgeline.technique.dropoutensemble;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ridgeline.catalog.DataField;
import org.ridgeline.catalog.Experiment;
import org.ridgeline.catalog.ParameterCodec;
import org.ridgeline.catalog.Solution;
import org.ridgeline.catalog.Technique;

/** Declares the enumeration of sub-networks to the catalogue. */
@ApplicationScoped
public class DropoutEnsembleTechnique implements Technique<DropoutEnsembleParameters, DropoutEnsembleResult> {
    private static final ParameterCodec<DropoutEnsembleParameters> PARAMETERS =
            ParameterCodec.of(DropoutEnsembleParameters.class);

    @Override
    public String id() {
        return "dropout-ensemble";
    }

    @Override
    public ParameterCodec<DropoutEnsembleParameters> parameters() {
        return PARAMETERS;
    }

    @Override
    public Class<DropoutEnsembleResult> resultType() {
        return DropoutEnsembleResult.class;
    }

    @Override
    public List<DataField> data() {
        return Questions.FIELDS;
    }

    @Override
    public List<String> landscapes() {
        return List.of(DropoutEnsembleSolution.RATE);
    }

    @Override
    public Solution<DropoutEnsembleResult> solve(Experiment<DropoutEnsembleParameters> experiment) {
        return new DropoutEnsembleSolution(experiment);
    }
}
