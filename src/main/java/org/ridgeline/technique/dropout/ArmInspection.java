package org.ridgeline.technique.dropout;

import org.jspecify.annotations.Nullable;
import org.ridgeline.data.Classification;
import org.ridgeline.data.ClassificationSet;
import org.ridgeline.data.Samples;
import org.ridgeline.numerics.Grids;
import org.ridgeline.training.LockStep;
import org.ridgeline.training.MonteCarlo;

/** The closer look at a trained arm; what it lacks does not apply. */
record ArmInspection(
        DropoutResult.@Nullable MonteCarlo monteCarlo,
        DropoutResult.@Nullable CoAdaptation coAdaptation,
        DropoutResult.@Nullable Region region) {
    static final ArmInspection NONE = new ArmInspection(null, null, null);

    /** Correlations are measured on so many test rows. */
    private static final int MOST_ROWS = 1000;

    /** Places along each side of a plane. */
    private static final int PLACES = 41;

    /** The plane is drawn a little beyond the teaching range of its points, where the network has seen nothing. */
    private static final double REACH = 2;

    private static final int FIRST_HIDDEN = 0;

    static ArmInspection of(LockStep lockStep, int arm, Classification data, DropoutParameters parameters) {
        if (lockStep.diverged(arm)) {
            return NONE;
        }
        Inputs inputs = new Inputs(parameters.dataset(), data);
        MonteCarlo passes = lockStep.monteCarlo(arm, inputs.samples(), parameters.passes(), parameters.seed());
        Samples test = data.test().rows(0, Math.min(MOST_ROWS, data.test().size()));
        return new ArmInspection(
                new DropoutResult.MonteCarlo(passes.mean(), passes.standardDeviation()),
                CoAdaptation.of(lockStep.hidden(arm, FIRST_HIDDEN, test)),
                parameters.dataset().isPlane() ? region(lockStep, arm, parameters) : null);
    }

    private static DropoutResult.Region region(LockStep lockStep, int arm, DropoutParameters parameters) {
        double[] places = Grids.linear(-REACH, REACH, PLACES);
        float[] rows = new float[2 * PLACES * PLACES];
        for (int j = 0; j < PLACES; j++) {
            for (int i = 0; i < PLACES; i++) {
                rows[2 * (j * PLACES + i)] = (float) places[i];
                rows[2 * (j * PLACES + i) + 1] = (float) places[j];
            }
        }
        Samples plane = new Samples(rows, 2, new int[PLACES * PLACES], 2);
        return new DropoutResult.Region(
                places,
                places,
                ofClassOne(lockStep.probabilities(arm, plane)),
                ofClassOne(lockStep.monteCarlo(arm, plane, parameters.passes(), parameters.seed())
                        .standardDeviation()));
    }

    private static double[][] ofClassOne(double[][] byPlace) {
        double[][] square = new double[PLACES][PLACES];
        for (int j = 0; j < PLACES; j++) {
            for (int i = 0; i < PLACES; i++) {
                square[j][i] = byPlace[j * PLACES + i][1];
            }
        }
        return square;
    }

    /** How many rows Monte-Carlo dropout looks at in each pass. */
    static int rows(ClassificationSet set) {
        return Inputs.MOST + (set.isPlane() ? PLACES * PLACES : 0);
    }
}
