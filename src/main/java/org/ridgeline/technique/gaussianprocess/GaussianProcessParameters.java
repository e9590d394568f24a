package org.ridgeline.technique.gaussianprocess;

import org.ridgeline.catalog.Choice;
import org.ridgeline.catalog.Control;
import org.ridgeline.catalog.Flag;
import org.ridgeline.catalog.Group;
import org.ridgeline.catalog.Real;
import org.ridgeline.catalog.Scale;
import org.ridgeline.catalog.Seed;
import org.ridgeline.catalog.Whole;
import org.ridgeline.figure.Role;
import org.ridgeline.gaussian.KernelParameters;

/**
 * @param noiseVariance σₙ² of each observation
 * @param band whether the bands are about the curve or about new observations
 * @param explain what is drawn below the process
 * @param optimize whether the evidence chooses the hyperparameters
 * @param restarts how many more starts than the values on screen
 * @param samples functions drawn from prior and posterior
 * @param phase where on their circle the draws' base noise stands
 * @param seed of the draws, the restarts and the wave
 * @param dataset the points, where there is no own data
 * @param points how many the wave has
 */
public record GaussianProcessParameters(
        @Group KernelParameters kernel,

        @Real(min = 0, max = KernelParameters.LARGEST, scale = Scale.LOG)
        @Control(symbol = "σₙ²", role = Role.PENALTY, from = LEAST_NOISE, to = MOST_NOISE, step = 0.05)
        double noiseVariance,

        @Choice("latent") @Control(with = "noiseVariance", matching = "[1-9]")
        Band band,

        @Choice("prior") @Control(explains = true) Explanation explain,

        @Flag boolean optimize,

        @Whole(min = 0, max = 20, value = 5) @Control(from = 0, to = 20, step = 1, with = "optimize", matching = "true")
        int restarts,

        @Whole(min = 0, max = 10, value = 3) @Control(from = 0, to = 10, step = 1)
        int samples,

        @Real(min = 0, max = 360, unit = "°") @Control(symbol = "φ", from = 0, to = 360, step = 5, cyclic = true)
        double phase,

        @Seed(7) long seed,

        @Choice("bicycle") @Control(makesData = true) Observations dataset,

        @Whole(min = 1, max = Observed.MOST_POINTS, value = 50)
        @Control(from = 1, to = Observed.MOST_POINTS, step = 1, makesData = true, with = "dataset", matching = "wave")
        int points) {
    /** The noise variances that slider and evidence teach with. */
    static final double LEAST_NOISE = 1e-4;

    static final double MOST_NOISE = 10;

    /** A search of more steps than these would keep others waiting: (restarts + 1)·n³. */
    private static final double MOST_SEARCHED = 3e7;

    /** How many points a search can have within a second or so. */
    int mostSearched() {
        return (int) StrictMath.cbrt(MOST_SEARCHED / (restarts + 1));
    }
}
