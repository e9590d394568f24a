package org.ridgeline.api;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.ridgeline.catalog.ViolationException;

/** Turns whatever goes wrong into a problem. Only a fault of ours is logged; its details stay in the log. */
public class Problems {
    private static final Logger LOG = Logger.getLogger(Problems.class);

    @ServerExceptionMapper
    public Response violations(ViolationException e) {
        return Problem.invalid(e.violations()).response();
    }

    @ServerExceptionMapper
    public Response http(WebApplicationException e) {
        int status = e.getResponse().getStatus();
        return switch (e) {
            case NotFoundException missing -> Problem.of(
                            404,
                            "not-found",
                            "There is nothing at this address.",
                            "Maybe look at /api/v1/techniques for what there is.")
                    .response();
            case NotAllowedException refused -> allowing(e);
            case NotAcceptableException refused -> Problem.of(
                            406,
                            "not-acceptable",
                            "This address answers in JSON.",
                            "Send Accept: application/json, or no Accept header.")
                    .response();
            case NotSupportedException refused -> Problem.of(
                            415,
                            "unsupported-media-type",
                            "A body must be JSON.",
                            "Send Content-Type: application/json.")
                    .response();
            default -> status < 500
                    ? Problem.of(status, "refused", "The request cannot be answered.", "Check the request's form.")
                            .response()
                    : fault(e);
        };
    }

    @ServerExceptionMapper
    public Response fault(Throwable e) {
        LOG.error("A request failed by a fault of ours.", e);
        return Problem.of(500, "fault", "Something went wrong on our side.", "It has been logged. Maybe try again.")
                .response();
    }

    private static Response allowing(WebApplicationException e) {
        Response problem = Problem.of(
                        405,
                        "method-not-allowed",
                        "This address does not take that method.",
                        "The Allow header names those that it takes.")
                .response();
        Object allow = e.getResponse().getHeaders().getFirst("Allow");
        return allow == null
                ? problem
                : Response.fromResponse(problem).header("Allow", allow.toString()).build();
    }
}
