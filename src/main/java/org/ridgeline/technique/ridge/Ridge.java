package org.ridgeline.technique.ridge;

import java.util.Arrays;
import org.ridgeline.numerics.Design;
import org.ridgeline.numerics.FactoredRegression;
import org.ridgeline.numerics.Folds;
import org.ridgeline.numerics.LinearFit;
import org.ridgeline.numerics.Once;
import org.ridgeline.numerics.Points;
import org.ridgeline.numerics.Rows;

/**
 * Ridge regression (Hoerl and Kennard 1970): min over w, b of ‖y − Xw − b‖² + α‖w‖². The intercept b is not penalised
 * and nothing is divided by n; with α = 0 it is least squares.
 *
 * <p>One factorisation of the centred design serves every α. With its singular values s and left singular vectors L,
 * each component of y shrinks by its own factor φₖ = sₖ²/(sₖ²+α): the weak ones first. The sum of the φₖ is the
 * effective degrees of freedom; hᵢᵢ = 1/n + Σₖ φₖLᵢₖ² is how much sample i pulls on its own prediction, so eᵢ/(1−hᵢᵢ)
 * is its error had it been left out (Golub, Heath and Wahba 1979), the columns being centred once on all data.
 */
public final class Ridge {
    /** 1 − hᵢᵢ below this is rounding: the sample alone decides its own prediction, and leaving it out says nothing. */
    private static final double OWN_PREDICTION = 1e-10;

    private final FactoredRegression regression;
    private final int rows;
    private final Once<Components> components;

    /** What shrinks: singular values s (rank), left singular vectors L (n×rank, by column), and g = Lᵀ(y−ȳ) (rank). */
    private record Components(double[] singularValues, double[] leftVectors, double[] sizes) {}

    private Ridge(FactoredRegression regression) {
        this.regression = regression;
        this.rows = regression.design().rows();
        this.components = new Once<>(
                () -> new Components(regression.singularValues(), regression.leftVectors(), regression.components()));
    }

    private Components components() {
        return components.get();
    }

    /** @param y one answer for each row of the design */
    public static Ridge of(Design design, double[] y) {
        return new Ridge(FactoredRegression.of(design, y));
    }

    /** How many columns are independent; constant ones don't count. */
    public int rank() {
        return regression.rank();
    }

    /** Whether all columns that are not constant are independent. */
    public boolean fullRank() {
        return rank() == regression.design().keptColumns();
    }

    /** Of the centred (and scaled) design, descending. */
    public double[] singularValues() {
        return components().singularValues.clone();
    }

    /** One fit. What needs the singular values is computed when it is asked for. */
    public final class Fit {
        private final double alpha;
        private final LinearFit fitted;
        private final double[] residuals;
        private final boolean determined;

        private Fit(double alpha) {
            this.alpha = alpha;
            this.fitted = regression.penalized(alpha);
            this.residuals = regression.residuals(fitted);
            this.determined = (alpha > 0 || fullRank()) && fitted.isFinite();
        }

        public double alpha() {
            return alpha;
        }

        /** False where α = 0 and the columns are dependent: no single best w, the other numbers mean nothing. */
        public boolean determined() {
            return determined;
        }

        public double intercept() {
            return fitted.intercept();
        }

        public double[] coefficients() {
            return fitted.coefficients();
        }

        /** ‖w‖². */
        public double squaredNorm() {
            return sumOfSquares(fitted.coefficients());
        }

        /** ‖y − Xw − b‖². */
        public double residualSumOfSquares() {
            return sumOfSquares(residuals);
        }

        public double trainMse() {
            return residualSumOfSquares() / rows;
        }

        /** Σφₖ: between 0 and the rank; the intercept doesn't count. */
        public double effectiveDegreesOfFreedom() {
            return sum(factors(alpha));
        }

        /** mean((eᵢ/(1−hᵢᵢ))²); NaN where a sample alone decides its own prediction. */
        public double leaveOneOutMse() {
            return leaveOneOut(factors(alpha), residuals);
        }

        /**
         * How far the coefficients are from satisfying their own normal equations, relative to ‖xⱼ‖·‖y−ȳ‖: more than
         * rounding where doubles can't hold them. NaN where they aren't finite.
         */
        public double normalEquationsResidual() {
            return regression.normalEquationsResidual(fitted, alpha);
        }

        public double[] predict(Points points) {
            return fitted.predict(points);
        }

        public double meanSquaredError(Points points, double[] y) {
            return Rows.meanSquaredError(predict(points), y);
        }
    }

    /** @param alpha at least 0 */
    public Fit fit(double alpha) {
        requireAlpha(alpha);
        return new Fit(alpha);
    }

    /** What every position of alpha would bring, aligned with the alphas asked; NaN where α = 0 is not determined. */
    public record Curves(double[] trainMse, double[] leaveOneOutMse, double[] effectiveDegreesOfFreedom) {}

    public Curves curves(double[] alphas) {
        Curves curves = new Curves(new double[alphas.length], new double[alphas.length], new double[alphas.length]);
        for (int a = 0; a < alphas.length; a++) {
            double[] factors = determinedFactors(alphas[a]);
            double[] residuals = residuals(factors);
            curves.trainMse[a] = sumOfSquares(residuals) / rows;
            curves.leaveOneOutMse[a] = leaveOneOut(factors, residuals);
            curves.effectiveDegreesOfFreedom[a] = sum(factors);
        }
        return curves;
    }

    /** Mean squared errors at other points, aligned with the alphas; NaN where α = 0 is not determined. */
    public double[] testMse(double[] alphas, Points points, double[] y) {
        double[] squares = testSquares(alphas, points, y);
        for (int a = 0; a < alphas.length; a++) {
            squares[a] /= y.length;
        }
        return squares;
    }

    /** w for each alpha: alphas×p. The small digits of powers' coefficients are for drawing only; see {@link #fit}. */
    public double[][] coefficientPath(double[] alphas) {
        double[][] path = new double[alphas.length][];
        for (int a = 0; a < alphas.length; a++) {
            path[a] = regression.coefficients(determinedFactors(alphas[a]));
        }
        return path;
    }

    /**
     * The mean squared error on rows that a fit has not seen, over folds of {@link Folds}; centring and scaling are
     * redone in each fold. NaN where α = 0 is not determined in some fold.
     */
    public static double[] crossValidatedMse(
            double[][] rows, double[] y, int degree, boolean standardize, double[] alphas, int folds) {
        double[] squares = new double[alphas.length];
        for (int fold = 0; fold < folds; fold++) {
            int[] training = Folds.training(rows.length, folds, fold);
            int[] heldOut = Folds.heldOut(rows.length, folds, fold);
            Design design = Design.of(Rows.select(rows, training), degree, standardize);
            Ridge ridge = of(design, Rows.select(y, training));
            double[] errors = ridge.testSquares(alphas, design.at(Rows.select(rows, heldOut)), Rows.select(y, heldOut));
            for (int a = 0; a < alphas.length; a++) {
                squares[a] += errors[a];
            }
        }
        return Arrays.stream(squares).map(sum -> sum / rows.length).toArray();
    }

    private double[] testSquares(double[] alphas, Points points, double[] y) {
        double[] predictions = regression.componentPredictions(points);
        double[] squares = new double[alphas.length];
        for (int a = 0; a < alphas.length; a++) {
            double[] factors = determinedFactors(alphas[a]);
            for (int i = 0, at = 0; i < y.length; i++) {
                double error = y[i] - regression.meanY();
                for (double factor : factors) {
                    error -= factor * predictions[at++];
                }
                squares[a] += error * error;
            }
        }
        return squares;
    }

    /** φₖ = sₖ²/(sₖ²+α), written so that neither square overflows. */
    private double[] factors(double alpha) {
        requireAlpha(alpha);
        double[] singularValues = components().singularValues;
        double[] factors = new double[singularValues.length];
        for (int k = 0; k < factors.length; k++) {
            double s = singularValues[k];
            factors[k] = s / (s + alpha / s);
        }
        return factors;
    }

    private double[] determinedFactors(double alpha) {
        double[] factors = factors(alpha);
        if (alpha == 0 && !fullRank()) {
            Arrays.fill(factors, Double.NaN);
        }
        return factors;
    }

    private double[] residuals(double[] factors) {
        double[] residuals = regression.centredY();
        double[] leftVectors = components().leftVectors;
        for (int k = 0; k < factors.length; k++) {
            double fitted = factors[k] * components().sizes[k];
            for (int i = 0; i < rows; i++) {
                residuals[i] -= fitted * leftVectors[k * rows + i];
            }
        }
        return residuals;
    }

    private double leaveOneOut(double[] factors, double[] residuals) {
        double[] leftVectors = components().leftVectors;
        double[] left = new double[rows];
        Arrays.fill(left, 1 - 1.0 / rows);
        for (int k = 0; k < factors.length; k++) {
            for (int i = 0; i < rows; i++) {
                double entry = leftVectors[k * rows + i];
                left[i] -= factors[k] * entry * entry;
            }
        }
        double sum = 0;
        for (int i = 0; i < rows; i++) {
            double error = left[i] > OWN_PREDICTION ? residuals[i] / left[i] : Double.NaN;
            sum += error * error;
        }
        return sum / rows;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    private static double sumOfSquares(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value * value;
        }
        return sum;
    }

    private static void requireAlpha(double alpha) {
        if (!(alpha >= 0 && Double.isFinite(alpha))) {
            throw new IllegalArgumentException("The alpha (%s) must be at least 0 and finite.".formatted(alpha));
        }
    }
}
