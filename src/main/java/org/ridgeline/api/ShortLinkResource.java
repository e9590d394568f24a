package org.ridgeline.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.ridgeline.classroom.Preset;
import org.ridgeline.classroom.Presets;

/** A preset's short link. */
@Path("/p/{code}")
public class ShortLinkResource {
    @Inject
    Presets presets;

    @GET
    @Operation(summary = "Leads to the lesson in the saved state")
    public Response open(@PathParam("code") String code) {
        Preset preset = presets.find(code).orElseThrow(NotFoundException::new);
        return Response.status(Response.Status.FOUND)
                .header("Location", preset.address())
                .build();
    }
}
