package org.ridgeline.catalog;

import org.jspecify.annotations.Nullable;

/**
 * Something true about a result that a reader would otherwise miss.
 *
 * @param code stable, for programs
 * @param where the part of the result it speaks of, such as {@code fits[2]}; null for the whole
 */
public record Warning(String code, String message, @Nullable String where) {}
