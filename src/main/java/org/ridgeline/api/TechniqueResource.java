package org.ridgeline.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.ridgeline.catalog.Catalogue;
import org.ridgeline.catalog.Description;
import org.ridgeline.catalog.Technique;

/** Experiments as JSON, and the catalogue. One resource for every technique: what differs stands in the catalogue. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
public class TechniqueResource {
    private static final String FOR_AN_HOUR = "public, max-age=3600";

    @Inject
    Catalogue catalogue;

    @Inject
    Solutions solutions;

    @Inject
    Answers answers;

    @GET
    @Path("techniques")
    @Operation(summary = "The catalogue: every technique with its parameters, ranges, defaults and words")
    public Response techniques(
            @HeaderParam("If-None-Match") @Nullable String known,
            @HeaderParam("Accept-Encoding") @Nullable String codings) {
        Map<String, Object> all = Map.of(
                "techniques",
                catalogue.techniques().stream().map(Description::of).toList());
        return new Reply(known, codings)
                .tagged(EntityTag.of("techniques"), FOR_AN_HOUR, () -> new Answer(Body.bytes(all)))
                .build();
    }

    @GET
    @Path("techniques/{id}")
    @Operation(summary = "One technique of the catalogue")
    public Response technique(
            @PathParam("id") String id,
            @HeaderParam("If-None-Match") @Nullable String known,
            @HeaderParam("Accept-Encoding") @Nullable String codings) {
        Technique<?, ?> technique = find(id);
        return new Reply(known, codings)
                .tagged(
                        EntityTag.of("technique", id),
                        FOR_AN_HOUR,
                        () -> new Answer(Body.bytes(Description.of(technique))))
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public Response get(
            @PathParam("id") String id,
            @Context UriInfo address,
            @HeaderParam("If-None-Match") @Nullable String known,
            @HeaderParam("Accept-Encoding") @Nullable String codings) {
        Solved solved = solutions.of(
                Question.ofAddress(find(id), address.getRequestUri().getRawQuery()));
        return new Reply(known, codings)
                .tagged(EntityTag.of(solved.key()), FOR_AN_HOUR, () -> answers.remembered(solved))
                .build();
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Response post(@PathParam("id") String id, @Context UriInfo address, byte[] body) {
        if (id.equals("techniques")) {
            throw new NotAllowedException("GET");
        }
        Question<?> question = Question.ofBody(find(id), address.getRequestUri().getRawQuery(), Body.object(body));
        return Response.ok(answers.fresh(solutions.of(question)).json())
                .header("Cache-Control", "no-store")
                .build();
    }

    private Technique<?, ?> find(String id) {
        return catalogue.find(id).orElseThrow(NotFoundException::new);
    }
}
