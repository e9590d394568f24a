package org.ridgeline.api;

import java.util.List;
import java.util.stream.IntStream;
import org.ridgeline.catalog.Computation;
import org.ridgeline.catalog.Control;
import org.ridgeline.catalog.DataField;
import org.ridgeline.catalog.Experiment;
import org.ridgeline.catalog.ForkParameters;
import org.ridgeline.catalog.Group;
import org.ridgeline.catalog.ParameterCodec;
import org.ridgeline.catalog.RunTechnique;
import org.ridgeline.catalog.Solution;
import org.ridgeline.catalog.Violation;
import org.ridgeline.catalog.ViolationException;
import org.ridgeline.catalog.Warning;
import org.ridgeline.catalog.Whole;
import org.ridgeline.figure.Drawing;
import org.ridgeline.figure.Landscape;
import org.ridgeline.figure.Reading;

/** A run technique that only counts, and only to odd numbers; for tests of what happens around runs. */
final class Counting implements RunTechnique<Counting.Parameters, Counting.Result> {
    static final Counting TECHNIQUE = new Counting();

    record Parameters(
            @Whole(min = 1, max = 99, value = 9) @Control(forks = true)
            int steps,

            @Group ForkParameters fork) {}

    record Result(double[] counts, List<Warning> warnings) {}

    static Result to(int count) {
        return new Result(IntStream.rangeClosed(1, count).asDoubleStream().toArray(), List.of());
    }

    @Override
    public String id() {
        return "counting";
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
    public List<DataField> data() {
        return List.of(DataField.required("x", 10, "[n]"));
    }

    @Override
    public String engine() {
        return "fingers";
    }

    @Override
    public String dataHash(Experiment<Parameters> experiment) {
        return experiment.data().hash();
    }

    @Override
    public ForkParameters fork(Parameters parameters) {
        return parameters.fork();
    }

    @Override
    public int moments(Parameters parameters) {
        return parameters.steps();
    }

    @Override
    public Computation<Result> fork(Experiment<Parameters> experiment, Computation<Result> parent) {
        throw new AssertionError("Nothing here may compute a run.");
    }

    @Override
    public void check(Experiment<Parameters> experiment) {
        int steps = experiment.parameters().steps();
        if (steps % 2 == 0) {
            String message = experiment.words().say("violation.even", steps, steps + 1);
            throw new ViolationException(new Violation("steps", steps, message));
        }
    }

    @Override
    public Computation<Result> compute(Experiment<Parameters> experiment, byte[] checkpoint) {
        throw new AssertionError("Nothing here may compute a run.");
    }

    @Override
    public Solution<Result> show(Experiment<Parameters> experiment, Result result) {
        return new Solution<>() {
            @Override
            public Result result() {
                return result;
            }

            @Override
            public List<Landscape> landscapes() {
                return List.of();
            }

            @Override
            public Drawing drawing() {
                String settings = experiment.words().say("settings.counted", result.counts().length);
                return new Drawing(List.of(), new Reading(settings, List.of(), List.of()));
            }
        };
    }
}
