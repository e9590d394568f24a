package org.ridgeline.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One picture with one idea.
 *
 * @param name stable, for tests and exports
 * @param finding a sentence about the state on screen; the first figure's finding is the lab's headline
 * @param caption what the vertical axis or the whole picture shows, in a few words
 * @param description a sentence or two for those who do not see it
 * @param findings of a run, the finding at each moment; the last one belongs to the newest. Null where it never changes
 */
public record Figure(
        String name,
        String finding,
        @Nullable String caption,
        String description,
        List<Panel> panels,
        @Nullable List<String> findings) {
    public Figure {
        panels = List.copyOf(panels);
        findings = findings == null ? null : List.copyOf(findings);
    }

    public Figure(String name, String finding, @Nullable String caption, String description, List<Panel> panels) {
        this(name, finding, caption, description, panels, null);
    }

    /** The finding at each moment, for a figure with a timeline. */
    public Figure withFindings(List<String> sentences) {
        return new Figure(name, finding, caption, description, panels, sentences);
    }
}
