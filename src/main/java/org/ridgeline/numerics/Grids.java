package org.ridgeline.numerics;

/** Places to evaluate at. */
public final class Grids {
    private Grids() {}

    /** {@code count} places from {@code from} to {@code to}, equally spaced in their logarithms, both ends exact. */
    public static double[] logarithmic(double from, double to, int count) {
        double[] places = new double[count];
        double first = Math.log10(from);
        double last = Math.log10(to);
        for (int i = 0; i < count; i++) {
            places[i] = Math.pow(10, first + (last - first) * i / (count - 1));
        }
        places[0] = from;
        places[count - 1] = to;
        return places;
    }

    /** {@code count} equally spaced places from the smallest of some values to the largest, both exactly. */
    public static double[] across(double[] values, int count) {
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            lowest = Math.min(lowest, value);
            highest = Math.max(highest, value);
        }
        return linear(lowest, highest, count);
    }

    /** {@code count} equally spaced places from {@code from} to {@code to}, both ends exact. */
    public static double[] linear(double from, double to, int count) {
        double[] places = new double[count];
        for (int i = 0; i < count; i++) {
            places[i] = from + (to - from) * i / (count - 1);
        }
        places[count - 1] = to;
        return places;
    }
}
