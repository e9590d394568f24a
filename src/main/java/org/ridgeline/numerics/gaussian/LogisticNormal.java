package org.ridgeline.numerics.gaussian;

/**
 * The probability of a class when its latent value is uncertain: p(m, v) = ∫ σ(f) N(f; m, v) df, where σ is the logistic
 * function. It has no closed form (Rasmussen and Williams 2006, equation 3.25).
 *
 * <p>Both forms below are integrals over the whole line of functions that are analytic in a strip, where the trapezoidal
 * rule converges exponentially (Trefethen and Weideman 2014): its error with step h is of the order e^{−2πa/h} for a strip
 * of half width a. The logistic function's nearest poles are at ±iπ.
 *
 * <ul>
 *   <li>v ≤ 1: ∫ σ(m + √v z) φ(z) dz. The poles are at least π away from the line.
 *   <li>v > 1: ∫ σ′(u) Φ((m − u)/√v) du, which is P(L < f) for a logistic L. However wide the normal is, Φ only gets
 *       smoother, and σ′ keeps the integral short.
 * </ul>
 *
 * With h = ½ either error is below 1e-13, for every m and v. A Gauss–Hermite rule, by contrast, needs more nodes the wider
 * the normal is.
 */
public final class LogisticNormal {
    private static final double STEP = 0.5;

    /** φ(9) is 1e-18. */
    private static final int NORMAL_TERMS = 18;

    /** σ′(32) is 1e-14. */
    private static final int LOGISTIC_TERMS = 64;

    private static final double[] NORMAL_WEIGHTS = new double[NORMAL_TERMS + 1];
    private static final double[] LOGISTIC_WEIGHTS = new double[LOGISTIC_TERMS + 1];

    static {
        for (int k = 0; k <= NORMAL_TERMS; k++) {
            double z = k * STEP;
            NORMAL_WEIGHTS[k] = STEP * StrictMath.exp(-z * z / 2) / StrictMath.sqrt(2 * Math.PI);
        }
        for (int k = 0; k <= LOGISTIC_TERMS; k++) {
            double small = logistic(-k * STEP);
            LOGISTIC_WEIGHTS[k] = STEP * small * (1 - small);
        }
    }

    private LogisticNormal() {}

    /** σ(f) = 1/(1 + e^{−f}), without overflow and with σ(−f) accurate where it is tiny. */
    public static double logistic(double f) {
        if (f >= 0) {
            return 1 / (1 + StrictMath.exp(-f));
        }
        double small = StrictMath.exp(f);
        return small / (1 + small);
    }

    /** log σ(f) = −log(1 + e^{−f}), without overflow. */
    public static double logLogistic(double f) {
        return f >= 0 ? -StrictMath.log1p(StrictMath.exp(-f)) : f - StrictMath.log1p(StrictMath.exp(f));
    }

    /**
     * p(m, v), to 1e-13 absolute: exactly ½ at mean 0, and p(m, v) + p(−m, v) is exactly 1.
     *
     * @param variance at least 0; with 0 it is the logistic function itself
     */
    public static double probability(double mean, double variance) {
        if (!(variance >= 0) || Double.isNaN(mean)) {
            throw new IllegalArgumentException(
                    "The mean (%s) must be a number and the variance (%s) at least 0. Maybe rounding made it negative."
                            .formatted(mean, variance));
        }
        if (mean == 0) {
            return 0.5;
        }
        double low = Math.clamp(below(-Math.abs(mean), variance), 0, 0.5);
        return mean < 0 ? low : 1 - low;
    }

    /** @param mean negative */
    private static double below(double mean, double variance) {
        if (variance == 0) {
            return logistic(mean);
        }
        double deviation = Math.sqrt(variance);
        return variance <= 1 ? overNormal(mean, deviation) : overLogistic(mean, deviation);
    }

    private static double overNormal(double mean, double deviation) {
        double sum = NORMAL_WEIGHTS[0] * logistic(mean);
        for (int k = 1; k <= NORMAL_TERMS; k++) {
            double away = k * STEP * deviation;
            sum += NORMAL_WEIGHTS[k] * (logistic(mean + away) + logistic(mean - away));
        }
        return sum;
    }

    private static double overLogistic(double mean, double deviation) {
        double sum = LOGISTIC_WEIGHTS[0] * NormalTail.above(-mean / deviation);
        for (int k = 1; k <= LOGISTIC_TERMS; k++) {
            double u = k * STEP;
            sum += LOGISTIC_WEIGHTS[k]
                    * (NormalTail.above((u - mean) / deviation) + NormalTail.above((-u - mean) / deviation));
        }
        return sum;
    }
}
