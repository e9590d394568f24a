package org.ridgeline.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Answers below {@code /api} where nothing else does, so that a program gets a problem and not a page. */
@Path("/api/{rest:.*}")
public class NothingHere {
    @GET
    @Operation(hidden = true)
    public Response get() {
        throw new NotFoundException();
    }

    @POST
    @Operation(hidden = true)
    public Response post() {
        throw new NotFoundException();
    }
}
