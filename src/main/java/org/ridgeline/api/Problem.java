package org.ridgeline.api;

import jakarta.ws.rs.core.Response;
import java.util.List;
import org.ridgeline.catalog.Violation;

/**
 * An error as RFC 9457 has it.
 *
 * @param type a stable address-like name of the kind of error
 * @param violations what is wrong with which field; empty where no field is to blame
 */
public record Problem(String type, String title, int status, String detail, List<Violation> violations) {
    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(int status, String name, String title, String detail) {
        return new Problem("/problems/" + name, title, status, detail, List.of());
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
        return new Problem("/problems/invalid", "The request has wrong values.", 400, detail, violations);
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
