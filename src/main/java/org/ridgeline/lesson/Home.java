package org.ridgeline.lesson;

import java.util.List;

/**
 * The words of the home page.
 *
 * @param groups the parts of the path, in order
 * @param blocks what stands below the path; no lab
 */
public record Home(String language, String title, String lead, List<Group> groups, List<Block> blocks) {
    public Home {
        groups = List.copyOf(groups);
        blocks = List.copyOf(blocks);
    }

    /** A part of the path: lessons name it by its id. */
    public record Group(String id, String title, String text) {}
}
