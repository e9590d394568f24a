package org.ridgeline.numerics;

/**
 * Minimises ½wᵀGw − bᵀw + λ₁‖w‖₁ + ½λ₂‖w‖² for falling λ₁, each from the last one's solution.
 *
 * <p>Two stages. {@link CoordinateDescent} finds the signs, on the columns that the sequential strong rule lets through
 * (Tibshirani and others 2012). Then an active-set method in 32 digits makes them exact (feature-sign search: Lee and
 * others 2006): solve on the active columns; where a sign would change, stop there and drop the column; where a column
 * outside violates its condition |gⱼ| ≤ λ₁, add the worst one. Every step lowers the objective, so it ends, also where
 * coordinate descent alone would crawl for ever.
 */
final class ElasticNetSolver {
    /** A gradient this close to λ₁, relative to the largest there can be, is on the edge and not beyond. */
    private static final double TIE = 1e-13;

    private final int size;
    private final ExtendedMatrix gram;
    private final ExtendedMatrix target;
    private final double largestTarget;
    private final CoordinateDescent descent;
    private final ActiveCholesky cholesky;

    private final ExtendedMatrix weights;
    /** b − Gw. */
    private final ExtendedMatrix gradient;
    /** The sign a column has while active, else 0. */
    private final double[] signs;

    private final boolean[] blocked;

    private double previousLambda;
    private int sweeps;
    private boolean converged;
    private boolean unique;

    /**
     * @param gram G, p×p
     * @param target b, p
     * @param dependence a column whose rest has less than this part of its square depends on the others
     */
    ElasticNetSolver(ExtendedMatrix gram, ExtendedMatrix target, double dependence) {
        this.size = gram.rows;
        this.gram = gram;
        this.target = target;
        this.descent = new CoordinateDescent(gram);
        this.cholesky = new ActiveCholesky(gram, dependence);
        this.weights = new ExtendedMatrix(size, 1);
        this.gradient = new ExtendedMatrix(size, 1);
        this.signs = new double[size];
        this.blocked = new boolean[size];
        double largest = 0;
        for (double value : target.high) {
            largest = Math.max(largest, Math.abs(value));
        }
        this.largestTarget = largest;
        this.previousLambda = largest;
        updateGradient();
    }

    /** w of the last {@link #minimize}; not a copy. */
    ExtendedMatrix weights() {
        return weights;
    }

    /** w in doubles, rounded together. */
    double[] roundedWeights() {
        return cholesky.roundTogether(weights);
    }

    int sweeps() {
        return sweeps;
    }

    boolean converged() {
        return converged;
    }

    /** False where columns depend on one another so that other w are as good. */
    boolean unique() {
        return unique;
    }

    /** Solves for one pair; call with falling λ₁. */
    void minimize(double lambda1, double lambda2) {
        sweeps = 0;
        unique = true;
        java.util.Arrays.fill(blocked, false);
        if (lambda1 > 0) {
            if (largestTarget <= lambda1 * (1 + TIE)) {
                clear();
                cholesky.keep(new boolean[size], lambda2);
            } else {
                sweeps = descent.run(weights, gradient.high, lambda1, lambda2, 2 * lambda1 - previousLambda);
                adoptSigns(lambda2);
            }
        } else {
            adoptAllColumns(lambda2);
        }
        converged = finish(lambda1);
        if (lambda1 > 0) {
            unique = isUnique(lambda1);
        }
        previousLambda = lambda1;
    }

    private void clear() {
        java.util.Arrays.fill(weights.high, 0);
        java.util.Arrays.fill(weights.low, 0);
        java.util.Arrays.fill(signs, 0);
        updateGradient();
    }

    /** Makes the active list that of the columns which coordinate descent left with a weight. */
    private void adoptSigns(double lambda2) {
        boolean[] missing = new boolean[size];
        for (int j = 0; j < size; j++) {
            signs[j] = Math.signum(weights.high[j]);
            missing[j] = signs[j] != 0;
        }
        cholesky.keep(missing, lambda2);
        for (int position = 0; position < cholesky.size(); position++) {
            missing[cholesky.index(position)] = false;
        }
        for (int j = 0; j < size; j++) {
            if (missing[j] && !cholesky.append(j)) {
                weights.high[j] = 0;
                signs[j] = 0;
            }
        }
    }

    /** Without a penalty on sizes signs don't matter: all independent columns are active. */
    private void adoptAllColumns(double lambda2) {
        clear();
        cholesky.keep(new boolean[size], lambda2);
        for (int j = 0; j < size; j++) {
            unique &= cholesky.append(j);
        }
    }

    /** The active-set method; whether it came to its end. */
    private boolean finish(double lambda1) {
        int maximumSteps = 200 + 20 * size;
        for (int step = 0; step < maximumSteps; step++) {
            if (!moveToActiveMinimum(lambda1)) {
                continue;
            }
            updateGradient();
            int worst = lambda1 > 0 ? worstViolation(lambda1) : -1;
            if (worst < 0) {
                return true;
            }
            signs[worst] = Math.signum(gradient.high[worst]);
            if (!cholesky.append(worst)) {
                exchange(worst);
            }
        }
        return false;
    }

    /** Moves towards the minimum for the present signs; false where a column had to be dropped on the way. */
    private boolean moveToActiveMinimum(double lambda1) {
        int active = cholesky.size();
        ExtendedMatrix goal = new ExtendedMatrix(Math.max(active, 1), 1);
        Extended value = new Extended();
        for (int k = 0; k < active; k++) {
            int j = cholesky.index(k);
            goal.put(k, 0, value.set(target.high[j], target.low[j]).add(-lambda1 * signs[j], 0));
        }
        cholesky.solve(goal);
        int leaving = -1;
        double fraction = 1;
        for (int k = 0; k < active && lambda1 > 0; k++) {
            int j = cholesky.index(k);
            if (goal.high[k] * signs[j] <= 0) {
                double reach = weights.high[j] == 0 ? 0 : weights.high[j] / (weights.high[j] - goal.high[k]);
                if (reach <= fraction) {
                    fraction = reach;
                    leaving = j;
                }
            }
        }
        for (int k = 0; k < active; k++) {
            int j = cholesky.index(k);
            value.set(goal.high[k], goal.low[k]);
            if (leaving >= 0) {
                value.add(-weights.high[j], -weights.low[j])
                        .multiply(fraction, 0)
                        .add(weights.high[j], weights.low[j]);
            }
            weights.put(j, 0, value);
        }
        if (leaving < 0) {
            return true;
        }
        weights.high[leaving] = 0;
        dropZeros(fraction == 0);
        return false;
    }

    /** Drops the columns whose weights have come to zero, or past it by a rounding. */
    private void dropZeros(boolean stuck) {
        for (int position = cholesky.size() - 1; position >= 0; position--) {
            int j = cholesky.index(position);
            if (weights.high[j] * signs[j] <= 0) {
                weights.high[j] = 0;
                weights.low[j] = 0;
                signs[j] = 0;
                // A column that leaves as it came was a tie: letting it in again would go round in circles.
                blocked[j] |= stuck;
                cholesky.remove(position);
            }
        }
    }

    /** b − Gw in 32 digits. */
    private void updateGradient() {
        System.arraycopy(target.high, 0, gradient.high, 0, size);
        System.arraycopy(target.low, 0, gradient.low, 0, size);
        ExtendedMatrix product = gram.times(weights);
        Extended value = new Extended();
        for (int j = 0; j < size; j++) {
            value.set(target.high[j], target.low[j]).add(-product.high[j], -product.low[j]);
            gradient.put(j, 0, value);
        }
    }

    /** The inactive column that gains most by coming in, or −1. */
    private int worstViolation(double lambda1) {
        int worst = -1;
        double most = lambda1 + TIE * largestTarget;
        for (int j = 0; j < size; j++) {
            if (signs[j] == 0 && !blocked[j] && Math.abs(gradient.high[j]) > most) {
                most = Math.abs(gradient.high[j]);
                worst = j;
            }
        }
        return worst;
    }

    /**
     * A column that active ones make up exactly wants in: moving weight from them to it leaves the fit as it is and
     * lowers ‖w‖₁, until the first of them is used up and can be dropped.
     */
    private void exchange(int column) {
        ExtendedMatrix combination = cholesky.combinationOfRefused();
        double sign = signs[column];
        int leaving = -1;
        double length = Double.POSITIVE_INFINITY;
        for (int k = 0; k < cholesky.size(); k++) {
            int j = cholesky.index(k);
            double slope = -sign * combination.high[k];
            if (slope * signs[j] < 0 && -weights.high[j] / slope < length) {
                length = -weights.high[j] / slope;
                leaving = k;
            }
        }
        if (leaving < 0) {
            signs[column] = 0;
            blocked[column] = true;
            return;
        }
        Extended value = new Extended();
        for (int k = 0; k < cholesky.size(); k++) {
            int j = cholesky.index(k);
            value.set(-sign * length, 0).multiply(combination.high[k], combination.low[k]);
            weights.put(j, 0, value.add(weights.high[j], weights.low[j]));
        }
        weights.put(column, 0, value.set(sign * length, 0));
        int left = cholesky.index(leaving);
        weights.put(left, 0, value.set(0, 0));
        signs[left] = 0;
        cholesky.remove(leaving);
        if (!cholesky.append(column)) {
            weights.put(column, 0, value.set(0, 0));
            signs[column] = 0;
            blocked[column] = true;
        }
        dropZeros(false);
    }

    /** Whether no inactive column on the edge |gⱼ| = λ₁ depends on the active ones. */
    private boolean isUnique(double lambda1) {
        for (int j = 0; j < size; j++) {
            if (signs[j] == 0 && Math.abs(gradient.high[j]) >= lambda1 - TIE * largestTarget) {
                if (!cholesky.append(j)) {
                    return false;
                }
                cholesky.remove(cholesky.size() - 1);
            }
        }
        return true;
    }

    /** ½gᵀ(G_AA+λ₂I)⁻¹g over the active columns: how far a quadratic is above its minimum. */
    double quadraticExcess(ExtendedMatrix slope) {
        ExtendedMatrix step = new ExtendedMatrix(Math.max(cholesky.size(), 1), 1);
        for (int k = 0; k < cholesky.size(); k++) {
            step.high[k] = slope.high[cholesky.index(k)];
        }
        cholesky.solve(step);
        double sum = 0;
        for (int k = 0; k < cholesky.size(); k++) {
            sum += step.high[k] * slope.high[cholesky.index(k)];
        }
        return sum / 2;
    }
}
