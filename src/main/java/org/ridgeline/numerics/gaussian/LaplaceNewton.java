package org.ridgeline.numerics.gaussian;

import org.jspecify.annotations.Nullable;
import org.ridgeline.numerics.Cholesky;

/**
 * Newton's method for the mode that {@link LaplaceClassification} stands on (Rasmussen and Williams 2006, algorithm 3.1),
 * with one change. The book takes a = b − W^½B⁻¹W^½Kb and f = Ka, which carries a's rounding through K.
 * The same f is W^{−½}(I − B⁻¹)W^{−½}b, and a = b − Wf: no product with K, whose entries may be large.
 */
record LaplaceNewton(double[][] covariance, double jitter, boolean[] positive) {
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

    /** A place on the way: a and f = Ka (n), and the two parts of Ψ there. */
    record State(double[] a, double[] f, double logLikelihood, double halfSquaredNorm) {
        double objective() {
            return logLikelihood - halfSquaredNorm;
        }
    }

    /** √W (n) and the factor of B at some f. */
    record Curvature(double[] rootOfW, Cholesky factor) {}

    /**
     * Where Newton's method came to.
     *
     * @param state the mode, or how near to it rounding allows
     * @param curvature at the mode
     */
    record Mode(State state, Curvature curvature, int iterations, boolean converged) {}

    /** The mode from f = 0, or null where B can't be factored. */
    @Nullable
    Mode mode() {
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
        return last == null ? null : new Mode(state, last, iterations, converged);
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

    /** ∇ log p(y|f): 1 − σ(f) for class 1, −σ(f) for class 0, both accurate where they are tiny. */
    static double[] gradient(double[] f, boolean[] positive) {
        double[] gradient = new double[f.length];
        for (int i = 0; i < f.length; i++) {
            gradient[i] = positive[i] ? LogisticNormal.logistic(-f[i]) : -LogisticNormal.logistic(f[i]);
        }
        return gradient;
    }

    private static double[] between(double[] from, double[] to, double share) {
        double[] between = new double[from.length];
        for (int i = 0; i < between.length; i++) {
            between[i] = from[i] + share * (to[i] - from[i]);
        }
        return between;
    }
}
