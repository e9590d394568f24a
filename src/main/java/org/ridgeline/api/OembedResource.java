package org.ridgeline.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.ridgeline.catalog.Catalogue;
import org.ridgeline.catalog.Violation;
import org.ridgeline.catalog.ViolationException;
import org.ridgeline.catalog.Words;
import org.ridgeline.classroom.Presets;

/** oEmbed 1.0: course systems turn a pasted address of ours into the lab itself. */
@Path("/api/v1/oembed")
@Produces(MediaType.APPLICATION_JSON)
public class OembedResource {
    private static final int WIDTH = 960;
    private static final int HEIGHT = 640;
    private static final int NARROWEST = 320;

    @Inject
    Catalogue catalogue;

    @Inject
    Presets presets;

    @GET
    @Operation(summary = "oEmbed 1.0 for the address of a lesson, an embed or a preset of this server")
    public Response embed(
            @QueryParam("url") @Nullable String url,
            @QueryParam("format") @Nullable String format,
            @QueryParam("maxwidth") @Nullable String maxWidth,
            @QueryParam("maxheight") @Nullable String maxHeight,
            @Context UriInfo here) {
        if (format != null && !format.equals("json")) {
            return Problem.of(501, "format", "Only JSON is spoken here.", "Leave format out, or send format=json.")
                    .response();
        }
        URI asked = address(url, here).orElseThrow(NotFoundException::new);
        int width = Math.min(WIDTH, limit("maxwidth", maxWidth));
        int height = Math.min(width < NARROWEST * 2 ? HEIGHT : HEIGHT * 3 / 4, limit("maxheight", maxHeight));
        String path = asked.getRawPath();
        String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
        if (path.startsWith("/p/")) {
            URI opened = presets.find(path.substring("/p/".length()))
                    .map(preset -> URI.create(preset.address()))
                    .orElseThrow(NotFoundException::new);
            path = opened.getRawPath();
            query = opened.getRawQuery() == null ? "" : "?" + opened.getRawQuery();
        }
        String id = path.substring(path.lastIndexOf('/') + 1);
        boolean ours = path.equals("/" + id) || path.equals("/embed/" + id);
        if (!ours || catalogue.find(id).isEmpty()) {
            throw new NotFoundException();
        }
        String source = here.getBaseUri().resolve("/embed/" + id + query).toString();
        String title = Words.of("en", id).say("title");
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("version", "1.0");
        answer.put("type", "rich");
        answer.put("title", title);
        answer.put("provider_name", "Ridgeline");
        answer.put("provider_url", here.getBaseUri().resolve("/").toString());
        answer.put("width", width);
        answer.put("height", height);
        answer.put("html", frame(source, title, width, height));
        return Response.ok(Body.bytes(answer)).build();
    }

    static String queryOf(UriInfo address) {
        String query = address.getRequestUri().getRawQuery();
        return query == null ? "" : "?" + query;
    }

    private static String frame(String source, String title, int width, int height) {
        return "<iframe src=\"%s\" title=\"%s\" width=\"%d\" height=\"%d\" style=\"border:0;max-width:100%%\" loading=\"lazy\"></iframe>"
                .formatted(source.replace("&", "&amp;").replace("\"", "%22"), title, width, height);
    }

    /** The address asked for, where it is a path or belongs to this server. */
    private static Optional<URI> address(@Nullable String url, UriInfo here) {
        try {
            URI asked = new URI(url == null ? "" : url);
            boolean ours = asked.getHost() == null
                    || asked.getAuthority().equals(here.getBaseUri().getAuthority());
            return ours && asked.getRawPath() != null && asked.getRawPath().startsWith("/")
                    ? Optional.of(asked)
                    : Optional.empty();
        } catch (java.net.URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static int limit(String name, @Nullable String text) {
        if (text == null) {
            return Integer.MAX_VALUE;
        }
        if (!text.matches("[1-9][0-9]{0,6}")) {
            Words words = Words.of("en", Words.COMMON);
            throw new ViolationException(
                    new Violation(name, text, words.say("violation.whole", name, text, 1, 9_999_999)));
        }
        return Integer.parseInt(text);
    }
}
