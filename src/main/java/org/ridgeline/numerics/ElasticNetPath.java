package org.ridgeline.numerics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The elastic net (Zou and Hastie 2005) for any list of alphas: min over w, b of
 * 1/(2n)·‖y − Xw − b‖² + α·ρ·‖w‖₁ + ½α(1−ρ)·‖w‖²; b is not penalised, ρ = 1 is the lasso, α = 0 least squares.
 *
 * <p>Everything happens in the covariance of the columns, which is p×p, so its cost doesn't depend on n. See
 * {@link ElasticNetSolver} for the method and {@link Optimality} for the duality gap.
 */
public final class ElasticNetPath {
    /** A gap above this, in the objective's own units, is not an answer. */
    public static final double GAP_TOLERANCE = 1e-8;
    /** Doubles can't bring the gap below this part of ½‖y−ȳ‖²/n. */
    private static final double GAP_ROUNDING = 1e-13;

    /** Below this part of a column's square 32 digits are rounding. */
    private static final double SMALLEST_DEPENDENCE = 1e-29;

    private final Design design;
    private final double[] y;
    private final double l1Ratio;
    private final double meanY;
    private final ExtendedMatrix covariance;
    private final ExtendedMatrix target;
    /** ‖y−ȳ‖²/n. */
    private final Extended squareY;

    private final double largestTarget;

    private ElasticNetPath(Design design, double[] y, double l1Ratio) {
        this.design = design;
        this.y = y;
        this.l1Ratio = l1Ratio;
        this.meanY = Rows.mean(y);
        this.covariance = design.covariance();
        this.target = design.covarianceWith(y);
        this.squareY = design.meanSquare(y);
        this.largestTarget = Arrays.stream(target.high).map(Math::abs).max().orElse(0);
    }

    /** @param y n, finite; @param l1Ratio ρ in (0, 1] */
    public static ElasticNetPath of(Design design, double[] y, double l1Ratio) {
        Rows.requireSameLength(y.length, design.rows());
        Rows.requireFinite(y, "y");
        if (!(l1Ratio > 0 && l1Ratio <= 1)) {
            throw new IllegalArgumentException(
                    "The l1Ratio (%s) must lie in (0, 1]. Maybe use ridge for no l1 penalty.".formatted(l1Ratio));
        }
        return new ElasticNetPath(design, y.clone(), l1Ratio);
    }

    /** max|Xᵀ(y−ȳ)|/(nρ): from here on every coefficient is exactly 0. 0 where y or all columns are constant. */
    public double alphaMax() {
        return largestTarget / l1Ratio;
    }

    /** {@code count} alphas, equally spaced in logarithm, from alphaMax down to alphaMax·ratio; none where alphaMax is 0. */
    public double[] defaultAlphas(int count, double ratio) {
        double largest = alphaMax();
        if (largest == 0) {
            return new double[0];
        }
        return IntStream.range(0, count)
                .mapToDouble(i -> i == 0 ? largest : largest * StrictMath.pow(ratio, i / (double) (count - 1)))
                .toArray();
    }

    /**
     * One point of the path.
     *
     * @param fitted the model, for predictions
     * @param nonZero how many coefficients are not exactly 0
     * @param dualityGap how far the objective can be above its minimum at most, in its own units
     * @param iterations sweeps of coordinate descent
     * @param kktResidual the largest violation of the optimality conditions, relative to max|Xᵀ(y−ȳ)|/n
     * @param converged whether the gap is at most {@link #GAP_TOLERANCE}, or the rounding of y's own size
     * @param unique false where columns depend on one another so that other coefficients fit as well; at α = 0 the rank
     *     is deficient then
     */
    public record Solution(
            double alpha,
            LinearFit fitted,
            int nonZero,
            double dualityGap,
            int iterations,
            double trainMse,
            double kktResidual,
            boolean converged,
            boolean unique) {

        public double intercept() {
            return fitted.intercept();
        }

        public double[] coefficients() {
            return fitted.coefficients();
        }

        public double[] predict(Points points) {
            return fitted.predict(points);
        }

        public double meanSquaredError(Points points, double[] y) {
            return Rows.meanSquaredError(predict(points), y);
        }
    }

    /** Solves for alphas in any order, each at least 0; the answers keep the order. */
    public List<Solution> solve(double... alphas) {
        for (double alpha : alphas) {
            if (!(alpha >= 0 && Double.isFinite(alpha))) {
                throw new IllegalArgumentException("The alpha (%s) must be at least 0 and finite.".formatted(alpha));
            }
        }
        Solution[] solutions = new Solution[alphas.length];
        ElasticNetSolver solver = new ElasticNetSolver(covariance, target, dependence());
        // The largest first, so that each starts from a near one.
        IntStream.range(0, alphas.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -alphas[i]))
                .forEach(i -> solutions[i] = solve(solver, alphas[i]));
        return List.of(solutions);
    }

    /** The square of the design's rank tolerance, as far down as 32 digits know. */
    private double dependence() {
        return Math.max(SMALLEST_DEPENDENCE, design.rankTolerance() * design.rankTolerance());
    }

    private Solution solve(ElasticNetSolver solver, double alpha) {
        if (alpha == 0) {
            FactoredRegression regression = FactoredRegression.of(design, y);
            if (regression.rank() == design.keptColumns()) {
                return leastSquares(regression);
            }
        }
        double lambda1 = alpha * l1Ratio;
        double lambda2 = alpha * (1 - l1Ratio);
        solver.minimize(lambda1, lambda2);
        ExtendedMatrix exact = solver.weights();
        double[] rounded = solver.roundedWeights();
        Optimality optimality = new Optimality(covariance, target, exact, rounded, lambda1, lambda2);
        double meanSquare = optimality.meanSquare(squareY);
        double exactGap = lambda1 > 0 ? optimality.dualityGap(meanSquare) : solver.quadraticExcess(optimality.slope());
        double gap = exactGap + Math.max(0, optimality.rise());
        int nonZero = (int) Arrays.stream(rounded).filter(w -> w != 0).count();
        LinearFit fitted = new LinearFit(design, meanY, design.coordinates(exact), rounded);
        if (!isSmall(gap)) {
            gap = Math.min(gap, gapToLeastSquares(fitted, rounded, lambda1, lambda2));
        }
        return new Solution(
                alpha,
                fitted,
                nonZero,
                gap,
                solver.sweeps(),
                meanSquare,
                largestTarget > 0 ? optimality.violation() / largestTarget : 0,
                solver.converged() && isSmall(gap) && fitted.isFinite(),
                solver.unique());
    }

    private boolean isSmall(double gap) {
        return gap <= Math.max(GAP_TOLERANCE, GAP_ROUNDING * squareY.high / 2);
    }

    /**
     * The objective minus the least-squares loss, which no minimum can be below. The better bound where λ₁ is so small
     * that the rounding of a slope is more.
     */
    private double gapToLeastSquares(LinearFit fitted, double[] weights, double lambda1, double lambda2) {
        double sum = FactoredRegression.of(design, y).leastSquaresExcess(fitted);
        for (double weight : weights) {
            sum += lambda1 * Math.abs(weight) + lambda2 / 2 * weight * weight;
        }
        return sum;
    }

    /** At α = 0 nothing is gained by the covariance, which squares the condition number. */
    private Solution leastSquares(FactoredRegression regression) {
        LinearFit fitted = regression.penalized(0);
        double[] residuals = regression.residuals(fitted);
        double meanSquare = Arrays.stream(residuals).map(e -> e * e).sum() / residuals.length;
        double gap = regression.leastSquaresExcess(fitted);
        return new Solution(
                0,
                fitted,
                (int) Arrays.stream(fitted.coefficients()).filter(w -> w != 0).count(),
                gap,
                0,
                meanSquare,
                regression.normalEquationsResidual(fitted, 0),
                fitted.isFinite() && isSmall(gap),
                true);
    }

    /**
     * The mean squared error on rows that a fit has not seen, over folds of {@link Folds}; centring and scaling are
     * redone in each fold. NaN where a fold's solution has not converged or its rank is deficient at α = 0.
     */
    public static double[] crossValidatedMse(
            double[][] rows, double[] y, int degree, boolean standardize, double l1Ratio, double[] alphas, int folds) {
        double[] squares = new double[alphas.length];
        for (int fold = 0; fold < folds; fold++) {
            int[] training = Folds.training(rows.length, folds, fold);
            int[] heldOut = Folds.heldOut(rows.length, folds, fold);
            Design design = Design.of(Rows.select(rows, training), degree, standardize);
            Points points = design.at(Rows.select(rows, heldOut));
            double[] unseen = Rows.select(y, heldOut);
            List<Solution> path = of(design, Rows.select(y, training), l1Ratio).solve(alphas);
            for (int a = 0; a < alphas.length; a++) {
                Solution solution = path.get(a);
                boolean usable = solution.converged() && (alphas[a] > 0 || solution.unique());
                squares[a] += usable ? solution.meanSquaredError(points, unseen) * unseen.length : Double.NaN;
            }
        }
        return Arrays.stream(squares).map(sum -> sum / rows.length).toArray();
    }
}
