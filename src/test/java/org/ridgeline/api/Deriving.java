package org.ridgeline.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ridgeline.catalog.Experiment;
import org.ridgeline.catalog.Flag;
import org.ridgeline.catalog.Group;
import org.ridgeline.catalog.ParameterCodec;
import org.ridgeline.catalog.Solution;
import org.ridgeline.catalog.Technique;
import org.ridgeline.catalog.WalkthroughParameters;
import org.ridgeline.catalog.Warning;
import org.ridgeline.derivation.Standardized;
import org.ridgeline.derivation.Worked;
import org.ridgeline.figure.Drawing;
import org.ridgeline.figure.Landscape;
import org.ridgeline.figure.Reading;

/** A technique that has nothing but a derivation, and that only where it is asked to. */
final class Deriving implements Technique<Deriving.Parameters, Deriving.Result> {
    record Parameters(@Flag(true) boolean derived, @Group WalkthroughParameters walkthrough) {}

    record Result(List<Warning> warnings) {}

    @Override
    public String id() {
        return "deriving";
    }

    @Override
    public ParameterCodec<Parameters> parameters() {
        return ParameterCodec.of(Parameters.class);
    }

    @Override
    public Class<Result> resultType() {
        return Result.class;
    }

    @Override
    public Solution<Result> solve(Experiment<Parameters> experiment) {
        return new Solution<>() {
            @Override
            public Result result() {
                return new Result(List.of());
            }

            @Override
            public List<Landscape> landscapes() {
                return List.of();
            }

            @Override
            public Drawing drawing() {
                return new Drawing(List.of(), new Reading("", List.of(), List.of()));
            }

            @Override
            public @Nullable Worked derivation() {
                return experiment.parameters().derived() ? Standardized.worked() : null;
            }
        };
    }
}
