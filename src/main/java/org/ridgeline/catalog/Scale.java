package org.ridgeline.catalog;

/** How a control spreads the values of a real parameter. */
public enum Scale {
    LINEAR,
    LOG
}
