package org.ridgeline.data;

import java.util.List;
import org.ridgeline.numerics.Rows;

/**
 * A small data set.
 *
 * @param columns the names of the p columns
 * @param rows n×p, rows are samples
 * @param target the name of what {@code y} holds
 * @param y n
 */
public record Table(String name, List<String> columns, double[][] rows, String target, double[] y) {
    public Table {
        columns = List.copyOf(columns);
        rows = Rows.copy(rows);
        y = y.clone();
    }

    @Override
    public double[][] rows() {
        return Rows.copy(rows);
    }

    @Override
    public double[] y() {
        return y.clone();
    }
}
