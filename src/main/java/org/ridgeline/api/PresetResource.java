package org.ridgeline.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.ridgeline.catalog.Catalogue;
import org.ridgeline.catalog.Experiment;
import org.ridgeline.catalog.Forks;
import org.ridgeline.catalog.RunTechnique;
import org.ridgeline.catalog.Words;
import org.ridgeline.classroom.Preset;
import org.ridgeline.classroom.Presets;

/** Experiments saved under a title and a short link. */
@Path("/api/v1/presets")
@Produces(MediaType.APPLICATION_JSON)
public class PresetResource {
    private static final String TITLE = "title";
    private static final int LONGEST_TITLE = 200;

    /** Neither control characters nor halves of a pair: not every database keeps them, and nobody reads them. */
    private static final Pattern READABLE = Pattern.compile("[^\\p{Cc}\\p{Cs}]*");

    @Inject
    Catalogue catalogue;

    @Inject
    Presets presets;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Save an experiment: {technique, parameters, data?, title}")
    public Response save(byte[] body) {
        Map<String, Object> given = Body.object(body);
        Words words = Words.of("en", Words.COMMON);
        NamedExperiment named = new NamedExperiment(given, words);
        named.refuseOthersThan(Set.of(TITLE), "violation.preset.unknown");
        String title = title(named, words);
        Question<?> question = named.read(catalogue.techniques().stream(), "violation.technique", null);
        if (question.technique() instanceof RunTechnique<?, ?> technique) {
            check(technique, question);
        }
        String data =
                question.experiment().data().isEmpty() ? null : Body.text(Objects.requireNonNull(given.get("data")));
        Preset preset = presets.save(title, question.technique().id(), question.query(), data);
        return Response.status(Response.Status.CREATED)
                .header("Location", "/p/" + preset.code())
                .header("Cache-Control", "no-store")
                .entity(Body.bytes(document(preset)))
                .build();
    }

    @GET
    @Path("{code}")
    @Operation(summary = "A saved experiment")
    public Response show(@PathParam("code") String code) {
        Preset preset = presets.find(code).orElseThrow(NotFoundException::new);
        Map<String, Object> document = document(preset);
        if (preset.data() != null) {
            document.put("data", Body.object(preset.data().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        }
        return Response.ok(Body.bytes(document)).build();
    }

    /** What would be refused as a run is refused here, where its author can still mend it. */
    @SuppressWarnings("unchecked")
    private static <P extends Record> void check(RunTechnique<P, ?> technique, Question<?> question) {
        Forks.check(technique, (Experiment<P>) question.experiment());
    }

    static String title(NamedExperiment named, Words words) {
        if (named.field(TITLE).orElse("") instanceof String text
                && !text.isBlank()
                && text.strip().length() <= LONGEST_TITLE
                && READABLE.matcher(text.strip()).matches()) {
            return text.strip();
        }
        named.complain(TITLE, words.say("violation.title", LONGEST_TITLE));
        return "";
    }

    private static Map<String, Object> document(Preset preset) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("code", preset.code());
        document.put("title", preset.title());
        document.put("technique", preset.technique());
        document.put("query", preset.query());
        return document;
    }
}
