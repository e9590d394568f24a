package org.ridgeline.technique.gaussianprocess;

/** What the bands are about. */
public enum Band {
    /** The curve itself. */
    LATENT,
    /** A new observation: the curve with the noise. */
    OBSERVATION
}
