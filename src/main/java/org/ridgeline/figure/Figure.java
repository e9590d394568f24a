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
 */
public record Figure(String name, String finding, @Nullable String caption, String description, List<Panel> panels) {
    public Figure {
        panels = List.copyOf(panels);
    }
}
