package org.ridgeline.training;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ridgeline.data.Samples;

/**
 * Trains arms that share their rows, epoch by epoch, watches them on validation rows, and stops those that get no better. It
 * comes in pieces short enough to stop between: a step on one batch, or a look at some rows.
 */
public final class ValidatedTraining {
    /** Rows looked at in one piece, all arms together. */
    private static final int PIECE = 4000;

    private static final int SMALLEST_PIECE = 250;
    private static final double TRAINING_COST = 3;
    private static final int SETS = 3;

    private final LockStep lockStep;
    private final TrainingPlan plan;
    private final int patience;
    private final List<Samples> sets;
    private final int piece;
    private final int pieces;
    private final ValidatedCurves curves;
    private final double[][] losses;
    private final double[][] hits;
    private final int[] stoppedAfter;
    private final @Nullable ArmState[] best;

    /** The epoch since which best weights are kept: that of a fork, where there was no patience before. */
    private int watchedSince;

    private int epochs;
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
        this.patience = patience;
        int arms = plan.arms().size();
        sets = List.of(train.rows(0, Math.min(train.size(), EpochTraining.MOST_MEASURED)), validation, test);
        piece = Math.max(SMALLEST_PIECE, PIECE / arms);
        pieces = sets.stream().mapToInt(set -> Math.ceilDiv(set.size(), piece)).sum();
        curves = new ValidatedCurves(arms, plan.network().layers(), epochs);
        losses = new double[SETS][arms];
        hits = new double[SETS][arms];
        stoppedAfter = new int[arms];
        best = new ArmState[arms];
        within = lockStep.stepsPerEpoch();
    }

    /** Epochs that are recorded, with that before training; an arm that stopped has fewer. */
    public int recorded() {
        return epochs;
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
            if (within == lockStep.stepsPerEpoch() + pieces) {
                next();
            }
        }
    }

    /** Whether every arm has stopped or diverged. */
    public boolean isIdle() {
        return IntStream.range(0, best.length).noneMatch(this::trains);
    }

    private boolean trains(int arm) {
        return stoppedAfter[arm] == 0 && !lockStep.diverged(arm);
    }

    private void look(int at) {
        int set = 0;
        int index = at;
        while (index >= Math.ceilDiv(sets.get(set).size(), piece)) {
            index -= Math.ceilDiv(sets.get(set).size(), piece);
            set++;
        }
        Samples rows = sets.get(set);
        int from = index * piece;
        Samples part = rows.rows(from, Math.min(rows.size(), from + piece));
        List<Evaluation> found = lockStep.evaluate(part);
        for (int arm = 0; arm < best.length; arm++) {
            Evaluation evaluation = found.get(arm);
            if (trains(arm)) {
                lockStep.notice(arm, evaluation.loss());
            }
            double share = (double) part.size() / rows.size();
            losses[set][arm] = (from == 0 ? 0 : losses[set][arm]) + evaluation.loss() * share;
            hits[set][arm] = (from == 0 ? 0 : hits[set][arm]) + evaluation.accuracy() * part.size();
        }
    }

    private void next() {
        for (int arm = 0; arm < best.length; arm++) {
            if (stoppedAfter[arm] == 0) {
                curves.add(arm, numbers(arm));
                watch(arm);
            }
        }
        epochs++;
        within = 0;
    }

    /** Of the epoch under way, or of nothing where the arm has diverged. */
    private double[] numbers(int arm) {
        int layers = plan.network().layers();
        int quantities = ValidatedCurves.Quantity.values().length;
        double[] numbers = new double[quantities + 2 * layers];
        if (lockStep.diverged(arm)) {
            Arrays.fill(numbers, Double.NaN);
            return numbers;
        }
        for (int set = 0; set < SETS; set++) {
            numbers[set] = losses[set][arm];
            numbers[SETS + set] = hits[set][arm] / sets.get(set).size();
        }
        WeightSums weights = new WeightSums(plan.network(), plan.arms().get(arm), lockStep.copy(arm));
        numbers[ValidatedCurves.Quantity.PENALTY.ordinal()] = weights.penalty();
        for (int layer = 0; layer < layers; layer++) {
            numbers[quantities + layer] = weights.norm(layer);
            numbers[quantities + layers + layer] = weights.sparsity(layer);
        }
        return numbers;
    }

    /** Keeps the best weights, and stops an arm that has not been better for too long. */
    private void watch(int arm) {
        if (patience == 0 || lockStep.diverged(arm)) {
            return;
        }
        if (watchedSince + EarlyStopping.bestEpoch(watched(arm)).orElse(0) == epochs) {
            best[arm] = lockStep.copy(arm);
        }
        OptionalInt stop = EarlyStopping.stopsAfter(watched(arm), patience);
        if (stop.isPresent()) {
            stoppedAfter[arm] = watchedSince + stop.getAsInt();
            lockStep.stop(arm);
        }
    }

    /** Validation losses since best weights are kept. */
    private double[] watched(int arm) {
        double[] all = curves.of(ValidatedCurves.Quantity.VALIDATION_LOSS, arm);
        return Arrays.copyOfRange(all, Math.min(watchedSince, all.length), all.length);
    }

    /** Whose weights an arm is left with: the best since it is watched, or its last. */
    public int finalEpoch(int arm) {
        return best[arm] == null
                ? curves.length(arm) - 1
                : watchedSince + EarlyStopping.bestEpoch(watched(arm)).orElse(0);
    }

    /** The last epoch that an arm trained, where patience ended it. */
    public OptionalInt stoppedAfter(int arm) {
        return stoppedAfter[arm] == 0 ? OptionalInt.empty() : OptionalInt.of(stoppedAfter[arm]);
    }

    /**
     * The next piece of the end, when training is over: arms go back to their best weights, where there is patience, and are
     * looked at anew.
     */
    public void finish() {
        if (!restored) {
            for (int arm = 0; arm < best.length; arm++) {
                ArmState copy = best[arm];
                if (copy != null && !lockStep.diverged(arm)) {
                    lockStep.set(arm, copy);
                }
            }
            restored = true;
            within = 0;
            return;
        }
        look(within);
        within++;
        if (within == pieces) {
            closing = IntStream.range(0, best.length).mapToObj(this::numbers).toArray(double[][]::new);
        }
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
        return closing[arm][ValidatedCurves.Quantity.values().length + layer];
    }

    /** The share of exact zeros in a layer's weights as the arm is left. */
    public double closingSparsity(int arm, int layer) {
        return closing[arm][
                ValidatedCurves.Quantity.values().length + plan.network().layers() + layer];
    }

    public ValidatedCurves curves() {
        return curves;
    }

    /** Work done so far on the epoch under way, in rows looked at by one arm. */
    public double workDone() {
        double trained = TRAINING_COST * plan.batchSize() * Math.min(within, lockStep.stepsPerEpoch());
        double looked = (double) rowsMeasured() / pieces * Math.max(0, within - lockStep.stepsPerEpoch());
        return best.length * (trained + looked);
    }

    /** All the work of an epoch, in the same unit. */
    public double work() {
        return best.length * (TRAINING_COST * plan.batchSize() * lockStep.stepsPerEpoch() + rowsMeasured());
    }

    private int rowsMeasured() {
        return sets.stream().mapToInt(Samples::size).sum();
    }

    /**
     * Goes on from the end of the epoch at which another training stands, whose curves and best weights it keeps. Arms that have
     * stopped stay so. Where there was no patience before, the best weights are those since now.
     *
     * @param other on the same rows, at the end of an epoch before this one's last; its networks have been {@link
     *     LockStep#takeOver taken over}
     */
    public void takeOver(ValidatedTraining other) {
        epochs = other.epochs;
        within = 0;
        boolean begins = patience > 0 && other.patience == 0;
        watchedSince = begins ? epochs - 1 : other.watchedSince;
        curves.takeOver(other.curves);
        for (int arm = 0; arm < best.length; arm++) {
            stoppedAfter[arm] = other.stoppedAfter[arm];
            boolean stopped = stoppedAfter[arm] > 0;
            if (stopped) {
                lockStep.stop(arm);
            }
            best[arm] = stopped || patience > 0 ? other.best[arm] : null;
            if (begins && !stopped && !lockStep.diverged(arm)) {
                best[arm] = lockStep.copy(arm);
            }
        }
    }

    /** Writes how far it is, and the best weights so far; the networks are the lock-step's own to keep. */
    public void write(DataOutput out) throws IOException {
        out.writeInt(epochs);
        out.writeInt(within);
        out.writeInt(watchedSince);
        out.writeBoolean(restored);
        out.writeBoolean(isFinished());
        for (int arm = 0; arm < best.length; arm++) {
            for (int set = 0; set < SETS; set++) {
                out.writeDouble(losses[set][arm]);
                out.writeDouble(hits[set][arm]);
            }
            out.writeInt(stoppedAfter[arm]);
            ArmState copy = best[arm];
            out.writeBoolean(copy != null);
            if (copy != null) {
                copy.write(out);
            }
        }
        curves.write(out);
    }

    /**
     * Goes on from there; to be called when the lock-step has its networks back.
     *
     * @throws IOException where it is broken or of another training
     */
    public void read(DataInput in) throws IOException {
        epochs = count(in, curves.most());
        within = count(in, lockStep.stepsPerEpoch() + pieces);
        watchedSince = count(in, curves.most());
        restored = in.readBoolean();
        boolean finished = in.readBoolean();
        for (int arm = 0; arm < best.length; arm++) {
            for (int set = 0; set < SETS; set++) {
                losses[set][arm] = in.readDouble();
                hits[set][arm] = in.readDouble();
            }
            stoppedAfter[arm] = count(in, curves.most());
            if (stoppedAfter[arm] > 0) {
                lockStep.stop(arm);
            }
            best[arm] = in.readBoolean() ? ArmState.read(in, lockStep.copy(arm)) : null;
        }
        curves.read(in);
        if (finished) {
            closing = IntStream.range(0, best.length).mapToObj(this::numbers).toArray(double[][]::new);
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
