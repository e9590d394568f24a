package org.ridgeline.api;

import jakarta.inject.Singleton;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.ridgeline.catalog.ViolationException;
import org.ridgeline.run.QueueFullException;
import org.ridgeline.run.RunEndedException;
import org.ridgeline.storage.Absence;

/** Turns whatever goes wrong into a problem. Only a fault of ours is logged; its details stay in the log. */
@Singleton
public class Problems {
    private static final Logger LOG = Logger.getLogger(Problems.class);
    private static final int SECONDS_TO_WAIT = 10;
    private static final Duration BETWEEN_COMPLAINTS = Duration.ofMinutes(1);
    private static final String EVENTS = "/api/v1/runs/[^/]+/events";

    private final AtomicLong nextComplaint = new AtomicLong(System.nanoTime());

    @ServerExceptionMapper
    public Response violations(ViolationException e) {
        return Problem.invalid(e.violations()).response();
    }

    @ServerExceptionMapper
    public Response http(WebApplicationException e, UriInfo address) {
        int status = e.getResponse().getStatus();
        if (e.getResponse().hasEntity()) {
            return e.getResponse(); // already a problem
        }
        return switch (e) {
            case NotFoundException missing -> Problem.notFound().response();
            case NotAllowedException refused -> allowing(address);
            case NotAcceptableException refused -> offering(address).response();
            case NotSupportedException refused ->
                Problem.of(
                                415,
                                "unsupported-media-type",
                                "A body must be JSON.",
                                "Send Content-Type: application/json.")
                        .response();
            default ->
                status < 500
                        ? Problem.of(status, "refused", "The request cannot be answered.", "Check the request's form.")
                                .response()
                        : fault(e);
        };
    }

    @ServerExceptionMapper
    public Response full(QueueFullException e) {
        Problem problem = e.isCallersQuota()
                ? Problem.of(
                        429,
                        "quota",
                        "Too many of your runs are waiting.",
                        "At most %d runs of one address may wait. Try again in %d s, or cancel one of them."
                                .formatted(e.most(), e.secondsToWait()))
                : Problem.of(
                        503,
                        "queue-full",
                        "The queue is full.",
                        "At most %d runs may wait. Try again in %d s.".formatted(e.most(), e.secondsToWait()));
        return Response.fromResponse(problem.response())
                .header("Retry-After", e.secondsToWait())
                .build();
    }

    @ServerExceptionMapper
    public Response ended(RunEndedException e) {
        return Problem.of(
                        409,
                        "run-ended",
                        "The run has ended.",
                        "Only a run that waits or runs can be cancelled. POST it to /api/v1/runs to start or see it again.")
                .response();
    }

    @ServerExceptionMapper
    public Response fault(Throwable e) {
        if (Absence.isCauseOf(e)) {
            return away(e);
        }
        LOG.error("A request failed by a fault of ours.", e);
        return Problem.of(500, "fault", "Something went wrong on our side.", "It has been logged. Maybe try again.")
                .response();
    }

    /** Every request meets it, so it is logged once a minute, in one line. */
    private Response away(Throwable e) {
        long now = System.nanoTime();
        long due = nextComplaint.get();
        if (now - due >= 0 && nextComplaint.compareAndSet(due, now + BETWEEN_COMPLAINTS.toNanos())) {
            LOG.errorf("The database cannot be reached; requests that need it are answered with 503. (%s)", e);
        }
        Problem problem = Problem.of(
                503,
                "database-away",
                "The database cannot be reached now.",
                "Nothing that was saved is lost. Try again in %d s.".formatted(SECONDS_TO_WAIT));
        return Response.fromResponse(problem.response())
                .header("Retry-After", SECONDS_TO_WAIT)
                .build();
    }

    private static Problem offering(UriInfo address) {
        return address.getPath().matches(EVENTS)
                ? Problem.of(
                        406,
                        "not-acceptable",
                        "This address answers with server-sent events.",
                        "Send Accept: text/event-stream, or no Accept header.")
                : Problem.of(
                        406,
                        "not-acceptable",
                        "This address answers in JSON.",
                        "Send Accept: application/json, or no Accept header.");
    }

    private static Response allowing(UriInfo address) {
        Response problem = Problem.of(
                        405,
                        "method-not-allowed",
                        "This address does not take that method.",
                        "The Allow header names those that it takes.")
                .response();
        return Response.fromResponse(problem)
                .header("Allow", allowed(address.getPath()))
                .build();
    }

    /** RESTEasy keeps to itself which methods it would have taken. */
    private static String allowed(String path) {
        if (path.equals("/api/v1/presets")) {
            return "POST, OPTIONS";
        }
        if (path.matches("/api/v1/(?!runs/|techniques/|presets/)[^/]+/answers")) {
            return "POST, OPTIONS";
        }
        if (path.matches("/api/v1/runs/[^/]+")) {
            return "GET, HEAD, DELETE, OPTIONS";
        }
        boolean experiment = path.matches("/api/v1/(?!techniques$|oembed$)[^/]+");
        return experiment ? "GET, HEAD, POST, OPTIONS" : "GET, HEAD, OPTIONS";
    }
}
