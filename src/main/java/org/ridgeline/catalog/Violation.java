package org.ridgeline.catalog;

import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with what was asked.
 *
 * @param parameter the parameter's name, a path such as {@code data.x[3][1]}, or {@code body}
 * @param value what was given: a query's text, or the body's value
 * @param message names field, value and allowed range, and says what to try
 */
public record Violation(String parameter, @Nullable Object value, String message) {}
