package org.ridgeline.api;

import io.quarkus.arc.Arc;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Locale;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.ridgeline.catalog.Catalogue;
import org.ridgeline.catalog.DataField;
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
        if (openApi.getPaths() == null) {
            openApi.setPaths(OASFactory.createPaths());
        }
        Catalogue catalogue = Arc.container().instance(Catalogue.class).get();
        for (Technique<?, ?> technique : catalogue.techniques()) {
            String name = name(technique);
            openApi.getComponents().addSchema(name, envelope(technique));
            openApi.getPaths()
                    .addPathItem(
                            "/api/v1/" + technique.id(),
                            OASFactory.createPathItem().GET(get(technique)).POST(post(technique)));
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
        operation.addParameter(
                query("lang", choice(Words.LANGUAGES.toArray(String[]::new)).defaultValue("en")));
        Schema parts = choice(
                java.util.Arrays.stream(Include.values()).map(Include::wire).toArray(String[]::new));
        operation.addParameter(query("include", list(parts)));
        return operation.responses(responses(technique)
                .addAPIResponse("304", OASFactory.createAPIResponse().description("unchanged since If-None-Match")));
    }

    private static Operation post(Technique<?, ?> technique) {
        Schema parameters = OASFactory.createSchema().addType(SchemaType.OBJECT);
        technique.parameters().parameters().forEach(p -> parameters.addProperty(p.name(), ParameterSchema.of(p)));
        parameters.additionalPropertiesBoolean(false);
        Schema body = OASFactory.createSchema().addType(SchemaType.OBJECT).addProperty("parameters", parameters);
        if (!technique.data().isEmpty()) {
            Schema data = OASFactory.createSchema().addType(SchemaType.OBJECT);
            for (DataField field : technique.data()) {
                data.addProperty(field.name(), ParameterSchema.of(field));
                if (field.required()) {
                    data.addRequired(field.name());
                }
            }
            body.addProperty("data", data.additionalPropertiesBoolean(false));
        }
        return operation(technique, "post")
                .summary(title(technique) + ": with your own data")
                .requestBody(OASFactory.createRequestBody()
                        .required(true)
                        .content(json(body.additionalPropertiesBoolean(false))))
                .responses(responses(technique));
    }

    private static Operation operation(Technique<?, ?> technique, String verb) {
        return OASFactory.createOperation().operationId(verb + name(technique)).addTag(technique.id());
    }

    private static Schema envelope(Technique<?, ?> technique) {
        Schema parameters = OASFactory.createSchema().addType(SchemaType.OBJECT);
        technique.parameters().parameters().forEach(p -> parameters.addProperty(p.name(), ParameterSchema.of(p)));
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .addProperty("technique", choice(technique.id()))
                .addProperty("version", OASFactory.createSchema().addType(SchemaType.INTEGER))
                .addProperty("query", OASFactory.createSchema().addType(SchemaType.STRING))
                .addProperty("parameters", parameters)
                .addProperty("dataHash", OASFactory.createSchema().addType(SchemaType.STRING))
                .addProperty("result", ResultSchema.of(technique.resultType()))
                .addProperty("landscapes", list(OASFactory.createSchema().ref("Landscape")))
                .addProperty("figures", list(OASFactory.createSchema().addType(SchemaType.OBJECT)))
                .addRequired("technique")
                .addRequired("version")
                .addRequired("query")
                .addRequired("parameters");
    }

    private static APIResponses responses(Technique<?, ?> technique) {
        Content answer = json(OASFactory.createSchema().ref(name(technique)));
        Content problem = OASFactory.createContent()
                .addMediaType(
                        Problem.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("Problem")));
        return OASFactory.createAPIResponses()
                .addAPIResponse(
                        "200",
                        OASFactory.createAPIResponse()
                                .description("the experiment")
                                .content(answer))
                .addAPIResponse(
                        "400",
                        OASFactory.createAPIResponse()
                                .description("wrong values")
                                .content(problem));
    }

    private static Parameter query(String name, Schema schema) {
        Parameter parameter =
                OASFactory.createParameter().name(name).in(Parameter.In.QUERY).schema(schema);
        boolean isList = schema.getType() != null && schema.getType().contains(SchemaType.ARRAY);
        return isList ? parameter.style(Parameter.Style.FORM).explode(false) : parameter;
    }

    private static Schema inAddress() {
        return list(OASFactory.createSchema().addType(SchemaType.NUMBER)).maxItems(DataField.MAX_IN_ADDRESS);
    }

    private static Schema list(Schema items) {
        return OASFactory.createSchema().addType(SchemaType.ARRAY).items(items);
    }

    private static Schema choice(String... values) {
        Schema schema = OASFactory.createSchema().addType(SchemaType.STRING);
        java.util.List.of(values).forEach(schema::addEnumeration);
        return schema;
    }

    private static Content json(Schema schema) {
        return OASFactory.createContent()
                .addMediaType("application/json", OASFactory.createMediaType().schema(schema));
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
