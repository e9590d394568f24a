package org.ridgeline.technique.gaussianconditioning;

import org.ridgeline.figure.Axis;

/** The range of an axis: as wide as the teaching range, wider only where something would be left out. */
final class TeachingRange {
    /** Relative to the largest number shown: below it neighbouring doubles could not be told apart as ticks. */
    private static final double NARROWEST = 1e-9;

    /** Beyond what must be seen, as a share of the range. */
    private static final double MARGIN = 0.04;

    private double lowest = Double.POSITIVE_INFINITY;
    private double highest = Double.NEGATIVE_INFINITY;

    static TeachingRange of(double lowest, double highest) {
        TeachingRange range = new TeachingRange();
        range.lowest = lowest;
        range.highest = highest;
        return range;
    }

    /** Nothing but what is shown: for variables whose size is not known beforehand. */
    static TeachingRange empty() {
        return new TeachingRange();
    }

    TeachingRange show(double from, double to) {
        double room = MARGIN * (to - from);
        lowest = Math.min(lowest, from - room);
        highest = Math.max(highest, to + room);
        return this;
    }

    TeachingRange around(double centre, double reach) {
        return show(centre - reach, centre + reach);
    }

    double low() {
        return lowest - lacking();
    }

    double high() {
        return highest + lacking();
    }

    /** What single points need to become a range. */
    private double lacking() {
        double largest = Math.max(Math.abs(lowest), Math.abs(highest));
        boolean narrow = highest - lowest <= NARROWEST * largest;
        return !narrow ? 0 : largest > 0 ? Math.max(largest / 2, Double.MIN_NORMAL) : 1;
    }

    double span() {
        return high() - low();
    }

    Axis axis(String label) {
        return Axis.linear(label, low(), high());
    }
}
