package org.ridgeline.technique.gaussianprocess;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ridgeline.catalog.DataField;
import org.ridgeline.catalog.OwnData;
import org.ridgeline.catalog.Words;
import org.ridgeline.data.Tables;
import org.ridgeline.numerics.Grids;
import org.ridgeline.numerics.RandomStream;
import org.ridgeline.numerics.Rows;

/**
 * The points, and the places to predict at.
 *
 * @param x n×p, rows are points; n may be 0
 * @param y n
 * @param grid g×p, or null where x has several columns and no grid was given
 * @param plain whether x is a plain list, as the grid and the answer then are
 * @param own whether the caller brought them
 */
record Observed(double[][] x, double[] y, double @Nullable [][] grid, boolean plain, boolean own) {
    /** A factorisation of more would keep others waiting. */
    static final int MOST_POINTS = 2000;

    static final List<DataField> FIELDS = List.of(
            DataField.required("x", MOST_POINTS, "[n]", "[n][p]").orEmpty(),
            DataField.required("y", MOST_POINTS, "[n]").orEmpty(),
            DataField.optional("grid", DataField.MAX_ROWS, "[g]", "[g][p]"));

    private static final int GRID = 200;
    private static final double[] BICYCLE_X = {0, 2, 5, 8, 10};
    private static final double[] BICYCLE_Y = {0, 2, 3, 1, 4};
    private static final double[] BICYCLE8_X = {0, 1, 2, 4, 5, 6, 8, 10};
    private static final double[] BICYCLE8_Y = {0, 1, 2.5, 1.5, 3, 2, 1, 4};

    /** Where a process without points is looked at. */
    private static final double EMPTY_FROM = 0;

    private static final double EMPTY_TO = 10;
    private static final double WAVE_NOISE = 0.2;
    private static final int WAVE_STREAM = 3;

    static Observed of(OwnData own, GaussianProcessParameters parameters, Words words) {
        if (!own.isEmpty()) {
            return ofOwn(own, words);
        }
        return switch (parameters.dataset()) {
            case BICYCLE -> plain(BICYCLE_X, BICYCLE_Y, null, false);
            case BICYCLE8 -> plain(BICYCLE8_X, BICYCLE8_Y, null, false);
            case WAVE -> wave(parameters.points(), parameters.seed());
            case CARBON_DIOXIDE -> carbonDioxide();
            case NONE -> plain(new double[0], new double[0], null, false);
        };
    }

    private static Observed ofOwn(OwnData own, Words words) {
        boolean plain = own.tensor("x").dimensions() == 1;
        if (own.has("grid")
                && own.tensor("grid").dimensions() != own.tensor("x").dimensions()) {
            throw own.refusal("grid", words.say("violation.data.same-shape", "grid", "x"));
        }
        if (plain) {
            return plain(own.vector("x"), own.vector("y"), own.has("grid") ? own.vector("grid") : null, true);
        }
        return new Observed(
                own.tensor("x").rows(),
                own.vector("y"),
                own.has("grid") ? own.tensor("grid").rows() : null,
                false,
                true);
    }

    private static Observed plain(double[] x, double[] y, double @Nullable [] grid, boolean own) {
        return new Observed(Rows.ofColumn(x), y, Rows.ofColumn(grid == null ? across(x) : grid), true, own);
    }

    /** 200 places from the smallest x to the largest, both exactly. */
    private static double[] across(double[] x) {
        return x.length == 0 ? Grids.linear(EMPTY_FROM, EMPTY_TO, GRID) : Grids.across(x, GRID);
    }

    /** y = sin(1.3x) + 0.3x with normal noise, at places drawn uniformly from 0…10. More points begin with fewer. */
    private static Observed wave(int points, long seed) {
        RandomStream random = RandomStream.stream(seed, WAVE_STREAM);
        double[] x = new double[points];
        double[] y = new double[points];
        for (int i = 0; i < points; i++) {
            x[i] = random.uniform(EMPTY_FROM, EMPTY_TO);
            y[i] = wave(x[i]) + WAVE_NOISE * random.normal();
        }
        double[] grid = Grids.linear(EMPTY_FROM, EMPTY_TO, GRID);
        return plain(x, y, grid, false);
    }

    /** The curve behind the wave. */
    static double wave(double x) {
        return StrictMath.sin(1.3 * x) + 0.3 * x - 1.5;
    }

    /** In parts per million above the mean of all months: the prior's mean is 0. */
    private static Observed carbonDioxide() {
        double[] y = Tables.carbonDioxide().y();
        double mean = Rows.mean(y);
        return plain(
                Rows.column(Tables.carbonDioxide().rows(), 0),
                Arrays.stream(y).map(value -> value - mean).toArray(),
                null,
                false);
    }

    int size() {
        return y.length;
    }

    int dimensions() {
        return x.length > 0 ? x[0].length : grid == null ? 1 : grid[0].length;
    }

    /** Rows in the form in which x was given. */
    Object shown(double[][] rows) {
        return plain ? Rows.column(rows, 0) : rows;
    }

    /** Whether two points stand at the same place with different heights. */
    boolean contradicts() {
        double[][] places = Arrays.stream(x)
                // −0 + 0 is 0: both zeros are the same place.
                .map(row -> Arrays.stream(row).map(value -> value + 0.0).toArray())
                .toArray(double[][]::new);
        Integer[] order = new Integer[size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Arrays.compare(places[a], places[b]));
        for (int i = 1; i < order.length; i++) {
            if (Arrays.equals(places[order[i]], places[order[i - 1]]) && y[order[i]] != y[order[i - 1]]) {
                return true;
            }
        }
        return false;
    }
}
