package org.ridgeline.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

/** Every technique of the application, found among its classes: a new one is tested without a new line. */
public final class AllTechniques {
    private static final String SUFFIX = "Technique.class";
    private static final List<Technique<?, ?>> ALL = find();

    private AllTechniques() {}

    /** By id, as the catalogue orders them. */
    public static List<Technique<?, ?>> all() {
        return ALL;
    }

    /** For {@code @MethodSource}: each under its id. */
    public static Stream<Named<Technique<?, ?>>> stream() {
        return ALL.stream().map(technique -> Named.of(technique.id(), technique));
    }

    public static Technique<?, ?> of(String id) {
        return ALL.stream()
                .filter(technique -> technique.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<Technique<?, ?>> find() {
        try {
            Path classes = Path.of(Technique.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (Stream<Path> files = Files.walk(classes.resolve("org/ridgeline/technique"))) {
                List<Technique<?, ?>> found = files.filter(
                                file -> file.toString().endsWith(SUFFIX))
                        .map(file -> classes.relativize(file).toString())
                        .<Technique<?, ?>>map(AllTechniques::create)
                        .sorted(Comparator.comparing(Technique::id))
                        .toList();
                if (found.isEmpty()) {
                    throw new IllegalStateException("No technique was found below %s.".formatted(classes));
                }
                return found;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Technique<?, ?> create(String file) {
        String name = file.substring(0, file.length() - ".class".length()).replaceAll("[/\\\\]", ".");
        try {
            return (Technique<?, ?>)
                    Class.forName(name).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
