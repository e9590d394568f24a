package org.ridgeline.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A file of messages as it is written: its keys in order, each with its text. */
record Messages(String language, String topic, List<String> keys, Map<String, String> texts) {
    private static final Path FOLDER = Path.of("src/main/resources/messages");

    /** The names of the files of a language, without their ending. */
    static List<String> topics(String language) {
        try (Stream<Path> files = Files.list(FOLDER.resolve(language))) {
            return files.map(file -> file.getFileName().toString().replace(".properties", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Messages read(String language, String topic) {
        List<String> keys = new ArrayList<>();
        Map<String, String> texts = new LinkedHashMap<>();
        for (String line : lines(FOLDER.resolve(language).resolve(topic + ".properties"))) {
            int equals = line.indexOf('=');
            if (equals > 0 && !line.startsWith("#")) {
                keys.add(line.substring(0, equals));
                texts.put(line.substring(0, equals), line.substring(equals + 1));
            }
        }
        return new Messages(language, topic, keys, texts);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
