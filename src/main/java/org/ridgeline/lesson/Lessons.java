package org.ridgeline.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The lessons on the class path. Each is read when first asked for, and once. */
public final class Lessons {
    /** The languages that every lesson has; the first is the one for everybody else. */
    public static final List<String> LANGUAGES = List.of("en", "es");

    private static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final String HOME = "home";

    /** Only what was found is kept, so that asking for nonsense doesn't fill it. */
    private final Map<String, Lesson> lessons = new ConcurrentHashMap<>();

    private final Map<String, Home> homes = new ConcurrentHashMap<>();

    /** @return the lesson of a technique, or nothing where none is written */
    public Optional<Lesson> find(String id, Locale locale) {
        if (!id.matches(ID) || id.equals(HOME)) {
            return Optional.empty();
        }
        String language = language(locale);
        String path = path(language, id);
        Lesson known = lessons.get(path);
        return known != null
                ? Optional.of(known)
                : source(path)
                        .map(source ->
                                lessons.computeIfAbsent(path, unused -> LessonParser.lesson(id, language, source)));
    }

    public Home home(Locale locale) {
        String language = language(locale);
        return homes.computeIfAbsent(language, unused -> {
            String path = path(language, HOME);
            Source source = source(path).orElseThrow(() -> new IllegalStateException(path + " is missing."));
            return LessonParser.home(language, source);
        });
    }

    /** The lessons of these techniques in the order of the path; a technique without a lesson is left out. */
    public List<Lesson> path(Collection<String> ids, Locale locale) {
        List<String> groups = home(locale).groups().stream().map(Home.Group::id).toList();
        return ids.stream()
                .flatMap(id -> find(id, locale).stream())
                .sorted(Comparator.<Lesson>comparingInt(lesson -> groups.indexOf(lesson.group()))
                        .thenComparingInt(Lesson::order))
                .toList();
    }

    /** The language of ours that serves a locale. */
    public static String language(Locale locale) {
        String asked = locale.getLanguage();
        return LANGUAGES.contains(asked) ? asked : LANGUAGES.getFirst();
    }

    private static String path(String language, String id) {
        return "lessons/" + language + "/" + id + ".md";
    }

    private static Optional<Source> source(String path) {
        try (InputStream stream = Lessons.class.getResourceAsStream("/" + path)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(Source.of(path, new String(stream.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException broken) {
            throw new UncheckedIOException("Can't read " + path + ".", broken);
        }
    }
}
