package org.ridgeline.technique.elasticnet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ridgeline.catalog.DataField;
import org.ridgeline.catalog.Experiment;
import org.ridgeline.catalog.ParameterCodec;
import org.ridgeline.catalog.Solution;
import org.ridgeline.catalog.Technique;
import org.ridgeline.data.Regression;
import org.ridgeline.linear.SparseResult;
import org.ridgeline.linear.SparseSolver;

/** Declares elastic net to the catalogue: the sparse path whose penalty is shared between ‖w‖₁ and ‖w‖². */
@ApplicationScoped
public class ElasticNetTechnique implements Technique<ElasticNetParameters, SparseResult> {
    private static final ParameterCodec<ElasticNetParameters> PARAMETERS =
            ParameterCodec.of(ElasticNetParameters.class);

    private final SparseSolver solver = new SparseSolver();

    @Override
    public String id() {
        return "elastic-net";
    }

    @Override
    public ParameterCodec<ElasticNetParameters> parameters() {
        return PARAMETERS;
    }

    @Override
    public Class<SparseResult> resultType() {
        return SparseResult.class;
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
    public Solution<SparseResult> solve(Experiment<ElasticNetParameters> experiment) {
        ElasticNetParameters parameters = experiment.parameters();
        return solver.solve(experiment.data(), parameters.path(), parameters.l1Ratio(), experiment.words());
    }
}
