package org.ridgeline.api;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ridgeline.catalog.Violation;
import org.ridgeline.catalog.ViolationException;

/** Reads and writes JSON bodies; a body that cannot be read is a violation that says where. */
final class Body {
    private static final TypeReference<LinkedHashMap<String, Object>> OBJECT = new TypeReference<>() {};

    private Body() {}

    static Map<String, Object> object(byte[] body) {
        if (body.length > RequestForm.LARGEST_BODY) {
            throw new WebApplicationException(
                    RequestForm.tooLarge(Integer.toString(body.length)).response());
        }
        try {
            Map<String, Object> object = Json.EXACT.readValue(body, OBJECT);
            if (object != null) {
                return object;
            }
        } catch (StreamReadException e) {
            throw unreadable("The body is not JSON: %s (line %d, column %d)."
                    .formatted(
                            e.getOriginalMessage(),
                            e.getLocation().getLineNr(),
                            e.getLocation().getColumnNr()));
        } catch (JacksonException e) {
            throw unreadable("The body must be a JSON object.");
        } catch (IOException e) {
            throw unreadable("The body could not be read.");
        }
        throw unreadable("The body must be a JSON object.");
    }

    static byte[] bytes(Object value) {
        return text(value).getBytes(StandardCharsets.UTF_8);
    }

    static String text(Object value) {
        try {
            return Json.EXACT.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ViolationException unreadable(String message) {
        String advice = " Send an object such as {\"parameters\":{…},\"data\":{…}}.";
        return new ViolationException(List.of(new Violation("body", null, message + advice)));
    }
}
