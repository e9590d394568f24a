package org.ridgeline.technique.doubledescent;

import java.util.Arrays;
import java.util.List;
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
        List<DoubleDescent.Point> points =
                fits.points(at, Arrays.stream(lambdas).boxed().toList(), noiseScale);
        return new ThresholdErrors(
                widths[at],
                lambdas,
                points.stream().mapToDouble(DoubleDescent.Point::trainMse).toArray(),
                points.stream().mapToDouble(DoubleDescent.Point::testMse).toArray());
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
