package org.ridgeline.technique.doubledescent;

import org.ridgeline.numerics.Grids;

/**
 * What every price would bring at the width closest to the threshold, where the error is highest without one.
 *
 * @param lambdas ascending
 * @param trainMse by price
 * @param testMse by price
 */
record ThresholdErrors(int width, double[] lambdas, double[] trainMse, double[] testMse) {
    private static final int POSITIONS = 43;

    static ThresholdErrors of(DoubleDescent fits, int samples, double noiseScale) {
        int[] widths = fits.widths();
        int at = place(widths, samples);
        double[] lambdas = Grids.logarithmic(DoubleDescentParameters.FROM, DoubleDescentParameters.TO, POSITIONS);
        double[] train = new double[POSITIONS];
        double[] test = new double[POSITIONS];
        for (int i = 0; i < POSITIONS; i++) {
            DoubleDescent.Point point = fits.point(at, lambdas[i], noiseScale);
            train[i] = point.trainMse();
            test[i] = point.testMse();
        }
        return new ThresholdErrors(widths[at], lambdas, train, test);
    }

    /** Where the width closest to the threshold stands. */
    static int place(int[] widths, int samples) {
        int at = 0;
        for (int i = 1; i < widths.length; i++) {
            at = Math.abs(widths[i] - samples) < Math.abs(widths[at] - samples) ? i : at;
        }
        return at;
    }
}
