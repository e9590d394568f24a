package org.ridgeline.technique.penaltygeometry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ridgeline.catalog.Experiment;
import org.ridgeline.catalog.ParameterCodec;
import org.ridgeline.catalog.Solution;
import org.ridgeline.catalog.Technique;

/** Declares the geometry of penalties to the catalogue. */
@ApplicationScoped
public class PenaltyGeometryTechnique implements Technique<PenaltyGeometryParameters, PenaltyGeometryResult> {
    private static final ParameterCodec<PenaltyGeometryParameters> PARAMETERS =
            ParameterCodec.of(PenaltyGeometryParameters.class);

    @Override
    public String id() {
        return "penalty-geometry";
    }

    @Override
    public ParameterCodec<PenaltyGeometryParameters> parameters() {
        return PARAMETERS;
    }

    @Override
    public Class<PenaltyGeometryResult> resultType() {
        return PenaltyGeometryResult.class;
    }

    @Override
    public List<String> landscapes() {
        return List.of("radius");
    }

    @Override
    public Solution<PenaltyGeometryResult> solve(Experiment<PenaltyGeometryParameters> experiment) {
        return new PenaltyGeometrySolution(experiment);
    }
}
