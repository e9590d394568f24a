package org.ridgeline.technique.gaussianconditioning;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ridgeline.numerics.RandomStream;

/**
 * One variable observed, o, and one asked about, r: everything that conditioning works out on its way, in its order.
 *
 * @param deviation σ_o and σ_r, both positive
 * @param covariance σ_or
 */
record ConditionedPair(
        double value, double observedMean, double restMean, double deviation, double restDeviation, double covariance) {
    /** Nearer to ±1 a correlation leaves too few digits in the inverse to check anything by it. */
    private static final double LEAST_LEFT = 1e-6;

    /** @return null where there are other than two variables, or what is left has no digits to compare */
    static @Nullable ConditionedPair of(ConditioningProblem problem) {
        if (problem.size() != 2 || problem.observed().length != 1) {
            return null;
        }
        int o = problem.observed()[0];
        int r = 1 - o;
        ConditionedPair pair = new ConditionedPair(
                problem.values()[0],
                problem.mean()[o],
                problem.mean()[r],
                Math.sqrt(problem.covariance()[o][o]),
                Math.sqrt(problem.covariance()[r][r]),
                problem.covariance()[o][r]);
        boolean sound = pair.uncorrelated() >= LEAST_LEFT
                && pair.values().values().stream().allMatch(Double::isFinite)
                && pair.determinant() >= Double.MIN_NORMAL
                && pair.determinant() <= Double.MAX_VALUE;
        return sound ? pair : null;
    }

    /** Another pair of the same kind, with no number near 0 or 1 where different formulas would agree. */
    static ConditionedPair random(RandomStream random) {
        double deviation = random.uniform(0.5, 3);
        double restDeviation = random.uniform(0.5, 3);
        double correlation = random.uniform(0.2, 0.9) * (random.uniform() < 0.5 ? -1 : 1);
        return new ConditionedPair(
                random.uniform(-3, 3),
                random.uniform(-3, 3),
                random.uniform(-3, 3),
                deviation,
                restDeviation,
                correlation * deviation * restDeviation);
    }

    double correlation() {
        return covariance / deviation / restDeviation;
    }

    /** 1 − ρ², the share of the variance that is left; not a number where a variable never varies. */
    double uncorrelated() {
        return (1 - correlation()) * (1 + correlation());
    }

    /** Of the covariance: σ_o²σ_r²(1 − ρ²). */
    double determinant() {
        return deviation * deviation * restDeviation * restDeviation * uncorrelated();
    }

    double surprise() {
        return value - observedMean;
    }

    double gain() {
        return covariance / (deviation * deviation);
    }

    double shift() {
        return gain() * surprise();
    }

    double removed() {
        return gain() * covariance;
    }

    double conditionalMean() {
        return restMean + shift();
    }

    double conditionalVariance() {
        return restDeviation * restDeviation - removed();
    }

    /** Every quantity of the derivation by the name that {@link ConditioningDerivation} gives it. */
    Map<ConditioningQuantity, Double> values() {
        Map<ConditioningQuantity, Double> values = new EnumMap<>(ConditioningQuantity.class);
        for (ConditioningQuantity quantity : ConditioningQuantity.values()) {
            values.put(quantity, quantity.in(this));
        }
        return values;
    }
}
