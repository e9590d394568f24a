package org.ridgeline.derivation;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;

/** Arithmetic over values a sample, where a single value counts for every sample. */
final class Vectors {
    private Vectors() {}

    static double[] join(double[] left, double[] right, DoubleBinaryOperator operator) {
        double[] result = new double[Math.max(left.length, right.length)];
        for (int i = 0; i < result.length; i++) {
            result[i] = operator.applyAsDouble(at(left, i), at(right, i));
        }
        return result;
    }

    static double[] times(double[] values, double factor) {
        return Arrays.stream(values).map(value -> value * factor).toArray();
    }

    static double at(double[] values, int sample) {
        return values[values.length == 1 ? 0 : sample];
    }

    static boolean isFinite(double[] values) {
        return Arrays.stream(values).allMatch(Double::isFinite);
    }

    static double largest(double[] values) {
        return Arrays.stream(values).map(Math::abs).max().orElse(0);
    }

    static double sum(double[] values) {
        return Arrays.stream(values).sum();
    }
}
