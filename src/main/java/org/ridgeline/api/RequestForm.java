package org.ridgeline.api;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.ridgeline.catalog.Excerpt;
import org.ridgeline.catalog.QueryString;
import org.ridgeline.catalog.Violation;

/** Refuses requests whose form alone is wrong, with a problem, before anything else tries to read them. */
public class RequestForm {
    static final long LARGEST_BODY = 5L << 20;

    private static final int BEFORE_EVERYTHING = 1000;
    /** A percent sign that no two hexadecimal digits follow. */
    private static final Pattern ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    /** What may stand in an address as it is. */
    private static final Pattern PLAIN = Pattern.compile("[-A-Za-z0-9._~%:/?#@!$&'()*+,;=]");

    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");

    void register(@Observes Filters filters) {
        filters.register(RequestForm::check, BEFORE_EVERYTHING);
    }

    private static void check(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        String uri = context.request().uri();
        if (length != null && LENGTH.matcher(length).matches() && Long.parseLong(length) > LARGEST_BODY) {
            if (!context.request().version().equals(HttpVersion.HTTP_2)) {
                context.response().putHeader("Connection", "close"); // what follows is a body nobody reads
            }
            answer(context, tooLarge(length));
        } else if (isUri(uri)) {
            context.next();
        } else if (uri.startsWith("/api/")) {
            answer(context, malformed(uri));
        } else {
            // A page opens all the same; the lab shows at its control what it could not read.
            context.reroute(repaired(uri));
        }
    }

    private static boolean isUri(String text) {
        try {
            new URI(text);
            return true;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** The same address with everything encoded that may not stand in one. */
    static String repaired(String uri) {
        StringBuilder repaired = new StringBuilder();
        for (String part : ESCAPE.matcher(uri)
                .replaceAll("%25")
                .codePoints()
                .mapToObj(Character::toString)
                .toList()) {
            repaired.append(PLAIN.matcher(part).matches() ? part : QueryString.encode(part));
        }
        return repaired.toString();
    }

    /** Names the first parameter that cannot be read, or the path. */
    private static Problem malformed(String uri) {
        String name = "path";
        String value = uri;
        for (String pair : uri.substring(uri.indexOf('?') + 1).split("&")) {
            if (uri.indexOf('?') >= 0 && !isUri("?" + pair)) {
                int equals = pair.indexOf('=');
                name = equals > 0 ? pair.substring(0, equals) : "query";
                value = pair.substring(equals + 1);
                break;
            }
        }
        String message =
                "%s (%s) is not percent-encoded as an address must be. Try %%25 for a percent sign, or encode it."
                        .formatted(name, value);
        return Problem.invalid(List.of(new Violation(name, Excerpt.of(value), message)));
    }

    static Problem tooLarge(String length) {
        return Problem.of(
                413,
                "too-large",
                "The body is too large.",
                "It has %s bytes; at most %d (5 MiB) are read. Maybe send fewer rows.".formatted(length, LARGEST_BODY));
    }

    static void answer(RoutingContext context, Problem problem) {
        context.response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .end(new String(problem.json(), StandardCharsets.UTF_8));
    }
}
