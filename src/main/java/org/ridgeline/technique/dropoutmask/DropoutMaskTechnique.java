package org.ridgeline.technique.dropoutmask;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ridgeline.catalog.DataField;
import org.ridgeline.catalog.Experiment;
import org.ridgeline.catalog.ParameterCodec;
import org.ridgeline.catalog.Solution;
import org.ridgeline.catalog.Technique;

/** Declares the dropout layer to the catalogue. */
@ApplicationScoped
public class DropoutMaskTechnique implements Technique<DropoutMaskParameters, DropoutMaskResult> {
    private static final ParameterCodec<DropoutMaskParameters> PARAMETERS =
            ParameterCodec.of(DropoutMaskParameters.class);

    @Override
    public String id() {
        return "dropout-mask";
    }

    /** The result holds three numbers a cell, the figures some of them. */
    @Override
    public String labIncludes() {
        return "figures,landscapes";
    }

    @Override
    public ParameterCodec<DropoutMaskParameters> parameters() {
        return PARAMETERS;
    }

    @Override
    public Class<DropoutMaskResult> resultType() {
        return DropoutMaskResult.class;
    }

    @Override
    public List<DataField> data() {
        return LayerInput.FIELDS;
    }

    @Override
    public List<String> landscapes() {
        return List.of(DropoutMaskSolution.RATE);
    }

    @Override
    public Solution<DropoutMaskResult> solve(Experiment<DropoutMaskParameters> experiment) {
        return new DropoutMaskSolution(experiment);
    }
}
