package org.ridgeline.numerics.gaussian;

import org.ridgeline.numerics.RandomStream;

/**
 * Standard normal numbers that draws of functions are made from, so that a draw keeps its character while the process
 * changes around it.
 *
 * <p>Sample s is z = cos φ·z₁ + sin φ·z₂: two independent normal vectors span a circle, every point of which is standard
 * normal again, so a phase φ that runs from 0 to 2π moves each function smoothly and back to where it began.
 */
public final class BaseNoise {
    /** Far from the numbers that data drawn with the same seed use. */
    private static final int FIRST_STREAM = 7_000;

    private BaseNoise() {}

    /**
     * The numbers of all samples; a longer vector begins with a shorter one's, more samples begin with fewer.
     *
     * @param phase φ in radians
     * @return samples×length
     */
    public static double[][] draw(long seed, int samples, int length, double phase) {
        double cosine = StrictMath.cos(phase);
        double sine = StrictMath.sin(phase);
        double[][] noise = new double[samples][length];
        for (int s = 0; s < samples; s++) {
            RandomStream first = RandomStream.stream(seed, FIRST_STREAM + 2 * s);
            RandomStream second = RandomStream.stream(seed, FIRST_STREAM + 2 * s + 1);
            for (int k = 0; k < length; k++) {
                noise[s][k] = cosine * first.normal() + sine * second.normal();
            }
        }
        return noise;
    }
}
