package org.ridgeline.api;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ridgeline.run.Role;

/** A node that only computes answers only those who ask how it is. */
@ApplicationScoped
public class RoleFilter {
    private static final String OPERATORS = "/q/";
    private static final int FIRST = 1000;
    private static final int NOT_HERE = 404;
    private static final String TITLE = "This node computes runs and serves no pages (ridgeline.roles=worker).";
    private static final Problem PROBLEM = Problem.of(
            NOT_HERE,
            "not-found",
            TITLE,
            "Ask a node whose ridgeline.roles has web, or give this one both: web,worker.");

    void register(@Observes Filters filters, @ConfigProperty(name = Role.SETTING) Set<Role> roles) {
        if (!roles.contains(Role.WEB)) {
            filters.register(RoleFilter::refuse, FIRST);
        }
    }

    static void refuse(RoutingContext context) {
        String path = context.normalizedPath();
        if (path.startsWith(OPERATORS)) {
            context.next();
        } else if (path.startsWith("/api/")) {
            RequestForm.answer(context, PROBLEM);
        } else {
            context.response()
                    .setStatusCode(NOT_HERE)
                    .putHeader("Content-Type", "text/plain")
                    .end(TITLE + "\n");
        }
    }
}
