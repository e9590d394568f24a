package org.ridgeline.numerics;

/**
 * The powers x¹…x^degree of one column, without a constant column.
 *
 * <p>The powers themselves are never formed: at degree 13 on 40°…272° their columns are dependent to 12 digits. The
 * design is Q·R' from {@link OrthonormalPolynomials}, R' in 32 digits, so that every fit is as accurate as its own
 * problem allows.
 */
final class PowerDesign extends Design {
    /** R' is exact to about 1e-30; what is smaller than this of a column is rounding. */
    private static final double RANK_TOLERANCE = 1e-27;

    private final OrthonormalPolynomials polynomials;
    private final ExtendedMatrix triangle;

    private PowerDesign(
            OrthonormalPolynomials polynomials,
            ExtendedMatrix triangle,
            boolean standardized,
            ExtendedMatrix means,
            double[] scales,
            int[] kept) {
        super(polynomials.samples(), standardized, means, scales, kept);
        this.polynomials = polynomials;
        this.triangle = triangle;
    }

    static PowerDesign of(double[] x, int degree, boolean standardize) {
        OrthonormalPolynomials polynomials = OrthonormalPolynomials.over(x, degree);
        ExtendedMatrix powers = polynomials.powers(degree);
        int reach = polynomials.degree();
        int[] kept = keptPowers(x, degree, powers);
        ExtendedMatrix means = new ExtendedMatrix(degree, 1);
        double[] scales = new double[degree];
        for (int j = 0; j < degree; j++) {
            means.high[j] = powers.high[powers.at(0, j + 1)];
            means.low[j] = powers.low[powers.at(0, j + 1)];
            scales[j] = 1;
        }
        ExtendedMatrix triangle = new ExtendedMatrix(reach, kept.length);
        for (int j = 0; j < kept.length; j++) {
            System.arraycopy(powers.high, powers.at(1, kept[j] + 1), triangle.high, triangle.at(0, j), reach);
            System.arraycopy(powers.low, powers.at(1, kept[j] + 1), triangle.low, triangle.at(0, j), reach);
            if (standardize) {
                Extended deviation = triangle.norm(triangle.at(0, j), reach);
                if (deviation.high > 0) {
                    scales[kept[j]] = deviation.high;
                    triangle.divideColumn(j, deviation);
                }
            }
        }
        return new PowerDesign(polynomials, triangle, standardize, means, scales, kept);
    }

    /**
     * A power is constant where all x are equal, an even one also where they differ only in sign; and where it varies so
     * little that its square vanishes.
     */
    private static int[] keptPowers(double[] x, int degree, ExtendedMatrix powers) {
        boolean sameValue = true;
        boolean sameSize = true;
        for (double value : x) {
            sameValue &= value == x[0];
            sameSize &= Math.abs(value) == Math.abs(x[0]);
        }
        int[] kept = new int[degree];
        int count = 0;
        for (int j = 0; j < degree; j++) {
            boolean even = j % 2 == 1;
            double spread = powers.norm(powers.at(1, j + 1), powers.rows - 1).high;
            if (!sameValue && !(even && sameSize) && spread > SMALLEST_SPREAD) {
                kept[count++] = j;
            }
        }
        return java.util.Arrays.copyOf(kept, count);
    }

    @Override
    double[] basis() {
        return polynomials.basis();
    }

    @Override
    ExtendedMatrix triangle() {
        return triangle;
    }

    @Override
    ExtendedMatrix covariance() {
        return triangle.gram();
    }

    @Override
    ExtendedMatrix covarianceWith(double[] y) {
        ExtendedMatrix projection = ExtendedMatrix.column(project(centred(y)));
        ExtendedMatrix product = new ExtendedMatrix(triangle.columns, 1);
        Extended sum = new Extended();
        for (int j = 0; j < triangle.columns; j++) {
            sum.set(0, 0);
            ExtendedMatrix.addDot(triangle, triangle.at(0, j), projection, 0, triangle.rows, sum);
            product.put(j, 0, sum);
        }
        return product;
    }

    /** What the powers can explain, from the same projection as {@link #covarianceWith}, and the rest. */
    @Override
    Extended meanSquare(double[] y) {
        double[] residuals = centred(y);
        double[] projection = project(residuals);
        Extended sum = new Extended();
        for (int k = 0; k < projection.length; k++) {
            polynomials.subtract(residuals, k + 1, projection[k]);
            sum.addProduct(projection[k], projection[k]);
        }
        double rest = 0;
        for (double residual : residuals) {
            rest += residual * residual;
        }
        return sum.add(rest / residuals.length, 0);
    }

    private static double[] centred(double[] y) {
        double mean = Rows.mean(y);
        double[] centred = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            centred[i] = y[i] - mean;
        }
        return centred;
    }

    @Override
    double rankTolerance() {
        return RANK_TOLERANCE;
    }

    @Override
    double[] basisAt(double[][] points) {
        return polynomials.evaluate(Rows.column(points, 0));
    }

    @Override
    double[] coordinates(ExtendedMatrix keptCoefficients) {
        return triangle.times(keptCoefficients).high;
    }

    @Override
    boolean usesOrthonormalCoordinates() {
        return true;
    }
}
