package org.ridgeline.numerics;

/**
 * The polynomials that are orthonormal over sample points x₁…xₙ: Σᵢ pⱼ(xᵢ)pₖ(xᵢ) = n·δⱼₖ, with p₀ = 1.
 *
 * <p>In t = (x − center)/halfWidth they obey t·pₖ = βₖ₊₁pₖ₊₁ + αₖpₖ + βₖpₖ₋₁ (Forsythe 1957). They are built by
 * Lanczos' process on diag(t) from the constant vector, orthogonalised twice against all before, which keeps them
 * orthonormal to rounding at any degree (Brubeck, Nakatsukasa and Trefethen 2021, "Vandermonde with Arnoldi").
 */
public final class OrthonormalPolynomials {
    /** What is left of a vector of this relative size after orthogonalising is rounding: the points are used up. */
    private static final double BREAKDOWN = 1e-14;

    private final int samples;
    private final int degree;
    private final double center;
    private final double halfWidth;
    /** αₖ, k = 0…degree; the last is needed only where the points are used up. */
    private final double[] diagonal;
    /** βₖ, k = 1…degree; β₀ is unused. */
    private final double[] offDiagonal;
    /** p₁…p_degree at the samples over √n: samples×degree, column after column. */
    private final double[] basis;

    private OrthonormalPolynomials(
            int samples,
            int degree,
            double center,
            double halfWidth,
            double[] diagonal,
            double[] offDiagonal,
            double[] basis) {
        this.samples = samples;
        this.degree = degree;
        this.center = center;
        this.halfWidth = halfWidth;
        this.diagonal = diagonal;
        this.offDiagonal = offDiagonal;
        this.basis = basis;
    }

    /** @param x n sample points, finite; equal ones are allowed @param degree the highest degree wanted */
    public static OrthonormalPolynomials over(double[] x, int degree) {
        int n = x.length;
        double smallest = Double.POSITIVE_INFINITY;
        double largest = Double.NEGATIVE_INFINITY;
        for (double value : x) {
            smallest = Math.min(smallest, value);
            largest = Math.max(largest, value);
        }
        double center = smallest + (largest - smallest) / 2;
        double halfWidth = (largest - smallest) / 2;
        double[] diagonal = new double[degree + 1];
        double[] offDiagonal = new double[degree + 1];
        int reach = halfWidth > 0 ? Math.min(degree, Rows.countDistinct(x) - 1) : 0;
        double[] t = new double[n];
        for (int i = 0; i < n; i++) {
            t[i] = halfWidth > 0 ? (x[i] - center) / halfWidth : 0;
        }
        double[] vectors = new double[n * (reach + 1)];
        java.util.Arrays.fill(vectors, 0, n, 1 / Math.sqrt(n));
        int built = 0;
        while (built < reach) {
            int from = built * n;
            int to = from + n;
            for (int i = 0; i < n; i++) {
                vectors[to + i] = t[i] * vectors[from + i];
            }
            diagonal[built] = orthogonalize(vectors, n, built + 1, built);
            orthogonalize(vectors, n, built + 1, built);
            double norm = Math.sqrt(dot(vectors, to, to, n));
            if (!(norm > BREAKDOWN)) {
                break;
            }
            offDiagonal[++built] = norm;
            for (int i = 0; i < n; i++) {
                vectors[to + i] /= norm;
            }
        }
        if (built < degree) {
            diagonal[built] = weightedSquare(t, vectors, built * n);
        }
        double[] basis = java.util.Arrays.copyOfRange(vectors, n, n * (built + 1));
        return new OrthonormalPolynomials(n, built, center, halfWidth, diagonal, offDiagonal, basis);
    }

    /** Removes from vector {@code count} its parts along those before; the part along {@code wanted}. */
    private static double orthogonalize(double[] vectors, int n, int count, int wanted) {
        int at = count * n;
        double along = 0;
        for (int k = count - 1; k >= 0; k--) {
            double part = dot(vectors, k * n, at, n);
            for (int i = 0; i < n; i++) {
                vectors[at + i] -= part * vectors[k * n + i];
            }
            if (k == wanted) {
                along = part;
            }
        }
        return along;
    }

    private static double weightedSquare(double[] weights, double[] vectors, int at) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * vectors[at + i] * vectors[at + i];
        }
        return sum;
    }

    private static double dot(double[] vectors, int a, int b, int n) {
        double even = 0;
        double odd = 0;
        int i = 0;
        for (; i + 1 < n; i += 2) {
            even += vectors[a + i] * vectors[b + i];
            odd += vectors[a + i + 1] * vectors[b + i + 1];
        }
        return i < n ? even + odd + vectors[a + i] * vectors[b + i] : even + odd;
    }

    public int samples() {
        return samples;
    }

    /** The highest degree there is: less than asked where there are too few distinct points. */
    public int degree() {
        return degree;
    }

    /** The middle of the smallest and the largest sample point. */
    public double center() {
        return center;
    }

    /** Half the distance between the smallest and the largest sample point; 0 where all are equal. */
    public double halfWidth() {
        return halfWidth;
    }

    /** Q: samples×degree, column after column, without the constant; not a copy. */
    double[] basis() {
        return basis;
    }

    /** The parts of y along p₁…p_degree: Σᵢ pₖ(xᵢ)yᵢ/n. */
    public double[] project(double[] y) {
        Rows.requireSameLength(y.length, samples);
        double[] parts = new double[degree];
        double root = Math.sqrt(samples);
        for (int k = 0; k < degree; k++) {
            double sum = 0;
            for (int i = 0; i < samples; i++) {
                sum += basis[k * samples + i] * y[i];
            }
            parts[k] = sum / root;
        }
        return parts;
    }

    /** Takes part k along pₖ (k from 1) out of residuals at the samples, in place. */
    public void subtract(double[] residuals, int k, double part) {
        double factor = part * Math.sqrt(samples);
        for (int i = 0, at = (k - 1) * samples; i < samples; i++) {
            residuals[i] -= factor * basis[at + i];
        }
    }

    /** p₁…p_degree at points: m×degree, row after row. */
    public double[] evaluate(double[] points) {
        double[] values = new double[points.length * degree];
        for (int i = 0, at = 0; i < points.length; i++) {
            double t = halfWidth > 0 ? (points[i] - center) / halfWidth : 0;
            double previous = 0;
            double current = 1;
            for (int k = 0; k < degree; k++) {
                double next = ((t - diagonal[k]) * current - offDiagonal[k] * previous) / offDiagonal[k + 1];
                values[at++] = next;
                previous = current;
                current = next;
            }
        }
        return values;
    }

    /**
     * The powers in this basis: column j holds the parts of x^j along p₀…p_degree, (degree+1)×(powers+1).
     *
     * <p>x^j = (center + halfWidth·t)·x^(j−1) is one product with the tridiagonal matrix of the recurrence. Done in 32
     * digits, because powers lose about log₁₀(1 + 4·center/halfWidth) digits a degree, while an error of the
     * recurrence's own coefficients only moves the sample points by a rounding.
     */
    ExtendedMatrix powers(int powers) {
        ExtendedMatrix table = new ExtendedMatrix(degree + 1, powers + 1);
        table.high[0] = 1;
        Extended sum = new Extended();
        Extended shifted = new Extended();
        for (int j = 1; j <= powers; j++) {
            for (int k = 0; k <= Math.min(j, degree); k++) {
                int before = table.at(k, j - 1);
                sum.set(0, 0).addProduct(diagonal[k], 0, table.high[before], table.low[before]);
                if (k > 0) {
                    sum.addProduct(offDiagonal[k], 0, table.high[before - 1], table.low[before - 1]);
                }
                if (k < degree) {
                    sum.addProduct(offDiagonal[k + 1], 0, table.high[before + 1], table.low[before + 1]);
                }
                sum.multiply(halfWidth, 0);
                shifted.set(table.high[before], table.low[before]).multiply(center, 0);
                table.put(k, j, sum.add(shifted.high, shifted.low));
            }
        }
        return table;
    }

    /**
     * The Chebyshev polynomials in this basis: column k holds the parts of Tₖ(t) along p₀…p_degree, square, upper
     * triangular, in 32 digits; √n times it is the R factor of the n×(degree+1) Chebyshev design.
     */
    ExtendedMatrix chebyshevs() {
        ExtendedMatrix table = new ExtendedMatrix(degree + 1, degree + 1);
        table.high[0] = 1;
        Extended sum = new Extended();
        for (int j = 1; j <= degree; j++) {
            double factor = j == 1 ? 1 : 2;
            for (int k = 0; k <= j; k++) {
                int before = table.at(k, j - 1);
                sum.set(0, 0).addProduct(diagonal[k], 0, table.high[before], table.low[before]);
                if (k > 0) {
                    sum.addProduct(offDiagonal[k], 0, table.high[before - 1], table.low[before - 1]);
                }
                if (k < degree) {
                    sum.addProduct(offDiagonal[k + 1], 0, table.high[before + 1], table.low[before + 1]);
                }
                sum.multiply(factor, 0);
                if (j > 1) {
                    int twoBefore = table.at(k, j - 2);
                    sum.add(-table.high[twoBefore], -table.low[twoBefore]);
                }
                table.put(k, j, sum);
            }
        }
        return table;
    }
}
