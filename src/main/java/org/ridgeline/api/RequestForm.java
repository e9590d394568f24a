package org.ridgeline.api;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Refuses requests whose form alone is wrong, with a problem, before anything else tries to read them. */
public class RequestForm {
    static final long LARGEST_BODY = 5L << 20;

    private static final int BEFORE_EVERYTHING = 1000;
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");

    void register(@Observes Filters filters) {
        filters.register(RequestForm::check, BEFORE_EVERYTHING);
    }

    private static void check(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && LENGTH.matcher(length).matches() && Long.parseLong(length) > LARGEST_BODY) {
            context.response().putHeader("Connection", "close");
            answer(context, tooLarge(length));
        } else {
            context.next();
        }
    }

    static Problem tooLarge(String length) {
        return Problem.of(
                413,
                "too-large",
                "The body is too large.",
                "It has %s bytes; at most %d (5 MiB) are read. Maybe send fewer rows.".formatted(length, LARGEST_BODY));
    }

    private static void answer(RoutingContext context, Problem problem) {
        context.response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .end(new String(problem.json(), StandardCharsets.UTF_8));
    }
}
