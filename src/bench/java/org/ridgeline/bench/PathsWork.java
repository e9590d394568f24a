package org.ridgeline.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ridgeline.numerics.optimization.GaussianWell;
import org.ridgeline.numerics.optimization.Surface;
import org.ridgeline.training.Optimizer;
import org.ridgeline.training.WeightPath;

/** The work both sides do: seven optimizers with five decays each, 200 steps on the Gaussian well of weight
 * decay's default. At half its learning rate, where no path runs away and RMSprop does not magnify the last digits. */
final class PathsWork {
    private static final Surface WELL =
            new GaussianWell(4.59165436, 0.34582255, -0.03204057, 1.09810435, 1.54530407, 6.50064);
    private static final double[] DECAYS = {0, 6, 10, 18, 20};
    private static final double[] START = {-1, 1};
    private static final double LEARNING_RATE = 0.05;
    private static final Optimizer.Constants CONSTANTS = new Optimizer.Constants(0.7, 0.99, 0.9, 0.999, 1e-8);
    private static final int STEPS = 200;

    /** Every point and both losses of all 35 paths. */
    List<WeightPath> picture() {
        List<WeightPath> paths = new ArrayList<>();
        for (Optimizer optimizer : Optimizer.values()) {
            for (double decay : DECAYS) {
                paths.add(WeightPath.of(WELL, optimizer.rule(LEARNING_RATE, CONSTANTS), decay, START, STEPS));
            }
        }
        return paths;
    }

    /** Prints where the paths end as JSON, for Python to hold beside its own. */
    public static void main(String[] arguments) {
        double[][] ends =
                new PathsWork().picture().stream().map(WeightPath::end).toArray(double[][]::new);
        System.out.println(Arrays.deepToString(ends));
    }
}
