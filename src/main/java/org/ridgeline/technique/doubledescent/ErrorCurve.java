package org.ridgeline.technique.doubledescent;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * One price's numbers over the widths, and what shape they have.
 *
 * @param widths ascending
 * @param points aligned with the widths
 */
record ErrorCurve(int index, double lambda, int[] widths, List<DoubleDescent.Point> points) {
    /** A hill rises over the lower of its two valleys by this factor at least; less is the draws' own unrest. */
    private static final double HILL = 1.5;

    double[] values(ToDoubleFunction<DoubleDescent.Point> of) {
        return points.stream().mapToDouble(of).toArray();
    }

    /** Where the test error is least; −1 where there is none. */
    int best() {
        return lowest(0, points.size());
    }

    /** Where the test error has its peak between two valleys, or −1 where it has none. */
    int peak() {
        int highest = -1;
        for (int i = 1; i + 1 < points.size(); i++) {
            if (Double.isFinite(error(i)) && (highest < 0 || error(i) > error(highest))) {
                highest = i;
            }
        }
        if (highest < 0) {
            return -1;
        }
        int before = lowest(0, highest);
        int after = lowest(highest + 1, points.size());
        boolean hill = before >= 0
                && after >= 0
                && error(highest) >= HILL * error(before)
                && error(highest) >= HILL * error(after);
        return hill ? highest : -1;
    }

    /** Whether there are enough errors for a peak between two valleys. */
    boolean canPeak() {
        return points.stream().filter(point -> Double.isFinite(point.testMse())).count() >= 3;
    }

    /** Where the test error is least on the near side of a place. */
    int before(int place) {
        return lowest(0, place);
    }

    /** Where the test error is least on the far side of a place. */
    int after(int place) {
        return lowest(place + 1, points.size());
    }

    double error(int place) {
        return points.get(place).testMse();
    }

    private int lowest(int from, int to) {
        int best = -1;
        for (int i = from; i < to; i++) {
            if (Double.isFinite(error(i)) && (best < 0 || error(i) < error(best))) {
                best = i;
            }
        }
        return best;
    }
}
