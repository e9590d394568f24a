package org.ridgeline.bench;

/**
 * Seconds that a step takes.
 *
 * @param wall by the clock
 * @param cpu of the processor, which other programs disturb less
 */
record Pace(double wall, double cpu) {
    static final Pace NONE = new Pace(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

    /** The better of both, each for itself. */
    Pace best(Pace other) {
        return new Pace(Math.min(wall, other.wall), Math.min(cpu, other.cpu));
    }
}
