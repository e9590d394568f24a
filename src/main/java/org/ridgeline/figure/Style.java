package org.ridgeline.figure;

import org.jspecify.annotations.Nullable;

/**
 * The meaning of a mark, its direct label and its emphasis.
 *
 * @param arm 1…8 where the role is {@link Role#ARM}, else null
 * @param label words written at the mark, in the language of the answer
 * @param labelX where along a line its label stands; null for the line's end
 */
public record Style(
        Role role, @Nullable Integer arm, @Nullable String label, @Nullable Double labelX, Emphasis emphasis) {
    public static Style of(Role role) {
        return new Style(role, null, null, null, Emphasis.NORMAL);
    }

    /** The style of the arm at {@code index}, counted from 0; after eight arms the encodings repeat. */
    public static Style ofArm(int index) {
        return new Style(Role.ARM, index % 8 + 1, null, null, Emphasis.NORMAL);
    }

    public Style labelled(String words) {
        return new Style(role, arm, words, labelX, emphasis);
    }

    public Style strong() {
        return new Style(role, arm, label, labelX, Emphasis.STRONG);
    }

    public Style thin() {
        return new Style(role, arm, label, labelX, Emphasis.THIN);
    }

    /** The same label, beside the line at this x. */
    public Style labelledAt(double x, String words) {
        return new Style(role, arm, words, x, emphasis);
    }
}
