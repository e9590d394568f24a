package org.ridgeline.api;

import java.util.function.Supplier;
import org.ridgeline.catalog.Solution;

/**
 * A question whose answer can be written now.
 *
 * @param key everything that the answer's bytes depend on, but the program itself
 * @param solution worked out, or shown from a finished run, when asked for
 */
record Solved(String key, Question<?> question, Supplier<Solution<?>> solution) {}
