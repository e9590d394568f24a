package org.ridgeline.technique.gaussianprocess;

/** The points that a process is conditioned on where nobody brings their own. */
public enum Observations {
    /** A bicycle ride: five position fixes, in minutes and kilometres. */
    BICYCLE,
    /** The same ride with eight fixes. */
    BICYCLE8,
    /** A noisy wave with as many points as wanted. */
    WAVE,
    /** Carbon dioxide over Mauna Loa: 521 monthly means, 1958 to 2001. */
    CARBON_DIOXIDE,
    /** No points: the prior alone. */
    NONE
}
