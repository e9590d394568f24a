package org.ridgeline.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Talks to a server about runs, as a program of somebody else would. */
final class RunClient {
    static final ObjectMapper JSON = new ObjectMapper();
    static final String RUNS = "/api/v1/runs";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI server;

    RunClient(URI server) {
        this.server = server;
    }

    /** @param comments how many comment lines came before it since the last */
    record Event(long id, String name, JsonNode data, int comments) {}

    /** Trained within seconds; each seed is another experiment. */
    static String quick(long seed) {
        return """
                {"technique":"dropout","parameters":{"dataset":"moons","samples":100,"hidden":[8],"epochs":3,"seed":%d}}""".formatted(seed);
    }

    /** The same as an address asks for it. */
    static String quickQuery(long seed) {
        return "dataset=moons&epochs=3&hidden=8&samples=100&seed=" + seed;
    }

    /** Goes on for minutes, until it is cancelled. */
    static String slow(long seed) {
        return """
                {"technique":"dropout","parameters":{"dataset":"moons","samples":5000,"hidden":[64,64],"batchSize":16,"epochs":300,"seed":%d}}""".formatted(seed);
    }

    HttpResponse<byte[]> join(String body, String... headers) {
        String[] all = Stream.concat(Stream.of("Content-Type", "application/json"), Stream.of(headers))
                .toArray(String[]::new);
        return send("POST", RUNS, body, all);
    }

    String joined(String body) {
        return json(join(body)).path("runId").asText();
    }

    HttpResponse<byte[]> get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    HttpResponse<byte[]> withdraw(String runId) {
        return send("DELETE", RUNS + "/" + runId, null);
    }

    HttpResponse<byte[]> send(String method, String path, String body, String... headers) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path))
                    .timeout(PATIENCE)
                    .method(
                            method,
                            body == null
                                    ? HttpRequest.BodyPublishers.noBody()
                                    : HttpRequest.BodyPublishers.ofString(body));
            if (headers.length > 0) {
                request.headers(headers);
            }
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The headers of an answer, whose body may go on for minutes and is not waited for. */
    HttpHeaders opened(String path) {
        HttpRequest request =
                HttpRequest.newBuilder(server.resolve(path)).timeout(PATIENCE).build();
        HttpResponse<InputStream> answer =
                client.sendAsync(request, BodyHandlers.ofInputStream()).join();
        try (InputStream body = answer.body()) {
            return answer.headers();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static JsonNode json(HttpResponse<byte[]> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    JsonNode document(String runId) {
        return json(get(RUNS + "/" + runId));
    }

    /** Everything until the stream closes, which it does after the end. */
    List<Event> watch(String runId, String... headers) {
        return watching(runId, headers).join();
    }

    CompletableFuture<List<Event>> watching(String runId, String... headers) {
        return watchingAt(RUNS + "/" + runId + "/events", headers);
    }

    CompletableFuture<List<Event>> watchingAt(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.resolve(path)).timeout(PATIENCE);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.sendAsync(request.build(), BodyHandlers.ofLines()).thenApply(answer -> {
            List<String> lines = answer.body().toList();
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer + " " + lines);
            }
            return events(lines);
        });
    }

    private static List<Event> events(List<String> lines) {
        List<Event> events = new ArrayList<>();
        long id = 0;
        String name = "";
        int comments = 0;
        for (String line : lines) {
            String value = line.substring(line.indexOf(':') + 1).strip();
            if (line.startsWith(":")) {
                comments++;
            } else if (line.startsWith("id:")) {
                id = Long.parseLong(value);
            } else if (line.startsWith("event:")) {
                name = value;
            } else if (line.startsWith("data:")) {
                try {
                    events.add(new Event(id, name, JSON.readTree(value), comments));
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
                comments = 0;
            }
        }
        return events;
    }
}
