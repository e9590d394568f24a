package org.ridgeline.technique.batchnormtraining;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ridgeline.catalog.ParameterType;
import org.ridgeline.technique.batchnormtraining.BatchNormTrainingResult.Look;
import org.ridgeline.training.LearningCurves;
import org.ridgeline.training.LearningCurves.Quantity;
import org.ridgeline.training.LockStep;
import org.ridgeline.training.Normalization;

/** One arm: what has been seen of it so far. */
final class ArmUnderWay {
    private final Normalization normalization;
    private final int arm;
    private final List<Look> looks = new ArrayList<>();
    private double @Nullable [][] moments;

    ArmUnderWay(Normalization normalization, int arm) {
        this.normalization = normalization;
        this.arm = arm;
    }

    /** There is nothing to see of an arm that has diverged. */
    void look(int epoch, LockStep lockStep, LayerLook layers) {
        if (lockStep.diverged(arm)) {
            return;
        }
        LayerLook.Seen seen = layers.at(epoch, lockStep, arm, moments);
        if (seen.look() != null) {
            looks.add(seen.look());
        }
        moments = seen.moments();
    }

    /** @param recorded so many values of its curves */
    BatchNormTrainingResult.Arm result(LearningCurves curves, int recorded, LockStep lockStep) {
        return new BatchNormTrainingResult.Arm(
                ParameterType.Choice.wire(normalization),
                Arrays.copyOf(curves.of(Quantity.TRAIN_LOSS, arm), recorded),
                Arrays.copyOf(curves.of(Quantity.TEST_LOSS, arm), recorded),
                Arrays.copyOf(curves.of(Quantity.TRAIN_ACCURACY, arm), recorded),
                Arrays.copyOf(curves.of(Quantity.TEST_ACCURACY, arm), recorded),
                lockStep.diverged(arm) ? lockStep.divergedAt(arm).getAsLong() : null,
                List.copyOf(looks));
    }

    /** Goes on with what another computation has seen of it. */
    void takeOver(ArmUnderWay other) {
        looks.clear();
        looks.addAll(other.looks);
        moments = other.moments;
    }

    void write(DataOutput out) throws IOException {
        LookFile.write(looks, out);
        out.writeInt(moments == null ? 0 : moments.length);
        if (moments != null) {
            for (double[] layer : moments) {
                LookFile.write(layer, out);
            }
        }
    }

    /** @throws IOException where it is broken */
    void read(DataInput in) throws IOException {
        looks.clear();
        looks.addAll(LookFile.read(in));
        double[][] read = new double[LookFile.count(in)][];
        for (int layer = 0; layer < read.length; layer++) {
            read[layer] = LookFile.reals(in);
        }
        moments = read.length == 0 ? null : read;
    }
}
