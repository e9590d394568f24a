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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.ridgeline.catalog.Catalogue;
import org.ridgeline.catalog.Technique;
import org.ridgeline.catalog.Violation;
import org.ridgeline.catalog.ViolationException;
import org.ridgeline.catalog.Words;
import org.ridgeline.classroom.Preset;
import org.ridgeline.classroom.Presets;

/** Experiments saved under a title and a short link. */
@Path("/api/v1/presets")
@Produces(MediaType.APPLICATION_JSON)
public class PresetResource {
    private static final Set<String> FIELDS = Set.of("technique", "parameters", "data", "title");
    private static final int LONGEST_TITLE = 200;

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
        List<Violation> violations = new ArrayList<>();
        given.keySet().stream()
                .filter(name -> !FIELDS.contains(name))
                .forEach(name -> violations.add(new Violation(
                        name.isBlank() ? "body" : name, given.get(name), words.say("violation.preset.unknown", name))));
        String title = title(given.get("title"), words, violations);
        Optional<Technique<?, ?>> technique = technique(given.get("technique"), words, violations);
        Optional<Question<?>> question = technique.flatMap(found -> question(found, given, violations));
        if (!violations.isEmpty() || question.isEmpty()) {
            throw new ViolationException(violations);
        }
        String data = question.get().experiment().data().isEmpty()
                ? null
                : Body.text(Objects.requireNonNull(given.get("data")));
        Preset preset =
                presets.save(title, technique.orElseThrow().id(), question.get().query(), data);
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

    private static Optional<Question<?>> question(
            Technique<?, ?> technique, Map<String, Object> given, List<Violation> violations) {
        Map<String, Object> experiment = new LinkedHashMap<>(given);
        experiment.keySet().retainAll(Set.of("parameters", "data"));
        try {
            return Optional.of(Question.ofBody(technique, null, experiment));
        } catch (ViolationException e) {
            violations.addAll(e.violations());
            return Optional.empty();
        }
    }

    private static String title(@Nullable Object given, Words words, List<Violation> violations) {
        if (given instanceof String text && !text.isBlank() && text.strip().length() <= LONGEST_TITLE) {
            return text.strip();
        }
        violations.add(new Violation("title", given, words.say("violation.title", LONGEST_TITLE)));
        return "";
    }

    private Optional<Technique<?, ?>> technique(@Nullable Object given, Words words, List<Violation> violations) {
        Optional<Technique<?, ?>> found = given instanceof String id ? catalogue.find(id) : Optional.empty();
        if (found.isEmpty()) {
            String known = String.join(
                    ", ", catalogue.techniques().stream().map(Technique::id).toList());
            violations.add(new Violation("technique", given, words.say("violation.technique", known)));
        }
        return found;
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
