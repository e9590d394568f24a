package org.ridgeline.lesson;

/** One part of a page, in reading order. */
public sealed interface Block {
    /** @param html running text */
    record Prose(String html) implements Block {}

    /**
     * An aside for the margin, about the text before it.
     *
     * @param eyebrow the few words above the title that say what kind of aside it is; plain text
     * @param title plain text
     */
    record Card(String eyebrow, String title, String html) implements Block {}

    /** Here stands the lab. */
    record Lab() implements Block {}
}
