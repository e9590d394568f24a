package org.ridgeline.training;

/**
 * A rule with what its steps need and no path changes: Adam's corrections of its bias take two powers a step, and are the same
 * for every path.
 */
public final class PlannedRule {
    private static final double[] NOTHING = {};

    private final UpdateRule rule;
    private final int steps;
    private final double[] rates;
    private final double[] units;

    private PlannedRule(UpdateRule rule, int steps, double[] rates, double[] units) {
        this.rule = rule;
        this.steps = steps;
        this.rates = rates;
        this.units = units;
    }

    /** @param steps that a path takes at most */
    public static PlannedRule of(UpdateRule rule, int steps) {
        if (!(rule instanceof UpdateRule.Adam adam)) {
            return new PlannedRule(rule, steps, NOTHING, NOTHING);
        }
        double[] rates = new double[steps];
        double[] units = new double[steps];
        for (int i = 0; i < steps; i++) {
            rates[i] = adam.learningRate() / (1 - StrictMath.pow(adam.beta1(), i + 1));
            units[i] = Math.sqrt(1 - StrictMath.pow(adam.beta2(), i + 1));
        }
        return new PlannedRule(rule, steps, rates, units);
    }

    public UpdateRule rule() {
        return rule;
    }

    public int steps() {
        return steps;
    }

    /** Of Adam: the learning rate over 1 − beta1ᵗ. */
    double rate(int step) {
        return rates[step - 1];
    }

    /** Of Adam: √(1 − beta2ᵗ), by which the root of the mean square is divided. */
    double unit(int step) {
        return units[step - 1];
    }
}
