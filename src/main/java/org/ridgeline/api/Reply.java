package org.ridgeline.api;

import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a request says of the answer it wants.
 *
 * @param known its {@code If-None-Match}
 * @param codings its {@code Accept-Encoding}
 */
record Reply(@Nullable String known, @Nullable String codings) {

    /** The answer in the coding asked for, or a 304 that costs no more than the tag. */
    Response.ResponseBuilder tagged(EntityTag tag, String cacheControl, Supplier<Answer> answer) {
        boolean compressed = codings != null && codings.contains("gzip");
        boolean unchanged = tag.isIn(known);
        Response.ResponseBuilder response = unchanged ? Response.notModified() : Response.ok();
        if (!unchanged) {
            Answer found = answer.get();
            response.entity(compressed ? found.compressed() : found.json());
            if (compressed) {
                response.header("Content-Encoding", "gzip");
            }
        }
        return response.header("ETag", tag.header(compressed))
                .header("Cache-Control", cacheControl)
                .header("Vary", "Accept-Encoding");
    }
}
