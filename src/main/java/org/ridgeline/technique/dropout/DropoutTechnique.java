package org.ridgeline.technique.dropout;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.ridgeline.catalog.Computation;
import org.ridgeline.catalog.Experiment;
import org.ridgeline.catalog.ForkParameters;
import org.ridgeline.catalog.Forks;
import org.ridgeline.catalog.ParameterCodec;
import org.ridgeline.catalog.RunTechnique;
import org.ridgeline.catalog.Solution;
import org.ridgeline.catalog.ViolationException;
import org.ridgeline.data.Classification;
import org.ridgeline.training.CheckpointException;
import org.ridgeline.training.LockStep;
import org.ridgeline.training.TrainingCost;
import org.ridgeline.training.TrainingDevice;
import org.ridgeline.training.TrainingEngine;

/** Declares dropout to the catalogue. */
@ApplicationScoped
public class DropoutTechnique implements RunTechnique<DropoutParameters, DropoutResult> {
    private static final System.Logger LOG = System.getLogger(DropoutTechnique.class.getName());
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
    public ForkParameters fork(DropoutParameters parameters) {
        return parameters.fork();
    }

    @Override
    public int moments(DropoutParameters parameters) {
        return parameters.epochs();
    }

    /** A fork trains its ancestors' epochs too. */
    @Override
    public void check(Experiment<DropoutParameters> experiment) {
        DropoutParameters parameters = experiment.parameters();
        TrainingCost cost = Forks.spans(this, experiment).stream()
                .map(span -> span.parameters().training(span.to() - span.from()))
                .reduce(parameters.closing(), TrainingCost::and);
        parameters.tooLong(cost).ifPresent(complaint -> {
            throw new ViolationException(complaint.asViolation(experiment.words()));
        });
    }

    @Override
    public void prepare() {
        TrainingEngine.prepare();
    }

    /** A checkpoint that cannot be gone on with, such as one of another device, only costs time: it begins anew. */
    @Override
    public Computation<DropoutResult> compute(Experiment<DropoutParameters> experiment, byte @Nullable [] checkpoint) {
        Classification data = data(experiment);
        if (checkpoint != null) {
            try {
                return Computation.prepared(
                        begin(experiment.parameters(), data), computation -> computation.restore(checkpoint));
            } catch (CheckpointException e) {
                LOG.log(WARNING, "A dropout experiment begins anew. {0}", e.getMessage());
            }
        }
        return begin(experiment.parameters(), data);
    }

    private static DropoutComputation begin(DropoutParameters parameters, Classification data) {
        LockStep lockStep = LockStep.begin(parameters.plan(data), data.train(), TrainingDevice.configured());
        try {
            return new DropoutComputation(parameters, data, lockStep);
        } catch (RuntimeException | Error e) {
            lockStep.close();
            throw e;
        }
    }

    @Override
    public Computation<DropoutResult> fork(
            Experiment<DropoutParameters> experiment, Computation<DropoutResult> parent) {
        DropoutComputation own = (DropoutComputation) parent;
        return Computation.prepared(
                begin(experiment.parameters(), own.data()), computation -> computation.takeOver(own));
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
