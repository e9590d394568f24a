package org.ridgeline.numerics.gaussian;

import java.util.Optional;

/**
 * Gaussian process classification of two classes by Laplace's approximation (Rasmussen and Williams 2006, section 3.4).
 *
 * <p>The prior is f ~ N(0, K), the likelihood Π σ(±fᵢ) with the logistic σ. The posterior is replaced by a normal
 * distribution around its mode f̂, which maximises Ψ(f) = Σ log σ(±fᵢ) − ½ fᵀK⁻¹f. Ψ is concave, so there is one mode.
 * Newton's method finds it (algorithm 3.1): with W = −∇∇ log p(y|f), diagonal and at most ¼, every step needs only the
 * Cholesky factor of B = I + W^½KW^½, whose eigenvalues are at least 1 however singular K is. K itself is never inverted;
 * f is kept as Ka, and at the mode a = ∇ log p(y|f).
 *
 * <p>A step that would lower Ψ is halved until it does not, so Ψ never falls.
 */
public final class LaplaceClassification {
    /** The largest jitter tried, as a share of K's largest diagonal entry. */
    private static final double LARGEST_JITTER = 1e-4;

    private final double[][] covariance;
    private final double jitter;
    private final boolean[] positive;
    private final LaplaceNewton.State mode;
    private final LaplaceNewton.Curvature curvature;
    private final int iterations;
    private final boolean converged;

    private LaplaceClassification(LaplaceNewton problem, LaplaceNewton.Mode found) {
        this.covariance = problem.covariance();
        this.jitter = problem.jitter();
        this.positive = problem.positive();
        this.mode = found.state();
        this.curvature = found.curvature();
        this.iterations = found.iterations();
        this.converged = found.converged();
    }

    /**
     * The approximation for one covariance matrix.
     *
     * @param covariance K of the n points, symmetric and positive semidefinite; row i holds at least i+1 numbers, only the
     *     lower triangle is read. Not changed
     * @param positive n: whether a point belongs to class 1
     * @throws IllegalArgumentException where K has eigenvalues so far below zero that it is no covariance
     */
    public static LaplaceClassification of(double[][] covariance, boolean[] positive) {
        return attempt(covariance, positive)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The covariance is not positive semidefinite. Maybe it is not a kernel's, or not finite."));
    }

    /** As {@link #of}; empty where K is no covariance. */
    public static Optional<LaplaceClassification> attempt(double[][] covariance, boolean[] positive) {
        if (covariance.length != positive.length || positive.length == 0) {
            throw new IllegalArgumentException(
                    "The covariance's rows (%d) and the classes (%d) must be as many, and at least one. Maybe x and y were cut differently."
                            .formatted(covariance.length, positive.length));
        }
        double largest = 0;
        for (int i = 0; i < covariance.length; i++) {
            largest = Math.max(largest, covariance[i][i]);
        }
        // Rounding may leave K eigenvalues below zero; B then fails only where they are below −4, so jitter is rare.
        for (double share = 0; share <= LARGEST_JITTER; share = next(share, positive.length)) {
            LaplaceNewton problem = new LaplaceNewton(covariance, share * largest, positive);
            LaplaceNewton.Mode found = problem.mode();
            if (found != null) {
                return Optional.of(new LaplaceClassification(problem, found));
            }
        }
        return Optional.empty();
    }

    private static double next(double share, int points) {
        return share == 0 ? Math.ulp(1.0) * points : 10 * share;
    }

    /** Whether Newton's method came to rest within the iterations allowed. */
    public boolean converged() {
        return converged;
    }

    /** Newton steps taken from f = 0. */
    public int iterations() {
        return iterations;
    }

    /** What was added to K's diagonal so that B could be factored; nearly always 0. */
    public double jitter() {
        return jitter;
    }

    /** f̂ (n): the most probable latent values. */
    public double[] mode() {
        return mode.f().clone();
    }

    /** log p(y|f̂): how well the mode explains the classes; at most 0. */
    public double logLikelihood() {
        return mode.logLikelihood();
    }

    /** ½ f̂ᵀK⁻¹f̂: how unlikely the mode is under the prior; at least 0. */
    public double halfSquaredNorm() {
        return mode.halfSquaredNorm();
    }

    /** ½ log|B|: how much narrower the posterior is than the prior; at least 0. */
    public double halfLogDeterminant() {
        return curvature.factor().logDeterminant() / 2;
    }

    /** log q(y|X) = log p(y|f̂) − ½ f̂ᵀK⁻¹f̂ − ½ log|B| (equation 3.32). */
    public double logMarginalLikelihood() {
        return mode.logLikelihood() - mode.halfSquaredNorm() - halfLogDeterminant();
    }

    /**
     * How far the mode is from f̂ = K∇log p(y|f̂) (equation 3.17): the largest difference of the two sides, relative to the
     * sum of the sizes of what is summed, so that rounding alone leaves about 1e-16.
     */
    public double modeResidual() {
        double[] gradient = LaplaceNewton.gradient(mode.f(), positive);
        double[] sizes = new double[gradient.length];
        double[] fixed = product(covariance, gradient, sizes);
        double residual = 0;
        for (int i = 0; i < fixed.length; i++) {
            double added = jitter * gradient[i];
            double size = sizes[i] + Math.abs(added) + Math.abs(mode.f()[i]);
            double difference = Math.abs(fixed[i] + added - mode.f()[i]);
            residual = Math.max(residual, difference == 0 ? 0 : difference / size);
        }
        return residual;
    }

    /**
     * The latent function at m other points.
     *
     * @param mean m
     * @param variance m, at least 0
     */
    public record Latent(double[] mean, double[] variance) {
        /** The probability of class 1 at each point; see {@link LogisticNormal}. */
        public double[] probability() {
            double[] probability = new double[mean.length];
            for (int k = 0; k < probability.length; k++) {
                probability[k] = LogisticNormal.probability(mean[k], variance[k]);
            }
            return probability;
        }
    }

    /**
     * Algorithm 3.2 for m points at once: mean k∗ᵀ∇log p(y|f̂), variance k∗∗ − ‖L⁻¹W^½k∗‖².
     *
     * @param crossCovariance n×m: row i holds the covariances of point i with all m; not changed
     * @param priorVariance m
     */
    public Latent predict(double[][] crossCovariance, double[] priorVariance) {
        int m = priorVariance.length;
        double[] mean = new double[m];
        double[] gradient = LaplaceNewton.gradient(mode.f(), positive);
        double[][] solved = new double[crossCovariance.length][m];
        for (int i = 0; i < solved.length; i++) {
            double root = curvature.rootOfW()[i];
            for (int k = 0; k < m; k++) {
                mean[k] += gradient[i] * crossCovariance[i][k];
                solved[i][k] = root * crossCovariance[i][k];
            }
        }
        curvature.factor().forwardInPlace(solved);
        double[] variance = priorVariance.clone();
        for (double[] row : solved) {
            for (int k = 0; k < m; k++) {
                variance[k] -= row[k] * row[k];
            }
        }
        for (int k = 0; k < m; k++) {
            variance[k] = Math.max(0, variance[k]);
        }
        return new Latent(mean, variance);
    }

    /** Kb, from K's lower triangle; {@code sizes} receives the sums of the sizes. */
    private static double[] product(double[][] covariance, double[] b, double[] sizes) {
        double[] product = new double[b.length];
        for (int i = 0; i < b.length; i++) {
            double[] row = covariance[i];
            for (int j = 0; j <= i; j++) {
                add(product, sizes, i, row[j] * b[j]);
                if (j < i) {
                    add(product, sizes, j, row[j] * b[i]);
                }
            }
        }
        return product;
    }

    private static void add(double[] sums, double[] sizes, int at, double value) {
        sums[at] += value;
        sizes[at] += Math.abs(value);
    }
}
