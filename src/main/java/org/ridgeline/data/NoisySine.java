package org.ridgeline.data;

import org.ridgeline.numerics.RandomStream;

/**
 * A sine seen through noise: y = sin x + noise at equally spaced x. Test points lie midway between the training points,
 * with noise of their own stream, so that changing one leaves the other as it was.
 */
public final class NoisySine {
    /** More test points than this make a test error no clearer and an answer longer. */
    static final int MOST_TEST_POINTS = 100;

    private static final int TRAINING_STREAM = 0;
    private static final int TEST_STREAM = 1;

    private NoisySine() {}

    /**
     * @param samples training points, at least 2, both ends included
     * @param noiseScale half width of uniform noise, or standard deviation of normal noise
     * @param fromDegrees degrees of arc; x comes out in radians
     * @param toDegrees degrees of arc, more than {@code fromDegrees}
     */
    public static Split sample(
            int samples, Noise noise, double noiseScale, double fromDegrees, double toDegrees, long seed) {
        if (samples < 2) {
            throw new IllegalArgumentException("The samples (%d) must be at least 2.".formatted(samples));
        }
        if (!(fromDegrees < toDegrees)) {
            throw new IllegalArgumentException("The start (%s) must be less than the end (%s). Maybe swap them."
                    .formatted(fromDegrees, toDegrees));
        }
        double[] trainX = equallySpaced(samples, fromDegrees, toDegrees);
        int tests = Math.min(samples - 1, MOST_TEST_POINTS);
        double half = (toDegrees - fromDegrees) / (2 * tests);
        double[] testX = tests == 1
                ? new double[] {radians(fromDegrees + half)}
                : equallySpaced(tests, fromDegrees + half, toDegrees - half);
        return new Split(
                trainX,
                noisy(trainX, noise, noiseScale, RandomStream.stream(seed, TRAINING_STREAM)),
                testX,
                noisy(testX, noise, noiseScale, RandomStream.stream(seed, TEST_STREAM)));
    }

    /** The curve behind the noise. @param x radians */
    public static double truth(double x) {
        return StrictMath.sin(x);
    }

    /** Degrees from…to with both ends exact, in radians. */
    private static double[] equallySpaced(int count, double from, double to) {
        double[] x = new double[count];
        for (int i = 0; i < count; i++) {
            x[i] = radians(i == count - 1 ? to : from + (to - from) * i / (count - 1));
        }
        return x;
    }

    private static double radians(double degrees) {
        return degrees * Math.PI / 180;
    }

    private static double[] noisy(double[] x, Noise noise, double scale, RandomStream random) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = truth(x[i])
                    + switch (noise) {
                        case UNIFORM -> random.uniform(-scale, scale);
                        case NORMAL -> scale * random.normal();
                    };
        }
        return y;
    }
}
