package org.ridgeline.data;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ridgeline.catalog.DataField;
import org.ridgeline.catalog.OwnData;
import org.ridgeline.catalog.Words;
import org.ridgeline.numerics.Grids;
import org.ridgeline.numerics.Rows;

/**
 * A regression problem: training rows, unseen rows where there are any, and a grid to draw a curve on.
 *
 * @param x n×p, rows are samples
 * @param y n
 * @param testX m×p, or null without unseen rows
 * @param gridX places to evaluate a curve at; null where x has several columns
 * @param columns one name a column of x
 * @param origin where the rows come from
 */
public record Regression(
        double[][] x,
        double[] y,
        double @Nullable [][] testX,
        double @Nullable [] testY,
        double @Nullable [] gridX,
        List<String> columns,
        Origin origin) {
    /** The most training rows, test rows and grid places. */
    public static final int MAX_ROWS = DataField.MAX_ROWS;

    private static final int GRID = 200;

    /** Where rows come from. */
    public enum Origin {
        GENERATED,
        TABLE,
        OWN
    }

    /** The fields of own data, with columns of any number. */
    public static final List<DataField> FIELDS = fields("[n]", "[n][p]", "[m]", "[m][p]");

    /** The fields of own data where a curve is drawn over one x. */
    public static final List<DataField> CURVE_FIELDS = List.of(
            DataField.required("x", MAX_ROWS, "[n]"),
            DataField.required("y", MAX_ROWS, "[n]"),
            DataField.optional("testX", MAX_ROWS, "[m]"),
            DataField.optional("testY", MAX_ROWS, "[m]"),
            DataField.optional("grid", MAX_ROWS, "[g]"));

    private static List<DataField> fields(String row, String rows, String testRow, String testRows) {
        return List.of(
                DataField.required("x", MAX_ROWS, row, rows),
                DataField.required("y", MAX_ROWS, row),
                DataField.optional("testX", MAX_ROWS, testRow, testRows),
                DataField.optional("testY", MAX_ROWS, testRow),
                DataField.optional("grid", MAX_ROWS, "[g]"));
    }

    /** Own data where given, else the data set that the parameters name. */
    public static Regression of(OwnData own, DataSet dataSet, SineParameters sine, Words words) {
        if (!own.isEmpty()) {
            return ofOwn(own, words);
        }
        return switch (dataSet) {
            case SINE -> ofSample(sine.sample());
            case DIABETES -> ofTable(Tables.diabetes());
            case LONGLEY -> ofTable(Tables.longley());
        };
    }

    public static Regression ofSample(Split split) {
        return new Regression(
                Rows.ofColumn(split.trainX()),
                split.trainY(),
                Rows.ofColumn(split.testX()),
                split.testY(),
                Grids.across(split.trainX(), GRID),
                List.of("x"),
                Origin.GENERATED);
    }

    private static Regression ofTable(Table table) {
        return new Regression(table.rows(), table.y(), null, null, null, table.columns(), Origin.TABLE);
    }

    private static Regression ofOwn(OwnData own, Words words) {
        int dimensions = own.tensor("x").dimensions();
        boolean curve = dimensions == 1;
        if (own.has("testX") != own.has("testY")) {
            String there = own.has("testX") ? "testX" : "testY";
            String missing = own.has("testX") ? "testY" : "testX";
            throw own.refusal(missing, words.say("violation.data.pair", missing, there));
        }
        if (own.has("testX") && own.tensor("testX").dimensions() != dimensions) {
            throw own.refusal("testX", words.say("violation.data.same-shape", "testX", "x"));
        }
        if (own.has("grid") && !curve) {
            throw own.refusal("grid", words.say("violation.data.grid"));
        }
        double[][] x = own.tensor("x").rows();
        double[] gridX = curve ? own.has("grid") ? own.vector("grid") : Grids.across(own.vector("x"), GRID) : null;
        return new Regression(
                x,
                own.vector("y"),
                own.has("testX") ? own.tensor("testX").rows() : null,
                own.has("testY") ? own.vector("testY") : null,
                gridX,
                names(x[0].length),
                Origin.OWN);
    }

    /** Whether there is one x to draw a curve over. */
    public boolean isCurve() {
        return gridX != null;
    }

    /** Rows as they were given: plain numbers where x has one column of a curve. */
    public Object shown(double[][] rows) {
        return isCurve() ? Rows.column(rows, 0) : rows;
    }

    /** The places of the curve, where {@link #isCurve there is one}. */
    public double[] curveGrid() {
        return Objects.requireNonNull(gridX, "no curve");
    }

    /** The answers of unseen rows, where {@link #hasTest there are any}. */
    public double[] unseenY() {
        return Objects.requireNonNull(testY, "no unseen rows");
    }

    public boolean hasTest() {
        return testY != null;
    }

    public int size() {
        return y.length;
    }

    private static List<String> names(int columns) {
        return columns == 1
                ? List.of("x")
                : java.util.stream.IntStream.rangeClosed(1, columns)
                        .mapToObj(i -> "x" + i)
                        .toList();
    }
}
