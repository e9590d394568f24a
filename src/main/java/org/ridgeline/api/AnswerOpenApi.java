package org.ridgeline.api;

import static org.ridgeline.api.Schemas.choice;
import static org.ridgeline.api.Schemas.json;
import static org.ridgeline.api.Schemas.named;
import static org.ridgeline.api.Schemas.object;
import static org.ridgeline.api.Schemas.of;
import static org.ridgeline.api.Schemas.problem;
import static org.ridgeline.api.Schemas.response;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.ridgeline.catalog.ParameterType;
import org.ridgeline.derivation.Verdict;

/** Describes where answers to the steps of a derivation are judged. */
final class AnswerOpenApi {
    private static final String JUDGED = "Judged";

    private AnswerOpenApi() {}

    /** What is the same for every technique. */
    static void addTo(Components components) {
        List<String> kinds = Arrays.stream(Verdict.Kind.values())
                .map(ParameterType.Choice::wire)
                .toList();
        components.addSchema(
                JUDGED,
                object().addProperty("step", of(SchemaType.STRING))
                        .addProperty("correct", of(SchemaType.BOOLEAN))
                        .addProperty("kind", choice(kinds))
                        .addProperty("message", of(SchemaType.STRING).description("in the language asked for"))
                        .addProperty("read", of(SchemaType.STRING).description("TeX: how the answer was read"))
                        .required(List.of("step", "correct", "kind", "message")));
    }

    /**
     * @param experiment the body that names an experiment of the technique
     * @param language the query's part that chooses it
     */
    static Operation judge(Operation operation, Schema experiment, Parameter language) {
        Schema body = experiment
                .addProperty(
                        AnswerRequest.STEP, of(SchemaType.STRING).description("the id of a step of its derivation"))
                .addProperty(AnswerRequest.ANSWER, of(SchemaType.STRING).description("a formula or a number, as typed"))
                .addProperty(
                        AnswerRequest.SAMPLE,
                        of(SchemaType.INTEGER)
                                .minimum(BigDecimal.ONE)
                                .description("the sample whose value a number is, counted from 1"))
                .required(List.of(AnswerRequest.STEP, AnswerRequest.ANSWER));
        return operation
                .addParameter(language)
                .requestBody(OASFactory.createRequestBody().required(true).content(json(body)))
                .responses(OASFactory.createAPIResponses()
                        .addAPIResponse("200", response("what is said of it", json(named(JUDGED))))
                        .addAPIResponse("400", problem("wrong values"))
                        .addAPIResponse("404", problem("no derivation in this state")));
    }
}
