package org.ridgeline.technique.gpclassification;

/** The points that are made where nobody brings any. */
public enum Example {
    /** One x, classes by a known probability that rises and falls, and a stretch where nothing was seen. */
    ONE_DIMENSION,
    /** Two interlocking half moons. */
    TWO_DIMENSIONS
}
