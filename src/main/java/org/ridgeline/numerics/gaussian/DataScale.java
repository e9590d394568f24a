package org.ridgeline.numerics.gaussian;

/**
 * The sizes of data that starts of a search are drawn by; 1 where the data has none.
 *
 * @param middle of the smallest interval that holds all coordinates of all points
 * @param range that interval's length
 * @param variance the mean of y², as the prior's mean is 0
 */
record DataScale(double middle, double range, double variance) {
    static DataScale of(double[][] x, double[] y) {
        double smallest = Double.POSITIVE_INFINITY;
        double largest = Double.NEGATIVE_INFINITY;
        for (double[] point : x) {
            for (double value : point) {
                smallest = Math.min(smallest, value);
                largest = Math.max(largest, value);
            }
        }
        double variance = 0;
        for (double value : y) {
            variance += value * value / y.length;
        }
        double range = largest - smallest;
        double middle = x.length == 0 ? 0 : smallest / 2 + largest / 2;
        return new DataScale(middle, usable(range), usable(variance));
    }

    private static double usable(double size) {
        return size > 0 && Double.isFinite(size) ? size : 1;
    }
}
