package org.ridgeline.api;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The files that the front-end build made for the embed's page, read from the list it leaves beside them. */
@ApplicationScoped
public class EmbedFiles {
    private static final String LIST = "/META-INF/VAADIN/webapp/VAADIN/build/embed.json";

    private final List<String> tags;

    EmbedFiles() {
        this.tags = read();
    }

    /** The elements of the document's head that load them, everything at once instead of one after the other. */
    List<String> tags() {
        return tags;
    }

    private static List<String> read() {
        List<String> tags = new ArrayList<>();
        try (InputStream stream = EmbedFiles.class.getResourceAsStream(LIST)) {
            if (stream == null) {
                // Development mode serves the sources themselves.
                return List.of("<script type=\"module\" src=\"/VAADIN/embed/embed.ts\"></script>");
            }
            JsonNode files = Json.EXACT.readTree(stream);
            String version = "?v=" + files.path("version").asText();
            files.path("styles")
                    .forEach(style ->
                            tags.add("<link rel=\"stylesheet\" href=\"/%s%s\">".formatted(style.asText(), version)));
            files.path("fonts")
                    .forEach(font ->
                            tags.add("<link rel=\"preload\" as=\"font\" type=\"font/woff2\" crossorigin href=\"/%s\">"
                                    .formatted(font.asText())));
            files.path("imports")
                    .forEach(
                            script -> tags.add("<link rel=\"modulepreload\" href=\"/%s\">".formatted(script.asText())));
            tags.add("<script type=\"module\" src=\"/%s%s\"></script>"
                    .formatted(files.path("script").asText(), version));
            return List.copyOf(tags);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
