package org.ridgeline.numerics;

/**
 * How close weights are to the minimum of ½wᵀGw − bᵀw + λ₁‖w‖₁ + ½λ₂‖w‖².
 *
 * <p>The duality gap is that of the lasso on columns lengthened by √λ₂·I, written as a sum of terms that can't be
 * negative, so that a gap of 1e-13 isn't the difference of two large numbers. Its dual point comes from the weights in
 * 32 digits; what rounding them to doubles adds to the objective is added to the gap.
 */
final class Optimality {
    private final ExtendedMatrix target;
    private final ExtendedMatrix exact;
    private final double[] rounded;
    private final double lambda1;
    private final double lambda2;
    /** b − Gw − λ₂w of the exact weights. */
    private final ExtendedMatrix slope;
    /** Rounded minus exact weights. */
    private final double[] offsets;
    /** (G + λ₂I)·offsets: how rounding changes the slope. */
    private final double[] bends;

    Optimality(
            ExtendedMatrix gram,
            ExtendedMatrix target,
            ExtendedMatrix exact,
            double[] rounded,
            double lambda1,
            double lambda2) {
        this.target = target;
        this.exact = exact;
        this.rounded = rounded;
        this.lambda1 = lambda1;
        this.lambda2 = lambda2;
        this.slope = slope(gram);
        this.offsets = new double[rounded.length];
        for (int j = 0; j < rounded.length; j++) {
            offsets[j] = (rounded[j] - exact.high[j]) - exact.low[j];
        }
        this.bends = gram.times(ExtendedMatrix.column(offsets)).high;
        for (int j = 0; j < bends.length; j++) {
            bends[j] += lambda2 * offsets[j];
        }
    }

    private ExtendedMatrix slope(ExtendedMatrix gram) {
        ExtendedMatrix product = gram.times(exact);
        Extended value = new Extended();
        for (int j = 0; j < product.rows; j++) {
            value.set(-product.high[j], -product.low[j]).add(target.high[j], target.low[j]);
            product.put(j, 0, value.addProduct(-lambda2, 0, exact.high[j], exact.low[j]));
        }
        return product;
    }

    ExtendedMatrix slope() {
        return slope;
    }

    /** ‖y−Xw‖²/n = ‖y‖²/n − wᵀ(b + (b − Gw)), where b − Gw = slope + λ₂w. */
    double meanSquare(Extended squareY) {
        Extended sum = new Extended(squareY.high, squareY.low);
        Extended both = new Extended();
        for (int j = 0; j < exact.rows; j++) {
            both.set(slope.high[j], slope.low[j]).add(target.high[j], target.low[j]);
            both.addProduct(lambda2, 0, exact.high[j], exact.low[j]);
            sum.subtractProduct(both.high, both.low, exact.high[j], exact.low[j]);
        }
        return Math.max(sum.high, 0);
    }

    /** The exact weights' gap to the dual point c·(y−Xw), where c ≤ 1 makes it feasible. */
    double dualityGap(double meanSquare) {
        double steepest = 0;
        for (double value : slope.high) {
            steepest = Math.max(steepest, Math.abs(value));
        }
        double scale = steepest > lambda1 ? lambda1 / steepest : 1;
        double sum = 0;
        double squares = 0;
        Extended term = new Extended();
        for (int j = 0; j < exact.rows; j++) {
            // |w|·(λ₁ − c·sign·slope), the bracket in 32 digits
            double sign = Math.signum(exact.high[j]);
            term.set(lambda1, 0).subtractProduct(scale * sign, 0, slope.high[j], slope.low[j]);
            sum += Math.abs(exact.high[j]) * Math.max(term.high, 0);
            squares += exact.high[j] * exact.high[j];
        }
        return (1 - scale) * (1 - scale) * (meanSquare + lambda2 * squares) / 2 + sum;
    }

    /** How much rounding the weights raises the objective. */
    double rise() {
        double sum = 0;
        Extended first = new Extended();
        for (int j = 0; j < offsets.length; j++) {
            first.set(lambda1 * Math.signum(exact.high[j]), 0).add(-slope.high[j], -slope.low[j]);
            sum += offsets[j] * (first.high + bends[j] / 2);
        }
        return sum;
    }

    /** The rounded weights' largest violation of |slope| ≤ λ₁, and of slope = λ₁·sign where a weight isn't 0. */
    double violation() {
        double worst = 0;
        for (int j = 0; j < rounded.length; j++) {
            double value = slope.high[j] - bends[j];
            double violation = rounded[j] == 0
                    ? Math.max(Math.abs(value) - lambda1, 0)
                    : Math.abs(value - Math.signum(rounded[j]) * lambda1);
            worst = Math.max(worst, violation);
        }
        return worst;
    }
}
