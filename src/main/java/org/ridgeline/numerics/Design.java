package org.ridgeline.numerics;

/**
 * The columns a linear model multiplies by its coefficients, centred so that the intercept needs no penalty, and with
 * {@code standardize} divided by their population standard deviations.
 *
 * <p>Every design is known through an orthonormal basis: X_c/√n = Q·R', with {@code basis} Q (n×r) and
 * {@code triangle} R' (r×p', upper trapezoidal, 32 digits; p' counts the columns that are not constant). So
 * R'ᵀR' is the covariance of the columns, and both ridge and lasso need nothing else of X.
 */
public abstract sealed class Design permits ColumnDesign, PowerDesign {
    /** Above this the squares that a norm sums could overflow. */
    private static final double LARGEST_POWER = 1e140;
    /** Below this the squares that a standard deviation sums would vanish: the column counts as constant. */
    static final double SMALLEST_SPREAD = 1e-140;

    private final int rows;
    private final boolean standardized;
    /** A column of p: 32 digits, because coefficients of powers multiply a mean's rounding. */
    private final ExtendedMatrix means;

    private final double[] scales;
    private final int[] kept;

    /** @param kept the columns that are not constant, ascending */
    Design(int rows, boolean standardized, ExtendedMatrix means, double[] scales, int[] kept) {
        this.rows = rows;
        this.standardized = standardized;
        this.means = means;
        this.scales = scales;
        this.kept = kept;
    }

    /**
     * @param rows n×p, rows are samples
     * @param degree 0: the columns as given; from 1 on: the powers x¹…x^degree of the only column
     * @param standardize whether columns are divided by their population standard deviation
     */
    public static Design of(double[][] rows, int degree, boolean standardize) {
        int columns = Rows.requireRectangular(rows);
        if (degree < 0) {
            throw new IllegalArgumentException("The degree (%d) must not be negative.".formatted(degree));
        }
        if (degree > 0 && columns != 1) {
            throw new IllegalArgumentException(
                    "The degree (%d) must be 0 for x with %d columns. Maybe you meant the columns as they are."
                            .formatted(degree, columns));
        }
        if (powersOverflow(rows, degree)) {
            throw new IllegalArgumentException(
                    "The powers of x up to the degree (%d) must stay below %s. Maybe rescale x to about -1 to 1."
                            .formatted(degree, LARGEST_POWER));
        }
        if (degree == 0) {
            return ColumnDesign.of(rows, standardize);
        }
        return PowerDesign.of(Rows.column(rows, 0), degree, standardize);
    }

    /** Whether x^degree is too large (or x not finite) to compute with: ask for rescaled x then. */
    public static boolean powersOverflow(double[][] rows, int degree) {
        double largest = 0;
        for (double[] row : rows) {
            for (double value : row) {
                // max keeps a NaN
                largest = Math.max(largest, Math.abs(value));
            }
        }
        return !(Math.pow(largest, Math.max(1, degree)) < LARGEST_POWER);
    }

    /** The number n of samples. */
    public final int rows() {
        return rows;
    }

    /** The number p of columns, constant ones included. */
    public final int columns() {
        return means.rows;
    }

    /** The means of the columns before centring, p. */
    public final double[] columnMeans() {
        return means.high.clone();
    }

    /** What columns are divided by: population standard deviations, or 1 without standardising; p. */
    public final double[] columnScales() {
        return scales.clone();
    }

    /** The indices of constant columns, whose coefficients are 0. */
    public final int[] constantColumns() {
        int[] constant = new int[columns() - kept.length];
        int count = 0;
        for (int column = 0, next = 0; column < columns(); column++) {
            if (next < kept.length && kept[next] == column) {
                next++;
            } else {
                constant[count++] = column;
            }
        }
        return constant;
    }

    /** Prepares points, so that predictions there cost one product for each alpha. @param rows m×p or m×1 for powers */
    public final Points at(double[][] rows) {
        return new Points(this, basisAt(rows), rows.length);
    }

    /** How many columns are not constant: p'. */
    public final int keptColumns() {
        return kept.length;
    }

    /** Coefficients for all p columns, with 0 for constant ones. @param keptCoefficients p' */
    public final double[] spread(double[] keptCoefficients) {
        double[] all = new double[columns()];
        for (int j = 0; j < kept.length; j++) {
            all[kept[j]] = keptCoefficients[j];
        }
        return all;
    }

    /** The intercept that belongs to coefficients: ȳ − Σ mⱼwⱼ, or ȳ where the columns themselves are standardised. */
    public final double intercept(double meanY, double[] coefficients) {
        if (standardized) {
            return meanY;
        }
        Extended sum = new Extended(meanY, 0);
        for (int j = 0; j < means.rows; j++) {
            sum.addProduct(-means.high[j], -means.low[j], coefficients[j], 0);
        }
        return sum.high;
    }

    final int[] kept() {
        return kept;
    }

    final double mean(int column) {
        return means.high[column];
    }

    final double scale(int column) {
        return scales[column];
    }

    /** Q: n×r, column after column, orthonormal and orthogonal to the constant. */
    abstract double[] basis();

    /** R': r×p'. */
    abstract ExtendedMatrix triangle();

    /** X_cᵀX_c/n: p'×p'. */
    abstract ExtendedMatrix covariance();

    /** X_cᵀ(y−ȳ)/n: a column of p'. */
    abstract ExtendedMatrix covarianceWith(double[] y);

    /** ‖y−ȳ‖²/n, as consistent with {@link #covarianceWith} as 32 digits allow. */
    abstract Extended meanSquare(double[] y);

    /** How small a column's rest may be, relative to the column, before it counts as dependent on the others. */
    abstract double rankTolerance();

    /** What {@link Points} multiply by {@link #coordinates}: m×(r or p'), row after row. */
    abstract double[] basisAt(double[][] points);

    /** Turns kept coefficients into the coordinates that {@link #basisAt} understands. */
    abstract double[] coordinates(ExtendedMatrix keptCoefficients);

    /** Whether coordinates belong to the orthonormal basis (then they are R'w) or are the coefficients themselves. */
    abstract boolean usesOrthonormalCoordinates();

    /** Qᵀ(y−ȳ)/√n, r. */
    final double[] project(double[] centredY) {
        double[] basis = basis();
        int size = basis.length / rows;
        double[] projection = new double[size];
        double root = Math.sqrt(rows);
        for (int k = 0; k < size; k++) {
            double sum = 0;
            for (int i = 0, at = k * rows; i < rows; i++) {
                sum += basis[at + i] * centredY[i];
            }
            projection[k] = sum / root;
        }
        return projection;
    }
}
