package org.ridgeline.lesson;

import java.util.Arrays;
import java.util.List;

/**
 * A text that knows its name, so that a failure can say file and line.
 *
 * @param name the path below the class path's root, such as {@code lessons/en/ridge.md}
 * @param lines its lines, counted from 0 here and from 1 in messages
 */
record Source(String name, List<String> lines) {
    Source {
        lines = List.copyOf(lines);
    }

    static Source of(String name, String text) {
        return new Source(name, text.lines().toList());
    }

    /** The parts of {@code a | b | c}, without the blanks around them. */
    static List<String> parts(String text) {
        return Arrays.stream(text.split("\\|", -1)).map(String::strip).toList();
    }

    LessonFormatException failure(int line, String message) {
        return new LessonFormatException("%s:%d: %s".formatted(name, line + 1, message));
    }
}
