package org.ridgeline.api;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ridgeline.catalog.Violation;

/**
 * An error as RFC 9457 has it.
 *
 * @param type a stable address-like name of the kind of error
 * @param violations what is wrong with which field; empty where no field is to blame
 * @param members what this kind of problem says beyond the others, for programs
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        List<Violation> violations,
        @JsonAnyGetter Map<String, Object> members) {
    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(int status, String name, String title, String detail) {
        return new Problem("/problems/" + name, title, status, detail, List.of(), Map.of());
    }

    public static Problem notFound() {
        return of(
                404,
                "not-found",
                "There is nothing at this address.",
                "Maybe look at /api/v1/techniques for what there is.");
    }

    public static Problem invalid(List<Violation> violations) {
        String detail = String.join(
                " ", violations.stream().limit(3).map(Violation::message).toList());
        return new Problem("/problems/invalid", "The request has wrong values.", 400, detail, violations, Map.of());
    }

    /** The same with one more member. */
    Problem with(String member, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(members);
        more.put(member, value);
        return new Problem(type, title, status, detail, violations, more);
    }

    public Response response() {
        return Response.status(status)
                .type(MEDIA_TYPE)
                .header("Cache-Control", "no-store")
                .entity(json())
                .build();
    }

    byte[] json() {
        try {
            return Json.EXACT.writeValueAsBytes(this);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
