package org.ridgeline.training;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.ridgeline.data.Samples;

/**
 * Trains arms that share their rows, epoch by epoch, watches them on validation rows, and stops those that get no better. It
 * comes in pieces short enough to stop between: a step on one batch, or a look at some rows.
 */
public final class ValidatedTraining {
    /** A training step goes through the network three times as far as a look: forward, and back for inputs and weights. */
    private static final double TRAINING_COST = 3;

    /** Training, validation and test rows. */
    private static final int SETS = 3;

    private static final int TRAINING = 0;

    private static final int QUANTITIES = ValidatedCurves.Quantity.values().length;

    private final LockStep lockStep;
    private final TrainingPlan plan;
    private final int arms;
    private final LooksAtRows looks;
    private final ValidatedCurves curves;
    private final BestWeights best;
    private int recorded;
    private int within;
    private boolean restored;
    private double[][] closing = new double[0][];

    /**
     * @param train measured on its first {@link EpochTraining#MOST_MEASURED} rows
     * @param epochs at most
     * @param patience 0 to never stop; else arms stop after so many epochs without a lower validation loss
     */
    public ValidatedTraining(
            LockStep lockStep,
            TrainingPlan plan,
            Samples train,
            Samples validation,
            Samples test,
            int epochs,
            int patience) {
        this.lockStep = lockStep;
        this.plan = plan;
        arms = plan.arms().size();
        Samples measured = train.rows(0, Math.min(train.size(), EpochTraining.MOST_MEASURED));
        looks = new LooksAtRows(lockStep, arms, List.of(measured, validation, test));
        curves = new ValidatedCurves(arms, plan.network().layers(), epochs);
        best = new BestWeights(lockStep, curves, arms, patience);
        within = lockStep.stepsPerEpoch();
    }

    /** Epochs that are recorded, with that before training; an arm that stopped has fewer. */
    public int recorded() {
        return recorded;
    }

    /** The next piece of the epoch under way; nothing where no arm trains any more. The first look comes before training. */
    public void step() {
        if (isIdle()) {
            next();
        } else if (within < lockStep.stepsPerEpoch()) {
            lockStep.step();
            within++;
        } else {
            look(within - lockStep.stepsPerEpoch());
            within++;
            if (within == lockStep.stepsPerEpoch() + looks.pieces()) {
                next();
            }
        }
    }

    /** Whether the last epoch begun is recorded. */
    public boolean isBetweenEpochs() {
        return within == 0 || restored;
    }

    /** Whether every arm has stopped or diverged. */
    public boolean isIdle() {
        return IntStream.range(0, arms).noneMatch(this::trains);
    }

    private boolean trains(int arm) {
        return !best.hasStopped(arm) && !lockStep.diverged(arm);
    }

    private void look(int at) {
        double[] losses = looks.look(at);
        // What happens on rows that nobody learns from is no matter of training.
        for (int arm = 0; at < looks.pieces(TRAINING) && arm < arms; arm++) {
            if (trains(arm)) {
                lockStep.notice(arm, losses[arm]);
            }
        }
    }

    private void next() {
        for (int arm = 0; arm < arms; arm++) {
            if (!best.hasStopped(arm)) {
                curves.add(arm, numbers(arm));
                best.watch(arm);
            }
        }
        recorded++;
        within = 0;
    }

    /** Of the epoch under way, or of nothing where the arm has diverged. */
    private double[] numbers(int arm) {
        int layers = plan.network().layers();
        double[] numbers = new double[QUANTITIES + 2 * layers];
        if (lockStep.diverged(arm)) {
            Arrays.fill(numbers, Double.NaN);
            return numbers;
        }
        for (int set = 0; set < SETS; set++) {
            numbers[set] = looks.loss(set, arm);
            numbers[SETS + set] = looks.accuracy(set, arm);
        }
        WeightSums weights = new WeightSums(plan.network(), plan.arms().get(arm), lockStep.copy(arm));
        numbers[ValidatedCurves.Quantity.PENALTY.ordinal()] = weights.penalty();
        for (int layer = 0; layer < layers; layer++) {
            numbers[QUANTITIES + layer] = weights.norm(layer);
            numbers[QUANTITIES + layers + layer] = weights.sparsity(layer);
        }
        return numbers;
    }

    /** The last epoch that an arm trained, where patience ended it. */
    public OptionalInt stoppedAfter(int arm) {
        return best.stoppedAfter(arm);
    }

    /** Whose weights an arm is left with: the best where there is patience, or its last. */
    public int finalEpoch(int arm) {
        return best.finalEpoch(arm);
    }

    /**
     * The next piece of the end, when training is over: arms go back to their best weights, where there is patience, and are
     * looked at anew.
     */
    public void finish() {
        if (!restored) {
            best.restore();
            restored = true;
            within = 0;
            return;
        }
        look(within);
        within++;
        if (within == looks.pieces()) {
            close();
        }
    }

    private void close() {
        closing = IntStream.range(0, arms).mapToObj(this::numbers).toArray(double[][]::new);
    }

    /** Whether the arms are as they are left, and measured. */
    public boolean isFinished() {
        return closing.length > 0;
    }

    /** A quantity of an arm as it is left; only when {@link #isFinished finished}. */
    public double closing(int arm, ValidatedCurves.Quantity quantity) {
        return closing[arm][quantity.ordinal()];
    }

    /** The norm of a layer's weights as the arm is left. */
    public double closingNorm(int arm, int layer) {
        return closing[arm][QUANTITIES + layer];
    }

    /** The share of exact zeros in a layer's weights as the arm is left. */
    public double closingSparsity(int arm, int layer) {
        return closing[arm][QUANTITIES + plan.network().layers() + layer];
    }

    public ValidatedCurves curves() {
        return curves;
    }

    /** Work done so far on the epoch under way, in rows looked at by one arm. */
    public double workDone() {
        double trained = TRAINING_COST * plan.batchSize() * Math.min(within, lockStep.stepsPerEpoch());
        double looked = (double) looks.rows() / looks.pieces() * Math.max(0, within - lockStep.stepsPerEpoch());
        return arms * (trained + looked);
    }

    /** All the work of an epoch, in the same unit. */
    public double work() {
        return arms * (TRAINING_COST * plan.batchSize() * lockStep.stepsPerEpoch() + looks.rows());
    }

    /**
     * Goes on from the end of the epoch at which another training stands, whose curves and best weights it keeps. Arms that have
     * stopped stay so. Where there was no patience before, the best weights are those since now.
     *
     * @param other on the same rows, at the end of an epoch before this one's last; its networks have been {@link
     *     LockStep#takeOver taken over}
     */
    public void takeOver(ValidatedTraining other) {
        recorded = other.recorded;
        within = 0;
        curves.takeOver(other.curves);
        best.takeOver(other.best, recorded - 1);
    }

    /** Writes how far it is, and the best weights so far; the networks are the lock-step's own to keep. */
    public void write(DataOutput out) throws IOException {
        out.writeInt(recorded);
        out.writeInt(within);
        out.writeBoolean(restored);
        out.writeBoolean(isFinished());
        looks.write(out);
        best.write(out);
        curves.write(out);
    }

    /**
     * Goes on from there; to be called when the lock-step has its networks back.
     *
     * @throws IOException where it is broken or of another training
     */
    public void read(DataInput in) throws IOException {
        recorded = count(in, curves.most());
        within = count(in, lockStep.stepsPerEpoch() + looks.pieces());
        restored = in.readBoolean();
        boolean finished = in.readBoolean();
        looks.read(in);
        best.read(in, restored);
        curves.read(in);
        if (finished) {
            close();
        }
    }

    private static int count(DataInput in, int most) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > most) {
            throw new IOException("%d of %d".formatted(count, most));
        }
        return count;
    }
}
