package org.ridgeline.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The operations that the OpenAPI document describes. */
record Description(List<Operation> operations) {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    /** @param schema JSON Schema, with references already followed */
    record Parameter(String name, JsonNode schema) {}

    /**
     * @param path with places such as {@code {id}}
     * @param query its query parameters
     * @param body the schema of its JSON body; missing where it takes none
     * @param mayBeMissing whether a 404 is among its answers
     */
    record Operation(String method, String path, List<Parameter> query, JsonNode body, boolean mayBeMissing) {

        boolean hasPlaces() {
            return path.contains("{");
        }

        /** Is it one of a technique, whose answers the contract fixes for whatever is asked? */
        boolean isExperiment() {
            boolean namesTechnique = body.at("/properties/technique").isObject();
            boolean hasParameters = body.at("/properties/parameters").isObject();
            boolean inParts =
                    query.stream().anyMatch(parameter -> parameter.name().equals("include"));
            return !hasPlaces() && !namesTechnique && !judgesAnswers() && (inParts || hasParameters);
        }

        /** Does it say something of an answer to a step of a derivation? */
        boolean judgesAnswers() {
            return body.at("/properties/answer").isObject();
        }

        boolean takesBody() {
            return !body.isMissingNode();
        }

        /** The schema of a field of own data, such as {@code x}; missing where it takes none. */
        JsonNode data() {
            return body.path("properties").path("data").path("properties");
        }

        JsonNode parameters() {
            return body.path("properties").path("parameters").path("properties");
        }
    }

    static Description of(JsonNode document) {
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> entry : path.getValue().properties()) {
                if (METHODS.contains(entry.getKey())) {
                    operations.add(operation(document, entry.getKey(), path.getKey(), entry.getValue()));
                }
            }
        }
        return new Description(List.copyOf(operations));
    }

    Set<String> methodsAt(String path) {
        return operations.stream()
                .filter(operation -> operation.path().equals(path))
                .map(Operation::method)
                .collect(java.util.stream.Collectors.toSet());
    }

    private static Operation operation(JsonNode document, String method, String path, JsonNode described) {
        List<Parameter> query = new ArrayList<>();
        for (JsonNode parameter : described.path("parameters")) {
            if (parameter.path("in").asText().equals("query")) {
                query.add(new Parameter(parameter.path("name").asText(), followed(document, parameter.path("schema"))));
            }
        }
        JsonNode schema = described
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
        return new Operation(
                method.toUpperCase(java.util.Locale.ROOT),
                path,
                List.copyOf(query),
                followed(document, schema),
                described.path("responses").has("404"));
    }

    private static JsonNode followed(JsonNode document, JsonNode schema) {
        JsonNode reference = schema.path("$ref");
        return reference.isMissingNode()
                ? schema
                : document.at(reference.asText().substring(1));
    }
}
