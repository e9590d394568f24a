package org.ridgeline.technique.gaussianprocess;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ridgeline.catalog.DataField;
import org.ridgeline.catalog.Experiment;
import org.ridgeline.catalog.Memory;
import org.ridgeline.catalog.OwnData;
import org.ridgeline.catalog.ParameterCodec;
import org.ridgeline.catalog.Solution;
import org.ridgeline.catalog.Technique;
import org.ridgeline.catalog.Violation;
import org.ridgeline.catalog.ViolationException;
import org.ridgeline.numerics.gaussian.Kernel;

/** Declares Gaussian process regression to the catalogue. */
@ApplicationScoped
public class GaussianProcessTechnique implements Technique<GaussianProcessParameters, GaussianProcessResult> {
    private static final ParameterCodec<GaussianProcessParameters> PARAMETERS =
            ParameterCodec.of(GaussianProcessParameters.class);
    private static final int REMEMBERED = 200;

    /** Two triangles of so many points take 80 KB, of 2,000 points 32 MB: of larger ones only a few are kept. */
    private static final int SMALL = 100;

    private static final int LARGE_REMEMBERED = 3;

    private final Memory<Object, ProcessProblem> problems = new Memory<>(REMEMBERED);
    private final Memory<Object, ProcessProblem> largeProblems = new Memory<>(LARGE_REMEMBERED);
    private final Memory<Object, Evidence> curves = new Memory<>(REMEMBERED);
    private final Memory<Object, Optional<Evidence>> surfaces = new Memory<>(REMEMBERED);

    @Override
    public String id() {
        return "gaussian-process";
    }

    @Override
    public ParameterCodec<GaussianProcessParameters> parameters() {
        return PARAMETERS;
    }

    @Override
    public Class<GaussianProcessResult> resultType() {
        return GaussianProcessResult.class;
    }

    @Override
    public List<DataField> data() {
        return Observed.FIELDS;
    }

    @Override
    public List<String> landscapes() {
        return List.of(Evidence.LENGTH_SCALE);
    }

    @Override
    public Solution<GaussianProcessResult> solve(Experiment<GaussianProcessParameters> experiment) {
        GaussianProcessParameters parameters = experiment.parameters();
        Observed observed = Observed.of(experiment.data(), parameters, experiment.words());
        refuseWhatHasNoAnswer(experiment, observed);
        OwnData own = experiment.data();
        Object data = List.of(parameters.dataset(), parameters.points(), parameters.seed());
        Object same = List.of(
                data, parameters.kernel(), parameters.noiseVariance(), parameters.optimize(), parameters.restarts());
        ProcessProblem problem = (observed.size() <= SMALL ? problems : largeProblems)
                .get(own, same, () -> new ProcessProblem(observed, parameters));
        // The grounds do not depend on what stands on their own axes.
        Object rest = List.of(
                data,
                problem.covariance().kernel(),
                problem.covariance().hyperparameters().with(Evidence.LENGTH_SCALE, 1));
        return new GaussianProcessSolution(
                experiment,
                problem,
                () -> curves.get(
                        own,
                        List.of(rest, problem.noiseVariance()),
                        () -> Evidence.alongLengthScale(observed, problem.covariance(), problem.noiseVariance())),
                () -> surfaces.get(
                        own, rest, () -> Optional.ofNullable(Evidence.surface(observed, problem.covariance()))));
    }

    private static void refuseWhatHasNoAnswer(Experiment<GaussianProcessParameters> experiment, Observed observed) {
        GaussianProcessParameters parameters = experiment.parameters();
        String kernel = parameters.kernel().kernel();
        if (!Kernel.of(kernel).isCovarianceIn(observed.dimensions())) {
            throw refused(experiment, "kernel", kernel, "violation.periodic", "kernel", kernel);
        }
    }

    private static ViolationException refused(
            Experiment<?> experiment, String name, @Nullable Object value, String key, @Nullable Object... arguments) {
        return new ViolationException(
                new Violation(name, value, experiment.words().say(key, arguments)));
    }
}
