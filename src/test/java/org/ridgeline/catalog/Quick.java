package org.ridgeline.catalog;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes experiments of long techniques short enough for laws that hold whatever is asked: the parameters that decide how
 * long a run takes are set as {@code quick/{id}.json} says. Instant techniques stay as they are.
 */
public final class Quick {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private Quick() {}

    /** These parameters, but quick. */
    public static Map<String, Object> of(Technique<?, ?> technique, Map<String, ?> parameters) {
        Map<String, Object> quick = new LinkedHashMap<>(parameters);
        if (technique.kind() == Kind.RUN) {
            quick.putAll(read(technique.id()));
        }
        return quick;
    }

    private static Map<String, Object> read(String id) {
        String path = "/quick/" + id + ".json";
        try (InputStream stream = Quick.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException(
                        "The long technique (%s) has no quick parameters. Add src/test/resources%s."
                                .formatted(id, path));
            }
            return JSON.readValue(stream, OBJECT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
