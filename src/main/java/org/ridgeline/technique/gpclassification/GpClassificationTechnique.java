package org.ridgeline.technique.gpclassification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ridgeline.catalog.DataField;
import org.ridgeline.catalog.Experiment;
import org.ridgeline.catalog.Memory;
import org.ridgeline.catalog.ParameterCodec;
import org.ridgeline.catalog.Solution;
import org.ridgeline.catalog.Technique;
import org.ridgeline.gaussian.KernelParameters;
import org.ridgeline.numerics.Once;

/** Declares Gaussian process classification to the catalogue. */
@ApplicationScoped
public class GpClassificationTechnique implements Technique<GpClassificationParameters, GpClassificationResult> {
    private static final ParameterCodec<GpClassificationParameters> PARAMETERS =
            ParameterCodec.of(GpClassificationParameters.class);
    private static final int REMEMBERED = 500;

    private final Memory<Object, Evidence> grounds = new Memory<>(REMEMBERED);

    @Override
    public String id() {
        return "gp-classification";
    }

    @Override
    public ParameterCodec<GpClassificationParameters> parameters() {
        return PARAMETERS;
    }

    @Override
    public Class<GpClassificationResult> resultType() {
        return GpClassificationResult.class;
    }

    @Override
    public List<DataField> data() {
        return ClassifiedPoints.FIELDS;
    }

    @Override
    public List<String> landscapes() {
        return List.of(Evidence.LENGTH_SCALE);
    }

    @Override
    public Solution<GpClassificationResult> solve(Experiment<GpClassificationParameters> experiment) {
        GpClassificationParameters p = experiment.parameters();
        ClassifiedPoints points = ClassifiedPoints.of(experiment.data(), p, experiment.words());
        Once<Evidence> evidence = new Once<>(() -> grounds.get(
                experiment.data(),
                sameGround(p),
                () -> Evidence.of(points, p.kernel().covariance())));
        return new GpClassificationSolution(experiment, points, evidence);
    }

    /** What the ground under the length scale depends on: everything but the length scale itself. */
    private static Object sameGround(GpClassificationParameters p) {
        KernelParameters kernel = p.kernel();
        return List.of(
                kernel.kernel(),
                kernel.hyperparameters().with(Evidence.LENGTH_SCALE, 1),
                p.dataset(),
                p.samples(),
                p.seed());
    }
}
