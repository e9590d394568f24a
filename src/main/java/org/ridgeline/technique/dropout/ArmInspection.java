package org.ridgeline.technique.dropout;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.ridgeline.data.Classification;
import org.ridgeline.data.ClassificationSet;
import org.ridgeline.data.Samples;
import org.ridgeline.training.LockStep;
import org.ridgeline.training.MonteCarlo;
import org.ridgeline.training.MonteCarloPasses;

/**
 * The closer look at an arm once all are trained, in pieces short enough to stop between. There is none at an arm that has
 * diverged.
 */
final class ArmInspection {
    /** Correlations are measured on so many test rows. */
    private static final int MOST_ROWS = 1000;

    private static final int FIRST_HIDDEN = 0;

    /** Of what is kept of a look. A broken checkpoint must not ask for all the memory there is. */
    private static final int MOST_ALONG_A_SIDE = 100;

    private final LockStep lockStep;
    private final int arm;
    private final Samples test;
    private final int measured;
    private final MonteCarloPasses images;
    private final @Nullable MonteCarloPasses plane;
    private DropoutResult.@Nullable CoAdaptation coAdaptation;
    private double @Nullable [][] probability;

    ArmInspection(LockStep lockStep, int arm, Classification data, DropoutParameters parameters) {
        this.lockStep = lockStep;
        this.arm = arm;
        this.test = data.test();
        this.measured = Math.min(MOST_ROWS, test.size());
        this.images = lockStep.monteCarlo(arm, new Inputs(parameters.dataset(), data).samples(), parameters.passes());
        this.plane =
                parameters.dataset().isPlane() ? lockStep.monteCarlo(arm, Plane.samples(), parameters.passes()) : null;
    }

    /** To be asked only when training is over: until then any arm may diverge. */
    boolean isDone() {
        return lockStep.diverged(arm) || workDone() == work();
    }

    void step() {
        if (coAdaptation == null) {
            coAdaptation = CoAdaptation.of(lockStep.hidden(arm, FIRST_HIDDEN, test.rows(0, measured)));
        } else if (!images.isDone()) {
            images.step();
        } else if (plane != null && probability == null) {
            probability = Plane.ofClassOne(lockStep.probabilities(arm, Plane.samples()));
        } else if (plane != null) {
            plane.step();
        }
    }

    /** All the work there is, in rows looked at once, as training counts its own. */
    double work() {
        return measured + images.work() + (plane == null ? 0 : Plane.SIZE + plane.work());
    }

    /** Never falling; what an arm that has diverged is spared counts as done. */
    double workDone() {
        if (lockStep.diverged(arm)) {
            return work();
        }
        return (coAdaptation == null ? 0 : measured)
                + images.workDone()
                + (probability == null ? 0 : Plane.SIZE)
                + (plane == null ? 0 : plane.workDone());
    }

    /** What was found, once it is done. */
    Found found() {
        if (lockStep.diverged(arm)) {
            return Found.NOTHING;
        }
        MonteCarlo passes = images.result();
        return new Found(
                new DropoutResult.MonteCarlo(passes.mean(), passes.standardDeviation()), coAdaptation, region());
    }

    private DropoutResult.@Nullable Region region() {
        if (plane == null || probability == null) {
            return null;
        }
        double[][] deviation = Plane.ofClassOne(plane.result().standardDeviation());
        return new DropoutResult.Region(Plane.places(), Plane.places(), probability, deviation);
    }

    /** Writes what has been found so far. */
    void write(DataOutput out) throws IOException {
        images.write(out);
        out.writeBoolean(coAdaptation != null);
        if (coAdaptation != null) {
            Double mean = coAdaptation.meanAbsoluteCorrelation();
            out.writeDouble(mean == null ? Double.NaN : mean);
            out.writeInt(coAdaptation.constantUnits());
            write(coAdaptation.correlation(), out);
        }
        if (plane != null) {
            out.writeBoolean(probability != null);
            if (probability != null) {
                write(probability, out);
            }
            plane.write(out);
        }
    }

    /** @throws IOException where it is broken or of another experiment */
    void read(DataInput in) throws IOException {
        images.read(in);
        if (in.readBoolean()) {
            double mean = in.readDouble();
            coAdaptation = new DropoutResult.CoAdaptation(Double.isNaN(mean) ? null : mean, in.readInt(), square(in));
        }
        if (plane != null) {
            probability = in.readBoolean() ? square(in) : null;
            plane.read(in);
        }
    }

    private static void write(double[][] square, DataOutput out) throws IOException {
        out.writeInt(square.length);
        for (double[] row : square) {
            for (double value : row) {
                out.writeDouble(value);
            }
        }
    }

    private static double[][] square(DataInput in) throws IOException {
        int side = in.readInt();
        if (side < 0 || side > MOST_ALONG_A_SIDE) {
            throw new IOException("a square of %d by %d".formatted(side, side));
        }
        double[][] square = new double[side][side];
        for (double[] row : square) {
            for (int i = 0; i < side; i++) {
                row[i] = in.readDouble();
            }
        }
        return square;
    }

    /** How many rows Monte-Carlo dropout looks at in each pass. */
    static int rows(ClassificationSet set) {
        return Inputs.MOST + (set.isPlane() ? Plane.SIZE : 0);
    }

    /** What was found; what it lacks does not apply. */
    record Found(
            DropoutResult.@Nullable MonteCarlo monteCarlo,
            DropoutResult.@Nullable CoAdaptation coAdaptation,
            DropoutResult.@Nullable Region region) {
        static final Found NOTHING = new Found(null, null, null);
    }
}
