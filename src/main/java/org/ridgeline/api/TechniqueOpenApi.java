package org.ridgeline.api;

import static org.ridgeline.api.Schemas.choice;
import static org.ridgeline.api.Schemas.json;
import static org.ridgeline.api.Schemas.list;
import static org.ridgeline.api.Schemas.named;
import static org.ridgeline.api.Schemas.object;
import static org.ridgeline.api.Schemas.of;
import static org.ridgeline.api.Schemas.problem;
import static org.ridgeline.api.Schemas.response;

import io.quarkus.arc.Arc;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.ridgeline.catalog.Catalogue;
import org.ridgeline.catalog.DataField;
import org.ridgeline.catalog.Kind;
import org.ridgeline.catalog.Technique;
import org.ridgeline.catalog.Words;

/** Adds one path a technique to the OpenAPI description, from the catalogue: nothing is declared twice. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class TechniqueOpenApi implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI openApi) {
        if (openApi.getComponents() == null) {
            openApi.setComponents(OASFactory.createComponents());
        }
        openApi.getComponents().addSchema("Problem", ProblemSchema.problem());
        openApi.getComponents().addSchema("Landscape", ProblemSchema.landscape());
        AnswerOpenApi.addTo(openApi.getComponents());
        if (openApi.getPaths() == null) {
            openApi.setPaths(OASFactory.createPaths());
        }
        Catalogue catalogue = Arc.container().instance(Catalogue.class).get();
        RunOpenApi.addTo(
                openApi,
                catalogue.techniques().stream()
                        .filter(TechniqueOpenApi::runs)
                        .map(Technique::id)
                        .toList());
        for (Technique<?, ?> technique : catalogue.techniques()) {
            String name = name(technique);
            openApi.getComponents().addSchema(name, envelope(technique));
            openApi.getPaths()
                    .addPathItem(
                            "/api/v1/" + technique.id(),
                            OASFactory.createPathItem().GET(get(technique)).POST(post(technique)));
            if (AnswerResource.isDerived(technique)) {
                openApi.getPaths()
                        .addPathItem(
                                "/api/v1/" + technique.id() + "/answers",
                                OASFactory.createPathItem().POST(judge(technique)));
            }
        }
    }

    private static Operation get(Technique<?, ?> technique) {
        Operation operation = operation(technique, "get").summary(title(technique) + ": one experiment by its address");
        technique
                .parameters()
                .parameters()
                .forEach(parameter -> operation.addParameter(query(parameter.name(), ParameterSchema.of(parameter))
                        .description(words(technique).say("parameter." + parameter.name() + ".help"))));
        technique.data().stream()
                .filter(field ->
                        field.shape().startsWith("[n]") || !field.shape().contains("]["))
                .forEach(field -> operation.addParameter(query(field.name(), inAddress())
                        .description(words(technique).say("data." + field.name()))));
        asides().forEach(operation::addParameter);
        return operation.responses(responses(technique)
                .addAPIResponse("304", OASFactory.createAPIResponse().description("unchanged since If-None-Match")));
    }

    /** The two words that are no part of an experiment. */
    static List<Parameter> asides() {
        Schema parts = choice(Arrays.stream(Include.values()).map(Include::wire).toList());
        return List.of(language(), query("include", list(parts)));
    }

    private static Parameter language() {
        return query("lang", choice(Words.LANGUAGES).defaultValue("en"));
    }

    private static Operation post(Technique<?, ?> technique) {
        return operation(technique, "post")
                .summary(title(technique) + ": with your own data")
                .requestBody(OASFactory.createRequestBody().required(true).content(json(body(technique))))
                .responses(responses(technique));
    }

    private static Operation judge(Technique<?, ?> technique) {
        Operation operation = operation(technique, "judge")
                .summary(title(technique) + ": an answer to one step of its derivation, judged");
        return AnswerOpenApi.judge(operation, body(technique), language());
    }

    /** An experiment as a body names it. */
    private static Schema body(Technique<?, ?> technique) {
        Schema parameters = object();
        technique.parameters().parameters().forEach(p -> parameters.addProperty(p.name(), ParameterSchema.of(p)));
        parameters.additionalPropertiesBoolean(false);
        Schema body = object().addProperty("parameters", parameters);
        if (!technique.data().isEmpty()) {
            Schema data = object();
            for (DataField field : technique.data()) {
                data.addProperty(field.name(), ParameterSchema.of(field));
                if (field.required()) {
                    data.addRequired(field.name());
                }
            }
            body.addProperty("data", data.additionalPropertiesBoolean(false));
        }
        return body.additionalPropertiesBoolean(false);
    }

    private static Operation operation(Technique<?, ?> technique, String verb) {
        return OASFactory.createOperation().operationId(verb + name(technique)).addTag(technique.id());
    }

    private static Schema envelope(Technique<?, ?> technique) {
        Schema parameters = object();
        technique.parameters().parameters().forEach(p -> parameters.addProperty(p.name(), ParameterSchema.of(p)));
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .addProperty("technique", choice(List.of(technique.id())))
                .addProperty("version", of(SchemaType.INTEGER))
                .addProperty("query", of(SchemaType.STRING))
                .addProperty("parameters", parameters)
                .addProperty("dataHash", of(SchemaType.STRING))
                .addProperty("result", ResultSchema.of(technique.resultType()))
                .addProperty("landscapes", list(named("Landscape")))
                .addProperty("figures", list(object()))
                .addRequired("technique")
                .addRequired("version")
                .addRequired("query")
                .addRequired("parameters");
    }

    private static APIResponses responses(Technique<?, ?> technique) {
        APIResponses responses = OASFactory.createAPIResponses()
                .addAPIResponse("200", response("the experiment", json(named(name(technique)))))
                .addAPIResponse("400", problem("wrong values"));
        if (runs(technique)) {
            responses.addAPIResponse("404", problem("not computed yet: POST it to /api/v1/runs"));
        }
        return responses;
    }

    private static boolean runs(Technique<?, ?> technique) {
        return technique.kind() == Kind.RUN;
    }

    private static Parameter query(String name, Schema schema) {
        Parameter parameter =
                OASFactory.createParameter().name(name).in(Parameter.In.QUERY).schema(schema);
        boolean isList = schema.getType() != null && schema.getType().contains(SchemaType.ARRAY);
        return isList ? parameter.style(Parameter.Style.FORM).explode(false) : parameter;
    }

    private static Schema inAddress() {
        return list(of(SchemaType.NUMBER)).maxItems(DataField.MAX_IN_ADDRESS);
    }

    private static String title(Technique<?, ?> technique) {
        return words(technique).say("title");
    }

    private static Words words(Technique<?, ?> technique) {
        return Words.of("en", technique.id());
    }

    /** {@code elastic-net} is {@code ElasticNet}. */
    private static String name(Technique<?, ?> technique) {
        StringBuilder name = new StringBuilder();
        for (String part : technique.id().split("-")) {
            name.append(part.substring(0, 1).toUpperCase(Locale.ROOT)).append(part.substring(1));
        }
        return name.toString();
    }
}
