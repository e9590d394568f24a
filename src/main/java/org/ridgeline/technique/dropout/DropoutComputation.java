package org.ridgeline.technique.dropout;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ridgeline.catalog.Computation;
import org.ridgeline.data.Classification;
import org.ridgeline.training.EpochTraining;
import org.ridgeline.training.LearningCurves;
import org.ridgeline.training.LearningCurves.Quantity;
import org.ridgeline.training.LockStep;

/** One dropout experiment under way: epochs of training, then a closer look at each arm. */
final class DropoutComputation implements Computation<DropoutResult> {
    /** The share of the work that the closer look is taken to be. */
    private static final double CLOSING = 0.05;

    private final DropoutParameters parameters;
    private final Classification data;
    private final LockStep lockStep;
    private final EpochTraining training;
    private final List<ArmInspection> inspections = new ArrayList<>();

    /** @param checkpoint to go on from, or null to begin */
    DropoutComputation(
            DropoutParameters parameters, Classification data, LockStep lockStep, byte @Nullable [] checkpoint) {
        this.parameters = parameters;
        this.data = data;
        this.lockStep = lockStep;
        this.training =
                new EpochTraining(lockStep, parameters.plan(data), data.train(), data.test(), parameters.epochs());
        if (checkpoint != null) {
            restore(checkpoint);
        }
    }

    @Override
    public boolean isDone() {
        return training.isDone() && inspections.size() == parameters.rates().size();
    }

    @Override
    public void step() {
        if (training.isDone()) {
            inspections.add(ArmInspection.of(lockStep, inspections.size(), data, parameters));
        } else {
            training.step();
        }
    }

    @Override
    public double progress() {
        double trained = training.workDone() / training.work();
        return (1 - CLOSING) * trained
                + CLOSING * inspections.size() / parameters.rates().size();
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
        List<DropoutResult.Input> images =
                inspections.isEmpty() ? List.of() : new Inputs(parameters.dataset(), data).described();
        return new DropoutResult(Facts.of(data), arms, images, List.of());
    }

    private DropoutResult.Arm arm(int arm) {
        LearningCurves curves = training.curves();
        ArmInspection inspection = arm < inspections.size() ? inspections.get(arm) : ArmInspection.NONE;
        return new DropoutResult.Arm(
                parameters.rates().get(arm),
                curves.of(Quantity.TRAIN_LOSS, arm),
                curves.of(Quantity.TEST_LOSS, arm),
                curves.of(Quantity.TRAIN_ACCURACY, arm),
                curves.of(Quantity.TEST_ACCURACY, arm),
                lockStep.diverged(arm) ? lockStep.divergedAt(arm).getAsLong() : null,
                inspection.monteCarlo(),
                inspection.coAdaptation(),
                inspection.region());
    }

    /** The closer look is deterministic and short: it begins anew after an interruption. */
    @Override
    public byte[] checkpoint() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            training.write(out);
            byte[] networks = lockStep.checkpoint();
            out.writeInt(networks.length);
            out.write(networks);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void restore(byte[] checkpoint) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(checkpoint))) {
            training.read(in);
            lockStep.restore(in.readNBytes(in.readInt()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
