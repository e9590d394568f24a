package org.ridgeline.training;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.ridgeline.data.Samples;

/**
 * Trains arms in lock-step for a number of epochs and records their curves, in pieces short enough to stop between: a step
 * on one batch, or a look at some rows. What has been done is a single number, so a checkpoint is that number, the curves
 * and the networks.
 */
public final class EpochTraining {
    /** Curves are measured on at most so many training rows, the first ones: more would only cost time. */
    public static final int MOST_MEASURED = 5000;

    /** Rows looked at in one piece, all arms together. */
    private static final int PIECE = 4000;

    private static final int SMALLEST_PIECE = 250;

    /** A training step goes through the network three times as far as a look: forward, and back for inputs and weights. */
    private static final double TRAINING_COST = 3;

    private final LockStep lockStep;
    private final int arms;
    private final int batchSize;
    private final int epochs;
    private final Samples train;
    private final Samples test;
    private final int piece;
    private final int trainPieces;
    private final int pieces;
    private final LearningCurves curves;
    private final double[] lossSum;
    private final double[] rightSum;
    private long unit;

    public EpochTraining(LockStep lockStep, TrainingPlan plan, Samples train, Samples test, int epochs) {
        this.lockStep = lockStep;
        this.arms = plan.arms().size();
        this.batchSize = plan.batchSize();
        this.epochs = epochs;
        this.train = train.rows(0, Math.min(train.size(), MOST_MEASURED));
        this.test = test;
        this.piece = Math.max(SMALLEST_PIECE, PIECE / arms);
        this.trainPieces = Math.ceilDiv(this.train.size(), piece);
        this.pieces = trainPieces + Math.ceilDiv(test.size(), piece);
        this.curves = new LearningCurves(arms, epochs);
        this.lossSum = new double[arms];
        this.rightSum = new double[arms];
    }

    public boolean isDone() {
        return curves.recorded() > epochs;
    }

    /** The next piece of work. The first look comes before any training. */
    public void step() {
        long within = (unit + lockStep.stepsPerEpoch()) % unitsPerEpoch();
        if (within < lockStep.stepsPerEpoch()) {
            lockStep.step();
        } else {
            look((int) (within - lockStep.stepsPerEpoch()));
        }
        unit++;
    }

    private long unitsPerEpoch() {
        return lockStep.stepsPerEpoch() + pieces;
    }

    private long lastUnit() {
        return epochs * unitsPerEpoch() + pieces;
    }

    private void look(int at) {
        boolean seen = at < trainPieces;
        Samples rows = seen ? train : test;
        int from = (seen ? at : at - trainPieces) * piece;
        int to = Math.min(rows.size(), from + piece);
        Samples part = rows.rows(from, to);
        List<Evaluation> found = lockStep.evaluate(part);
        for (int arm = 0; arm < arms; arm++) {
            if (seen) {
                // What happens on rows that nobody learns from is no matter of training.
                lockStep.notice(arm, found.get(arm).loss());
            }
            lossSum[arm] = (from == 0 ? 0 : lossSum[arm]) + found.get(arm).loss() * part.size();
            rightSum[arm] = (from == 0 ? 0 : rightSum[arm]) + found.get(arm).accuracy() * part.size();
        }
        if (to == rows.size()) {
            record(seen ? LearningCurves.Quantity.TRAIN_LOSS : LearningCurves.Quantity.TEST_LOSS, lossSum, to);
            record(seen ? LearningCurves.Quantity.TRAIN_ACCURACY : LearningCurves.Quantity.TEST_ACCURACY, rightSum, to);
        }
        if (at == pieces - 1) {
            cut();
            curves.next();
        }
    }

    private void record(LearningCurves.Quantity quantity, double[] sums, int rows) {
        for (int arm = 0; arm < arms; arm++) {
            curves.record(arm, quantity, sums[arm] / rows);
        }
    }

    /** An arm that has diverged has no numbers of this epoch, though the look at the training rows may have found some. */
    private void cut() {
        for (int arm = 0; arm < arms; arm++) {
            if (lockStep.diverged(arm)) {
                for (LearningCurves.Quantity quantity : LearningCurves.Quantity.values()) {
                    curves.record(arm, quantity, Double.NaN);
                }
            }
        }
    }

    /** Work done so far, in rows looked at by one arm. */
    public double workDone() {
        long begun = (unit + lockStep.stepsPerEpoch()) / unitsPerEpoch();
        long within = (unit + lockStep.stepsPerEpoch()) % unitsPerEpoch();
        double trained = TRAINING_COST * batchSize * Math.min(within, lockStep.stepsPerEpoch());
        double looked = (double) rowsMeasured() / pieces * Math.max(0, within - lockStep.stepsPerEpoch());
        double before = begun * workPerEpoch() - TRAINING_COST * batchSize * lockStep.stepsPerEpoch();
        return arms * Math.max(0, before + trained + looked);
    }

    /** All the work there is, in the same unit. */
    public double work() {
        return arms * (epochs * workPerEpoch() + rowsMeasured());
    }

    private double workPerEpoch() {
        return TRAINING_COST * batchSize * lockStep.stepsPerEpoch() + rowsMeasured();
    }

    private int rowsMeasured() {
        return train.size() + test.size();
    }

    /** The last epoch that is recorded; 0 before there is any. */
    public int epoch() {
        return Math.max(0, curves.recorded() - 1);
    }

    public LearningCurves curves() {
        return curves;
    }

    /**
     * Goes on from the end of the epoch at which another training stands, whose curves it keeps: the next is this one's own.
     *
     * @param other on the same rows, at the end of an epoch before this one's last; its networks have been {@link
     *     LockStep#takeOver taken over}
     */
    public void takeOver(EpochTraining other) {
        curves.takeOver(other.curves);
        unit = pieces + epoch() * unitsPerEpoch();
    }

    /** Writes how far it is; the networks are the lock-step's own to keep. */
    public void write(DataOutput out) throws IOException {
        out.writeLong(unit);
        for (int arm = 0; arm < arms; arm++) {
            out.writeDouble(lossSum[arm]);
            out.writeDouble(rightSum[arm]);
        }
        curves.write(out);
    }

    /** @throws IOException where it is broken or of another training */
    public void read(DataInput in) throws IOException {
        unit = in.readLong();
        if (unit < 0 || unit > lastUnit()) {
            throw new IOException("unit %d of %d".formatted(unit, lastUnit()));
        }
        for (int arm = 0; arm < arms; arm++) {
            lossSum[arm] = in.readDouble();
            rightSum[arm] = in.readDouble();
        }
        curves.read(in);
    }
}
