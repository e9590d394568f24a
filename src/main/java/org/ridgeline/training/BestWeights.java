package org.ridgeline.training;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Keeps a copy of each arm's weights at its lowest validation loss, and stops arms that get no better. */
final class BestWeights {
    private final LockStep lockStep;
    private final ValidatedCurves curves;
    private final int patience;
    private final int[] stoppedAfter;
    private final @Nullable ArmState[] best;

    /** Whose weights the copies are; of no meaning where there is none. */
    private final int[] bestAt;

    /** The epoch since which best weights are kept: that of a fork, where there was no patience before. */
    private int since;

    /** @param patience 0 to keep none and stop nothing */
    BestWeights(LockStep lockStep, ValidatedCurves curves, int arms, int patience) {
        this.lockStep = lockStep;
        this.curves = curves;
        this.patience = patience;
        stoppedAfter = new int[arms];
        best = new ArmState[arms];
        bestAt = new int[arms];
    }

    /** Looks at the epoch just recorded of an arm. */
    void watch(int arm) {
        if (patience == 0 || lockStep.diverged(arm)) {
            return;
        }
        double[] losses = losses(arm);
        int lowest = EarlyStopping.bestEpoch(losses).orElse(0);
        if (lowest == losses.length - 1) {
            best[arm] = lockStep.copy(arm);
            bestAt[arm] = since + lowest;
        }
        // Asked of the newest epoch alone: in what a fork inherits, nobody has been waiting with this patience.
        if (losses.length - 1 - lowest >= patience) {
            stoppedAfter[arm] = since + losses.length - 1;
            lockStep.stop(arm);
        }
    }

    /** Validation losses since best weights are kept. */
    private double[] losses(int arm) {
        double[] all = curves.of(ValidatedCurves.Quantity.VALIDATION_LOSS, arm);
        return Arrays.copyOfRange(all, Math.min(since, all.length), all.length);
    }

    boolean hasStopped(int arm) {
        return stoppedAfter[arm] > 0;
    }

    OptionalInt stoppedAfter(int arm) {
        return hasStopped(arm) ? OptionalInt.of(stoppedAfter[arm]) : OptionalInt.empty();
    }

    /** Whose weights an arm is left with: the best kept, or its last. */
    int finalEpoch(int arm) {
        return best[arm] == null ? curves.length(arm) - 1 : bestAt[arm];
    }

    /** Puts the best weights back in place. */
    void restore() {
        for (int arm = 0; arm < best.length; arm++) {
            ArmState copy = best[arm];
            if (copy != null && !lockStep.diverged(arm)) {
                lockStep.set(arm, copy);
            }
        }
    }

    /**
     * Goes on from the end of an epoch. Arms that have stopped stay so. Where there was no patience before, the best weights are
     * those since now.
     */
    void takeOver(BestWeights other, int epoch) {
        boolean begins = patience > 0 && other.patience == 0;
        since = begins ? epoch : other.since;
        for (int arm = 0; arm < best.length; arm++) {
            stoppedAfter[arm] = other.stoppedAfter[arm];
            best[arm] = hasStopped(arm) || patience > 0 ? other.best[arm] : null;
            bestAt[arm] = other.bestAt[arm];
            if (hasStopped(arm)) {
                lockStep.stop(arm);
            } else if (begins && !lockStep.diverged(arm)) {
                best[arm] = lockStep.copy(arm);
                bestAt[arm] = epoch;
            }
        }
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(since);
        for (int arm = 0; arm < best.length; arm++) {
            out.writeInt(stoppedAfter[arm]);
            out.writeInt(bestAt[arm]);
            ArmState copy = best[arm];
            out.writeBoolean(copy != null);
            if (copy != null) {
                copy.write(out);
            }
        }
    }

    /** @param restored whether the best weights are back in place */
    void read(DataInput in, boolean restored) throws IOException {
        since = epoch(in.readInt());
        for (int arm = 0; arm < best.length; arm++) {
            stoppedAfter[arm] = epoch(in.readInt());
            bestAt[arm] = epoch(in.readInt());
            if (hasStopped(arm) && !restored) {
                lockStep.stop(arm);
            }
            best[arm] = in.readBoolean() ? ArmState.read(in, lockStep.copy(arm)) : null;
        }
    }

    private int epoch(int read) throws IOException {
        if (read < 0 || read >= curves.most()) {
            throw new IOException("epoch %d of %d".formatted(read, curves.most()));
        }
        return read;
    }
}
