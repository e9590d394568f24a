package org.ridgeline.technique.gaussianprocess;

import java.util.Arrays;
import org.ridgeline.numerics.Grids;
import org.ridgeline.numerics.Rows;
import org.ridgeline.numerics.gaussian.CovarianceFunction;

/**
 * The window that a process is looked at through: a little beyond its points, in round numbers, so that it does not move
 * with every step of a point.
 *
 * @param x lowest and highest place; of x with several columns, of all of them
 * @param y lowest and highest value
 * @param grid places between them to draw at
 */
record Frame(double[] x, double[] y, double[] grid) {
    private static final int PLACES = 161;

    /** Seasons need more: so many places over sixty years show each of them. */
    private static final int PLACES_OF_YEARS = 641;

    /** Values nearer to one another than this share of their size, or than any picture shows, stand at one place. */
    private static final double LEAST_SPAN = 1e-9;

    private static final double SMALLEST = 1e-290;
    private static final double BESIDE = 0.1;
    private static final double ABOVE = 0.35;

    /** The prior's own window where there is no point. */
    private static final double EMPTY_FROM = 0;

    private static final double EMPTY_TO = 10;
    private static final double DEVIATIONS = 3;

    /** The forecast of the carbon dioxide reaches as far as this. */
    private static final double FORECAST = 2022;

    static Frame of(Observed observed, Observations dataset, CovarianceFunction covariance) {
        if (!observed.plain()) {
            double[] places =
                    Arrays.stream(observed.x()).flatMapToDouble(Arrays::stream).toArray();
            return new Frame(rounded(places, BESIDE), rounded(observed.y(), ABOVE), new double[0]);
        }
        if (observed.size() == 0) {
            double reach = roundedUp(DEVIATIONS * Math.sqrt(largestVariance(covariance)));
            return new Frame(
                    new double[] {EMPTY_FROM, EMPTY_TO},
                    new double[] {-reach, reach},
                    Grids.linear(EMPTY_FROM, EMPTY_TO, PLACES));
        }
        double[] x = rounded(Rows.column(observed.x(), 0), BESIDE);
        boolean years = !observed.own() && dataset == Observations.CARBON_DIOXIDE;
        if (years) {
            x = new double[] {1955, FORECAST};
        }
        double[] y = years ? new double[] {-40, 100} : rounded(observed.y(), ABOVE);
        return new Frame(x, y, Grids.linear(x[0], x[1], years ? PLACES_OF_YEARS : PLACES));
    }

    /** Variances are constant or grow away from a center: the largest stands at an end. */
    private static double largestVariance(CovarianceFunction covariance) {
        double[] ends = covariance.variances(new double[][] {{EMPTY_FROM}, {EMPTY_TO}});
        return Math.max(Double.MIN_NORMAL, Math.max(ends[0], ends[1]));
    }

    double[][] places() {
        return Rows.ofColumn(grid);
    }

    /** The values' range with room beside it, outward to round numbers. */
    private static double[] rounded(double[] values, double room) {
        double lowest = Arrays.stream(values).min().orElse(0);
        double highest = Arrays.stream(values).max().orElse(0);
        double span = highest - lowest;
        double largest = Math.max(Math.abs(lowest), Math.abs(highest));
        if (!(span > Math.max(LEAST_SPAN * largest, SMALLEST))) {
            span = Math.max(1, largest);
            room = 1;
        }
        double step = step(span);
        return new double[] {
            step * Math.floor((lowest - room * span) / step + 1e-9),
            step * Math.ceil((highest + room * span) / step - 1e-9)
        };
    }

    private static double roundedUp(double value) {
        double step = step(value);
        return step * Math.ceil(value / step - 1e-9);
    }

    /** A round tenth of a span, or a fifth of it: 1, 2 or 5 times a power of ten. */
    private static double step(double span) {
        double rough = Math.max(span, Double.MIN_NORMAL) / 8;
        double power = StrictMath.pow(10, Math.floor(StrictMath.log10(rough)));
        double ratio = rough / power;
        return power * (ratio > 5 ? 10 : ratio > 2 ? 5 : ratio > 1 ? 2 : 1);
    }
}
