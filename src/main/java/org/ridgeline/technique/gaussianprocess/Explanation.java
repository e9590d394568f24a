package org.ridgeline.technique.gaussianprocess;

/** What is drawn below the process itself. */
public enum Explanation {
    /** Functions before any point is seen. */
    PRIOR,
    /** The covariance over a distance, and as a matrix. */
    KERNEL,
    /** The marginal likelihood over length scale and noise. */
    EVIDENCE,
    /** The eigenvalues of a Gram matrix, and those of a function that is no kernel. */
    EIGENVALUES,
    /** What n points cost. */
    COST
}
