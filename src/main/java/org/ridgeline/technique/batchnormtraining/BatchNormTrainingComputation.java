package org.ridgeline.technique.batchnormtraining;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.ridgeline.catalog.Computation;
import org.ridgeline.data.Classification;
import org.ridgeline.networks.FilmMoments;
import org.ridgeline.training.CheckpointException;
import org.ridgeline.training.CheckpointForm;
import org.ridgeline.training.EpochTraining;
import org.ridgeline.training.LockStep;

/** One experiment under way: epochs of training, and at some of their ends a look at each arm. */
final class BatchNormTrainingComputation implements Computation<BatchNormTrainingResult> {
    private static final CheckpointForm FORM = new CheckpointForm(0x424E5431);

    private final BatchNormTrainingParameters parameters;
    private final Classification data;
    private final LockStep lockStep;
    private final EpochTraining training;
    private final FilmMoments moments;
    private final LayerLook layers;
    private final List<ArmUnderWay> arms = new ArrayList<>();

    /** Epochs, with the one before training, of which all is known. */
    private int recorded;

    /** Arms looked at in the epoch that is being recorded. */
    private int looked;

    BatchNormTrainingComputation(BatchNormTrainingParameters parameters, Classification data, LockStep lockStep) {
        this.parameters = parameters;
        this.data = data;
        this.lockStep = lockStep;
        training = new EpochTraining(lockStep, parameters.plan(data), data.train(), data.test(), parameters.epochs());
        moments = new FilmMoments(parameters.epochs());
        layers = new LayerLook(parameters, data.train());
        for (int arm = 0; arm < parameters.normalizations().size(); arm++) {
            arms.add(new ArmUnderWay(parameters.normalizations().get(arm), arm));
        }
    }

    /** What it trains and is tested on. */
    Classification data() {
        return data;
    }

    @Override
    public boolean isDone() {
        return recorded > parameters.epochs();
    }

    @Override
    public void step() {
        if (training.curves().recorded() > recorded) {
            arms.get(looked).look(recorded, lockStep, layers);
            looked++;
        } else {
            training.step();
        }
        if (training.curves().recorded() > recorded && (looked == arms.size() || !moments.has(recorded))) {
            looked = 0;
            recorded++;
        }
    }

    /** Rows passed through all arms. */
    @Override
    public double progress() {
        double ofLook = LayerLook.rowsOfOne(parameters.depth(), data.train().size());
        int behind = 0;
        for (int epoch = 0; epoch < recorded; epoch++) {
            behind += moments.has(epoch) ? arms.size() : 0;
        }
        int all = FilmMoments.count(parameters.epochs()) * arms.size();
        return (training.workDone() + ofLook * (behind + looked)) / (training.work() + ofLook * all);
    }

    @Override
    public int moment() {
        return Math.max(0, recorded - 1);
    }

    @Override
    public int moments() {
        return parameters.epochs();
    }

    @Override
    public BatchNormTrainingResult result() {
        return new BatchNormTrainingResult(
                new BatchNormTrainingResult.Data(
                        data.name(),
                        data.subset(),
                        data.train().size(),
                        data.test().size(),
                        data.train().features(),
                        data.train().classes(),
                        data.hash()),
                LayerLook.rows(data.train().size()),
                LayerLook.STEP_FACTORS.clone(),
                arms.stream()
                        .map(arm -> arm.result(training.curves(), recorded, lockStep))
                        .toList(),
                List.of());
    }

    @Override
    public byte[] checkpoint() {
        return FORM.write(out -> {
            CheckpointForm.writeNetworks(lockStep, out);
            training.write(out);
            out.writeInt(recorded);
            out.writeInt(looked);
            for (ArmUnderWay arm : arms) {
                arm.write(out);
            }
        });
    }

    /**
     * Goes on from where a checkpoint was taken.
     *
     * @throws CheckpointException where that cannot be done; this computation is then of no use
     */
    void restore(byte[] checkpoint) throws CheckpointException {
        FORM.read(checkpoint, in -> {
            CheckpointForm.readNetworks(lockStep, in);
            training.read(in);
            recorded = in.readInt();
            looked = in.readInt();
            if (recorded < 0 || recorded > parameters.epochs() + 1 || looked < 0 || looked > arms.size()) {
                throw new IOException("epoch %d, arm %d".formatted(recorded, looked));
            }
            for (ArmUnderWay arm : arms) {
                arm.read(in);
            }
        });
    }

    /** Goes on from the epoch at whose end another computation stands, whose networks, curves and rows are as these. */
    void takeOver(BatchNormTrainingComputation parent) {
        lockStep.takeOver(parent.lockStep);
        training.takeOver(parent.training);
        for (int arm = 0; arm < arms.size(); arm++) {
            arms.get(arm).takeOver(parent.arms.get(arm));
        }
        recorded = parent.recorded;
    }

    @Override
    public String device() {
        return lockStep.device().label();
    }

    @Override
    public void close() {
        lockStep.close();
    }
}
