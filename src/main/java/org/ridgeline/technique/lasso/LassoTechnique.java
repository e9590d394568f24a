package org.ridgeline.technique.lasso;

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

/** Declares lasso to the catalogue: the sparse path whose whole penalty is ‖w‖₁. */
@ApplicationScoped
public class LassoTechnique implements Technique<LassoParameters, SparseResult> {
    private static final ParameterCodec<LassoParameters> PARAMETERS = ParameterCodec.of(LassoParameters.class);
    private static final double ALL_ABSOLUTE = 1;

    private final SparseSolver solver = new SparseSolver();

    @Override
    public String id() {
        return "lasso";
    }

    @Override
    public ParameterCodec<LassoParameters> parameters() {
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
    public Solution<SparseResult> solve(Experiment<LassoParameters> experiment) {
        return solver.solve(experiment.data(), experiment.parameters().path(), ALL_ABSOLUTE, experiment.words());
    }
}
