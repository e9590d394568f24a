package org.ridgeline.technique.dropout;

import java.util.Arrays;

/** Correlations between hidden units: how much one says what another has said already. */
final class CoAdaptation {
    /** A picture of more units than these shows nothing but grain. */
    private static final int MOST_SHOWN = 32;

    private CoAdaptation() {}

    /** @param activations rows × units */
    static DropoutResult.CoAdaptation of(double[][] activations) {
        double[][] units = standardised(activations);
        int constant = activations[0].length - units.length;
        double sum = 0;
        for (int i = 0; i < units.length; i++) {
            for (int j = 0; j < i; j++) {
                sum += Math.abs(dot(units[i], units[j]));
            }
        }
        double pairs = units.length * (units.length - 1) / 2.0;
        int shown = Math.min(MOST_SHOWN, units.length);
        double[][] correlation = new double[shown][shown];
        for (int i = 0; i < shown; i++) {
            correlation[i][i] = 1;
            for (int j = 0; j < i; j++) {
                correlation[i][j] = Math.clamp(dot(units[i], units[j]), -1, 1);
                correlation[j][i] = correlation[i][j];
            }
        }
        return new DropoutResult.CoAdaptation(pairs == 0 ? null : Double.valueOf(sum / pairs), constant, correlation);
    }

    /** Each unit's values over the rows, centred and of length 1; units that never change are left out. */
    private static double[][] standardised(double[][] activations) {
        int rows = activations.length;
        double[][] units = new double[activations[0].length][rows];
        int kept = 0;
        for (int unit = 0; unit < activations[0].length; unit++) {
            double[] values = units[kept];
            double mean = 0;
            for (int row = 0; row < rows; row++) {
                values[row] = activations[row][unit];
                mean += values[row] / rows;
            }
            double square = 0;
            double largest = 0;
            for (int row = 0; row < rows; row++) {
                largest = Math.max(largest, Math.abs(values[row]));
                values[row] -= mean;
                square += values[row] * values[row];
            }
            double length = Math.sqrt(square);
            // Rounding alone leaves a constant unit a length of this order.
            if (length > 1e-6 * largest * Math.sqrt(rows)) {
                for (int row = 0; row < rows; row++) {
                    values[row] /= length;
                }
                kept++;
            }
        }
        return Arrays.copyOf(units, kept);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
