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

    void register(@Observes Filters filters, @ConfigProperty(name = Role.SETTING) Set<Role> roles) {
        if (!roles.contains(Role.WEB)) {
            filters.register(RoleFilter::refuse, FIRST);
        }
    }

    private static void refuse(RoutingContext context) {
        if (context.normalizedPath().startsWith(OPERATORS)) {
            context.next();
        } else {
            context.response()
                    .setStatusCode(NOT_HERE)
                    .putHeader("Content-Type", "text/plain")
                    .end("This node computes runs and serves no pages (ridgeline.roles=worker).\n");
        }
    }
}
