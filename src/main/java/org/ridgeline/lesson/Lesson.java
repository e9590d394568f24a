package org.ridgeline.lesson;

import java.util.List;

/**
 * The words around the lab of one technique, in one language.
 *
 * @param id the technique's id
 * @param language {@code en} or {@code es}
 * @param lead the paragraph under the title; plain text
 * @param shortTitle its name in the path
 * @param group the id of the {@link Home.Group} it stands in
 * @param order its place in that group, from 1
 * @param tiles its pictures on the home page, at least one
 * @param blocks what the page holds, in reading order, with exactly one {@link Block.Lab}
 */
public record Lesson(
        String id,
        String language,
        String title,
        String lead,
        String shortTitle,
        String group,
        int order,
        List<Tile> tiles,
        List<Block> blocks) {
    public Lesson {
        tiles = List.copyOf(tiles);
        blocks = List.copyOf(blocks);
    }
}
