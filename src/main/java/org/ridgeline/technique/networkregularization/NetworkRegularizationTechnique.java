package org.ridgeline.technique.networkregularization;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ridgeline.catalog.Computation;
import org.ridgeline.catalog.DataField;
import org.ridgeline.catalog.Experiment;
import org.ridgeline.catalog.ForkParameters;
import org.ridgeline.catalog.ParameterCodec;
import org.ridgeline.catalog.RunTechnique;
import org.ridgeline.catalog.Solution;
import org.ridgeline.data.OwnRows;
import org.ridgeline.data.ValidatedRows;
import org.ridgeline.training.CheckpointException;
import org.ridgeline.training.TrainingDevice;
import org.ridgeline.training.TrainingEngine;

/** Declares penalties and early stopping in networks to the catalogue. */
@ApplicationScoped
public class NetworkRegularizationTechnique
        implements RunTechnique<NetworkRegularizationParameters, NetworkRegularizationResult> {
    private static final System.Logger LOG = System.getLogger(NetworkRegularizationTechnique.class.getName());
    private static final ParameterCodec<NetworkRegularizationParameters> PARAMETERS =
            ParameterCodec.of(NetworkRegularizationParameters.class);

    @Override
    public String id() {
        return "network-regularization";
    }

    @Override
    public ParameterCodec<NetworkRegularizationParameters> parameters() {
        return PARAMETERS;
    }

    @Override
    public Class<NetworkRegularizationResult> resultType() {
        return NetworkRegularizationResult.class;
    }

    @Override
    public List<DataField> data() {
        return ExperimentChecks.FIELDS;
    }

    @Override
    public String engine() {
        return TrainingDevice.engine();
    }

    @Override
    public String dataHash(Experiment<NetworkRegularizationParameters> experiment) {
        NetworkRegularizationParameters p = experiment.parameters();
        return experiment.data().isEmpty()
                ? ValidatedRows.hash(p.dataset(), p.samples(), p.noiseScale(), p.seed())
                : experiment.data().hash();
    }

    @Override
    public ForkParameters fork(NetworkRegularizationParameters parameters) {
        return parameters.fork();
    }

    @Override
    public int moments(NetworkRegularizationParameters parameters) {
        return parameters.epochs();
    }

    @Override
    public void check(Experiment<NetworkRegularizationParameters> experiment) {
        new ExperimentChecks(this, experiment).check();
    }

    @Override
    public void prepare() {
        TrainingEngine.prepare();
    }

    /** A checkpoint that cannot be gone on with, such as one of another device, only costs time: it begins anew. */
    @Override
    public Computation<NetworkRegularizationResult> compute(
            Experiment<NetworkRegularizationParameters> experiment, byte @Nullable [] checkpoint) {
        if (checkpoint != null) {
            try {
                return Computation.prepared(begin(experiment), computation -> computation.restore(checkpoint));
            } catch (CheckpointException e) {
                LOG.log(WARNING, "A network regularization experiment begins anew. {0}", e.getMessage());
            }
        }
        return begin(experiment);
    }

    @Override
    public Computation<NetworkRegularizationResult> fork(
            Experiment<NetworkRegularizationParameters> experiment, Computation<NetworkRegularizationResult> parent) {
        NetworkRegularizationComputation own = (NetworkRegularizationComputation) parent;
        return Computation.prepared(
                new NetworkRegularizationComputation(experiment.parameters(), own.rows(), experiment.data()),
                computation -> computation.takeOver(own));
    }

    private static NetworkRegularizationComputation begin(Experiment<NetworkRegularizationParameters> experiment) {
        return new NetworkRegularizationComputation(experiment.parameters(), rows(experiment), experiment.data());
    }

    /** The rows behind an experiment. */
    static ValidatedRows rows(Experiment<NetworkRegularizationParameters> experiment) {
        NetworkRegularizationParameters p = experiment.parameters();
        return experiment.data().isEmpty()
                ? ValidatedRows.of(p.dataset(), p.samples(), p.noiseScale(), p.seed())
                : OwnRows.of(experiment.data(), p.seed());
    }

    @Override
    public Solution<NetworkRegularizationResult> show(
            Experiment<NetworkRegularizationParameters> experiment, NetworkRegularizationResult result) {
        return new NetworkRegularizationSolution(experiment, result);
    }
}
