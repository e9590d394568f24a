package org.ridgeline.api;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/** Lets every course page compute with the API from its own scripts. Writing presets stays with our own pages. */
public class CrossOrigin {
    private static final int EARLY = 900;
    private static final int NO_CONTENT = 204;
    private static final String PRESETS = "/api/v1/presets";

    void register(@Observes Filters filters) {
        filters.register(CrossOrigin::allow, EARLY);
    }

    private static void allow(RoutingContext context) {
        String path = context.request().path();
        boolean open = path != null && path.startsWith("/api/v1/") && !writesPreset(context, path);
        if (!open) {
            context.next();
            return;
        }
        HttpServerResponse response = context.response();
        response.putHeader("Access-Control-Allow-Origin", "*");
        response.putHeader("Access-Control-Expose-Headers", "ETag, Location, Retry-After");
        boolean preflight = context.request().method().equals(HttpMethod.OPTIONS)
                && context.request().getHeader("Access-Control-Request-Method") != null;
        if (preflight) {
            response.setStatusCode(NO_CONTENT)
                    .putHeader("Access-Control-Allow-Methods", "GET, HEAD, POST, DELETE")
                    .putHeader("Access-Control-Allow-Headers", "Content-Type, If-None-Match, Last-Event-ID")
                    .putHeader("Access-Control-Max-Age", "86400")
                    .end();
        } else {
            context.next();
        }
    }

    private static boolean writesPreset(RoutingContext context, String path) {
        HttpMethod method = context.request().method();
        return path.equals(PRESETS) && !method.equals(HttpMethod.GET) && !method.equals(HttpMethod.HEAD);
    }
}
