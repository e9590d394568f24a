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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.ridgeline.catalog.Catalogue;
import org.ridgeline.catalog.Kind;
import org.ridgeline.catalog.QueryString;
import org.ridgeline.catalog.Technique;
import org.ridgeline.catalog.ViolationException;
import org.ridgeline.catalog.Words;

/** The lab alone, for a frame in somebody else's page: a static document without session or cookie. */
@Path("/embed/{id}")
public class EmbedResource {
    private static final Set<String> ABOUT_THE_PAGE = Set.of("lang", "theme", "controls", "preset");
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
            %s
            </head>
            <body><main></main></body>
            </html>
            """;

    @Inject
    Catalogue catalogue;

    @Inject
    EmbedFiles files;

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
        String head = String.join("\n", files.tags()) + "\n" + answers(technique.get(), asked, language);
        return Response.ok(DOCUMENT.formatted(language, theme, title, discovery, head))
                .header("Content-Security-Policy", "frame-ancestors *")
                .header("Cache-Control", "no-cache")
                .build();
    }

    /** Asks for what the lab will ask for, while its script is still on its way. */
    private static String answers(Technique<?, ?> technique, List<QueryString.Pair> asked, String language) {
        String description = preload("/api/v1/techniques/" + technique.id());
        if (technique.kind() == Kind.RUN) {
            return description; // a preload that finds nothing, as before a run, would be asked for twice
        }
        String experiment = asked.stream()
                .filter(pair -> !ABOUT_THE_PAGE.contains(pair.name()))
                .map(pair -> QueryString.encode(pair.name()) + "=" + QueryString.encode(pair.value()))
                .collect(Collectors.joining("&"));
        try {
            String query = Question.ofAddress(technique, experiment).query();
            String words = language.equals("en") ? "" : "lang=" + language;
            String parts = technique.labIncludes().isEmpty() ? "" : "include=" + technique.labIncludes();
            String all = Stream.of(query, words, parts)
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining("&"));
            return description + preload("/api/v1/" + technique.id() + (all.isEmpty() ? "" : "?" + all));
        } catch (ViolationException e) {
            return description; // the lab finds out and says so at the control
        }
    }

    private static String preload(String address) {
        return "<link rel=\"preload\" as=\"fetch\" crossorigin href=\"%s\">\n".formatted(address.replace("&", "&amp;"));
    }

    private static Optional<String> first(List<QueryString.Pair> pairs, String name) {
        return pairs.stream()
                .filter(pair -> pair.name().equals(name))
                .map(QueryString.Pair::value)
                .findFirst();
    }
}
