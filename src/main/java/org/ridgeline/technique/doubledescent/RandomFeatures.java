package org.ridgeline.technique.doubledescent;

import org.ridgeline.numerics.RandomStream;

/**
 * One draw of rows, noise and features. Each kind of number has a stream of its own: fewer rows are the first of more, and
 * narrower networks have the first features of wider ones.
 */
final class RandomFeatures {
    /** Numbers in a row. */
    static final int INPUTS = 10;

    /** Rows on which a fit is compared with the truth, without noise. */
    static final int TEST_ROWS = 100;

    private static final int STREAMS = 4;

    private final int widest;
    private final double[] directions;
    private final double[] trainX;
    private final double[] testX;
    private final double[] noise;
    private final double[] train;
    private final double[] test;

    private RandomFeatures(long seed, int draw, int samples, int widest) {
        this.widest = widest;
        this.directions = normals(seed, STREAMS * draw, widest * INPUTS);
        this.trainX = normals(seed, STREAMS * draw + 1, samples * INPUTS);
        this.noise = normals(seed, STREAMS * draw + 2, samples);
        this.testX = normals(seed, STREAMS * draw + 3, TEST_ROWS * INPUTS);
        this.train = features(trainX);
        this.test = features(testX);
    }

    /** @param draw number of the draw, from 0 */
    static RandomFeatures of(long seed, int draw, int samples, int widest) {
        return new RandomFeatures(seed, draw, samples, widest);
    }

    private static double[] normals(long seed, int stream, int count) {
        RandomStream random = RandomStream.stream(seed, stream);
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = random.normal();
        }
        return values;
    }

    /** max(0, uᵀx)·√(2/d) for each row and feature; the width's own 1/√p is left to {@link #narrowed}. */
    private double[] features(double[] x) {
        int rows = x.length / INPUTS;
        double scale = Math.sqrt(2.0 / INPUTS);
        double[] values = new double[rows * widest];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < widest; j++) {
                double sum = 0;
                for (int k = 0; k < INPUTS; k++) {
                    sum += x[i * INPUTS + k] * directions[j * INPUTS + k];
                }
                values[i * widest + j] = Math.max(0, sum) * scale;
            }
        }
        return values;
    }

    int samples() {
        return noise.length;
    }

    /** Φ of the rows to learn from: samples×width, row after row. */
    double[] train(int width) {
        return narrowed(train, width);
    }

    /** Φ of the rows to judge by: {@link #TEST_ROWS}×width, row after row. */
    double[] test(int width) {
        return narrowed(test, width);
    }

    private double[] narrowed(double[] all, int width) {
        int rows = all.length / widest;
        double scale = 1 / Math.sqrt(width);
        double[] values = new double[rows * width];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < width; j++) {
                values[i * width + j] = all[i * widest + j] * scale;
            }
        }
        return values;
    }

    /** What was observed: the first number of each row plus noise of this standard deviation. */
    double[] observed(double noiseScale) {
        double[] y = truth(trainX);
        for (int i = 0; i < y.length; i++) {
            y[i] += noiseScale * noise[i];
        }
        return y;
    }

    /** The truth in the rows to judge by. */
    double[] testTruth() {
        return truth(testX);
    }

    private static double[] truth(double[] x) {
        double[] y = new double[x.length / INPUTS];
        for (int i = 0; i < y.length; i++) {
            y[i] = x[i * INPUTS];
        }
        return y;
    }
}
