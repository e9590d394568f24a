package org.ridgeline.figure;

import org.jspecify.annotations.Nullable;

/**
 * The meaning of a mark, its direct label and its emphasis.
 *
 * @param arm 1…8 where the role is {@link Role#ARM}, else null
 * @param label words written at the mark, in the language of the answer
 * @param labelX where along a line its label stands; null for the line's end
 * @param name what a table calls a mark that carries no label
 */
public record Style(
        Role role,
        @Nullable Integer arm,
        @Nullable String label,
        @Nullable Double labelX,
        @Nullable String name,
        Emphasis emphasis) {
    public static Style of(Role role) {
        return new Style(role, null, null, null, null, Emphasis.NORMAL);
    }

    /** The style of the arm at {@code index}, counted from 0; after eight arms the encodings repeat. */
    public static Style ofArm(int index) {
        return new Style(Role.ARM, index % 8 + 1, null, null, null, Emphasis.NORMAL);
    }

    public Style labelled(String words) {
        return new Style(role, arm, words, labelX, name, emphasis);
    }

    /** The same label, beside the line at this x. */
    public Style labelledAt(double x, String words) {
        return new Style(role, arm, words, x, name, emphasis);
    }

    public Style named(String words) {
        return new Style(role, arm, label, labelX, words, emphasis);
    }

    public Style strong() {
        return new Style(role, arm, label, labelX, name, Emphasis.STRONG);
    }

    public Style thin() {
        return new Style(role, arm, label, labelX, name, Emphasis.THIN);
    }
}
