package org.ridgeline.technique.dropout;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.ridgeline.catalog.Computation;
import org.ridgeline.catalog.Experiment;
import org.ridgeline.catalog.ParameterCodec;
import org.ridgeline.catalog.RunTechnique;
import org.ridgeline.catalog.Solution;
import org.ridgeline.data.Classification;
import org.ridgeline.training.LockStep;
import org.ridgeline.training.TrainingDevice;
import org.ridgeline.training.TrainingEngine;

/** Declares dropout to the catalogue. */
@ApplicationScoped
public class DropoutTechnique implements RunTechnique<DropoutParameters, DropoutResult> {
    private static final ParameterCodec<DropoutParameters> PARAMETERS = ParameterCodec.of(DropoutParameters.class);

    @Override
    public String id() {
        return "dropout";
    }

    @Override
    public ParameterCodec<DropoutParameters> parameters() {
        return PARAMETERS;
    }

    @Override
    public Class<DropoutResult> resultType() {
        return DropoutResult.class;
    }

    @Override
    public String engine() {
        return TrainingDevice.engine();
    }

    @Override
    public String dataHash(Experiment<DropoutParameters> experiment) {
        DropoutParameters parameters = experiment.parameters();
        return Classification.hash(parameters.dataset(), parameters.samples(), parameters.seed());
    }

    @Override
    public void prepare() {
        TrainingEngine.prepare();
    }

    @Override
    public Computation<DropoutResult> compute(Experiment<DropoutParameters> experiment, byte @Nullable [] checkpoint) {
        Classification data = data(experiment);
        DropoutParameters parameters = experiment.parameters();
        LockStep lockStep = LockStep.begin(parameters.plan(data), data.train(), TrainingDevice.configured());
        return new DropoutComputation(parameters, data, lockStep, checkpoint);
    }

    @Override
    public Solution<DropoutResult> show(Experiment<DropoutParameters> experiment, DropoutResult result) {
        return new DropoutSolution(experiment, result);
    }

    private static Classification data(Experiment<DropoutParameters> experiment) {
        DropoutParameters parameters = experiment.parameters();
        return Classification.of(parameters.dataset(), parameters.samples(), parameters.seed());
    }
}
