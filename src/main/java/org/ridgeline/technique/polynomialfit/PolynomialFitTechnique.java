package org.ridgeline.technique.polynomialfit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ridgeline.catalog.DataField;
import org.ridgeline.catalog.Experiment;
import org.ridgeline.catalog.Memory;
import org.ridgeline.catalog.ParameterCodec;
import org.ridgeline.catalog.Solution;
import org.ridgeline.catalog.Technique;
import org.ridgeline.data.Regression;

/** Declares polynomial fitting to the catalogue. */
@ApplicationScoped
public class PolynomialFitTechnique implements Technique<PolynomialFitParameters, PolynomialFitResult> {
    private static final ParameterCodec<PolynomialFitParameters> PARAMETERS =
            ParameterCodec.of(PolynomialFitParameters.class);
    private static final int REMEMBERED = 500;

    private final Memory<Object, PolynomialProblem> problems = new Memory<>(REMEMBERED);

    @Override
    public String id() {
        return "polynomial-fit";
    }

    @Override
    public ParameterCodec<PolynomialFitParameters> parameters() {
        return PARAMETERS;
    }

    @Override
    public Class<PolynomialFitResult> resultType() {
        return PolynomialFitResult.class;
    }

    @Override
    public List<DataField> data() {
        return Regression.CURVE_FIELDS;
    }

    @Override
    public List<String> landscapes() {
        return List.of("degrees");
    }

    @Override
    public Solution<PolynomialFitResult> solve(Experiment<PolynomialFitParameters> experiment) {
        int highest = highest(experiment.parameters());
        Object same = List.of(
                highest, experiment.parameters().sine(), experiment.words().language());
        PolynomialProblem problem =
                problems.get(experiment.data(), same, () -> PolynomialProblem.of(experiment, highest));
        return new PolynomialFitSolution(experiment, problem);
    }

    /** One factorisation serves all degrees up to this one. */
    private static int highest(PolynomialFitParameters parameters) {
        long asked =
                parameters.degrees().stream().mapToLong(Long::longValue).max().orElse(0);
        return (int) Math.max(asked, PolynomialFitParameters.HIGHEST_TAUGHT);
    }
}
