package org.ridgeline.technique.batchnormtraining;

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

/** Declares batch normalization in training to the catalogue. */
@ApplicationScoped
public class BatchNormTrainingTechnique implements RunTechnique<BatchNormTrainingParameters, BatchNormTrainingResult> {
    private static final System.Logger LOG = System.getLogger(BatchNormTrainingTechnique.class.getName());
    private static final ParameterCodec<BatchNormTrainingParameters> PARAMETERS =
            ParameterCodec.of(BatchNormTrainingParameters.class);

    @Override
    public String id() {
        return "batch-norm-training";
    }

    @Override
    public ParameterCodec<BatchNormTrainingParameters> parameters() {
        return PARAMETERS;
    }

    @Override
    public Class<BatchNormTrainingResult> resultType() {
        return BatchNormTrainingResult.class;
    }

    @Override
    public String engine() {
        return TrainingDevice.engine();
    }

    @Override
    public String dataHash(Experiment<BatchNormTrainingParameters> experiment) {
        BatchNormTrainingParameters parameters = experiment.parameters();
        return Classification.hash(parameters.dataset(), parameters.samples(), parameters.seed());
    }

    @Override
    public ForkParameters fork(BatchNormTrainingParameters parameters) {
        return parameters.fork();
    }

    @Override
    public int moments(BatchNormTrainingParameters parameters) {
        return parameters.epochs();
    }

    /** A fork trains its ancestors' epochs too. */
    @Override
    public void check(Experiment<BatchNormTrainingParameters> experiment) {
        BatchNormTrainingParameters parameters = experiment.parameters();
        TrainingCost cost = Forks.spans(this, experiment).stream()
                .map(span -> span.parameters().cost(span.to() - span.from()))
                .reduce(TrainingCost::and)
                .orElseThrow();
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
    public Computation<BatchNormTrainingResult> compute(
            Experiment<BatchNormTrainingParameters> experiment, byte @Nullable [] checkpoint) {
        Classification data = data(experiment);
        if (checkpoint != null) {
            try {
                return Computation.prepared(
                        begin(experiment.parameters(), data), computation -> computation.restore(checkpoint));
            } catch (CheckpointException e) {
                LOG.log(WARNING, "A batch normalization experiment begins anew. {0}", e.getMessage());
            }
        }
        return begin(experiment.parameters(), data);
    }

    private static BatchNormTrainingComputation begin(BatchNormTrainingParameters parameters, Classification data) {
        LockStep lockStep = LockStep.begin(parameters.plan(data), data.train(), TrainingDevice.configured());
        try {
            return new BatchNormTrainingComputation(parameters, data, lockStep);
        } catch (RuntimeException | Error e) {
            lockStep.close();
            throw e;
        }
    }

    @Override
    public Computation<BatchNormTrainingResult> fork(
            Experiment<BatchNormTrainingParameters> experiment, Computation<BatchNormTrainingResult> parent) {
        BatchNormTrainingComputation own = (BatchNormTrainingComputation) parent;
        return Computation.prepared(
                begin(experiment.parameters(), own.data()), computation -> computation.takeOver(own));
    }

    @Override
    public Solution<BatchNormTrainingResult> show(
            Experiment<BatchNormTrainingParameters> experiment, BatchNormTrainingResult result) {
        return new BatchNormTrainingSolution(experiment, result);
    }

    private static Classification data(Experiment<BatchNormTrainingParameters> experiment) {
        BatchNormTrainingParameters parameters = experiment.parameters();
        return Classification.of(parameters.dataset(), parameters.samples(), parameters.seed());
    }
}
