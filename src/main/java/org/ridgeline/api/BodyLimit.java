package org.ridgeline.api;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/** Refuses a body over 5 MiB by its announced length, before a byte of it is read. */
public class BodyLimit {
    static final long LARGEST = 5L << 20;

    private static final int BEFORE_EVERYTHING = 1000;

    void register(@Observes Filters filters) {
        filters.register(BodyLimit::check, BEFORE_EVERYTHING);
    }

    private static void check(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && length.matches("[0-9]{1,18}") && Long.parseLong(length) > LARGEST) {
            Problem problem = Problem.of(
                    413,
                    "too-large",
                    "The body is too large.",
                    "It has %s bytes; at most %d (5 MiB) are read. Maybe send fewer rows.".formatted(length, LARGEST));
            context.response()
                    .setStatusCode(413)
                    .putHeader("Content-Type", Problem.MEDIA_TYPE)
                    .putHeader("Connection", "close")
                    .end(new String(problem.json(), java.nio.charset.StandardCharsets.UTF_8));
        } else {
            context.next();
        }
    }
}
