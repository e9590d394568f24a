package org.ridgeline.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.ridgeline.numerics.gaussian.GaussianProcess;
import org.ridgeline.numerics.gaussian.HyperparameterSearch;
import org.ridgeline.numerics.gaussian.Hyperparameters;
import org.ridgeline.numerics.gaussian.Kernel;
import org.ridgeline.numerics.gaussian.Prediction;

/** The work both sides do; {@code python/gaussian_peer.py} makes the points and holds the same numbers. */
final class GaussianWork {

    /** Written by {@code gaussian_peer.py points}: a line {@code n,x,y} for each point. */
    private static final Path POINTS = Path.of("target", "bench", "points.csv");

    private static final double NOISE_VARIANCE = 0.01;
    private static final int GRID = 200;
    private static final double END = 10;

    private static final Kernel KERNEL = Kernel.of("rbf");
    private static final double FIRST_NOISE_VARIANCE = 0.1;
    private static final int RESTARTS = 5;

    /** n×1 */
    private final double[][] x;

    private final double[] y;
    private final double[][] grid = new double[GRID][];

    GaussianWork(int size) {
        List<String[]> points;
        try {
            points = Files.readAllLines(POINTS).stream()
                    .map(line -> line.split(","))
                    .filter(fields -> Integer.parseInt(fields[0]) == size)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        x = points.stream()
                .map(fields -> new double[] {Double.parseDouble(fields[1])})
                .toArray(double[][]::new);
        y = points.stream()
                .mapToDouble(fields -> Double.parseDouble(fields[2]))
                .toArray();
        Arrays.setAll(grid, j -> new double[] {END * j / (GRID - 1)});
    }

    /** From the points to mean and standard deviation at every grid point, nothing prepared. */
    double[][] fitAndPredict() {
        Prediction prediction = GaussianProcess.fit(KERNEL, Hyperparameters.ONES, x, y, NOISE_VARIANCE)
                .orElseThrow()
                .predict(grid);
        double[] deviation = prediction.variance().clone();
        for (int j = 0; j < GRID; j++) {
            deviation[j] = Math.sqrt(deviation[j]);
        }
        return new double[][] {prediction.mean(), deviation};
    }

    /** Length scale, signal and noise variance of most likelihood, from six starts; the path included. */
    HyperparameterSearch.Result search() {
        return HyperparameterSearch.maximise(
                KERNEL, Hyperparameters.ONES, x, y, FIRST_NOISE_VARIANCE, RESTARTS, 0);
    }

    /** Prints the answers as JSON, for Python to hold beside its own. */
    public static void main(String[] arguments) {
        StringBuilder json = new StringBuilder("{");
        for (int size : new int[] {50, 200, 1000}) {
            double[][] answer = new GaussianWork(size).fitAndPredict();
            json.append("\"%d\":%s,".formatted(size, Arrays.deepToString(answer)));
        }
        HyperparameterSearch.Point best =
                new GaussianWork(50).search().optima().getFirst();
        json.append("\"optimum\":{\"lengthScale\":%s,\"signalVariance\":%s,\"noiseVariance\":%s,\"logMarginalLikelihood\":%s}}"
                .formatted(
                        best.hyperparameters().lengthScale(),
                        best.hyperparameters().signalVariance(),
                        best.noiseVariance(),
                        best.logMarginalLikelihood()));
        System.out.println(json);
    }
}
