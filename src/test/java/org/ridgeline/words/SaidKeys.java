package org.ridgeline.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The texts in the Java sources that are keys of messages. */
final class SaidKeys {
    private static final Path SOURCES = Path.of("src/main/java/org/ridgeline");
    private static final Pattern NO_CODE =
            Pattern.compile("\"\"\".*?\"\"\"|/\\*.*?\\*/|^\\s*//[^\\n]*", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern SAID = Pattern.compile("\\bsay\\(\\s*\"([^\"]*[^\".])\"");
    private static final Pattern KEY = Pattern.compile("([a-z]+)\\.[A-Za-z0-9.-]*[A-Za-z0-9]");

    private SaidKeys() {}

    /** @param file below {@code org/ridgeline} */
    record Said(String file, String key) {
        /** The technique's package, or nothing outside of techniques. */
        String technique() {
            return file.startsWith("technique/") ? file.split("/")[1] : "";
        }
    }

    /** Every text of every source. */
    static List<Said> texts() {
        return found(TEXT);
    }

    /** The texts that stand right in a call of {@code say}. */
    static List<Said> said() {
        return found(SAID);
    }

    /** The texts anywhere that look like a key of one of these families, such as {@code finding}. */
    static List<Said> ofFamilies(Set<String> families) {
        return texts().stream()
                .filter(text -> KEY.matcher(text.key())
                        .results()
                        .anyMatch(key -> key.group().equals(text.key()) && families.contains(key.group(1))))
                .toList();
    }

    private static List<Said> found(Pattern pattern) {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> pattern.matcher(NO_CODE.matcher(read(file)).replaceAll(""))
                            .results()
                            .map(text ->
                                    new Said(SOURCES.relativize(file).toString().replace('\\', '/'), text.group(1))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
