package org.ridgeline.catalog;

/**
 * What is to be computed: parameters, the caller's own data if any, and the language of its words.
 *
 * @param <P> the technique's record of parameters
 */
public record Experiment<P extends Record>(P parameters, OwnData data, Words words) {}
