package org.ridgeline.numerics;

/** Points at which a design was evaluated once, so that every alpha's predictions there are one matrix product. */
public final class Points {
    private final Design design;
    private final double[] basis;
    private final int size;

    Points(Design design, double[] basis, int size) {
        this.design = design;
        this.basis = basis;
        this.size = size;
    }

    public int size() {
        return size;
    }

    /** {@code offset + basis · coordinates}, one number for each point. */
    double[] predict(double offset, double[] coordinates) {
        int width = coordinates.length;
        double[] predicted = new double[size];
        for (int i = 0, at = 0; i < size; i++) {
            double sum = 0;
            for (int j = 0; j < width; j++) {
                sum += basis[at++] * coordinates[j];
            }
            predicted[i] = offset + sum;
        }
        return predicted;
    }

    /** {@code basis · directions}: size×count, row after row. @param directions column after column */
    double[] times(double[] directions, int count) {
        int width = count == 0 ? 0 : directions.length / count;
        double[] product = new double[size * count];
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < count; k++) {
                double sum = 0;
                for (int j = 0; j < width; j++) {
                    sum += basis[i * width + j] * directions[k * width + j];
                }
                product[i * count + k] = sum;
            }
        }
        return product;
    }

    void requireOf(Design expected) {
        if (design != expected) {
            throw new IllegalArgumentException(
                    "The points belong to another design. Maybe call at(…) of the design that was fitted.");
        }
    }
}
