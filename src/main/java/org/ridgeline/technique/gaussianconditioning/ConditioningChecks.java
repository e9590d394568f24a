package org.ridgeline.technique.gaussianconditioning;

import java.util.List;
import org.ridgeline.catalog.Words;
import org.ridgeline.figure.Reading.Check;

/**
 * The steps' numbers come about in other ways, too: by completing the square, which needs the inverse of the covariance
 * (Bishop 2006, equations (2.73) and (2.75)), and by summing the density over its slice.
 */
final class ConditioningChecks {
    /** What rounding may leave, relative to the spread, before the inverse magnifies it by 1/(1 − ρ²). */
    private static final double TOLERANCE = 1e-12;

    /** Of a bell, the trapezoid rule over so many spreads to both sides has every digit already at half a spread. */
    private static final double REACH = 12;

    private static final double STRIDE = 0.125;

    private final ConditionedPair pair;
    private final Words words;
    private final String rest;
    private final double precisionRest;
    private final double precisionBoth;

    ConditioningChecks(ConditionedPair pair, Words words, String rest) {
        this.pair = pair;
        this.words = words;
        this.rest = rest;
        double variance = pair.deviation() * pair.deviation();
        this.precisionRest = variance / pair.determinant();
        this.precisionBoth = -pair.covariance() / pair.determinant();
    }

    /** What the number that a step found is checked by; nothing where a value lies too far out for the other way to have a number. */
    List<Check> of(ConditioningStep step, double found) {
        return all(step, found).stream()
                .filter(check -> Double.isFinite(check.value()))
                .toList();
    }

    private List<Check> all(ConditioningStep step, double found) {
        double spread = pair.restDeviation();
        double scale = Math.max(spread, Math.abs(pair.shift()));
        return switch (step) {
            case COVARY -> List.of(check(words.say("check.mixture"), mixed() - found, spread * pair.deviation()));
            case SURPRISED ->
                List.of(check(
                        words.say("check.back"),
                        found + pair.observedMean() - pair.value(),
                        Math.max(Math.abs(pair.value()), Math.abs(pair.observedMean()))));
            case GAINED ->
                List.of(check(
                        words.say("check.square"), -precisionBoth / precisionRest - found, spread / pair.deviation()));
            case SHIFTED ->
                List.of(check(words.say("check.slices"), slice(pair.surprise())[0] - slice(0)[0] - found, scale));
            case GUESSED ->
                List.of(
                        check(
                                words.say("check.square"),
                                pair.restMean() + top() - found,
                                Math.max(scale, Math.abs(pair.restMean()))),
                        check(
                                words.say("check.slice.mean", rest),
                                pair.restMean() + slice(pair.surprise())[0] - found,
                                Math.max(scale, Math.abs(pair.restMean()))));
            case REMOVES -> List.of(check(words.say("check.guesses"), guesses() - found, spread * spread));
            case LEFT ->
                List.of(
                        check(words.say("check.square"), 1 / precisionRest - found, spread * spread),
                        check(
                                words.say("check.slice.variance", rest),
                                slice(pair.surprise())[1] - found,
                                spread * spread));
        };
    }

    private Check check(String label, double difference, double scale) {
        double relative = scale > 0 ? Math.abs(difference) / scale : 0;
        return new Check(label, relative, relative * pair.uncorrelated() <= TOLERANCE);
    }

    /** Where the square in the exponent has its top on the slice, from the mean of the rest. */
    private double top() {
        return -precisionBoth / precisionRest * pair.surprise();
    }

    /** Mean, from that of the rest, and variance of the joint density along the slice, by the trapezoid rule. */
    private double[] slice(double surprise) {
        double centre = -precisionBoth / precisionRest * surprise;
        double unit = 1 / Math.sqrt(precisionRest);
        double[] moments = new double[3];
        // Zero in exact arithmetic: what the top of the exponent is off by.
        double slope = precisionRest * centre + precisionBoth * surprise;
        for (double z = -REACH; z <= REACH; z += STRIDE) {
            double along = unit * z;
            double density = Math.exp(-along * (precisionRest * along / 2 + slope));
            moments[0] += density;
            moments[1] += density * along;
            moments[2] += density * along * along;
        }
        double aside = moments[1] / moments[0];
        return new double[] {centre + aside, moments[2] / moments[0] - aside * aside};
    }

    /** The mean square of what every possible surprise would shift, weighted by how likely it is. */
    private double guesses() {
        double weights = 0;
        double squares = 0;
        for (double z = -REACH; z <= REACH; z += STRIDE) {
            double weight = Math.exp(-z * z / 2);
            double shift = slice(pair.deviation() * z)[0];
            weights += weight;
            squares += weight * shift * shift;
        }
        return squares / weights;
    }

    /** E[x·y] of the mixture x = σ_x u, y = σ_y(ρ u + √(1 − ρ²) w) of two independent bells, over a grid of both. */
    private double mixed() {
        double weights = 0;
        double products = 0;
        double own = Math.sqrt(pair.uncorrelated());
        for (double u = -REACH; u <= REACH; u += 4 * STRIDE) {
            for (double w = -REACH; w <= REACH; w += 4 * STRIDE) {
                double weight = Math.exp(-(u * u + w * w) / 2);
                weights += weight;
                products += weight * u * (pair.correlation() * u + own * w);
            }
        }
        return pair.deviation() * pair.restDeviation() * products / weights;
    }
}
