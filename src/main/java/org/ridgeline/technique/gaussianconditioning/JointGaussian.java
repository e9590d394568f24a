package org.ridgeline.technique.gaussianconditioning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ridgeline.numerics.Cholesky;

/**
 * A joint normal distribution of k variables, and its conditionals: Bishop 2006, equations (2.81) and (2.82).
 *
 * <p>All is worked out on variables divided by their standard deviations, so that tolerances mean the same in any unit.
 * A variable is said to follow from others where the variance that they leave of it is below {@link #DEPENDENT} of its own.
 */
public final class JointGaussian {
    /** Covariances computed in float64 have this much room to be singular. */
    static final double DEPENDENT = 1e-12;

    /** In standard deviations: ten times what a variable that counts as dependent could still move by. */
    static final double CONSISTENT = 1e-5;

    private final double[] mean;
    private final double[][] covariance;
    private final double[] scale;

    /**
     * @param mean k
     * @param covariance k×k, without a {@link CovarianceFault fault}
     */
    public JointGaussian(double[] mean, double[][] covariance) {
        if (covariance.length != mean.length) {
            throw new IllegalArgumentException(
                    "The covariance has %d rows, but there are %d means.".formatted(covariance.length, mean.length));
        }
        this.mean = mean.clone();
        this.covariance = Arrays.stream(covariance).map(double[]::clone).toArray(double[][]::new);
        this.scale = new double[mean.length];
        Arrays.setAll(scale, i -> Math.sqrt(covariance[i][i]));
    }

    public int size() {
        return mean.length;
    }

    /** The mean of one variable before anything is known. */
    public double mean(int variable) {
        return mean[variable];
    }

    /** The covariance of two variables before anything is known. */
    public double covariance(int first, int second) {
        return covariance[first][second];
    }

    /** What conditioning comes to: an answer, or the reason why there is none. */
    public sealed interface Outcome {}

    /**
     * The distribution of the rest.
     *
     * @param remaining r: the variables not observed, ascending
     * @param mean r
     * @param covariance r×r
     * @param gain K, r×m: one column an observed variable, in the order given; 0 for those that are redundant
     * @param explained r: the share of each variance that knowing removes, R² of the regression on the observed; in [0, 1]
     * @param redundant positions among the observed whose variables follow from others observed, or never vary
     * @param residual largest correlation left between an observed variable and what conditioning leaves of the rest: rounding,
     *     or something is wrong
     */
    public record Conditional(
            int[] remaining,
            double[] mean,
            double[][] covariance,
            double[][] gain,
            double[] explained,
            int[] redundant,
            double residual)
            implements Outcome {}

    /**
     * The observed values have density 0 whatever is near them.
     *
     * @param position among the observed, of the value that the others rule out
     * @param only the value that they leave possible
     */
    public record Contradiction(int position, double only) implements Outcome {}

    /** A mean so far away that no double holds it. */
    public record Overflow() implements Outcome {}

    /**
     * @param observed distinct variables, from 0; at most k−1 of them, or none
     * @param values one an observed variable
     */
    public Outcome given(int[] observed, double[] values) {
        if (observed.length != values.length) {
            throw new IllegalArgumentException(
                    "There are %d observed variables, but %d values.".formatted(observed.length, values.length));
        }
        int[] positions = IntStream.range(0, observed.length)
                .boxed()
                .sorted((a, b) -> Integer.compare(observed[a], observed[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] kept = independent(positions, observed);
        Cholesky factor = factor(kept, observed);
        double[] surprise = new double[kept.length];
        Arrays.setAll(surprise, a -> {
            int variable = observed[kept[a]];
            return (values[kept[a]] - mean[variable]) / scale[variable];
        });
        double[] whitened = factor.forward(surprise);
        Contradiction contradiction = contradiction(observed, values, kept, factor, whitened);
        return contradiction != null ? contradiction : conditional(observed, kept, factor, whitened);
    }

    /** The observed positions, ascending by variable, that do not follow from those before them. */
    private int[] independent(int[] positions, int[] observed) {
        Cholesky all = Cholesky.inPlace(block(positions, observed));
        if (all != null && IntStream.range(0, all.size()).allMatch(i -> pivot(all, i) >= DEPENDENT)) {
            return positions;
        }
        List<Integer> kept = new ArrayList<>();
        for (int position : positions) {
            kept.add(position);
            Cholesky more = Cholesky.inPlace(block(ints(kept), observed));
            if (more == null || pivot(more, kept.size() - 1) < DEPENDENT) {
                kept.removeLast();
            }
        }
        return ints(kept);
    }

    private Cholesky factor(int[] kept, int[] observed) {
        Cholesky factor = Cholesky.inPlace(block(kept, observed));
        if (factor == null) {
            throw new IllegalStateException("Independent variables have no factor.");
        }
        return factor;
    }

    private static double pivot(Cholesky factor, int i) {
        double root = factor.rows()[i][i];
        return root * root;
    }

    /** A redundant variable must have the value that the others give it. */
    private @Nullable Contradiction contradiction(
            int[] observed, double[] values, int[] kept, Cholesky factor, double[] whitened) {
        for (int position : redundant(observed, kept)) {
            int variable = observed[position];
            double expected = 0;
            double[] towards = factor.forward(correlations(variable, kept, observed));
            for (int a = 0; a < kept.length; a++) {
                expected += towards[a] * whitened[a];
            }
            double only = mean[variable] + scale[variable] * expected;
            double room = scale[variable] * Math.max(1, Math.abs(expected)) + Math.abs(mean[variable]) * DEPENDENT;
            if (Math.abs(values[position] - only) > CONSISTENT * room) {
                return new Contradiction(position, only);
            }
        }
        return null;
    }

    private Outcome conditional(int[] observed, int[] kept, Cholesky factor, double[] whitened) {
        int[] remaining = IntStream.range(0, mean.length)
                .filter(i -> Arrays.stream(observed).noneMatch(o -> o == i))
                .toArray();
        int rest = remaining.length;
        double[][] towards = new double[rest][];
        double[] conditionalMean = new double[rest];
        double[] explained = new double[rest];
        double[][] gain = new double[rest][observed.length];
        double residual = 0;
        for (int r = 0; r < rest; r++) {
            int variable = remaining[r];
            double[] correlations = correlations(variable, kept, observed);
            towards[r] = factor.forward(correlations);
            double shift = 0;
            double share = 0;
            for (int a = 0; a < kept.length; a++) {
                shift += towards[r][a] * whitened[a];
                share += towards[r][a] * towards[r][a];
            }
            conditionalMean[r] = mean[variable] + scale[variable] * shift;
            if (!Double.isFinite(conditionalMean[r])) {
                return new Overflow();
            }
            explained[r] = 1 - share < DEPENDENT ? 1 : share;
            double[] scaledGain = factor.backward(towards[r]);
            for (int a = 0; a < kept.length; a++) {
                gain[r][kept[a]] = scale[variable] * scaledGain[a] / scale[observed[kept[a]]];
            }
            residual = Math.max(residual, leftover(variable, scaledGain, kept, observed));
        }
        return new Conditional(
                remaining,
                conditionalMean,
                left(remaining, towards, explained),
                gain,
                explained,
                redundant(observed, kept),
                residual);
    }

    /** Σ_rr − K Σ_or; exactly Σ_rr where nothing was learnt. */
    private double[][] left(int[] remaining, double[][] towards, double[] explained) {
        int rest = remaining.length;
        double[][] left = new double[rest][rest];
        for (int r = 0; r < rest; r++) {
            int first = remaining[r];
            left[r][r] = covariance[first][first] * (1 - explained[r]);
            for (int q = 0; q < r; q++) {
                int second = remaining[q];
                double shared = 0;
                for (int a = 0; a < towards[r].length; a++) {
                    shared += towards[r][a] * towards[q][a];
                }
                boolean settled = left[r][r] == 0 || left[q][q] == 0;
                left[r][q] = settled ? 0 : covariance[first][second] - scale[first] * scale[second] * shared;
                left[q][r] = left[r][q];
            }
        }
        return left;
    }

    /** The largest |R_ro − K R_oo| of one variable over all observed ones. */
    private double leftover(int variable, double[] scaledGain, int[] kept, int[] observed) {
        double largest = 0;
        for (int other : observed) {
            double left = correlation(variable, other);
            for (int a = 0; a < kept.length; a++) {
                left -= scaledGain[a] * correlation(observed[kept[a]], other);
            }
            largest = Math.max(largest, Math.abs(left));
        }
        return largest;
    }

    private static int[] redundant(int[] observed, int[] kept) {
        return IntStream.range(0, observed.length)
                .filter(position -> Arrays.stream(kept).noneMatch(k -> k == position))
                .toArray();
    }

    private double[][] block(int[] positions, int[] observed) {
        double[][] block = new double[positions.length][];
        for (int a = 0; a < positions.length; a++) {
            block[a] = correlations(observed[positions[a]], positions, observed);
        }
        return block;
    }

    private double[] correlations(int variable, int[] positions, int[] observed) {
        return Arrays.stream(positions)
                .mapToDouble(position -> correlation(variable, observed[position]))
                .toArray();
    }

    /** 0 where one of the two never varies, also of such a variable with itself. */
    private double correlation(int first, int second) {
        if (scale[first] == 0 || scale[second] == 0) {
            return 0;
        }
        return first == second ? 1 : covariance[first][second] / scale[first] / scale[second];
    }

    private static int[] ints(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }
}
