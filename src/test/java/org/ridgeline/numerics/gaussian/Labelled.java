package org.ridgeline.numerics.gaussian;

import org.ridgeline.numerics.RandomStream;

/** Points with their classes, and what tests do with them. @param x n×p @param y n, zeros and ones */
record Labelled(double[][] x, double[] y) {
    /** A kernel, written out here so that the approximation is tested apart from the kernels. */
    @FunctionalInterface
    interface Covariance {
        double of(double[] a, double[] b);
    }

    static Covariance squaredExponential(double signalVariance, double lengthScale) {
        return (a, b) -> {
            double r = distance(a, b) / lengthScale;
            return signalVariance * StrictMath.exp(-r * r / 2);
        };
    }

    static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += (a[j] - b[j]) * (a[j] - b[j]);
        }
        return Math.sqrt(sum);
    }

    /** n places in −3 … 3, of class 1 with a probability that rises and falls. */
    static Labelled mixed(int n, long seed) {
        RandomStream random = new RandomStream(seed);
        double[][] x = new double[n][1];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i][0] = random.uniform(-3, 3);
            y[i] = random.uniform() < LogisticNormal.logistic(3 * StrictMath.sin(1.5 * x[i][0])) ? 1 : 0;
        }
        return new Labelled(x, y);
    }

    /** The same places, of class 1 right of zero. */
    Labelled separated() {
        double[] sides = new double[y.length];
        for (int i = 0; i < sides.length; i++) {
            sides[i] = x[i][0] > 0 ? 1 : 0;
        }
        return new Labelled(x, sides);
    }

    Labelled swapped() {
        double[] others = new double[y.length];
        for (int i = 0; i < others.length; i++) {
            others[i] = 1 - y[i];
        }
        return new Labelled(x, others);
    }

    double[][] covariance(Covariance kernel) {
        double[][] covariance = new double[x.length][];
        for (int i = 0; i < x.length; i++) {
            covariance[i] = new double[i + 1];
            for (int j = 0; j <= i; j++) {
                covariance[i][j] = kernel.of(x[i], x[j]);
            }
        }
        return covariance;
    }

    LaplaceClassification classify(Covariance kernel) {
        boolean[] positive = new boolean[y.length];
        for (int i = 0; i < y.length; i++) {
            positive[i] = y[i] == 1;
        }
        return LaplaceClassification.of(covariance(kernel), positive);
    }

    LaplaceClassification.Latent predict(LaplaceClassification model, Covariance kernel, double[][] places) {
        double[][] cross = new double[x.length][places.length];
        double[] prior = new double[places.length];
        for (int k = 0; k < places.length; k++) {
            prior[k] = kernel.of(places[k], places[k]);
            for (int i = 0; i < x.length; i++) {
                cross[i][k] = kernel.of(x[i], places[k]);
            }
        }
        return model.predict(cross, prior);
    }
}
