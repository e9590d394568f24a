package org.ridgeline.numerics;

/**
 * A design and its answers y, factored once for every penalty ‖w‖² there may be.
 *
 * <p>With the singular value decomposition X_c = L·diag(s)·Vᵀ, ridge's fit is ŷ = ȳ + Σₖ φₖ·gₖ·Lₖ, where gₖ = Lₖᵀy and
 * φₖ = sₖ²/(sₖ²+α). Everything here is stated so that a caller supplies the φₖ.
 */
public final class FactoredRegression {
    private final Design design;
    private final double meanY;
    /** y − ȳ, n. */
    private final double[] centred;
    /** Qᵀ(y−ȳ)/√n, r. */
    private final double[] projection;

    private final Once<Spectrum> spectrum;

    private FactoredRegression(Design design, double meanY, double[] centred) {
        this.design = design;
        this.meanY = meanY;
        this.centred = centred;
        this.projection = design.project(centred);
        this.spectrum = new Once<>(() -> Spectrum.of(design));
    }

    /** @param y n, finite */
    public static FactoredRegression of(Design design, double[] y) {
        Rows.requireSameLength(y.length, design.rows());
        Rows.requireFinite(y, "y");
        double mean = Rows.mean(y);
        double[] centred = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            centred[i] = y[i] - mean;
        }
        return new FactoredRegression(design, mean, centred);
    }

    public Design design() {
        return design;
    }

    /** ȳ. */
    public double meanY() {
        return meanY;
    }

    /** y − ȳ, n. */
    public double[] centredY() {
        return centred.clone();
    }

    private Spectrum spectrum() {
        return spectrum.get();
    }

    /** How many of the columns that are not constant are linearly independent. */
    public int rank() {
        return spectrum().rank();
    }

    /** s: the singular values of the centred (and scaled) design, descending; rank of them. */
    public double[] singularValues() {
        double root = Math.sqrt(design.rows());
        double[] values = spectrum().values();
        for (int k = 0; k < values.length; k++) {
            values[k] *= root;
        }
        return values;
    }

    /** L: n×rank, column after column, orthonormal. */
    public double[] leftVectors() {
        Spectrum decomposition = spectrum();
        double[] basis = design.basis();
        int n = design.rows();
        int size = projection.length;
        double[] vectors = new double[n * decomposition.rank()];
        for (int k = 0; k < decomposition.rank(); k++) {
            for (int j = 0; j < size; j++) {
                double factor = decomposition.left()[k * size + j];
                for (int i = 0; i < n; i++) {
                    vectors[k * n + i] += factor * basis[j * n + i];
                }
            }
        }
        return vectors;
    }

    /** g = Lᵀ(y−ȳ), rank. */
    public double[] components() {
        double root = Math.sqrt(design.rows());
        double[] components = spectrum().along(projection);
        for (int k = 0; k < components.length; k++) {
            components[k] *= root;
        }
        return components;
    }

    /** What each component with φₖ = 1 adds to predictions at points: size×rank, row after row. */
    public double[] componentPredictions(Points points) {
        points.requireOf(design);
        Spectrum decomposition = spectrum();
        int rank = decomposition.rank();
        boolean orthonormal = design.usesOrthonormalCoordinates();
        double[] along = decomposition.along(projection);
        double[] product = points.times(orthonormal ? decomposition.left() : decomposition.right(), rank);
        for (int i = 0, at = 0; i < points.size(); i++) {
            for (int k = 0; k < rank; k++) {
                product[at++] *= orthonormal ? along[k] : along[k] / decomposition.value(k);
            }
        }
        return product;
    }

    /** The coefficients Σₖ φₖ·gₖ/sₖ·Vₖ, p. @param factors φ, rank */
    public double[] coefficients(double[] factors) {
        Spectrum decomposition = spectrum();
        double[] weights = decomposition.along(projection);
        for (int k = 0; k < weights.length; k++) {
            weights[k] *= factors[k] / decomposition.value(k);
        }
        return design.spread(decomposition.combineRight(weights));
    }

    /**
     * The fit that minimises ‖y−Xw−b‖² + α‖w‖², in 32 digits; not finite where α = 0 and the rank is deficient.
     */
    public LinearFit penalized(double alpha) {
        boolean orthonormal = design.usesOrthonormalCoordinates();
        if (!orthonormal && rank() < design.keptColumns()) {
            return throughSpectrum(alpha);
        }
        Tikhonov solution = Tikhonov.solve(design.triangle(), projection, alpha / design.rows());
        // Least squares in the orthonormal basis is the projection itself, whatever the columns are like.
        boolean isProjection = alpha == 0 && orthonormal && design.triangle().rows == design.keptColumns();
        double[] coordinates = isProjection ? projection : design.coordinates(solution.exact());
        return new LinearFit(design, meanY, coordinates, solution.rounded());
    }

    /** Dependent columns of given data are so only to a rounding, which the triangle still has and the spectrum not. */
    private LinearFit throughSpectrum(double alpha) {
        double[] weights = spectrum().along(projection);
        for (int k = 0; k < weights.length; k++) {
            double s = spectrum().value(k);
            weights[k] *= alpha == 0 ? Double.NaN : 1 / (s + alpha / design.rows() / s);
        }
        double[] coefficients = spectrum().combineRight(weights);
        return new LinearFit(design, meanY, coefficients, coefficients);
    }

    /** y − ŷ of a fit, n. */
    public double[] residuals(LinearFit fit) {
        double[] fitted = design.usesOrthonormalCoordinates()
                ? fit.coordinates()
                : design.triangle().times(ExtendedMatrix.column(kept(fit))).high;
        double[] basis = design.basis();
        int n = design.rows();
        double root = Math.sqrt(n);
        double[] residuals = centred.clone();
        for (int k = 0; k < fitted.length; k++) {
            double factor = root * fitted[k];
            for (int i = 0; i < n; i++) {
                residuals[i] -= factor * basis[k * n + i];
            }
        }
        return residuals;
    }

    /**
     * How far a fit's rounded coefficients are from satisfying their own normal equations:
     * max over j of |xⱼᵀ(y−Xw−b) − αwⱼ| / (‖xⱼ‖·‖y−ȳ‖), which no change of units alters;
     * NaN where the coefficients aren't finite.
     */
    public double normalEquationsResidual(LinearFit fit, double alpha) {
        ExtendedMatrix triangle = design.triangle();
        double[] coefficients = kept(fit);
        ExtendedMatrix rest = Tikhonov.residual(triangle, projection, ExtendedMatrix.column(coefficients));
        Extended sum = new Extended();
        double lambda = alpha / design.rows();
        double sizeY = Math.sqrt(square(centred) / design.rows());
        double worst = 0;
        for (int j = 0; j < triangle.columns; j++) {
            sum.set(0, 0);
            ExtendedMatrix.addDot(triangle, triangle.at(0, j), rest, 0, rest.rows, sum);
            sum.addProduct(-lambda, coefficients[j]);
            double scale = triangle.norm(triangle.at(0, j), triangle.rows).high * sizeY;
            double violation = Math.abs(sum.high);
            if (Double.isNaN(violation)) {
                return Double.NaN;
            }
            if (violation > worst * scale) {
                worst = violation / scale;
            }
        }
        return worst;
    }

    /** How far 1/(2n)·‖y−Xw−b‖² with a fit's rounded coefficients is above its least value over all w. */
    double leastSquaresExcess(LinearFit fit) {
        ExtendedMatrix rest = Tikhonov.residual(design.triangle(), projection, ExtendedMatrix.column(kept(fit)));
        if (rank() < design.keptColumns()) {
            // A basis of dependent columns holds directions that are rounding; the spectrum leaves them out.
            return square(spectrum().along(rest.high)) / 2;
        }
        return square(rest.high) / 2;
    }

    private double[] kept(LinearFit fit) {
        double[] all = fit.coefficients();
        double[] kept = new double[design.keptColumns()];
        for (int j = 0; j < kept.length; j++) {
            kept[j] = all[design.kept()[j]];
        }
        return kept;
    }

    private static double square(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value * value;
        }
        return sum;
    }
}
