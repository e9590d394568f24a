package org.ridgeline.data;

import java.util.List;
import org.ridgeline.catalog.Checked;
import org.ridgeline.catalog.Choice;
import org.ridgeline.catalog.Control;
import org.ridgeline.catalog.Numbers;
import org.ridgeline.catalog.Real;
import org.ridgeline.catalog.Seed;
import org.ridgeline.catalog.Whole;

/**
 * How the noisy sine is made. Shared by every technique that draws curves through it.
 *
 * @param samples points, equally spaced over the interval, both ends included
 * @param noiseScale half width of the uniform noise, or standard deviation of the normal one
 * @param from where the interval begins, in degrees of arc; x itself is in radians
 * @param to where it ends
 */
public record SineParameters(
        @Whole(min = 2, max = 5000, value = 70) @Control(from = 4, to = 150, step = 1, makesData = true)
        int samples,

        @Choice("uniform") @Control(makesData = true) Noise noise,

        @Real(min = 0, max = 10, value = 0.2) @Control(from = 0, to = 1, step = 0.05, makesData = true)
        double noiseScale,

        @Real(min = -3600, max = 3600, unit = "°", value = 40) @Control(from = 0, to = 180, step = 4, makesData = true)
        double from,

        @Real(min = -3600, max = 3600, unit = "°", value = 316)
        @Control(from = 90, to = 400, step = 4, makesData = true)
        double to,

        @Seed(11) @Control(makesData = true) long seed)
        implements Checked {

    @Override
    public List<Complaint> complaints() {
        return from < to
                ? List.of()
                : List.of(new Complaint("from", from, "violation.order", List.of("to", Numbers.print(to))));
    }

    /** The sample these parameters describe: training points and as many unseen ones between them. */
    public Split sample() {
        return NoisySine.sample(samples, noise, noiseScale, from, to, seed);
    }
}
