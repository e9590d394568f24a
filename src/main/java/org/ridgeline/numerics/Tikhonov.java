package org.ridgeline.numerics;

/**
 * Solves min ‖c − R'w‖² + λ‖w‖² for an upper trapezoidal R' by Householder reflections of [R'; √λ·I] in 32 digits.
 *
 * <p>The normal equations are never formed: they square the condition number. Reflections of the stacked matrix are
 * backward stable column by column (Björck 1996, section 5.3.4), and 32 digits leave 14 good ones of the coefficients
 * even at a condition number of 1e18. Element (i, k) of the lower block is zero below i = k until reflection k fills it.
 *
 * @param exact w as a column of p; not finite where λ = 0 and R' is singular
 * @param rounded w in doubles. Each is rounded in turn from the last to the first, and those still to come make up for
 *     its rounding, so that the rounded coefficients together fit nearly as well as the exact ones (Babai's nearest
 *     plane, 1986). Rounding them one by one would cost the thirteenth powers of x eight digits of their fit.
 */
record Tikhonov(ExtendedMatrix exact, double[] rounded) {

    /**
     * @param triangle R', r×p, zero below its diagonal
     * @param target c, r
     * @param lambda at least 0; with 0 R' must have rank p
     */
    static Tikhonov solve(ExtendedMatrix triangle, double[] target, double lambda) {
        int p = triangle.columns;
        // The last column is the right side, so that it is reflected with the others.
        ExtendedMatrix upper = new ExtendedMatrix(p, p + 1);
        int rows = Math.min(p, triangle.rows);
        for (int j = 0; j < p; j++) {
            System.arraycopy(triangle.high, triangle.at(0, j), upper.high, upper.at(0, j), rows);
            System.arraycopy(triangle.low, triangle.at(0, j), upper.low, upper.at(0, j), rows);
        }
        System.arraycopy(target, 0, upper.high, upper.at(0, p), rows);
        if (lambda > 0) {
            eliminate(upper, lambda);
        }
        ExtendedMatrix exact = substituteBack(upper, false);
        double[] rounded = substituteBack(upper, true).high;
        if (lambda > 0) {
            polishSmallColumns(triangle, target, lambda, exact, rounded);
        }
        return new Tikhonov(exact, rounded);
    }

    private static void eliminate(ExtendedMatrix upper, double lambda) {
        int p = upper.rows;
        ExtendedMatrix lower = new ExtendedMatrix(p, p + 1);
        Extended root = new Extended(lambda, 0).squareRoot();
        for (int j = 0; j < p; j++) {
            lower.put(j, j, root);
        }
        Extended norm = new Extended();
        Extended head = new Extended();
        Extended scale = new Extended();
        Extended along = new Extended();
        for (int k = 0; k < p; k++) {
            int pivot = upper.at(k, k);
            int below = lower.at(0, k);
            norm.set(0, 0).addProduct(upper.high[pivot], upper.low[pivot], upper.high[pivot], upper.low[pivot]);
            ExtendedMatrix.addDot(lower, below, lower, below, k + 1, norm);
            norm.squareRoot();
            double sign = upper.high[pivot] > 0 ? 1 : -1;
            head.set(upper.high[pivot], upper.low[pivot]).add(sign * norm.high, sign * norm.low);
            scale.set(1, 0).divide(norm.high, norm.low).divide(sign * head.high, sign * head.low);
            upper.high[pivot] = -sign * norm.high;
            upper.low[pivot] = -sign * norm.low;
            for (int j = k + 1; j <= p; j++) {
                int right = upper.at(k, j);
                along.set(0, 0).addProduct(head.high, head.low, upper.high[right], upper.low[right]);
                ExtendedMatrix.addDot(lower, below, lower, lower.at(0, j), k + 1, along);
                along.multiply(scale.high, scale.low);
                lower.subtractMultiple(along, below, lower.at(0, j), k + 1);
                along.multiply(-head.high, -head.low).add(upper.high[right], upper.low[right]);
                upper.put(k, j, along);
            }
        }
    }

    private static ExtendedMatrix substituteBack(ExtendedMatrix upper, boolean rounding) {
        int p = upper.rows;
        ExtendedMatrix solution = new ExtendedMatrix(p, 1);
        Extended value = new Extended();
        for (int k = p - 1; k >= 0; k--) {
            value.set(upper.high[upper.at(k, p)], upper.low[upper.at(k, p)]);
            for (int j = k + 1; j < p; j++) {
                int at = upper.at(k, j);
                value.subtractProduct(upper.high[at], upper.low[at], solution.high[j], solution.low[j]);
            }
            value.divide(upper.high[upper.at(k, k)], upper.low[upper.at(k, k)]);
            solution.put(k, 0, rounding ? value.set(value.high, 0) : value);
        }
        return solution;
    }

    /**
     * Coefficients of columns with ‖xⱼ‖² &lt; λ are tiny, and the reflections know them only to a rounding of the
     * largest one. One exact minimisation over each alone, wⱼ = xⱼᵀ(c − Σ_{k≠j} xₖwₖ)/(‖xⱼ‖²+λ), gives them all digits.
     */
    private static void polishSmallColumns(
            ExtendedMatrix triangle, double[] target, double lambda, ExtendedMatrix exact, double[] rounded) {
        ExtendedMatrix rest = null;
        Extended square = new Extended();
        Extended along = new Extended();
        for (int j = triangle.columns - 1; j >= 0; j--) {
            int column = triangle.at(0, j);
            square.set(0, 0);
            ExtendedMatrix.addDot(triangle, column, triangle, column, triangle.rows, square);
            if (square.high >= lambda) {
                continue;
            }
            if (rest == null) {
                rest = residual(triangle, target, exact);
            }
            along.set(0, 0);
            ExtendedMatrix.addDot(triangle, column, rest, 0, triangle.rows, along);
            along.addProduct(square.high, square.low, exact.high[j], exact.low[j]);
            square.add(lambda, 0);
            exact.put(j, 0, along.divide(square.high, square.low));
            rounded[j] = along.high;
        }
    }

    /** c − R'w, r. */
    static ExtendedMatrix residual(ExtendedMatrix triangle, double[] target, ExtendedMatrix solution) {
        ExtendedMatrix rest = triangle.times(solution);
        Extended value = new Extended();
        for (int i = 0; i < rest.rows; i++) {
            rest.put(i, 0, value.set(-rest.high[i], -rest.low[i]).add(target[i], 0));
        }
        return rest;
    }
}
