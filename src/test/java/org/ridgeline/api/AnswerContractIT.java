package org.ridgeline.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.ridgeline.browser.TemporaryHome;

/** What the packaged application promises of answers to the steps of a derivation. */
@QuarkusIntegrationTest
@WithTestResource(TemporaryHome.class)
class AnswerContractIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String ADDRESS = "/api/v1/gaussian-conditioning/answers";

    @TestHTTPResource("/")
    URI server;

    @Test
    void everyStepTakesItsOwnNumberAndTheReplyIsNotStored() throws Exception {
        JsonNode derivation =
                read(send("GET", "/api/v1/gaussian-conditioning", "")).path("derivation");
        assertThat(derivation.path("steps")).isNotEmpty();
        for (JsonNode step : derivation.path("steps")) {
            double value = value(derivation, step.path("quantity").asText());
            ObjectNode body = JSON.createObjectNode()
                    .put("step", step.path("id").asText())
                    .put("answer", Double.toString(value));
            if (derivation.path("samples").asInt() > 0) {
                body.put("sample", 1);
            }
            HttpResponse<byte[]> reply = send("POST", ADDRESS + "?lang=es", body.toString());
            assertThat(reply.statusCode()).isEqualTo(200);
            assertThat(reply.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(read(reply).path("correct").asBoolean())
                    .as(step + " " + read(reply))
                    .isTrue();
            assertThat(read(reply).path("message").asText()).startsWith("Correcto");
        }
    }

    @Test
    void otherMethodsTypesAndSizesAreRefusedWithAProblem() throws Exception {
        for (String method : new String[] {"GET", "PUT", "DELETE"}) {
            HttpResponse<byte[]> refused = send(method, ADDRESS, "");
            assertThat(refused.statusCode()).as(method).isEqualTo(405);
            assertThat(refused.headers().firstValue("Allow")).hasValue("POST, OPTIONS");
        }
        assertThat(send("POST", ADDRESS, "{\"step\":\"" + "x".repeat(6 << 20) + "\"}")
                        .statusCode())
                .isEqualTo(413);
        HttpResponse<byte[]> text = CLIENT.send(
                HttpRequest.newBuilder(server.resolve(ADDRESS))
                        .header("Content-Type", "text/plain")
                        .POST(HttpRequest.BodyPublishers.ofString("{}"))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(text.statusCode()).isEqualTo(415);
    }

    @Test
    void whatIsNotThereSaysSo() throws Exception {
        assertThat(read(send("POST", "/api/v1/nothing/answers", "{}"))
                        .path("type")
                        .asText())
                .endsWith("/not-found");
        HttpResponse<byte[]> underived = send("POST", "/api/v1/ridge/answers", "{}");
        assertThat(underived.statusCode()).isEqualTo(404);
        assertThat(read(underived).path("type").asText()).endsWith("/no-derivation");
    }

    private static double value(JsonNode derivation, String name) {
        for (JsonNode quantity : derivation.path("quantities")) {
            if (quantity.path("name").asText().equals(name)) {
                return quantity.path("values").get(0).asDouble();
            }
        }
        throw new AssertionError(name);
    }

    private static JsonNode read(HttpResponse<byte[]> response) throws Exception {
        return JSON.readTree(response.body());
    }

    private HttpResponse<byte[]> send(String method, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.resolve(path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }
}
