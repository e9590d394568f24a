package org.ridgeline.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.ridgeline.catalog.Catalogue;
import org.ridgeline.catalog.QueryString;
import org.ridgeline.catalog.Technique;
import org.ridgeline.catalog.Words;

/** The lab alone, for a frame in somebody else's page: a static document without session or cookie. */
@Path("/embed/{id}")
public class EmbedResource {
    private static final List<String> THEMES = List.of("light", "dark");

    private static final String DOCUMENT = """
            <!doctype html>
            <html lang="%s" theme="%s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s · Ridgeline</title>
            <link rel="icon" href="/icon.svg">
            <link rel="alternate" type="application/json+oembed" href="%s">
            <link rel="stylesheet" href="/VAADIN/build/embed.css">
            <script type="module" src="/VAADIN/build/embed.js"></script>
            </head>
            <body><main></main></body>
            </html>
            """;

    @Inject
    Catalogue catalogue;

    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @Operation(hidden = true)
    public Response show(@PathParam("id") String id, @Context UriInfo address) {
        List<QueryString.Pair> asked = QueryString.parse(address.getRequestUri().getRawQuery());
        String language = first(asked, "lang").filter(Words.LANGUAGES::contains).orElse("en");
        String theme = first(asked, "theme").filter(THEMES::contains).orElse("light");
        Optional<Technique<?, ?>> technique = catalogue.find(id);
        if (technique.isEmpty()) {
            return Response.status(Response.Status.NOT_FOUND)
                    .entity("<!doctype html><title>Ridgeline</title><p>%s"
                            .formatted(Words.of(language, "shell").say("shell.not-found")))
                    .build();
        }
        String title = Words.of(language, id).say("title");
        String self = address.getRequestUri().getRawPath() + OembedResource.queryOf(address);
        String discovery = "/api/v1/oembed?url=" + QueryString.encode(self);
        return Response.ok(DOCUMENT.formatted(language, theme, title, discovery))
                .header("Content-Security-Policy", "frame-ancestors *")
                .header("Cache-Control", "no-cache")
                .build();
    }

    private static Optional<String> first(List<QueryString.Pair> pairs, String name) {
        return pairs.stream()
                .filter(pair -> pair.name().equals(name))
                .map(QueryString.Pair::value)
                .findFirst();
    }
}
