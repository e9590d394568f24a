package org.ridgeline.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ridgeline.browser.TemporaryHome;

/** The OpenAPI description and the catalogue say the same of every parameter, as two programs would read them. */
@QuarkusIntegrationTest
@WithTestResource(TemporaryHome.class)
class OpenApiIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> BOUNDS = List.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum");
    private static final Map<String, String> SCHEMA_TYPES = Map.of(
            "whole", "integer",
            "seed", "integer",
            "real", "number",
            "choice", "string",
            "expression", "string",
            "flag", "boolean",
            "list", "array");

    @TestHTTPResource("/")
    URI server;

    private JsonNode techniques;
    private JsonNode paths;

    @BeforeEach
    void ask() throws IOException {
        techniques = read("/api/v1/techniques").path("techniques");
        JsonNode description = read("/q/openapi?format=json");
        assertThat(description.path("openapi").asText()).startsWith("3.1");
        paths = description.path("paths");
    }

    private JsonNode read(String path) throws IOException {
        return JSON.readTree(server.resolve(path).toURL());
    }

    @Test
    void everyTechniqueHasItsPath() {
        assertThat(techniques).isNotEmpty();
        for (JsonNode technique : techniques) {
            JsonNode path = paths.path("/api/v1/" + technique.path("id").asText());
            assertThat(path.has("get") && path.has("post"))
                    .as(technique.path("id").asText())
                    .isTrue();
        }
    }

    @Test
    void queriesHaveTheCataloguesRangesDefaultsAndChoices() {
        for (JsonNode technique : techniques) {
            Map<String, JsonNode> described = new HashMap<>();
            get(technique).forEach(query -> described.put(query.path("name").asText(), query.path("schema")));
            for (JsonNode parameter : technique.path("parameters")) {
                assertSame(parameter, described.get(parameter.path("name").asText()));
            }
        }
    }

    @Test
    void bodiesHaveThemToo() {
        for (JsonNode technique : techniques) {
            JsonNode parameters = body(technique).path("parameters").path("properties");
            assertThat(parameters).hasSize(technique.path("parameters").size());
            for (JsonNode parameter : technique.path("parameters")) {
                assertSame(parameter, parameters.get(parameter.path("name").asText()));
            }
        }
    }

    @Test
    void bodiesTakeTheCataloguesData() {
        for (JsonNode technique : techniques) {
            JsonNode data = body(technique).path("data");
            Set<String> required = new HashSet<>();
            data.path("required").forEach(name -> required.add(name.asText()));
            assertThat(data.path("properties")).hasSize(technique.path("data").size());
            for (JsonNode field : technique.path("data")) {
                String name = field.path("name").asText();
                assertThat(data.path("properties")
                                .path(name)
                                .path("description")
                                .asText())
                        .contains(field.path("shape").asText());
                assertThat(required.contains(name))
                        .as(name)
                        .isEqualTo(field.path("required").asBoolean());
            }
        }
    }

    @Test
    void longTechniquesMayBeNamedForRunsAndMayNotBeComputedYet() {
        Set<String> named = new HashSet<>();
        schema(paths.path("/api/v1/runs").path("post"))
                .path("technique")
                .path("enum")
                .forEach(id -> named.add(id.asText()));
        for (JsonNode technique : techniques) {
            String id = technique.path("id").asText();
            boolean runs = technique.path("kind").asText().equals("run");
            assertThat(named.contains(id)).as(id).isEqualTo(runs);
            for (String verb : List.of("get", "post")) {
                JsonNode responses = paths.path("/api/v1/" + id).path(verb).path("responses");
                assertThat(responses.has("404")).as(id).isEqualTo(runs);
            }
        }
    }

    @Test
    void runsCanBeAskedForWatchedAndCancelled() {
        JsonNode joined = paths.path("/api/v1/runs").path("post").path("responses");
        assertThat(joined.fieldNames()).toIterable().contains("200", "202", "400", "429", "503");
        assertThat(paths.path("/api/v1/runs/{runId}").has("get")).isTrue();
        assertThat(paths.path("/api/v1/runs/{runId}")
                        .path("delete")
                        .path("responses")
                        .has("409"))
                .isTrue();
        assertThat(paths.path("/api/v1/runs/{runId}/events")
                        .at("/get/responses/200/content")
                        .has("text/event-stream"))
                .isTrue();
    }

    private JsonNode get(JsonNode technique) {
        return paths.path("/api/v1/" + technique.path("id").asText())
                .path("get")
                .path("parameters");
    }

    private JsonNode body(JsonNode technique) {
        return schema(paths.path("/api/v1/" + technique.path("id").asText()).path("post"));
    }

    /** The fields of an operation's body. */
    private static JsonNode schema(JsonNode operation) {
        return operation
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema")
                .path("properties");
    }

    private static void assertSame(JsonNode declared, JsonNode schema) {
        String name = declared.path("name").asText();
        assertThat(schema).as("%s is described", name).isNotNull();
        assertThat(same(schema.path("default"), declared.path("default")))
                .as("%s defaults to %s, described is %s", name, declared.path("default"), schema.path("default"))
                .isTrue();
        assertSameValues(name, declared, schema);
        if (declared.has("items")) {
            assertSameValues(name + "[]", declared.path("items"), schema.path("items"));
            assertThat(schema.path("minItems").asInt())
                    .as(name)
                    .isEqualTo(declared.path("minItems").asInt());
            assertThat(schema.path("maxItems").asInt())
                    .as(name)
                    .isEqualTo(declared.path("maxItems").asInt());
        }
    }

    private static void assertSameValues(String name, JsonNode declared, JsonNode schema) {
        String type = declared.path("type").asText();
        assertThat(schema.path("type").asText()).as("type of %s", name).isEqualTo(SCHEMA_TYPES.get(type));
        for (String bound : BOUNDS) {
            assertThat(schema.has(bound)).as("%s of %s", bound, name).isEqualTo(declared.has(bound));
            assertThat(schema.path(bound).asDouble())
                    .as("%s of %s", bound, name)
                    .isEqualTo(declared.path(bound).asDouble());
        }
        if (type.equals("choice")) {
            List<String> choices = new ArrayList<>();
            declared.path("choices")
                    .forEach(choice -> choices.add(choice.path("value").asText()));
            List<String> allowed = new ArrayList<>();
            schema.path("enum").forEach(value -> allowed.add(value.asText()));
            assertThat(allowed).as("choices of %s", name).isEqualTo(choices);
        }
    }

    /** 10 and 10.0 are the same number. */
    private static boolean same(JsonNode a, JsonNode b) {
        if (a.isNumber() && b.isNumber()) {
            return a.asDouble() == b.asDouble();
        }
        if (!a.isArray() || a.size() != b.size()) {
            return a.equals(b);
        }
        for (int i = 0; i < a.size(); i++) {
            if (!same(a.get(i), b.get(i))) {
                return false;
            }
        }
        return true;
    }
}
