package org.ridgeline.gaussian;

import org.ridgeline.catalog.Control;
import org.ridgeline.catalog.Expression;
import org.ridgeline.catalog.Real;
import org.ridgeline.catalog.Scale;
import org.ridgeline.figure.Role;
import org.ridgeline.numerics.gaussian.BaseKernel;
import org.ridgeline.numerics.gaussian.CovarianceFunction;
import org.ridgeline.numerics.gaussian.Hyperparameters;
import org.ridgeline.numerics.gaussian.Kernel;

/**
 * A kernel as its expression, and the hyperparameters of its parts. A part of a composed kernel shares the parameter of a
 * name; {@code lengthScale2} and so on give the second, third or fourth part (from the left) its own, and 0 shares.
 *
 * @param lengthScale ℓ: how far apart two x are whose values are hardly related any more
 * @param signalVariance σ²: the variance of the function; multiplies each summand once
 * @param period the distance after which a periodic part repeats
 * @param biasVariance variance of a linear part at its center
 * @param slopeVariance variance of a linear part's slope
 * @param center where a linear part is pinned
 */
public record KernelParameters(
        @Expression(value = "rbf", terms = BaseKernel.class, mostTerms = Kernel.MAXIMUM_PARTS)
        String kernel,

        @Real(min = SMALLEST, max = LARGEST, scale = Scale.LOG, value = 2)
        @Control(
                symbol = "ℓ",
                role = Role.PENALTY,
                from = SHORTEST,
                to = LONGEST,
                step = STEP,
                with = KERNEL,
                matching = SCALED)
        double lengthScale,

        @Real(min = SMALLEST, max = LARGEST, scale = Scale.LOG, value = 1)
        @Control(symbol = "σ²", from = 0.01, to = 100, step = STEP, with = KERNEL, matching = SIGNAL)
        double signalVariance,

        @Real(min = SMALLEST, max = LARGEST, scale = Scale.LOG, value = 1)
        @Control(symbol = "p", from = 0.1, to = 20, step = STEP, with = KERNEL, matching = "periodic")
        double period,

        @Real(min = SMALLEST, max = LARGEST, scale = Scale.LOG, value = 1)
        @Control(from = 0.01, to = 100, step = STEP, with = KERNEL, matching = "linear")
        double biasVariance,

        @Real(min = SMALLEST, max = LARGEST, scale = Scale.LOG, value = 1)
        @Control(from = 0.001, to = 10, step = STEP, with = KERNEL, matching = "linear")
        double slopeVariance,

        @Real(min = -LARGEST, max = LARGEST, value = 0)
        @Control(from = -10, to = 10, step = 0.1, with = KERNEL, matching = "linear")
        double center,

        @Real(min = 0, max = LARGEST, scale = Scale.LOG)
        @Control(
                symbol = "ℓ₂",
                role = Role.PENALTY,
                from = SHORTEST,
                to = LONGEST,
                step = STEP,
                with = KERNEL,
                matching = SECOND + SCALED)
        double lengthScale2,

        @Real(min = 0, max = LARGEST, scale = Scale.LOG)
        @Control(symbol = "σ²₂", from = 0.01, to = 100, step = STEP, with = KERNEL, matching = "^[^+*]+[+]" + SIGNAL)
        double signalVariance2,

        @Real(min = 0, max = LARGEST, scale = Scale.LOG)
        @Control(symbol = "p₂", from = 0.1, to = 20, step = STEP, with = KERNEL, matching = SECOND + "periodic")
        double period2,

        @Real(min = 0, max = LARGEST, scale = Scale.LOG)
        @Control(
                symbol = "ℓ₃",
                role = Role.PENALTY,
                from = SHORTEST,
                to = LONGEST,
                step = STEP,
                with = KERNEL,
                matching = THIRD + SCALED)
        double lengthScale3,

        @Real(min = 0, max = LARGEST, scale = Scale.LOG)
        @Control(
                symbol = "σ²₃",
                from = 0.01,
                to = 100,
                step = STEP,
                with = KERNEL,
                matching = SECOND + "[^+*]+[+]" + SIGNAL)
        double signalVariance3,

        @Real(min = 0, max = LARGEST, scale = Scale.LOG)
        @Control(symbol = "p₃", from = 0.1, to = 20, step = STEP, with = KERNEL, matching = THIRD + "periodic")
        double period3,

        @Real(min = 0, max = LARGEST, scale = Scale.LOG)
        @Control(
                symbol = "ℓ₄",
                role = Role.PENALTY,
                from = SHORTEST,
                to = LONGEST,
                step = STEP,
                with = KERNEL,
                matching = FOURTH + SCALED)
        double lengthScale4,

        @Real(min = 0, max = LARGEST, scale = Scale.LOG)
        @Control(
                symbol = "σ²₄",
                from = 0.01,
                to = 100,
                step = STEP,
                with = KERNEL,
                matching = THIRD + "[^+*]+[+]" + SIGNAL)
        double signalVariance4,

        @Real(min = 0, max = LARGEST, scale = Scale.LOG)
        @Control(symbol = "p₄", from = 0.1, to = 20, step = STEP, with = KERNEL, matching = FOURTH + "periodic")
        double period4) {
    /** Far beyond both, covariances are 0 or 1 to the last bit. */
    public static final double SMALLEST = 1e-9;

    public static final double LARGEST = 1e9;

    /** The length scales that the slider teaches with; the landscape of the evidence is drawn over the same range. */
    public static final double SHORTEST = 0.1;

    public static final double LONGEST = 10;

    private static final String KERNEL = "kernel";
    private static final double STEP = 0.05;

    /** The parts that have a length scale. */
    private static final String SCALED = "(rbf|matern|periodic)";

    /** The parts that have a variance of their own. */
    private static final String SIGNAL = "(rbf|matern|periodic|constant)";

    /** Up to the part of that number. */
    private static final String SECOND = "^[^+*]+[+*]";

    private static final String THIRD = "^([^+*]+[+*]){2}";
    private static final String FOURTH = "^([^+*]+[+*]){3}";

    public CovarianceFunction covariance() {
        return Kernel.of(kernel).with(hyperparameters());
    }

    public Hyperparameters hyperparameters() {
        return new Hyperparameters(
                lengthScale,
                signalVariance,
                period,
                biasVariance,
                slopeVariance,
                center,
                lengthScale2,
                signalVariance2,
                period2,
                lengthScale3,
                signalVariance3,
                period3,
                lengthScale4,
                signalVariance4,
                period4);
    }
}
