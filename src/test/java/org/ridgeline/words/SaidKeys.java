package org.ridgeline.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The texts in the Java sources that are keys of messages, or beginnings of such keys. */
final class SaidKeys {
    private static final Path SOURCES = Path.of("src/main/java/org/ridgeline");
    private static final Pattern NO_CODE = Pattern.compile("\"\"\".*?\"\"\"|/\\*.*?\\*/|(?m)^\\s*//.*$", Pattern.DOTALL);
    private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");

    /** Everything from {@code say(} to the end of its statement; keys may stand in a choice between two. */
    private static final Pattern SAID = Pattern.compile("\\bsay\\(([^;]*)");

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
        return sources().flatMap(source -> texts(source, source.code()).stream()).toList();
    }

    /** The first text, or the two of a choice, in every call of {@code say}. */
    static List<Said> said() {
        return sources()
                .flatMap(source -> SAID.matcher(source.code()).results().flatMap(call -> keys(source, call.group(1)).stream()))
                .toList();
    }

    private static List<Said> keys(Source source, String arguments) {
        String first = arguments.split(",(?=[^?]*$)|,(?![^(]*\\?)", 2)[0];
        return texts(source, first).stream().filter(said -> !said.key().endsWith(".")).filter(said -> said.key().contains(".") || said.key().equals("title")).toList();
    }

    private record Source(String file, String code) {}

    private static List<Said> texts(Source source, String code) {
        List<Said> found = new ArrayList<>();
        Matcher matcher = TEXT.matcher(code);
        while (matcher.find()) {
            found.add(new Said(source.file(), matcher.group(1)));
        }
        return found;
    }

    private static Stream<Source> sources() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .map(file -> new Source(SOURCES.relativize(file).toString().replace('\\', '/'), code(file)))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String code(Path file) {
        try {
            return NO_CODE.matcher(Files.readString(file)).replaceAll("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
