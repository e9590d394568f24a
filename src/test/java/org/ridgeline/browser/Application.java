package org.ridgeline.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A running application.
 *
 * @param address such as {@code http://localhost:8081}, without a slash at its end
 */
record Application(String address) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    Application {
        address = address.replaceAll("/+$", "");
    }

    /** The answer to a GET that follows no redirect. */
    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path)).GET());
    }

    /** The answer to a POST of JSON. */
    HttpResponse<String> post(String path, String json) {
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** The answer to a DELETE. */
    HttpResponse<String> delete(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path)).DELETE());
    }

    /** A stream of events that ends by itself, from the one after the given number on. */
    HttpResponse<String> events(String path, long last) {
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Last-Event-ID", Long.toString(last))
                .GET());
    }

    /** The same line by line, as they come; to be closed. */
    Stream<String> eventLines(String path, long last) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Last-Event-ID", Long.toString(last))
                .build();
        return send(request, HttpResponse.BodyHandlers.ofLines()).body();
    }

    JsonNode json(String path) {
        try {
            return new ObjectMapper().readTree(get(path).body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(path + " did not answer in JSON.", e);
        }
    }

    /** The ids of the catalogue: a new technique is looked at without a new line of test. */
    List<String> techniques() {
        List<String> ids = new ArrayList<>();
        json("/api/v1/techniques")
                .path("techniques")
                .forEach(technique -> ids.add(technique.path("id").asText()));
        return ids;
    }

    /** Home, each lesson, each embed. */
    List<String> pages() {
        List<String> paths = new ArrayList<>(List.of("/"));
        techniques().forEach(id -> paths.add("/" + id));
        techniques().forEach(id -> paths.add("/embed/" + id));
        return paths;
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return CLIENT.send(request, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
