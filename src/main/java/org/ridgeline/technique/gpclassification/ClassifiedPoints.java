package org.ridgeline.technique.gpclassification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ridgeline.catalog.DataField;
import org.ridgeline.catalog.OwnData;
import org.ridgeline.catalog.Violation;
import org.ridgeline.catalog.ViolationException;
import org.ridgeline.catalog.Words;
import org.ridgeline.numerics.Grids;
import org.ridgeline.numerics.Rows;

/**
 * Points with their classes, and the places to predict at.
 *
 * @param x n×p, rows are points
 * @param y n, zeros and ones
 * @param grid g×p, or null where there is none
 * @param plain whether x was a plain list, as the grid and the answer then are
 * @param own whether the caller brought them
 */
record ClassifiedPoints(double[][] x, double[] y, double @Nullable [][] grid, boolean plain, boolean own) {
    /** The most points: every Newton step factors an n×n matrix. */
    static final int MOST_POINTS = 2000;

    private static final int MOST_PLACES = DataField.MAX_ROWS;
    private static final int GRID = 200;

    /** So many wrong classes are named; the rest are of the same kind. */
    private static final int MOST_NAMED = 20;

    /** Beside a single place there is as much room as the default length scale needs to forget it. */
    private static final double ALONE = 5;

    static final List<DataField> FIELDS = List.of(
            DataField.required("x", MOST_POINTS, "[n]", "[n][p]"),
            DataField.required("y", MOST_POINTS, "[n]"),
            DataField.optional("grid", MOST_PLACES, "[g]", "[g][p]"));

    /** Own data where given, else the example that the parameters describe. */
    static ClassifiedPoints of(OwnData own, GpClassificationParameters parameters, Words words) {
        if (!own.isEmpty()) {
            return ofOwn(own, words);
        }
        Examples.Sample sample = Examples.of(parameters.dataset(), parameters.samples(), parameters.seed());
        boolean plain = sample.x()[0].length == 1;
        return new ClassifiedPoints(sample.x(), sample.y(), plain ? across(sample.x()) : null, plain, false);
    }

    private static ClassifiedPoints ofOwn(OwnData own, Words words) {
        double[] y = own.vector("y");
        refuseOtherClasses(y, words);
        boolean plain = own.tensor("x").dimensions() == 1;
        if (own.has("grid")
                && own.tensor("grid").dimensions() != own.tensor("x").dimensions()) {
            throw own.refusal("grid", words.say("violation.data.same-shape", "grid", "x"));
        }
        double[][] x = own.tensor("x").rows();
        double[][] grid = own.has("grid") ? own.tensor("grid").rows() : plain ? across(x) : null;
        return new ClassifiedPoints(x, y, grid, plain, true);
    }

    private static void refuseOtherClasses(double[] y, Words words) {
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < y.length && violations.size() < MOST_NAMED; i++) {
            if (y[i] != 0 && y[i] != 1) {
                String path = "data.y[" + i + "]";
                violations.add(new Violation(path, y[i], words.say("violation.class", path, words.exact(y[i]))));
            }
        }
        if (!violations.isEmpty()) {
            throw new ViolationException(violations);
        }
    }

    /** Equally spaced places from the smallest x to the largest, both exactly. */
    private static double[][] across(double[][] x) {
        return Rows.ofColumn(Grids.across(Rows.column(x, 0), GRID));
    }

    int size() {
        return y.length;
    }

    int dimensions() {
        return x[0].length;
    }

    /** How many belong to class 1. */
    int positives() {
        return (int) Arrays.stream(y).sum();
    }

    /** The only class that was seen, or null where both were. */
    @Nullable
    Integer onlyClass() {
        return positives() == 0 ? Integer.valueOf(0) : positives() == size() ? Integer.valueOf(1) : null;
    }

    boolean[] classes() {
        boolean[] classes = new boolean[y.length];
        for (int i = 0; i < classes.length; i++) {
            classes[i] = y[i] == 1;
        }
        return classes;
    }

    /** Rows in the form in which x was given. */
    Object shown(double[][] rows) {
        return plain ? Rows.column(rows, 0) : rows;
    }

    /** The lowest and the highest value of one column, with some room beside them, never equal. */
    double[] range(int column, double room) {
        double[] values = Rows.column(x, column);
        double lowest = Arrays.stream(values).min().orElse(0);
        double highest = Arrays.stream(values).max().orElse(0);
        double span = highest - lowest;
        double beside = span > 1e-9 * Math.max(Math.abs(lowest), Math.abs(highest))
                ? room * span
                : Math.max(ALONE, 0.1 * Math.abs(highest));
        return new double[] {lowest - beside, highest + beside};
    }
}
