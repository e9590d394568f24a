package org.ridgeline.training;

import java.util.Arrays;

/** How each arm of a training stands: its last loss, and whether it has run away or was told to stop. */
final class ArmStandings {
    /** In nats. Guessing costs a few; an arm that gives the truth odds of e^-1000 has run away, and will not be back. */
    private static final double LARGEST_LOSS = 1000;

    private final double[] losses;
    private final long[] divergedAt;
    private final boolean[] stopped;

    ArmStandings(int arms) {
        losses = new double[arms];
        divergedAt = new long[arms];
        stopped = new boolean[arms];
        Arrays.fill(losses, Double.NaN);
    }

    int arms() {
        return losses.length;
    }

    /** NaN before the first step. */
    double[] losses() {
        return losses;
    }

    /** The step that showed it, for each arm; 0 for none. */
    long[] divergedAt() {
        return divergedAt;
    }

    boolean diverged(int arm) {
        return divergedAt[arm] != 0;
    }

    /** Whether it is trained no more. */
    boolean rests(int arm) {
        return diverged(arm) || stopped[arm];
    }

    boolean stopped(int arm) {
        return stopped[arm];
    }

    void stop(int arm, boolean now) {
        stopped[arm] = now;
    }

    /** What an arm lost on the batch of a step. */
    void record(int arm, double loss, long step) {
        if (!rests(arm)) {
            losses[arm] = loss;
            divergedAt[arm] = isBounded(loss) ? 0 : step;
        }
    }

    /** What an arm lost when it was looked at after a step. */
    void notice(int arm, double loss, long step) {
        if (step > 0 && !diverged(arm) && !isBounded(loss)) {
            divergedAt[arm] = step;
        }
    }

    private static boolean isBounded(double loss) {
        return loss <= LARGEST_LOSS;
    }

    /** Goes on as others stood. */
    void takeOver(double[] otherLosses, long[] otherDivergedAt) {
        System.arraycopy(otherLosses, 0, losses, 0, losses.length);
        System.arraycopy(otherDivergedAt, 0, divergedAt, 0, divergedAt.length);
    }
}
