package org.ridgeline.data;

import org.ridgeline.catalog.Control;
import org.ridgeline.catalog.Real;
import org.ridgeline.figure.Role;

/**
 * How often a unit is dropped; shared by the techniques that drop some.
 *
 * @param rate p: the probability that a unit is dropped, independently of all others. What is kept is multiplied by
 *     1/(1−p), hence the bound below 1
 */
public record DropoutRate(
        @Real(min = 0, max = DropoutRate.LARGEST, value = 0.5)
        @Control(symbol = "p", role = Role.PENALTY, from = 0, to = DropoutRate.LARGEST, step = DropoutRate.STEP)
        double rate) {
    public static final double LARGEST = 0.95;
    public static final double STEP = 0.05;

    /** Rates from 0 to the largest, as many to one: their decimals are short, as an address wants them. */
    public static double[] upToLargest(int steps) {
        double[] rates = new double[(int) Math.round(LARGEST * steps) + 1];
        for (int i = 0; i < rates.length; i++) {
            rates[i] = (double) i / steps;
        }
        return rates;
    }

    /** The factor of what is kept, 1/(1−p): the expectation of a unit stays what it is without dropout. */
    public double scale() {
        return 1 / (1 - rate);
    }

    /** The variance of a scaled unit of value 1, p/(1−p). */
    public double varianceFactor() {
        return rate / (1 - rate);
    }
}
