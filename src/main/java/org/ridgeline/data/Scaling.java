package org.ridgeline.data;

/**
 * How columns were standardised: a value less its center, over its scale.
 *
 * @param centers of each column; empty where columns are as they were
 * @param scales of each column, above 0; likewise
 */
public record Scaling(double[] centers, double[] scales) {
    public static final Scaling NONE = new Scaling(new double[0], new double[0]);

    /** By the mean and the population standard deviation of some rows; a column that is constant there is only centred. */
    static Scaling by(double[][] rows) {
        int columns = rows[0].length;
        double[] centers = new double[columns];
        double[] scales = new double[columns];
        for (int j = 0; j < columns; j++) {
            for (double[] row : rows) {
                centers[j] += row[j] / rows.length;
            }
            double largest = 0;
            for (double[] row : rows) {
                scales[j] += (row[j] - centers[j]) * (row[j] - centers[j]) / rows.length;
                largest = Math.max(largest, Math.abs(row[j]));
            }
            scales[j] = Math.sqrt(scales[j]);
            // Rounding alone leaves a constant column a deviation of this order.
            if (!(scales[j] > 1e-12 * largest)) {
                scales[j] = 1;
                centers[j] = rows[0][j];
            }
        }
        return new Scaling(centers, scales);
    }

    /** A value of a column as a network sees it. */
    public float scaled(double value, int column) {
        return (float) (centers.length == 0 ? value : (value - centers[column]) / scales[column]);
    }
}
