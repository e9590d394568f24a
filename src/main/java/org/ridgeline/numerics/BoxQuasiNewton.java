package org.ridgeline.numerics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Minimises a smooth function of few variables in a box: a projected quasi-Newton method with the full BFGS matrix.
 *
 * <p>Each step holds the variables that stand at a bound and want to leave the box, solves the model's Newton equations for
 * the others, and searches along the projected path x(t) = P(x + t·d) for sufficient decrease (Armijo). Powell's damping
 * keeps the matrix positive definite also where the function curves down. Sources: Bertsekas, SIAM J. Control Optim. 20
 * (1982), 221–246, for the projection; Nocedal and Wright, Numerical Optimization (2006), procedure 18.2, for the damping.
 */
public final class BoxQuasiNewton {
    /** Sufficient decrease: this part of what the gradient promises. */
    private static final double ARMIJO = 1e-4;

    /** A step that was too long is cut to between these parts of it. */
    private static final double SHORTEST_CUT = 0.1;

    private static final double LONGEST_CUT = 0.5;
    private static final int MAXIMUM_CUTS = 40;
    /** Below this part of the gradient it isn't worth while to move the remaining variables alone. */
    private static final double LITTLE_LEFT = 0.1;

    private final double[] lower;
    private final double[] upper;
    private final double longestStep;
    private final double gradientTolerance;
    private final double valueTolerance;
    private final int maximumIterations;

    /**
     * A function in one point.
     *
     * <p>{@code value} not finite means that the function does not exist there; the search then stays nearer.
     */
    public interface Evaluation {
        double value();

        /** Asked for only where the point is accepted. */
        double[] gradient();
    }

    /** Evaluates the function; the array is not to be kept. */
    public interface Objective {
        Evaluation at(double[] point);
    }

    /** An accepted point. */
    public record Step(double[] point, double value) {}

    /**
     * What a run did.
     *
     * @param path every accepted point from the start, which is moved into the box first; the last is the best
     * @param converged whether no feasible direction leads further down, to the tolerance or to rounding
     * @param evaluations of the function's value
     */
    public record Run(List<Step> path, boolean converged, int evaluations) {
        public Step last() {
            return path.getLast();
        }

        /** This run and one that went on from elsewhere. */
        public Run then(Run next) {
            List<Step> joined = new ArrayList<>(path);
            joined.addAll(next.path());
            return new Run(List.copyOf(joined), next.converged(), evaluations + next.evaluations());
        }
    }

    /**
     * A search in a box.
     *
     * @param lower, upper p bounds each, lower ≤ upper
     * @param longestStep in any variable, in one iteration: the scale on which the function changes
     * @param gradientTolerance of the largest component of the projected gradient
     * @param valueTolerance relative to 1 + |value|, above the value's rounding: where a promised decrease below it fails to
     *     come, nothing is left to gain
     */
    public BoxQuasiNewton(
            double[] lower,
            double[] upper,
            double longestStep,
            double gradientTolerance,
            double valueTolerance,
            int maximumIterations) {
        for (int i = 0; i < lower.length; i++) {
            if (!(lower[i] <= upper[i])) {
                throw new IllegalArgumentException("The lower bound %d (%s) must not be above the upper one (%s)."
                        .formatted(i, lower[i], upper[i]));
            }
        }
        this.lower = lower.clone();
        this.upper = upper.clone();
        this.longestStep = longestStep;
        this.gradientTolerance = gradientTolerance;
        this.valueTolerance = valueTolerance;
        this.maximumIterations = maximumIterations;
    }

    /** Runs from a start. A start where the function does not exist ends at once, not converged. */
    public Run minimise(Objective objective, double[] start) {
        return new Descent(objective, start).run();
    }

    private double project(double value, int i) {
        return Math.max(lower[i], Math.min(upper[i], value));
    }

    private final class Descent {
        private final Objective objective;
        private final List<Step> path = new ArrayList<>();
        private int evaluations;
        private double[] point;
        private Evaluation here;
        private BfgsModel model;

        Descent(Objective objective, double[] start) {
            this.objective = objective;
            point = new double[start.length];
            Arrays.setAll(point, i -> project(start[i], i));
            here = objective.at(point.clone());
            evaluations = 1;
            path.add(new Step(point, here.value()));
            model = new BfgsModel(start.length);
        }

        Run run() {
            if (!Double.isFinite(here.value())) {
                return ended(false);
            }
            for (int iteration = 0; iteration < maximumIterations; iteration++) {
                double[] gradient = here.gradient();
                boolean[] held = held(gradient);
                if (largestFree(gradient, held) <= gradientTolerance) {
                    return ended(true);
                }
                double[] direction = direction(gradient, held);
                if (!search(gradient, direction)) {
                    if (-dot(gradient, direction) <= valueTolerance * (1 + Math.abs(here.value()))) {
                        return ended(true);
                    }
                    if (!model.isUpdated()) {
                        return ended(false);
                    }
                    // The model was wrong; steepest descent may still find a way.
                    model = new BfgsModel(point.length);
                }
            }
            return ended(false);
        }

        private Run ended(boolean converged) {
            return new Run(List.copyOf(path), converged, evaluations);
        }

        private Evaluation evaluate(double[] at) {
            evaluations++;
            return objective.at(at.clone());
        }

        private boolean[] held(double[] gradient) {
            boolean[] held = new boolean[gradient.length];
            for (int i = 0; i < held.length; i++) {
                held[i] = (point[i] <= lower[i] && gradient[i] >= 0) || (point[i] >= upper[i] && gradient[i] <= 0);
            }
            return held;
        }

        /**
         * −B⁻¹g in the free variables, no longer than the longest step. Variables at a bound that the model would push out,
         * against their own slope, are held too; where little is left then, it is −g.
         */
        private double[] direction(double[] gradient, boolean[] held) {
            boolean[] fixed = held.clone();
            double[] direction = model.newtonStep(gradient, fixed);
            while (holdBlocked(direction, fixed)) {
                direction = model.newtonStep(gradient, fixed);
            }
            if (largestFree(gradient, fixed) < LITTLE_LEFT * largestFree(gradient, held)) {
                for (int i = 0; i < direction.length; i++) {
                    direction[i] = held[i] ? 0 : -gradient[i];
                }
            }
            double longest = 0;
            for (double value : direction) {
                longest = Math.max(longest, Math.abs(value));
            }
            if (longest > longestStep) {
                for (int i = 0; i < direction.length; i++) {
                    direction[i] *= longestStep / longest;
                }
            }
            return direction;
        }

        private boolean holdBlocked(double[] direction, boolean[] fixed) {
            boolean any = false;
            for (int i = 0; i < direction.length; i++) {
                if ((direction[i] < 0 && point[i] <= lower[i]) || (direction[i] > 0 && point[i] >= upper[i])) {
                    fixed[i] = true;
                    any = true;
                }
            }
            return any;
        }

        /** Moves to the first point of the projected path that is low enough; false where there is none. */
        private boolean search(double[] gradient, double[] direction) {
            int p = point.length;
            double t = 1;
            for (int cut = 0; cut < MAXIMUM_CUTS; cut++) {
                double[] next = new double[p];
                double slope = 0;
                for (int i = 0; i < p; i++) {
                    next[i] = project(point[i] + t * direction[i], i);
                    slope += gradient[i] * (next[i] - point[i]);
                }
                Evaluation there = evaluate(next);
                double change = there.value() - here.value();
                if (change <= ARMIJO * slope && slope < 0) {
                    accept(next, there, gradient);
                    return true;
                }
                // The parabola through value, slope and the new value has its minimum here.
                boolean parabola = slope < 0 && Double.isFinite(change);
                double minimum = parabola ? -slope / (2 * (change - slope)) : 0;
                t *= Math.max(SHORTEST_CUT, Math.min(LONGEST_CUT, minimum));
            }
            return false;
        }

        private void accept(double[] next, Evaluation there, double[] gradient) {
            int p = point.length;
            double[] step = new double[p];
            double[] change = new double[p];
            double[] nextGradient = there.gradient();
            for (int i = 0; i < p; i++) {
                step[i] = next[i] - point[i];
                change[i] = nextGradient[i] - gradient[i];
            }
            model.update(step, change);
            point = next;
            here = there;
            path.add(new Step(next, there.value()));
        }
    }

    private static double largestFree(double[] gradient, boolean[] held) {
        double largest = 0;
        for (int i = 0; i < gradient.length; i++) {
            largest = held[i] ? largest : Math.max(largest, Math.abs(gradient[i]));
        }
        return largest;
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
