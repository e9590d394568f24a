package org.ridgeline.technique.polynomialfit;

import java.util.Arrays;
import org.ridgeline.numerics.Chebyshev;
import org.ridgeline.numerics.ChebyshevBasis;
import org.ridgeline.numerics.OrthonormalPolynomials;
import org.ridgeline.numerics.Rows;

/**
 * Least-squares polynomials of every degree up to a highest one: min over p of Σᵢ (yᵢ − p(xᵢ))².
 *
 * <p>In the polynomials that are orthonormal over the x themselves, the fit of each degree is y's projection, and the
 * next degree only adds one part to it. So one pass gives all degrees, and nothing is ever ill-conditioned. The normal
 * equations of raw powers lose everything at degree 21; even a QR factorisation of the Chebyshev design loses digits
 * where the degree comes near the number of points. Coefficients are given for Chebyshev polynomials of
 * t = (x − center)/halfWidth.
 */
public final class PolynomialFit {
    private final double[] y;
    private final int maximumDegree;
    private final OrthonormalPolynomials polynomials;
    private final ChebyshevBasis chebyshev;
    /** y's parts along p₀…p_highest. */
    private final double[] parts;
    /** By degree 0…maximum. */
    private final double[] trainErrors;

    private PolynomialFit(double[] x, double[] y, int maximumDegree) {
        this.y = y;
        this.maximumDegree = maximumDegree;
        this.polynomials = OrthonormalPolynomials.over(x, maximumDegree);
        this.chebyshev = new ChebyshevBasis(polynomials);
        double mean = Rows.mean(y);
        double[] centred = Arrays.stream(y).map(value -> value - mean).toArray();
        double[] projection = polynomials.project(centred);
        this.parts = new double[projection.length + 1];
        parts[0] = mean;
        System.arraycopy(projection, 0, parts, 1, projection.length);
        this.trainErrors = trainErrors();
    }

    /**
     * @param x n; equal values are allowed
     * @param y n
     * @param maximumDegree the highest degree that will be asked for, at least 0
     */
    public static PolynomialFit of(double[] x, double[] y, int maximumDegree) {
        if (x.length == 0 || x.length != y.length) {
            throw new IllegalArgumentException(
                    "x (%d numbers) and y (%d) must be equally long and not empty.".formatted(x.length, y.length));
        }
        if (maximumDegree < 0) {
            throw new IllegalArgumentException("The degree (%d) must not be negative.".formatted(maximumDegree));
        }
        return new PolynomialFit(x.clone(), y.clone(), maximumDegree);
    }

    /** The middle of the smallest and the largest x. */
    public double center() {
        return polynomials.center();
    }

    /** Half the distance between the smallest and the largest x; 0 where all are equal. */
    public double halfWidth() {
        return polynomials.halfWidth();
    }

    /** The highest degree that the points determine: below the number of distinct x, and no more than was asked. */
    public int highestDegree() {
        return polynomials.degree();
    }

    /** One fit of a degree that the points may or may not determine; see {@link #determined}. */
    public final class Fit {
        private final int degree;
        private final double[] coefficients;

        private Fit(int degree) {
            this.degree = degree;
            if (determined()) {
                this.coefficients = chebyshev.coefficients(Arrays.copyOf(parts, degree + 1));
            } else {
                this.coefficients = new double[degree + 1];
                Arrays.fill(coefficients, Double.NaN);
            }
        }

        public int degree() {
            return degree;
        }

        /** False where the degree is above {@link #highestDegree}: no single best polynomial, the numbers are NaN. */
        public boolean determined() {
            return degree <= highestDegree();
        }

        /** c₀…c_degree of Σ cₖTₖ((x−center)/halfWidth). */
        public double[] chebyshevCoefficients() {
            return coefficients.clone();
        }

        /** Largest over smallest singular value of the n×(degree+1) Chebyshev design; infinite where not determined. */
        public double conditionNumber() {
            return determined() ? chebyshev.conditionNumber(degree) : Double.POSITIVE_INFINITY;
        }

        public double trainMse() {
            return trainErrors[degree];
        }

        /** max over k of |Tₖᵀ(y−Tc)| / (‖Tₖ‖·‖y‖) for the coefficients as given. */
        public double normalEquationsResidual() {
            double rootMeanSquare = Math.sqrt(meanSquare(y));
            return determined()
                    ? chebyshev.normalEquationsResidual(coefficients, Arrays.copyOf(parts, degree + 1), rootMeanSquare)
                    : Double.NaN;
        }

        public double[] predict(double[] x) {
            double[] predicted = new double[x.length];
            for (int i = 0; i < x.length; i++) {
                double t = halfWidth() > 0 ? (x[i] - center()) / halfWidth() : 0;
                predicted[i] = Chebyshev.evaluate(coefficients, t);
            }
            return predicted;
        }

        public double meanSquaredError(double[] x, double[] observed) {
            return Rows.meanSquaredError(predict(x), observed);
        }
    }

    /** @param degree 0…the maximum degree */
    public Fit fit(int degree) {
        if (degree < 0 || degree > maximumDegree) {
            throw new IllegalArgumentException(
                    "The degree (%d) must lie between 0 and the maximum degree (%d).".formatted(degree, maximumDegree));
        }
        return new Fit(degree);
    }

    /** Mean squared errors on the points fitted, by degree 0…maximum, never rising; NaN where not determined. */
    public double[] trainMse() {
        return trainErrors.clone();
    }

    private double[] trainErrors() {
        double[] errors = undetermined();
        double[] residuals = Arrays.stream(y).map(value -> value - parts[0]).toArray();
        errors[0] = meanSquare(residuals);
        for (int degree = 1; degree <= highestDegree(); degree++) {
            polynomials.subtract(residuals, degree, parts[degree]);
            errors[degree] = meanSquare(residuals);
        }
        return errors;
    }

    /** Mean squared errors on other points, by degree 0…maximum; NaN where not determined. */
    public double[] testMse(double[] x, double[] observed) {
        double[] errors = undetermined();
        double[] basis = polynomials.evaluate(x);
        double[] residuals =
                Arrays.stream(observed).map(value -> value - parts[0]).toArray();
        errors[0] = meanSquare(residuals);
        for (int degree = 1; degree <= highestDegree(); degree++) {
            for (int i = 0; i < x.length; i++) {
                residuals[i] -= parts[degree] * basis[i * highestDegree() + degree - 1];
            }
            errors[degree] = meanSquare(residuals);
        }
        return errors;
    }

    private double[] undetermined() {
        double[] errors = new double[maximumDegree + 1];
        Arrays.fill(errors, Double.NaN);
        return errors;
    }

    private static double meanSquare(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value * value;
        }
        return sum / values.length;
    }
}
