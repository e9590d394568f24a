package org.ridgeline.api;

import static org.ridgeline.api.Schemas.list;
import static org.ridgeline.api.Schemas.object;
import static org.ridgeline.api.Schemas.of;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The schemas that every technique's description refers to. */
final class ProblemSchema {
    private ProblemSchema() {}

    static Schema problem() {
        Schema violation = object().addProperty("parameter", of(SchemaType.STRING))
                .addProperty("value", OASFactory.createSchema())
                .addProperty("message", of(SchemaType.STRING));
        return object().description("RFC 9457")
                .addProperty("type", of(SchemaType.STRING))
                .addProperty("title", of(SchemaType.STRING))
                .addProperty("status", of(SchemaType.INTEGER))
                .addProperty("detail", of(SchemaType.STRING))
                .addProperty("violations", list(violation))
                .addProperty("runId", of(SchemaType.STRING).description("the run of what is not computed yet"));
    }

    static Schema landscape() {
        Schema numbers = list(of(SchemaType.NUMBER).addType(SchemaType.NULL));
        Schema curve = object().addProperty("name", of(SchemaType.STRING))
                .addProperty("label", of(SchemaType.STRING))
                .addProperty("role", of(SchemaType.STRING))
                .addProperty("values", numbers);
        return object().description("what every position of one parameter would bring, on the same data")
                .addProperty("parameter", of(SchemaType.STRING))
                .addProperty("values", list(of(SchemaType.NUMBER)))
                .addProperty("curves", list(curve));
    }
}
