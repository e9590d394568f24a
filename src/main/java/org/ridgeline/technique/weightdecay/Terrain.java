package org.ridgeline.technique.weightdecay;

/** What a path runs over. */
public enum Terrain {
    /** A well fitted to the loss of a network, seen from its trained weights. */
    GAUSSIAN,
    /** ½wᵀAw − bᵀw: the caller's own, or a narrow valley of two weights. */
    QUADRATIC,
    /** A curved valley. */
    ROSENBROCK
}
