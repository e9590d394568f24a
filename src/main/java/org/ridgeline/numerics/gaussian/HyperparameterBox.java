package org.ridgeline.numerics.gaussian;

import java.util.ArrayList;
import java.util.List;
import org.ridgeline.numerics.RandomStream;

/**
 * Where hyperparameters are looked for, and how they are written as variables: natural logarithms, and the center in units
 * of the data's range.
 *
 * <p>Bounds: {@code signalVariance}, {@code biasVariance} and {@code slopeVariance} 1e-4…1e4, {@code lengthScale} and
 * {@code period} 1e-2…100, {@code noiseVariance} 1e-8…10, {@code center} within ten ranges of the data around its middle.
 * Parts' own have the bounds of the shared ones.
 */
final class HyperparameterBox {
    private static final double CENTER_RANGES = 10;
    /** Of the mean of y². */
    private static final double UNKNOWN_NOISE = 1e-2;
    /** A noise variance below this part of the mean of y² may lie on a plateau of the likelihood. */
    private static final double PLATEAU = 1e-3;

    /** A hyperparameter's bounds, and the smaller interval that starts are drawn from, in its own units. */
    record Interval(String name, double lower, double upper, double startLower, double startUpper) {
        boolean isCenter() {
            return name.equals(Hyperparameters.CENTER);
        }
    }

    private final Hyperparameters shared;
    private final List<Interval> intervals = new ArrayList<>();
    private final double middle;
    private final double range;
    private final double variance;
    private final double[] lower;
    private final double[] upper;

    /**
     * The box of the hyperparameters that a kernel uses, then the noise variance.
     *
     * @param start which says what is shared, and what those have that are not used
     * @param x n×d
     */
    HyperparameterBox(Kernel kernel, Hyperparameters start, double[][] x, double[] y) {
        this.shared = start;
        DataScale scale = DataScale.of(x, y);
        this.middle = scale.middle();
        this.range = scale.range();
        for (String name : kernel.with(start).names()) {
            intervals.add(interval(name, scale));
        }
        this.variance = scale.variance();
        intervals.add(within(GaussianProcess.NOISE_VARIANCE, 1e-8, 10, 1e-3 * variance, 0.7 * variance));
        this.lower = intervals.stream()
                .mapToDouble(interval -> variable(interval, interval.lower()))
                .toArray();
        this.upper = intervals.stream()
                .mapToDouble(interval -> variable(interval, interval.upper()))
                .toArray();
    }

    private static Interval interval(String name, DataScale scale) {
        double variance = scale.variance();
        double range = scale.range();
        String base = name.replaceAll("\\d", "");
        return switch (base) {
            case "signalVariance", "biasVariance" -> within(name, 1e-4, 1e4, 0.3 * variance, 3 * variance);
            case "slopeVariance" -> {
                double steepness = variance / (range * range);
                yield within(name, 1e-4, 1e4, 0.1 * steepness, 10 * steepness);
            }
            case "lengthScale" -> within(name, 1e-2, 100, 0.03 * range, range);
            case "period" -> within(name, 1e-2, 100, 0.1 * range, range);
            case Hyperparameters.CENTER ->
                new Interval(
                        name,
                        scale.middle() - CENTER_RANGES * range,
                        scale.middle() + CENTER_RANGES * range,
                        scale.middle() - range / 2,
                        scale.middle() + range / 2);
            default -> throw new IllegalArgumentException(name + " has no bounds.");
        };
    }

    private static Interval within(String name, double lower, double upper, double startLower, double startUpper) {
        return new Interval(
                name,
                lower,
                upper,
                Math.max(lower, Math.min(upper, startLower)),
                Math.max(lower, Math.min(upper, startUpper)));
    }

    int size() {
        return intervals.size();
    }

    private double variable(Interval interval, double value) {
        return interval.isCenter() ? (value - middle) / range : StrictMath.log(value);
    }

    double[] lower() {
        return lower.clone();
    }

    double[] upper() {
        return upper.clone();
    }

    /** The variables of a start, moved into the box. @param givenNoiseVariance 0 where nothing is known of it */
    double[] variables(Hyperparameters hyperparameters, double givenNoiseVariance) {
        double noiseVariance = givenNoiseVariance == 0 ? UNKNOWN_NOISE * variance : givenNoiseVariance;
        double[] variables = new double[size()];
        for (int k = 0; k < variables.length; k++) {
            Interval interval = intervals.get(k);
            double value = k == variables.length - 1 ? noiseVariance : hyperparameters.value(interval.name());
            variables[k] = variable(interval, Math.max(interval.lower(), Math.min(interval.upper(), value)));
        }
        return variables;
    }

    /** The variables of a start. @param position each in [0, 1): where in the interval of its starts a variable stands */
    double[] start(double[] position) {
        double[] variables = new double[size()];
        for (int k = 0; k < variables.length; k++) {
            Interval interval = intervals.get(k);
            double from = variable(interval, interval.startLower());
            double to = variable(interval, interval.startUpper());
            variables[k] = from + position[k] * (to - from);
        }
        return variables;
    }

    /**
     * Positions of starts. Each dimension is cut into {@code count} equal intervals, and every interval holds one start
     * near its middle, in an order drawn for each dimension (a Latin hypercube). Only the noise follows the length scale:
     * data can nearly always be told as a wiggly function with little noise or as a smooth one with much, and the starts
     * should try both stories.
     *
     * @return count×size, each in [0, 1)
     */
    double[][] startPositions(int count, long seed) {
        RandomStream random = new RandomStream(seed);
        double[][] positions = new double[count][size()];
        int[] lengthScaleOrder = {};
        for (int k = 0; k < size(); k++) {
            int[] order = permutation(count, random);
            if (intervals.get(k).name().equals("lengthScale")) {
                lengthScaleOrder = order;
            } else if (k == size() - 1 && lengthScaleOrder.length > 0) {
                order = lengthScaleOrder;
            }
            for (int i = 0; i < count; i++) {
                positions[i][k] = (order[i] + random.uniform(0.25, 0.75)) / count;
            }
        }
        return positions;
    }

    private static int[] permutation(int count, RandomStream random) {
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            int other = random.below(i + 1);
            order[i] = order[other];
            order[other] = i;
        }
        return order;
    }

    Hyperparameters hyperparameters(double[] variables) {
        double[] values = shared.values();
        for (int k = 0; k < size() - 1; k++) {
            values[Hyperparameters.index(intervals.get(k).name())] = value(k, variables[k]);
        }
        return Hyperparameters.of(values);
    }

    double noiseVariance(double[] variables) {
        return value(size() - 1, variables[size() - 1]);
    }

    /** The exponential of a bound's logarithm may be a rounding off: at a bound the bound is meant. */
    private double value(int k, double variable) {
        Interval interval = intervals.get(k);
        if (variable <= lower[k]) {
            return interval.lower();
        }
        if (variable >= upper[k]) {
            return interval.upper();
        }
        double value = interval.isCenter() ? middle + range * variable : StrictMath.exp(variable);
        return Math.max(interval.lower(), Math.min(interval.upper(), value));
    }

    /** Where to look whether a point with little noise has come to rest on a slope: at ten times the noise, and at least. */
    List<double[]> alongThePlateau(double[] point) {
        int noise = size() - 1;
        if (noiseVariance(point) > PLATEAU * variance) {
            return List.of();
        }
        double[] more = point.clone();
        more[noise] = Math.min(upper[noise], point[noise] + StrictMath.log(10));
        double[] least = point.clone();
        least[noise] = lower[noise];
        return List.of(more, least);
    }

    /** The derivative by the variables from that by logarithms and the plain center. */
    double[] byVariables(double[] gradient) {
        double[] scaled = gradient.clone();
        for (int k = 0; k < scaled.length; k++) {
            scaled[k] *= intervals.get(k).isCenter() ? range : 1;
        }
        return scaled;
    }
}
