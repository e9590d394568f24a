package org.ridgeline.technique.doubledescent;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import org.ridgeline.catalog.Experiment;
import org.ridgeline.catalog.Memory;
import org.ridgeline.catalog.ParameterCodec;
import org.ridgeline.catalog.Solution;
import org.ridgeline.catalog.Technique;
import org.ridgeline.numerics.Once;

/** Declares double descent to the catalogue. */
@ApplicationScoped
public class DoubleDescentTechnique implements Technique<DoubleDescentParameters, DoubleDescentResult> {
    private static final ParameterCodec<DoubleDescentParameters> PARAMETERS =
            ParameterCodec.of(DoubleDescentParameters.class);

    /** Ten megabytes each in the state that a page opens with; never more than the parameters allow. */
    private static final int REMEMBERED = 4;

    /** The bottom of a slider that moves: a few numbers each. */
    private static final int REMEMBERED_LANDSCAPES = 500;

    private final Memory<Object, DoubleDescent> factored = new Memory<>(REMEMBERED);
    private final Memory<Object, ThresholdErrors> landscapes = new Memory<>(REMEMBERED_LANDSCAPES);

    @Override
    public String id() {
        return "double-descent";
    }

    @Override
    public ParameterCodec<DoubleDescentParameters> parameters() {
        return PARAMETERS;
    }

    @Override
    public Class<DoubleDescentResult> resultType() {
        return DoubleDescentResult.class;
    }

    @Override
    public List<String> landscapes() {
        return List.of("lambdas");
    }

    @Override
    public Solution<DoubleDescentResult> solve(Experiment<DoubleDescentParameters> experiment) {
        DoubleDescentParameters p = experiment.parameters();
        int[] widths = Arrays.stream(p.allWidths()).sorted().toArray();
        Object same = List.of(p.samples(), Arrays.stream(widths).boxed().toList(), p.draws(), p.seed());
        DoubleDescent fits = factored.get(same, () -> new DoubleDescent(p.samples(), widths, p.draws(), p.seed()));
        Once<ThresholdErrors> landscape = new Once<>(() -> landscapes.get(
                List.of(same, p.noiseScale()), () -> ThresholdErrors.of(fits, p.samples(), p.noiseScale())));
        return new DoubleDescentSolution(experiment, fits, landscape);
    }
}
