package org.ridgeline.api;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Short words for the parts that descriptions are put together from. */
final class Schemas {
    private Schemas() {}

    static Schema of(SchemaType type) {
        return OASFactory.createSchema().addType(type);
    }

    static Schema object() {
        return of(SchemaType.OBJECT);
    }

    static Schema list(Schema items) {
        return of(SchemaType.ARRAY).items(items);
    }

    static Schema choice(List<String> values) {
        Schema schema = of(SchemaType.STRING);
        values.forEach(schema::addEnumeration);
        return schema;
    }

    /** What stands under this name among the components. */
    static Schema named(String name) {
        return OASFactory.createSchema().ref(name);
    }

    static Content content(String mediaType, Schema schema) {
        return OASFactory.createContent()
                .addMediaType(mediaType, OASFactory.createMediaType().schema(schema));
    }

    static Content json(Schema schema) {
        return content("application/json", schema);
    }

    static APIResponse response(String description, Content content) {
        return OASFactory.createAPIResponse().description(description).content(content);
    }

    static APIResponse problem(String description) {
        return response(description, content(Problem.MEDIA_TYPE, named("Problem")));
    }
}
