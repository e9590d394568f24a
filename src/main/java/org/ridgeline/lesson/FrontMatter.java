package org.ridgeline.lesson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The lines {@code key: value} between two lines {@code ---} at the top of a text. A value is the rest of its line as it
 * stands, so it may hold colons and needs no quotes.
 */
final class FrontMatter {
    private static final String FENCE = "---";

    private final Source source;
    private final Map<String, List<Entry>> entries = new LinkedHashMap<>();
    private final int end;

    /** @param line where it stands, for messages */
    record Entry(String value, int line) {}

    /** @param keys the keys this kind of text has; any other is refused, for it is a slip of the pen */
    FrontMatter(Source source, Set<String> keys) {
        this.source = source;
        if (source.lines().isEmpty() || !source.lines().getFirst().strip().equals(FENCE)) {
            throw source.failure(0, "A lesson opens with its front matter: start with a line \"---\".");
        }
        int line = 1;
        while (line < source.lines().size() && !source.lines().get(line).strip().equals(FENCE)) {
            read(line++, keys);
        }
        if (line == source.lines().size()) {
            throw source.failure(0, "The front matter never ends: close it with a line \"---\".");
        }
        this.end = line + 1;
    }

    private void read(int line, Set<String> keys) {
        String text = source.lines().get(line);
        if (text.isBlank()) {
            return;
        }
        int colon = text.indexOf(':');
        String key = colon < 0 ? text.strip() : text.substring(0, colon).strip();
        String value = colon < 0 ? "" : text.substring(colon + 1).strip();
        if (!keys.contains(key)) {
            throw source.failure(line, "\"%s\" is no key here: use %s.".formatted(key, keys));
        }
        if (value.isEmpty()) {
            throw source.failure(line, "\"%s\" has no value: write \"%s: …\".".formatted(key, key));
        }
        entries.computeIfAbsent(key, unused -> new ArrayList<>()).add(new Entry(value, line));
    }

    /** The index of the first line after the front matter. */
    int end() {
        return end;
    }

    /** The value of a key that stands exactly once. */
    String one(String key) {
        List<Entry> found = all(key);
        if (found.size() > 1) {
            throw source.failure(found.get(1).line(), "\"%s\" stands twice: keep one.".formatted(key));
        }
        return found.getFirst().value();
    }

    /** The value of a key that stands exactly once and is a whole number from 1. */
    int oneWhole(String key) {
        String value = one(key);
        if (!value.matches("[1-9][0-9]{0,3}")) {
            throw source.failure(
                    all(key).getFirst().line(), "\"%s\" is \"%s\": write a whole number from 1.".formatted(key, value));
        }
        return Integer.parseInt(value);
    }

    /** Every value of a key that stands at least once. */
    List<Entry> all(String key) {
        List<Entry> found = entries.get(key);
        if (found == null) {
            throw source.failure(0, "\"%s\" is missing in the front matter.".formatted(key));
        }
        return List.copyOf(found);
    }

    /** The parts of {@code a | b | c}. The last one may be empty, the others may not. */
    List<String> parts(Entry entry, int count) {
        List<String> parts = Source.parts(entry.value());
        if (parts.size() != count || parts.subList(0, count - 1).contains("")) {
            throw source.failure(
                    entry.line(), "\"%s\" needs %d parts: divide them by |.".formatted(entry.value(), count));
        }
        return parts;
    }
}
