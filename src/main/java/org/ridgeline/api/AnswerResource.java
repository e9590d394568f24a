package org.ridgeline.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
import org.ridgeline.catalog.Parameter;
import org.ridgeline.catalog.Technique;
import org.ridgeline.derivation.Derivation;
import org.ridgeline.derivation.Grader;
import org.ridgeline.derivation.Verdict;
import org.ridgeline.derivation.Worked;

/** Judges what students type into the blanks of a derivation. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
public class AnswerResource {
    private final Catalogue catalogue;
    private final Solutions solutions;

    @Inject
    AnswerResource(Catalogue catalogue, Solutions solutions) {
        this.catalogue = catalogue;
        this.solutions = solutions;
    }

    /**
     * What is said of an answer.
     *
     * @param message a sentence or two in the caller's language
     * @param read how the answer was read, as TeX; absent where it could not be
     */
    record Judged(
            String step,
            boolean correct,
            Verdict.Kind kind,
            String message,
            @Nullable String read) {}

    @POST
    @Path("{id}/answers")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Response judge(@PathParam("id") String id, @Context UriInfo address, byte[] body) {
        Judged judged = judge(id, address.getRequestUri().getRawQuery(), Body.object(body));
        return Response.ok(Body.bytes(judged))
                .header("Cache-Control", "no-store")
                .build();
    }

    Judged judge(String id, @Nullable String rawQuery, Map<String, ?> body) {
        Technique<?, ?> technique = catalogue.find(id).orElseThrow(NotFoundException::new);
        if (!isDerived(technique)) {
            throw underived("This technique has no derivation.", "Maybe look for one whose parameters have a step.");
        }
        AnswerRequest request = AnswerRequest.of(technique, rawQuery, body);
        Worked worked = solutions.of(request.question()).solution().get().derivation();
        if (worked == null) {
            throw underived(
                    "This experiment has no derivation.",
                    "The technique has one, but not with these parameters or data. Maybe leave them out.");
        }
        Derivation.Step step = request.stepOf(worked.derivation());
        Integer sample = request.sampleOf(worked.derivation());
        Verdict verdict = new Grader(worked).judge(step, request.answer(), sample);
        String message = request.words().say(verdict.key(), verdict.arguments().toArray());
        return new Judged(step.id(), verdict.kind().isCorrect(), verdict.kind(), message, verdict.read());
    }

    /** Whether it has a derivation in some of its states. */
    static boolean isDerived(Technique<?, ?> technique) {
        return technique.parameters().parameters().stream().anyMatch(Parameter::isOfWalkthrough);
    }

    private static NotFoundException underived(String title, String detail) {
        return new NotFoundException(
                Problem.of(404, "no-derivation", title, detail).response());
    }
}
