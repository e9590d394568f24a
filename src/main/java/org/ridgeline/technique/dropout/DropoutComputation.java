package org.ridgeline.technique.dropout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.ridgeline.catalog.Computation;
import org.ridgeline.data.Classification;
import org.ridgeline.training.CheckpointException;
import org.ridgeline.training.CheckpointForm;
import org.ridgeline.training.EpochTraining;
import org.ridgeline.training.LearningCurves;
import org.ridgeline.training.LearningCurves.Quantity;
import org.ridgeline.training.LockStep;

/** One dropout experiment under way: epochs of training, then a closer look at each arm. */
final class DropoutComputation implements Computation<DropoutResult> {
    private static final CheckpointForm FORM = new CheckpointForm(0x44524F32);

    private final DropoutParameters parameters;
    private final Classification data;
    private final LockStep lockStep;
    private final EpochTraining training;
    private final List<ArmInspection> inspections = new ArrayList<>();

    DropoutComputation(DropoutParameters parameters, Classification data, LockStep lockStep) {
        this.parameters = parameters;
        this.data = data;
        this.lockStep = lockStep;
        this.training =
                new EpochTraining(lockStep, parameters.plan(data), data.train(), data.test(), parameters.epochs());
        for (int arm = 0; arm < parameters.rates().size(); arm++) {
            inspections.add(new ArmInspection(lockStep, arm, data, parameters));
        }
    }

    /** What it trains and is tested on. */
    Classification data() {
        return data;
    }

    @Override
    public boolean isDone() {
        return training.isDone() && inspections.stream().allMatch(ArmInspection::isDone);
    }

    @Override
    public void step() {
        if (training.isDone()) {
            inspections.stream().filter(each -> !each.isDone()).findFirst().ifPresent(ArmInspection::step);
        } else {
            training.step();
        }
    }

    @Override
    public double progress() {
        double closing = inspections.stream().mapToDouble(ArmInspection::work).sum();
        double closed = training.isDone()
                ? inspections.stream().mapToDouble(ArmInspection::workDone).sum()
                : 0;
        return (training.workDone() + closed) / (training.work() + closing);
    }

    @Override
    public int moment() {
        return training.epoch();
    }

    @Override
    public int moments() {
        return parameters.epochs();
    }

    @Override
    public DropoutResult result() {
        List<DropoutResult.Arm> arms = new ArrayList<>();
        for (int arm = 0; arm < parameters.rates().size(); arm++) {
            arms.add(arm(arm));
        }
        boolean seen = IntStream.range(0, arms.size()).anyMatch(this::isInspected);
        List<DropoutResult.Input> images = seen ? new Inputs(parameters.dataset(), data).described() : List.of();
        return new DropoutResult(Facts.of(data), arms, images, List.of());
    }

    private DropoutResult.Arm arm(int arm) {
        LearningCurves curves = training.curves();
        ArmInspection.Found found = isInspected(arm) ? inspections.get(arm).found() : ArmInspection.Found.NOTHING;
        return new DropoutResult.Arm(
                parameters.rates().get(arm),
                curves.of(Quantity.TRAIN_LOSS, arm),
                curves.of(Quantity.TEST_LOSS, arm),
                curves.of(Quantity.TRAIN_ACCURACY, arm),
                curves.of(Quantity.TEST_ACCURACY, arm),
                lockStep.diverged(arm) ? lockStep.divergedAt(arm).getAsLong() : null,
                found.monteCarlo(),
                found.coAdaptation(),
                found.region());
    }

    private boolean isInspected(int arm) {
        return training.isDone() && inspections.get(arm).isDone();
    }

    @Override
    public byte[] checkpoint() {
        return FORM.write(out -> {
            CheckpointForm.writeNetworks(lockStep, out);
            training.write(out);
            for (ArmInspection each : inspections) {
                each.write(out);
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
            for (ArmInspection each : inspections) {
                each.read(in);
            }
        });
    }

    /** Goes on from the epoch at whose end another computation stands, whose networks, curves and rows are as these. */
    void takeOver(DropoutComputation parent) {
        lockStep.takeOver(parent.lockStep);
        training.takeOver(parent.training);
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
