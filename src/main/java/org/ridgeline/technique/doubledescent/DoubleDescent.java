package org.ridgeline.technique.doubledescent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.ridgeline.numerics.MinimumNorm;
import org.ridgeline.numerics.Rows;

/**
 * Fits of every width in several draws of rows, noise and features: one factorisation a width and draw serves every λ and
 * every size of the noise.
 *
 * <p>Near the threshold the error has no finite expectation (a singular value may come as close to zero as it likes), so a
 * mean over draws would be the worst draw's number. What is given is the median, with the quartiles beside it.
 */
final class DoubleDescent {
    /** A fit whose own normal equations are off by more is left out. */
    private static final double LARGEST_RESIDUAL = 1e-6;

    private final int[] widths;
    private final List<Draw> draws = new ArrayList<>();

    private record Draw(RandomFeatures rows, List<MinimumNorm> fits) {}

    /**
     * One fit in one draw.
     *
     * @param misfit ‖y − Φw‖²
     * @param squaredNorm ‖w‖²
     * @param residual see {@link MinimumNorm#normalEquationsResidual}
     */
    record Fit(int samples, double misfit, double testMse, double squaredNorm, double residual) {
        boolean holds() {
            return residual <= LARGEST_RESIDUAL && Double.isFinite(testMse);
        }
    }

    /**
     * The middle of the draws at one width; not a number where none could be fitted.
     *
     * @param worstResidual over the fits that hold
     * @param leftOut fits that do not
     */
    record Point(
            double trainMse,
            double testMse,
            double testLower,
            double testUpper,
            double weightNorm,
            double worstResidual,
            int leftOut) {}

    /** @param widths numbers of features, ascending */
    DoubleDescent(int samples, int[] widths, int draws, long seed) {
        this.widths = widths.clone();
        for (int draw = 0; draw < draws; draw++) {
            RandomFeatures rows = RandomFeatures.of(seed, draw, samples, widths[widths.length - 1]);
            List<MinimumNorm> fits = new ArrayList<>();
            for (int width : widths) {
                fits.add(new MinimumNorm(rows.train(width), samples, width));
            }
            this.draws.add(new Draw(rows, fits));
        }
    }

    int[] widths() {
        return widths.clone();
    }

    /** The median over the draws, by width. */
    double[] conditionNumbers() {
        double[] medians = new double[widths.length];
        for (int at = 0; at < widths.length; at++) {
            int width = at;
            medians[at] = quantile(draws, draw -> draw.fits().get(width).conditionNumber(), 0.5);
        }
        return medians;
    }

    /** How many of all fits have fewer independent features or rows than there are. */
    int deficient() {
        int count = 0;
        for (Draw draw : draws) {
            for (int at = 0; at < widths.length; at++) {
                int full = Math.min(widths[at], draw.rows().samples());
                count += draw.fits().get(at).rank() < full ? 1 : 0;
            }
        }
        return count;
    }

    /** For each λ, by width. */
    List<List<Point>> curves(List<Double> lambdas, double noiseScale) {
        List<List<Point>> curves = new ArrayList<>();
        lambdas.forEach(lambda -> curves.add(new ArrayList<>()));
        for (int at = 0; at < widths.length; at++) {
            List<Point> points = points(at, lambdas, noiseScale);
            for (int i = 0; i < points.size(); i++) {
                curves.get(i).add(points.get(i));
            }
        }
        return curves;
    }

    /**
     * For each λ. What the λ share, the features to judge by above all, is worked out once a draw.
     *
     * @param at where the width stands
     */
    List<Point> points(int at, List<Double> lambdas, double noiseScale) {
        List<List<Fit>> byDraw = new ArrayList<>();
        for (int draw = 0; draw < draws.size(); draw++) {
            byDraw.add(fits(draw, at, lambdas, noiseScale));
        }
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < lambdas.size(); i++) {
            int lambda = i;
            points.add(middle(byDraw.stream().map(fits -> fits.get(lambda)).toList()));
        }
        return points;
    }

    private static Point middle(List<Fit> all) {
        List<Fit> fits = all.stream().filter(Fit::holds).toList();
        return new Point(
                quantile(fits, fit -> fit.misfit() / fit.samples(), 0.5),
                quantile(fits, Fit::testMse, 0.5),
                quantile(fits, Fit::testMse, 0.25),
                quantile(fits, Fit::testMse, 0.75),
                quantile(fits, fit -> Math.sqrt(fit.squaredNorm()), 0.5),
                fits.stream().mapToDouble(Fit::residual).max().orElse(0),
                all.size() - fits.size());
    }

    /**
     * For each λ in one draw.
     *
     * @param at where the width stands
     */
    List<Fit> fits(int draw, int at, List<Double> lambdas, double noiseScale) {
        RandomFeatures rows = draws.get(draw).rows();
        MinimumNorm factored = draws.get(draw).fits().get(at);
        double[] y = rows.observed(noiseScale);
        double[] test = rows.test(widths[at]);
        double[] truth = rows.testTruth();
        List<Fit> fits = new ArrayList<>();
        for (double lambda : lambdas) {
            double[] weights = factored.weights(y, lambda);
            fits.add(new Fit(
                    rows.samples(),
                    factored.misfit(y, weights),
                    Rows.meanSquaredError(MinimumNorm.predict(test, weights), truth),
                    Arrays.stream(weights).map(weight -> weight * weight).sum(),
                    factored.normalEquationsResidual(y, weights, lambda)));
        }
        return fits;
    }

    /** Between the two values beside it where there is none at the place; not a number of nothing. */
    private static <T> double quantile(List<T> all, ToDoubleFunction<T> value, double share) {
        if (all.isEmpty()) {
            return Double.NaN;
        }
        double[] sorted = all.stream().mapToDouble(value).sorted().toArray();
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
