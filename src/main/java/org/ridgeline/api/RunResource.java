package org.ridgeline.api;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jspecify.annotations.Nullable;
import org.ridgeline.catalog.Catalogue;
import org.ridgeline.catalog.Forks;
import org.ridgeline.catalog.RunTechnique;
import org.ridgeline.catalog.Violation;
import org.ridgeline.catalog.ViolationException;
import org.ridgeline.catalog.Words;
import org.ridgeline.run.Run;
import org.ridgeline.run.RunEvent;
import org.ridgeline.run.Runs;

/** Long experiments: asked for, watched, cancelled. {@link RunOpenApi} describes it. */
@Path("/api/v1/runs")
@Produces(MediaType.APPLICATION_JSON)
public class RunResource {
    static final String LAST_EVENT = "Last-Event-ID";
    private static final String BUFFERING = "X-Accel-Buffering";
    private static final String NOT_STORED = "no-store";

    /** It may start again after a cancel, or be cleared away. */
    private static final String ASK_AGAIN = "no-cache";

    /** As runs are named; what is no name is not asked for: not every database takes every character. */
    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

    @Inject
    Catalogue catalogue;

    @Inject
    Runs runs;

    @Inject
    RunBoard board;

    @Inject
    RunDocuments documents;

    @Inject
    RunFeed feed;

    @GET
    @Operation(hidden = true)
    public Response queue(@Context UriInfo address) {
        asides(address);
        return Response.ok(Body.bytes(runs.queue()))
                .header("Cache-Control", NOT_STORED)
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Response join(@Context UriInfo address, @Context HttpServerRequest request, byte[] body) {
        String query = address.getRequestUri().getRawQuery();
        Asides asides = Asides.take(query, Words.COMMON);
        NamedExperiment named = new NamedExperiment(Body.object(body), asides.words());
        named.refuseOthersThan(Set.of(ForkRequest.FORK), "violation.run.unknown");
        Question<?> question = named.has(ForkRequest.FORK)
                ? new ForkRequest(named, asides.words(), query).read(runs)
                : named.read(
                        catalogue.techniques().stream().filter(RunTechnique.class::isInstance),
                        "violation.technique.run",
                        query);
        String id = join(question, caller(request)).id();
        RunEvent now = newestAfterChange(id);
        return Response.status(now.run().state().hasEnded() ? Response.Status.OK : Response.Status.ACCEPTED)
                .header("Location", "/api/v1/runs/" + id)
                .header("Cache-Control", NOT_STORED)
                .entity(documents.of(now, asides).json())
                .build();
    }

    @GET
    @Path("{runId}")
    @Operation(hidden = true)
    public Response show(
            @PathParam("runId") String id,
            @Context UriInfo address,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @HeaderParam("Accept-Encoding") @Nullable String codings) {
        Asides asides = asides(address);
        RunEvent newest = board.newest(named(id)).orElseThrow(RunResource::noSuchRun);
        return new Reply(ifNoneMatch, codings)
                .tagged(
                        documents.tag(newest, asides),
                        newest.run().state().hasEnded() ? ASK_AGAIN : NOT_STORED,
                        () -> documents.of(newest, asides))
                .build();
    }

    @DELETE
    @Path("{runId}")
    @Operation(hidden = true)
    public Response withdraw(@PathParam("runId") String id, @Context UriInfo address) {
        Asides asides = asides(address);
        if (runs.withdraw(named(id)).isEmpty()) {
            throw noSuchRun();
        }
        return Response.ok(documents.of(newestAfterChange(id), asides).json())
                .header("Cache-Control", NOT_STORED)
                .build();
    }

    @GET
    @Path("{runId}/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking // the first look asks the database; after it nobody holds a thread
    @ResponseHeader(name = "Cache-Control", value = NOT_STORED)
    @ResponseHeader(name = BUFFERING, value = "no") // a proxy that gathers would hold events back
    @Operation(hidden = true)
    public Multi<OutboundSseEvent> watch(
            @PathParam("runId") String id,
            @Context UriInfo address,
            @HeaderParam(LAST_EVENT) @Nullable String lastEvent,
            @Context Sse sse) {
        Asides asides = asides(address);
        RunEvent newest = runs.newestEvent(named(id)).orElseThrow(RunResource::noSuchRun);
        long last = lastEvent(lastEvent, newest);
        boolean toldAll = newest.type() == RunEvent.Type.END && last == newest.id();
        RunStream.Request request = new RunStream.Request(
                new RunFeed.Place(id, newest.run().queuedAt(), last), asides.parts(), RunStream.SILENCE);
        return toldAll ? Multi.createFrom().empty() : RunStream.of(request, feed, sse);
    }

    /** A stream has no end to wait for, so its head is answered apart. */
    @HEAD
    @Path("{runId}/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true)
    public Response watchable(
            @PathParam("runId") String id,
            @Context UriInfo address,
            @HeaderParam(LAST_EVENT) @Nullable String lastEvent) {
        asides(address);
        lastEvent(lastEvent, runs.newestEvent(named(id)).orElseThrow(RunResource::noSuchRun));
        return Response.ok()
                .header("Content-Type", MediaType.SERVER_SENT_EVENTS)
                .header("Cache-Control", NOT_STORED)
                .header(BUFFERING, "no")
                .build();
    }

    /** For addresses that take nothing else. */
    private static Asides asides(UriInfo address) {
        return Asides.take(address.getRequestUri().getRawQuery(), Words.COMMON).alone();
    }

    private RunEvent newestAfterChange(String id) {
        board.forget(id);
        return board.newest(id).orElseThrow(RunResource::noSuchRun);
    }

    private <P extends Record> Run<P, ?> join(Question<P> question, String caller) {
        // The catalogue's other techniques were refused when the body was read.
        return join((RunTechnique<P, ?>) question.technique(), question, caller);
    }

    private <P extends Record, R extends Record> Run<P, R> join(
            RunTechnique<P, R> technique, Question<P> question, String caller) {
        Forks.check(technique, question.experiment());
        return runs.join(technique, question.inEnglish(), question.parametersQuery(), caller);
    }

    /** After which event to begin: without a wish so that the newest comes first. */
    private static long lastEvent(@Nullable String given, RunEvent newestEvent) {
        long newest = newestEvent.id();
        if (given == null) {
            return newest - 1;
        }
        if (given.matches("[0-9]{1,18}") && Long.parseLong(given) <= newest) {
            return Long.parseLong(given);
        }
        String message = Words.of("en", Words.COMMON).say("violation.last-event", LAST_EVENT, given, newest);
        throw new ViolationException(new Violation(LAST_EVENT, given, message));
    }

    /** The address a request comes from: behind a proxy the one it forwards, where {@code quarkus.http.proxy} says so. */
    private static String caller(HttpServerRequest request) {
        SocketAddress address = request.remoteAddress();
        return address == null || address.hostAddress() == null ? "unknown" : address.hostAddress();
    }

    /** Whether runs are named so. */
    static boolean isId(String id) {
        return ID.matcher(id).matches();
    }

    private static String named(String id) {
        if (!isId(id)) {
            throw noSuchRun();
        }
        return id;
    }

    private static NotFoundException noSuchRun() {
        Problem problem = Problem.of(
                404,
                "not-found",
                "There is no such run.",
                "Maybe it was cleared away, or belongs to another version. POST its experiment to /api/v1/runs again.");
        return new NotFoundException(problem.response());
    }
}
