package org.ridgeline.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridgeline.browser.TemporaryHome;

/** What the public contract promises of the HTTP side, asked of the packaged application. */
@QuarkusIntegrationTest
@WithTestResource(TemporaryHome.class)
class ContractIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TestHTTPResource("/")
    URI server;

    @Test
    void theEnvelopeNamesItsPartsInOrder() throws Exception {
        JsonNode techniques = JSON.readTree(get("/api/v1/techniques").body()).path("techniques");
        assertThat(techniques).isNotEmpty();
        for (JsonNode technique : techniques) {
            String id = technique.path("id").asText();
            if (technique.path("kind").asText().equals("run")) {
                continue; // see RunContractIT
            }
            JsonNode answer = JSON.readTree(get("/api/v1/" + id).body());
            assertThat(answer.fieldNames())
                    .toIterable()
                    .as(id)
                    .containsSubsequence(
                            "technique", "version", "query", "parameters", "result", "landscapes", "figures");
            for (JsonNode parameter : technique.path("parameters")) {
                assertThat(answer.path("parameters").has(parameter.path("name").asText()))
                        .isTrue();
            }
            assertThat(answer.path("result").path("warnings").isArray()).as(id).isTrue();
        }
    }

    @Test
    void theCanonicalQueryGivesTheSameBytes() throws Exception {
        HttpResponse<byte[]> asked = get("/api/v1/ridge?seed=61&alphas=3,0.50&degree=4");
        String canonical = JSON.readTree(asked.body()).path("query").asText();
        assertThat(canonical).isEqualTo("alphas=3,0.5&degree=4");
        assertThat(get("/api/v1/ridge?" + canonical).body()).isEqualTo(asked.body());
    }

    @Test
    void aPostWithoutDataIsTheGet() throws Exception {
        byte[] got = get("/api/v1/ridge?alphas=0.5").body();
        assertThat(post("/api/v1/ridge", "{\"parameters\":{\"alphas\":[0.5]}}").body())
                .isEqualTo(got);
        assertThat(post("/api/v1/ridge", "{\"parameters\":{\"alphas\":[0.5]},\"data\":{}}")
                        .body())
                .isEqualTo(got);
    }

    @Test
    void ownDataIsNotStoredAndHasAHash() throws Exception {
        HttpResponse<byte[]> posted = post(
                "/api/v1/ridge",
                "{\"parameters\":{\"alphas\":[1],\"degree\":1},\"data\":{\"x\":[0,1,2,4],\"y\":[1,0,2,3]}}");
        assertThat(posted.headers().firstValue("Cache-Control")).hasValue("no-store");
        JsonNode answer = JSON.readTree(posted.body());
        assertThat(answer.path("dataHash").asText()).matches("[0-9a-f]{64}");
        JsonNode byAddress = JSON.readTree(
                get("/api/v1/ridge?alphas=1&degree=1&x=0,1,2,4&y=1,0,2,3").body());
        assertThat(byAddress.path("result")).isEqualTo(answer.path("result"));
        assertThat(answer.path("result").path("fits").get(0).has("testMse")).isFalse();
    }

    @Test
    void bothCodingsHaveATagAndEitherTagIsKnown() throws Exception {
        String path = "/api/v1/lasso?alphas=2";
        HttpResponse<byte[]> plain = get(path);
        HttpResponse<byte[]> packed = get(path, "Accept-Encoding", "gzip");
        String plainTag = plain.headers().firstValue("ETag").orElseThrow();
        String packedTag = packed.headers().firstValue("ETag").orElseThrow();
        assertThat(packedTag).isNotEqualTo(plainTag);
        assertThat(packed.headers().allValues("Vary")).anyMatch(vary -> vary.contains("Accept-Encoding"));
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            assertThat(unpacked.readAllBytes()).isEqualTo(plain.body());
        }
        for (String tag : List.of(plainTag, packedTag, "W/" + plainTag, "\"other\", " + packedTag)) {
            assertThat(get(path, "If-None-Match", tag).statusCode()).as(tag).isEqualTo(304);
            assertThat(get(path, "If-None-Match", tag, "Accept-Encoding", "gzip")
                            .statusCode())
                    .isEqualTo(304);
        }
        assertThat(get(path, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    }

    @Test
    void headAnswersLikeGet() throws Exception {
        HttpResponse<byte[]> head = send("HEAD", "/api/v1/ridge", null);
        HttpResponse<byte[]> get = get("/api/v1/ridge");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("ETag")).isEqualTo(get.headers().firstValue("ETag"));
    }

    @Test
    void coursePagesMayComputeButNotWritePresets() throws Exception {
        assertThat(get("/api/v1/ridge", "Origin", "https://course.example")
                        .headers()
                        .firstValue("Access-Control-Allow-Origin"))
                .hasValue("*");
        HttpResponse<byte[]> asked = send(
                "OPTIONS",
                "/api/v1/ridge",
                null,
                "Origin",
                "https://course.example",
                "Access-Control-Request-Method",
                "POST");
        assertThat(asked.headers().firstValue("Access-Control-Allow-Methods").orElse(""))
                .contains("POST");
        assertThat(post("/api/v1/presets", "{}").headers().firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    @Test
    void aBodyOverFiveMebibytesIsRefusedWithAProblem() throws Exception {
        byte[] large = new byte[(5 << 20) + 1];
        Arrays.fill(large, (byte) ' ');
        HttpResponse<byte[]> answer = CLIENT.send(
                HttpRequest.newBuilder(server.resolve("/api/v1/ridge"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(large))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(JSON.readTree(answer.body()).path("status").asInt()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/ridge?alphas=1f",
                "/api/v1/ridge?degree=3.0",
                "/api/v1/ridge?alphas=1,1",
                "/api/v1/ridge?from=300&to=200",
                "/api/v1/ridge?nonsense=1",
                "/api/v1/ridge?lang=fr"
            })
    void aWrongValueIsNamed(String path) throws Exception {
        HttpResponse<byte[]> answer = CLIENT.send(
                HttpRequest.newBuilder(URI.create(server.resolve("/") + path.substring(1)))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode violations = JSON.readTree(answer.body()).path("violations");
        assertThat(violations).isNotEmpty();
        violations.forEach(violation -> assertThat(violation.path("message").asText())
                .contains(violation.path("parameter").asText()));
    }

    @Test
    void healthAndMetricsAnswer() throws Exception {
        assertThat(get("/q/health/ready").statusCode()).isEqualTo(200);
        assertThat(get("/q/health/live").statusCode()).isEqualTo(200);
        assertThat(new String(get("/q/metrics").body(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("http_server_requests");
    }

    @Test
    void anOembedAddressBecomesAFrame() throws Exception {
        JsonNode answer = JSON.readTree(get("/api/v1/oembed?url=%2Fridge%3Falphas%3D2%26lang%3Des&maxwidth=500")
                .body());
        assertThat(answer.path("type").asText()).isEqualTo("rich");
        assertThat(answer.path("width").asInt()).isLessThanOrEqualTo(500);
        assertThat(answer.path("html").asText()).contains("/embed/ridge?alphas=2&amp;lang=es");
        assertThat(get("/api/v1/oembed?url=%2Fnothing").statusCode()).isEqualTo(404);
        assertThat(get("/api/v1/oembed?url=https%3A%2F%2Felsewhere.example%2Fridge")
                        .statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        return send("GET", path, null, headers);
    }

    private HttpResponse<byte[]> post(String path, String body) throws Exception {
        return send("POST", path, body, "Content-Type", "application/json");
    }

    private HttpResponse<byte[]> send(String method, String path, String body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
