package org.ridgeline.lesson;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads a text into a lesson, or into the home page. */
final class LessonParser {
    private static final Set<String> LESSON_KEYS = keys("title", "lead", "short", "group", "order", "tile");
    private static final Set<String> HOME_KEYS = keys("title", "lead", "group");

    private LessonParser() {}

    static Lesson lesson(String id, String language, Source source) {
        FrontMatter front = new FrontMatter(source, LESSON_KEYS);
        List<Tile> tiles = front.all("tile").stream()
                .map(entry -> front.parts(entry, 3))
                .map(parts -> new Tile(parts.get(0), parts.get(1), parts.get(2)))
                .toList();
        List<Block> blocks = new BlockParser(source, front.end()).blocks();
        long labs = blocks.stream().filter(Block.Lab.class::isInstance).count();
        if (labs != 1) {
            throw source.failure(
                    front.end(), "A lesson has one lab and this one has %d: write {{lab}} once.".formatted(labs));
        }
        return new Lesson(
                id,
                language,
                front.one("title"),
                front.one("lead"),
                front.one("short"),
                front.one("group"),
                front.oneWhole("order"),
                tiles,
                blocks);
    }

    static Home home(String language, Source source) {
        FrontMatter front = new FrontMatter(source, HOME_KEYS);
        List<Home.Group> groups = front.all("group").stream()
                .map(entry -> front.parts(entry, 3))
                .map(parts -> new Home.Group(parts.get(0), parts.get(1), parts.get(2)))
                .toList();
        List<Block> blocks = new BlockParser(source, front.end()).blocks();
        if (blocks.contains(new Block.Lab())) {
            throw source.failure(front.end(), "The home page has no lab: take {{lab}} out.");
        }
        return new Home(language, front.one("title"), front.one("lead"), groups, blocks);
    }

    /** Keeps its order, so that a message lists the keys as an author writes them. */
    private static Set<String> keys(String... keys) {
        return new LinkedHashSet<>(List.of(keys));
    }
}
