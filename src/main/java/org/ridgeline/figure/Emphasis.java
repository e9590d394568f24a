package org.ridgeline.figure;

/** How loudly a mark speaks beside the others of its panel. */
public enum Emphasis {
    STRONG,
    NORMAL,
    THIN
}
