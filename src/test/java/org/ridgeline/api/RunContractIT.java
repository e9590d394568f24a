package org.ridgeline.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ridgeline.api.RunClient.RUNS;
import static org.ridgeline.api.RunClient.json;
import static org.ridgeline.api.RunClient.quick;
import static org.ridgeline.api.RunClient.quickQuery;
import static org.ridgeline.api.RunClient.slow;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridgeline.api.RunClient.Event;
import org.ridgeline.browser.TemporaryHome;

/** What the public contract promises of long experiments, asked of the packaged application. */
@QuarkusIntegrationTest
@WithTestResource(TemporaryHome.class)
class RunContractIT {
    private static final Pattern LIVE_THREADS = Pattern.compile("(?m)^jvm_threads_live_threads\\S* ([0-9.]+)$");

    @TestHTTPResource("/")
    URI server;

    private RunClient client;

    @BeforeEach
    void connect() {
        client = new RunClient(server);
    }

    @Test
    void aRunIsStartedOnceWatchedToItsEndAndFoundEverywhere() {
        HttpResponse<byte[]> started = client.join(quick(1));
        assertThat(started.statusCode()).isEqualTo(202);
        JsonNode document = json(started);
        String id = document.path("runId").asText();
        assertThat(id).matches("[0-9a-f]{16,}");
        assertThat(started.headers().firstValue("Location"))
                .hasValueSatisfying(at -> assertThat(at).endsWith(RUNS + "/" + id));
        assertThat(document.path("technique").asText()).isEqualTo("dropout");
        assertThat(document.path("query").asText()).isEqualTo(quickQuery(1).replace("&seed=1", ""));
        assertThat(document.path("parameters").path("epochs").asInt()).isEqualTo(3);
        assertThat(client.joined(quick(1))).isEqualTo(id);

        List<Event> events = client.watch(id, "Last-Event-ID", "0");
        assertGapless(events, 1);
        assertThat(events.getFirst().name()).isEqualTo("state");
        assertThat(events).extracting(Event::name).containsOnlyOnce("end").endsWith("end");
        assertThat(events).extracting(Event::data).allSatisfy(data -> {
            assertThat(data.path("runId").asText()).isEqualTo(id);
            assertThat(data.has("figures")).isFalse();
        });
        JsonNode last = events.getLast().data();
        assertThat(last.path("state").asText()).isEqualTo("succeeded");
        assertThat(last.path("progress").asDouble()).isEqualTo(1);

        JsonNode finished = client.document(id);
        assertThat(finished.path("figures")).isNotEmpty();
        assertThat(finished.path("result")).isEqualTo(last.path("result"));
        assertThat(finished.path("queuePosition").asInt()).isZero();
        assertThat(client.join(quick(1)).statusCode()).isEqualTo(200);

        JsonNode envelope = json(client.get("/api/v1/dropout?" + quickQuery(1)));
        assertThat(envelope.path("result")).isEqualTo(last.path("result"));
        assertThat(envelope.path("figures")).isEqualTo(finished.path("figures"));
    }

    @Test
    void whoComesBackHearsEveryLaterEventAsItWas() {
        String id = client.joined(quick(2));
        List<Event> all = client.watch(id, "Last-Event-ID", "0");
        for (int last = 0; last < all.size(); last++) {
            List<Event> later = client.watch(id, "Last-Event-ID", Integer.toString(last));
            assertThat(later)
                    .extracting(Event::data)
                    .isEqualTo(all.subList(last, all.size()).stream()
                            .map(Event::data)
                            .toList());
            assertGapless(later, last + 1L);
        }
        assertThat(client.watch(id, "Last-Event-ID", Integer.toString(all.size())))
                .isEmpty();
        assertThat(client.watch(id)).singleElement().satisfies(end -> {
            assertThat(end.name()).isEqualTo("end");
            assertThat(end.data().has("result")).isTrue();
        });
        assertThat(client.watchingAt(RUNS + "/" + id + "/events?include=").join())
                .singleElement()
                .satisfies(end -> assertThat(end.data().has("result")).isFalse());
    }

    @Test
    void itsOwnAddressComputesNothing() {
        String address = "/api/v1/dropout?" + quickQuery(3);
        HttpResponse<byte[]> missing = client.get(address, "If-None-Match", "*");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.headers().firstValue("Cache-Control")).hasValue("no-store");
        JsonNode problem = json(missing);
        assertThat(problem.path("type").asText()).endsWith("/not-computed");
        assertThat(problem.path("detail").asText()).contains("POST", RUNS);
        assertThat(problem.has("runId")).isFalse();
        String body = quick(3).replace("\"technique\":\"dropout\",", "");
        String[] type = {"Content-Type", "application/json"};
        assertThat(client.send("POST", "/api/v1/dropout", body, type).statusCode())
                .isEqualTo(404);
        assertThat(client.send("HEAD", address, null).statusCode()).isEqualTo(404);
        assertThat(client.get("/api/v1/dropout?epochs=0").statusCode()).isEqualTo(400);

        String id = client.joined(quick(3));
        client.watch(id);
        HttpResponse<byte[]> found = client.get(address);
        assertThat(found.statusCode()).isEqualTo(200);
        String tag = found.headers().firstValue("ETag").orElseThrow();
        assertThat(client.get(address, "If-None-Match", tag).statusCode()).isEqualTo(304);
        HttpResponse<byte[]> head = client.send("HEAD", address, null);
        assertThat(head.headers().firstValue("ETag")).hasValue(tag);
        assertThat(client.send("POST", "/api/v1/dropout", body, type).body()).isEqualTo(found.body());
    }

    /** Also of a run that nobody ever asked for, and of one that is gone: what it says is all in its query. */
    @Test
    void aRunGoesOnFromAMomentOfAnother() {
        String parent = client.joined(quick(11));
        client.watch(parent);
        String forking = "{\"fork\":{\"run\":\"%s\",\"moment\":2},\"parameters\":%s}";
        JsonNode document = json(client.join(forking.formatted(parent, "{\"learningRate\":0.1,\"epochs\":4}")));
        String id = document.path("runId").asText();
        assertThat(id).isNotEqualTo(parent);
        assertThat(document.path("parent").path("runId").asText()).isEqualTo(parent);
        assertThat(document.path("parent").path("moment").asInt()).isEqualTo(2);
        assertThat(document.path("parent").path("query").asText()).isEqualTo(quickQuery(11));
        client.watch(id);
        JsonNode forked = client.document(id);
        assertThat(forked.path("state").asText()).isEqualTo("succeeded");
        assertThat(forked.path("moments").asInt()).isEqualTo(4);
        JsonNode before =
                client.document(parent).path("result").path("arms").path(0).path("testLoss");
        JsonNode after = forked.path("result").path("arms").path(0).path("testLoss");
        assertThat(after).hasSize(5);
        for (int epoch = 0; epoch <= 2; epoch++) {
            assertThat(after.path(epoch)).isEqualTo(before.path(epoch));
        }
        assertThat(after.path(3)).isNotEqualTo(before.path(3));

        String query = document.path("query").asText();
        assertThat(json(client.get("/api/v1/dropout?" + query)).path("result")).isEqualTo(forked.path("result"));
        String unchanged = client.joined(forking.formatted(parent, "{}"));
        client.watch(unchanged);
        assertThat(client.document(unchanged).path("result"))
                .isEqualTo(client.document(parent).path("result"));

        String ofNobody = client.joined("""
                {"technique":"dropout","parameters":{"dataset":"moons","samples":100,"hidden":[8],"epochs":3,"seed":12,\
                "forkAt":1,"forkOf":"%s"}}""".formatted(quickQuery(12)));
        client.watch(ofNobody);
        assertThat(client.document(ofNobody).path("state").asText()).isEqualTo("succeeded");
    }

    @Test
    void aWrongForkIsNamed() {
        String parent = client.joined(quick(13));
        client.watch(parent);
        String forking = "{\"fork\":{\"run\":\"" + parent + "\",\"moment\":%s},\"parameters\":%s}";
        assertViolation(forking.formatted("0", "{}"), "fork.moment");
        assertViolation(forking.formatted("4", "{}"), "fork.moment");
        assertViolation(forking.formatted("3", "{}"), "fork.moment");
        assertViolation(forking.formatted("1", "{\"nothing\":1}"), "nothing");
        assertViolation(forking.formatted("1", "{\"hidden\":[9]}"), "hidden");
        assertViolation(forking.formatted("1", "{\"forkAt\":1}"), "forkAt");
        assertViolation("{\"fork\":7}", "fork");
        assertViolation("{\"technique\":\"dropout\",\"parameters\":{\"forkOf\":\"epochs=2\"}}", "forkOf");
        assertViolation("{\"technique\":\"ridge\",\"parameters\":{\"forkAt\":1}}", "technique");
        HttpResponse<byte[]> gone = client.join(forking.formatted("1", "{}").replace(parent, "0".repeat(32)));
        assertThat(gone.statusCode()).isEqualTo(404);
        assertThat(json(gone).path("detail").asText()).contains("POST", "forkOf");
    }

    @Test
    void theLastToLeaveStopsARunAndANewPostStartsItAgain() {
        String id = client.joined(slow(1));
        assertThat(client.joined(slow(1))).isEqualTo(id);
        JsonNode problem = json(client.get(
                "/api/v1/dropout?" + client.document(id).path("query").asText()));
        assertThat(problem.path("runId").asText()).isEqualTo(id);
        CompletableFuture<List<Event>> watched = client.watching(id, "Last-Event-ID", "0");

        assertThat(json(client.withdraw(id)).path("state").asText()).isIn("queued", "running");
        HttpResponse<byte[]> stopped = client.withdraw(id);
        assertThat(stopped.statusCode()).isEqualTo(200);
        assertThat(json(stopped).path("state").asText()).isEqualTo("cancelled");
        List<Event> first = watched.join();
        assertGapless(first, 1);
        assertThat(first.getLast().data().path("state").asText()).isEqualTo("cancelled");
        assertThat(client.document(id).path("state").asText()).isEqualTo("cancelled");
        HttpResponse<byte[]> late = client.withdraw(id);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(json(late).path("status").asInt()).isEqualTo(409);

        HttpResponse<byte[]> again = client.join(slow(1));
        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(json(again).path("runId").asText()).isEqualTo(id);
        CompletableFuture<List<Event>> second = client.watching(id, "Last-Event-ID", Integer.toString(first.size()));
        client.withdraw(id);
        assertGapless(second.join(), first.size() + 1L);
        assertThat(second.join().getLast().name()).isEqualTo("end");
    }

    @Test
    void aWatchedDocumentIsSentOnceAndPartsCanBeAskedForAlone() {
        String id = client.joined(quick(4));
        client.watch(id);
        String address = RUNS + "/" + id;
        HttpResponse<byte[]> whole = client.get(address);
        String tag = whole.headers().firstValue("ETag").orElseThrow();
        assertThat(client.get(address, "If-None-Match", tag).statusCode()).isEqualTo(304);
        JsonNode numbers = json(client.get(address + "?include=result"));
        assertThat(numbers.has("result")).isTrue();
        assertThat(numbers.has("figures")).isFalse();
        JsonNode spanish = json(client.get(address + "?lang=es"));
        assertThat(spanish.path("reading")).isNotEqualTo(json(whole).path("reading"));
        assertThat(client.get(address + "?epochs=3").statusCode()).isEqualTo(400);
        assertThat(client.get(address, "Accept-Encoding", "gzip").headers().firstValue("Content-Encoding"))
                .hasValue("gzip");
    }

    @Test
    void whatStillRunsIsNotStored() {
        String id = client.joined(slow(2));
        for (String address : List.of(RUNS + "/" + id, RUNS + "/" + id + "/events")) {
            assertThat(client.opened(address).firstValue("Cache-Control"))
                    .as(address)
                    .hasValue("no-store");
        }
        String events = RUNS + "/" + id + "/events";
        HttpResponse<byte[]> head = client.send("HEAD", events, null);
        for (String header : List.of("Cache-Control", "Content-Type", "X-Accel-Buffering")) {
            assertThat(head.headers().firstValue(header))
                    .as(header)
                    .isPresent()
                    .isEqualTo(client.opened(events).firstValue(header));
        }
        assertThat(client.send("HEAD", events + "?epochs=3", null).statusCode()).isEqualTo(400);
        assertThat(client.send("HEAD", events, null, "Last-Event-ID", "999999").statusCode())
                .isEqualTo(400);
        client.withdraw(id);
    }

    /** A class of three hundred watches one run: everybody hears its end, and the server has hardly more threads. */
    @Test
    void manyWatchersHoldNoThreads() {
        String id = client.joined(slow(3));
        double before = threads();
        List<CompletableFuture<List<Event>>> watchers =
                IntStream.range(0, 300).mapToObj(i -> client.watching(id)).toList();
        pause(1500);
        assertThat(threads() - before).isLessThan(60);
        client.withdraw(id);
        watchers.forEach(watcher ->
                assertThat(watcher.join()).last().extracting(Event::name).isEqualTo("end"));
    }

    @Test
    void silenceIsBrokenBeforeFifteenSeconds() {
        String id = client.joined(slow(4));
        CompletableFuture<List<Event>> watched = client.watching(id);
        pause(15_500);
        client.withdraw(id);
        assertThat(watched.join().stream().mapToInt(Event::comments).sum()).isPositive();
    }

    @Test
    void unknownRunsAreNotFound() {
        for (String address :
                List.of(RUNS + "/nothing", RUNS + "/nothing/events", RUNS + "/%00", RUNS + "/%00/events")) {
            HttpResponse<byte[]> answer = client.get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(404);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            assertThat(client.send("HEAD", address, null).statusCode()).isEqualTo(404);
        }
        for (String id : List.of("nothing", "%00", "0".repeat(32))) {
            assertThat(client.withdraw(id).statusCode()).as(id).isEqualTo(404);
        }
        assertThat(client.get("/api/v1/presets/%00").statusCode()).isEqualTo(404);
        assertThat(client.get("/p/%00").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "x", "1.5", "999999", "99999999999999999999"})
    void aWrongEventIdIsNamed(String last) {
        String id = client.joined(quick(5));
        HttpResponse<byte[]> answer = client.get(RUNS + "/" + id + "/events", "Last-Event-ID", last);
        assertThat(answer.statusCode()).isEqualTo(400);
        JsonNode violation = json(answer).path("violations").path(0);
        assertThat(violation.path("parameter").asText()).isEqualTo("Last-Event-ID");
        assertThat(violation.path("value").asText()).isEqualTo(last);
        assertThat(violation.path("message").asText()).contains("from 0 to");
    }

    @Test
    void wrongRequestsAreNamed() {
        assertViolation("{\"technique\":\"ridge\"}", "technique");
        assertViolation("{\"technique\":\"nothing\"}", "technique");
        assertViolation("{}", "technique");
        assertViolation("{\"technique\":\"dropout\",\"parameters\":{\"epochs\":0}}", "epochs");
        assertViolation("{\"technique\":\"dropout\",\"parameters\":{\"rates\":[1]}}", "rates");
        assertViolation("{\"technique\":\"dropout\",\"parameters\":{\"nothing\":1}}", "nothing");
        assertViolation("{\"technique\":\"dropout\",\"title\":\"t\"}", "title");
        JsonNode spanish = json(client.send(
                "POST", RUNS + "?lang=es", "{\"technique\":\"ridge\"}", "Content-Type", "application/json"));
        assertThat(spanish.path("violations").path(0).path("message").asText()).contains("cola");
    }

    private void assertViolation(String body, String field) {
        HttpResponse<byte[]> answer = client.join(body);
        assertThat(answer.statusCode()).as(body).isEqualTo(400);
        assertThat(json(answer).path("violations").path(0).path("parameter").asText())
                .as(body)
                .isEqualTo(field);
    }

    @Test
    void otherMethodsAreRefusedWithThoseThatAreTaken() {
        String id = client.joined(quick(5));
        assertAllowed("DELETE", RUNS, "GET, HEAD, POST, OPTIONS");
        assertAllowed("POST", RUNS + "/" + id, "GET, HEAD, DELETE, OPTIONS");
        assertAllowed("DELETE", RUNS + "/" + id + "/events", "GET, HEAD, OPTIONS");
    }

    private void assertAllowed(String method, String path, String allowed) {
        HttpResponse<byte[]> answer = client.send(method, path, null);
        assertThat(answer.statusCode()).as(path).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue(allowed);
    }

    @Test
    void theQueueCanBeLookedAt() {
        JsonNode queue = json(client.get(RUNS));
        for (String field : List.of("waiting", "running", "workers")) {
            assertThat(queue.path(field).isInt()).as(field).isTrue();
        }
        assertThat(queue.path("workers").asInt()).isPositive();
    }

    @Test
    void coursePagesMayStartWatchAndCancel() {
        String id = client.joined(quick(6));
        HttpResponse<byte[]> preflight = client.send(
                "OPTIONS",
                RUNS + "/" + id,
                null,
                "Origin",
                "https://course.example",
                "Access-Control-Request-Method",
                "DELETE");
        assertThat(preflight
                        .headers()
                        .firstValue("Access-Control-Allow-Methods")
                        .orElse(""))
                .contains("DELETE");
        assertThat(preflight
                        .headers()
                        .firstValue("Access-Control-Allow-Headers")
                        .orElse(""))
                .contains("Last-Event-ID");
        HttpResponse<byte[]> answer = client.get(RUNS + "/" + id, "Origin", "https://course.example");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
    }

    @Test
    void aPresetIsSavedWithoutComputing() {
        String body = quick(7).replaceFirst("\\{", "{\"title\":\"Three epochs\",");
        HttpResponse<byte[]> saved = client.send("POST", "/api/v1/presets", body, "Content-Type", "application/json");
        assertThat(saved.statusCode()).isEqualTo(201);
        JsonNode preset = json(saved);
        assertThat(preset.path("query").asText()).isEqualTo(quickQuery(7));
        HttpResponse<byte[]> opened = client.get("/p/" + preset.path("code").asText());
        assertThat(opened.headers().firstValue("Location"))
                .hasValueSatisfying(at -> assertThat(at).endsWith("/dropout?" + quickQuery(7)));
        assertThat(client.get("/api/v1/dropout?" + quickQuery(7)).statusCode()).isEqualTo(404);
        String url = "/api/v1/oembed?url=%2Fp%2F" + preset.path("code").asText();
        assertThat(json(client.get(url)).path("html").asText()).contains("/embed/dropout?");
    }

    private double threads() {
        String metrics = new String(client.get("/q/metrics").body(), StandardCharsets.UTF_8);
        Matcher live = LIVE_THREADS.matcher(metrics);
        assertThat(live.find()).isTrue();
        return Double.parseDouble(live.group(1));
    }

    private static void assertGapless(List<Event> events, long first) {
        assertThat(events)
                .extracting(Event::id)
                .isEqualTo(
                        LongStream.range(first, first + events.size()).boxed().toList());
    }

    private static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
