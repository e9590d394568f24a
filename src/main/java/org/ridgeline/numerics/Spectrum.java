package org.ridgeline.numerics;

/**
 * The singular value decomposition R' = U·diag(s)·Vᵀ of a design's triangle; the design's own singular values are s√n.
 *
 * <p>One-sided Jacobi: plane rotations from the right make the columns of R₁ᵀ (see {@link PivotedTriangle}) orthogonal;
 * their lengths are the singular values (Hestenes 1958).
 */
final class Spectrum {
    /** Columns are orthogonal when their cosine is below this; a few roundings, as columns are at most 100 long. */
    private static final double ORTHOGONAL = 1e-15;
    /** Jacobi converges quadratically, in about 5 sweeps after pivoting; this only guards against an endless loop. */
    private static final int MAXIMUM_SWEEPS = 40;

    private final double[] values;
    private final double[] left;
    private final double[] right;
    private final int leftLength;
    private final int rightLength;

    private Spectrum(double[] values, double[] left, int leftLength, double[] right, int rightLength) {
        this.values = values;
        this.left = left;
        this.right = right;
        this.leftLength = leftLength;
        this.rightLength = rightLength;
    }

    static Spectrum of(Design design) {
        ExtendedMatrix triangle = design.triangle();
        PivotedTriangle pivoted = PivotedTriangle.of(triangle, design.rankTolerance());
        int rank = pivoted.rank;
        double[] columns = pivoted.transposed;
        int length = triangle.columns;
        double[] rotations = new double[rank * rank];
        for (int k = 0; k < rank; k++) {
            rotations[k * rank + k] = 1;
        }
        for (int sweep = 0; sweep < MAXIMUM_SWEEPS && rotateAll(columns, length, rotations, rank); sweep++) {}
        return sorted(columns, length, rotations, pivoted.reflections, triangle.rows, rank);
    }

    /** One sweep over all pairs; whether any was not yet orthogonal. */
    private static boolean rotateAll(double[] columns, int length, double[] rotations, int rank) {
        boolean rotated = false;
        for (int j = 0; j < rank - 1; j++) {
            for (int k = j + 1; k < rank; k++) {
                int a = j * length;
                int b = k * length;
                double squareA = 0;
                double squareB = 0;
                double product = 0;
                for (int i = 0; i < length; i++) {
                    double valueA = columns[a + i];
                    double valueB = columns[b + i];
                    squareA += valueA * valueA;
                    squareB += valueB * valueB;
                    product += valueA * valueB;
                }
                if (Math.abs(product) <= ORTHOGONAL * Math.sqrt(squareA) * Math.sqrt(squareB)) {
                    continue;
                }
                rotated = true;
                double zeta = (squareB - squareA) / (2 * product);
                double tangent = Math.copySign(1, zeta) / (Math.abs(zeta) + Math.sqrt(1 + zeta * zeta));
                double cosine = 1 / Math.sqrt(1 + tangent * tangent);
                rotate(columns, a, b, length, cosine, cosine * tangent);
                rotate(rotations, j * rank, k * rank, rank, cosine, cosine * tangent);
            }
        }
        return rotated;
    }

    private static void rotate(double[] columns, int a, int b, int length, double cosine, double sine) {
        for (int i = 0; i < length; i++) {
            double valueA = columns[a + i];
            double valueB = columns[b + i];
            columns[a + i] = cosine * valueA - sine * valueB;
            columns[b + i] = sine * valueA + cosine * valueB;
        }
    }

    private static Spectrum sorted(
            double[] columns, int length, double[] rotations, double[] reflections, int rows, int rank) {
        double[] sizes = new double[rank];
        for (int k = 0; k < rank; k++) {
            double square = 0;
            for (int i = 0; i < length; i++) {
                square += columns[k * length + i] * columns[k * length + i];
            }
            sizes[k] = Math.sqrt(square);
        }
        int[] order = descending(sizes);
        double[] values = new double[rank];
        double[] left = new double[rows * rank];
        double[] right = new double[length * rank];
        for (int k = 0; k < rank; k++) {
            int from = order[k];
            values[k] = sizes[from];
            for (int i = 0; i < length; i++) {
                right[k * length + i] = columns[from * length + i] / sizes[from];
            }
            for (int j = 0; j < rank; j++) {
                double factor = rotations[from * rank + j];
                for (int i = 0; i < rows; i++) {
                    left[k * rows + i] += factor * reflections[j * rows + i];
                }
            }
        }
        return new Spectrum(values, left, rows, right, length);
    }

    /** Pivoting has nearly sorted them, so insertion is quick. */
    private static int[] descending(double[] sizes) {
        int[] order = new int[sizes.length];
        for (int k = 0; k < sizes.length; k++) {
            int place = k;
            for (; place > 0 && sizes[order[place - 1]] < sizes[k]; place--) {
                order[place] = order[place - 1];
            }
            order[place] = k;
        }
        return order;
    }

    int rank() {
        return values.length;
    }

    /** s, descending. */
    double[] values() {
        return values.clone();
    }

    double value(int k) {
        return values[k];
    }

    /** U: r×rank, column after column; not a copy. */
    double[] left() {
        return left;
    }

    /** V: p'×rank, column after column; not a copy. */
    double[] right() {
        return right;
    }

    /** Uᵀ·projection. */
    double[] along(double[] projection) {
        double[] along = new double[values.length];
        for (int k = 0; k < values.length; k++) {
            double sum = 0;
            for (int i = 0; i < leftLength; i++) {
                sum += left[k * leftLength + i] * projection[i];
            }
            along[k] = sum;
        }
        return along;
    }

    /** V·weights. */
    double[] combineRight(double[] weights) {
        double[] sum = new double[rightLength];
        for (int k = 0; k < weights.length; k++) {
            for (int i = 0; i < rightLength; i++) {
                sum[i] += weights[k] * right[k * rightLength + i];
            }
        }
        return sum;
    }
}
