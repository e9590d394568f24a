package org.ridgeline.numerics.gaussian;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ridgeline.numerics.Cholesky;

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
    /** Separable classes under a signal variance of 1e12 take 30. */
    private static final int MOST_ITERATIONS = 100;

    /** A step this often halved moves f by less than its rounding. */
    private static final int MOST_HALVINGS = 50;

    /**
     * A step within which no W changes by more than a thousandth. Newton's method then doubles its digits with every full
     * step, while Ψ may be too flat for its rounded values to judge one.
     */
    private static final double NEAR = 1e-3;

    /** The error after such a step is its square. */
    private static final double SMALL_STEP = 1e-7;

    /** Keeps 1/√W finite at latent values beyond 400, which only a step on the way can reach. */
    private static final double LEAST_ROOT = 1e-90;

    /** The largest jitter tried, as a share of K's largest diagonal entry. */
    private static final double LARGEST_JITTER = 1e-4;

    private final double[][] covariance;
    private final double jitter;
    private final boolean[] positive;
    private final State mode;
    private final Curvature curvature;
    private final int iterations;
    private final boolean converged;

    private LaplaceClassification(
            double[][] covariance,
            double jitter,
            boolean[] positive,
            State mode,
            Curvature curvature,
            int iterations,
            boolean converged) {
        this.covariance = covariance;
        this.jitter = jitter;
        this.positive = positive;
        this.mode = mode;
        this.curvature = curvature;
        this.iterations = iterations;
        this.converged = converged;
    }

    /** A place on the way: a and f = Ka (n), and the two parts of Ψ there. */
    private record State(double[] a, double[] f, double logLikelihood, double halfSquaredNorm) {
        double objective() {
            return logLikelihood - halfSquaredNorm;
        }
    }

    /** √W (n) and the factor of B at some f. */
    private record Curvature(double[] rootOfW, Cholesky factor) {}

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
            LaplaceClassification found = new Newton(covariance, share * largest, positive).mode();
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private static double next(double share, int points) {
        return share == 0 ? Math.ulp(1.0) * points : 10 * share;
    }

    /**
     * Algorithm 3.1, with one change. The book takes a = b − W^½B⁻¹W^½Kb and f = Ka, which carries a's rounding through K.
     * The same f is W^{−½}(I − B⁻¹)W^{−½}b, and a = b − Wf: no product with K, whose entries may be large.
     */
    private record Newton(double[][] covariance, double jitter, boolean[] positive) {
        /** The mode from f = 0, or null where B can't be factored. */
        private @Nullable LaplaceClassification mode() {
            State state = at(new double[positive.length], new double[positive.length]);
            double lastStep = Double.POSITIVE_INFINITY;
            boolean converged = false;
            int iterations = 0;
            while (!converged && iterations < MOST_ITERATIONS) {
                Curvature curvature = curvatureAt(state.f);
                if (curvature == null) {
                    return null;
                }
                State target = target(state, curvature);
                boolean near = step(state, target) <= NEAR;
                State next = near ? target : rising(state, target);
                if (next == state) {
                    break;
                }
                double step = step(state, next);
                // Where rounding sets the limit, steps stop shrinking.
                converged = near && (step <= SMALL_STEP * Math.min(1, size(next)) || step > lastStep / 2);
                lastStep = step;
                state = next;
                iterations++;
            }
            Curvature last = curvatureAt(state.f);
            return last == null
                    ? null
                    : new LaplaceClassification(covariance, jitter, positive, state, last, iterations, converged);
        }

        /** The full step, halved until Ψ does not fall; the same state where rounding allows none. */
        private State rising(State from, State target) {
            State next = target;
            double share = 1;
            for (int halving = 0; halving <= MOST_HALVINGS; halving++) {
                if (next.objective() >= from.objective()) {
                    return next;
                }
                share /= 2;
                next = at(between(from.a, target.a, share), between(from.f, target.f, share));
            }
            return from;
        }

        /** Where (K⁻¹ + W)f = b, with b = Wf₀ + ∇ log p(y|f₀). */
        private State target(State state, Curvature curvature) {
            int n = positive.length;
            double[] root = curvature.rootOfW;
            double[] b = gradient(state.f, positive);
            double[] scaled = new double[n];
            for (int i = 0; i < n; i++) {
                b[i] += root[i] * root[i] * state.f[i];
                scaled[i] = b[i] / root[i];
            }
            double[] solved = curvature.factor.solve(scaled);
            double[] f = new double[n];
            for (int i = 0; i < n; i++) {
                f[i] = (scaled[i] - solved[i]) / root[i];
                b[i] -= root[i] * root[i] * f[i];
            }
            return at(b, f);
        }

        private State at(double[] a, double[] f) {
            double logLikelihood = 0;
            double squaredNorm = 0;
            for (int i = 0; i < f.length; i++) {
                logLikelihood += LogisticNormal.logLogistic(positive[i] ? f[i] : -f[i]);
                squaredNorm += a[i] * f[i];
            }
            return new State(a, f, logLikelihood, squaredNorm / 2);
        }

        private @Nullable Curvature curvatureAt(double[] f) {
            int n = f.length;
            double[] root = new double[n];
            double[][] b = new double[n][];
            for (int i = 0; i < n; i++) {
                double small = LogisticNormal.logistic(-Math.abs(f[i]));
                root[i] = Math.max(LEAST_ROOT, Math.sqrt(small * (1 - small)));
                b[i] = new double[i + 1];
                for (int j = 0; j <= i; j++) {
                    b[i][j] = root[i] * covariance[i][j] * root[j];
                }
                b[i][i] += 1 + root[i] * root[i] * jitter;
            }
            Cholesky factor = Cholesky.inPlace(b);
            return factor == null ? null : new Curvature(root, factor);
        }

        /** The largest change of a latent value. */
        private static double step(State from, State to) {
            double step = 0;
            for (int i = 0; i < from.f.length; i++) {
                step = Math.max(step, Math.abs(to.f[i] - from.f[i]));
            }
            return step;
        }

        private static double size(State state) {
            double size = 0;
            for (double value : state.f) {
                size = Math.max(size, Math.abs(value));
            }
            return size;
        }
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
        return mode.f.clone();
    }

    /** log p(y|f̂): how well the mode explains the classes; at most 0. */
    public double logLikelihood() {
        return mode.logLikelihood;
    }

    /** ½ f̂ᵀK⁻¹f̂: how unlikely the mode is under the prior; at least 0. */
    public double halfSquaredNorm() {
        return mode.halfSquaredNorm;
    }

    /** ½ log|B|: how much narrower the posterior is than the prior; at least 0. */
    public double halfLogDeterminant() {
        return curvature.factor.logDeterminant() / 2;
    }

    /** log q(y|X) = log p(y|f̂) − ½ f̂ᵀK⁻¹f̂ − ½ log|B| (equation 3.32). */
    public double logMarginalLikelihood() {
        return mode.logLikelihood - mode.halfSquaredNorm - halfLogDeterminant();
    }

    /**
     * How far the mode is from f̂ = K∇log p(y|f̂) (equation 3.17): the largest difference of the two sides, relative to the
     * sum of the sizes of what is summed, so that rounding alone leaves about 1e-16.
     */
    public double modeResidual() {
        double[] gradient = gradient(mode.f, positive);
        double[] sizes = new double[gradient.length];
        double[] fixed = product(covariance, gradient, sizes);
        double residual = 0;
        for (int i = 0; i < fixed.length; i++) {
            double added = jitter * gradient[i];
            double size = sizes[i] + Math.abs(added) + Math.abs(mode.f[i]);
            double difference = Math.abs(fixed[i] + added - mode.f[i]);
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
        double[] gradient = gradient(mode.f, positive);
        double[][] solved = new double[crossCovariance.length][m];
        for (int i = 0; i < solved.length; i++) {
            double root = curvature.rootOfW[i];
            for (int k = 0; k < m; k++) {
                mean[k] += gradient[i] * crossCovariance[i][k];
                solved[i][k] = root * crossCovariance[i][k];
            }
        }
        curvature.factor.forwardInPlace(solved);
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

    /** ∇ log p(y|f): 1 − σ(f) for class 1, −σ(f) for class 0, both accurate where they are tiny. */
    private static double[] gradient(double[] f, boolean[] positive) {
        double[] gradient = new double[f.length];
        for (int i = 0; i < f.length; i++) {
            gradient[i] = positive[i] ? LogisticNormal.logistic(-f[i]) : -LogisticNormal.logistic(f[i]);
        }
        return gradient;
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

    private static double[] between(double[] from, double[] to, double share) {
        double[] between = new double[from.length];
        for (int i = 0; i < between.length; i++) {
            between[i] = from[i] + share * (to[i] - from[i]);
        }
        return between;
    }
}
