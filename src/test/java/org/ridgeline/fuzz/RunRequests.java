package org.ridgeline.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.ridgeline.fuzz.Description.Operation;

/** What a long technique's own address refuses, asked for as a run: the same is wrong, and the machine computes nothing. */
final class RunRequests {
    private static final String RUNS = "/api/v1/runs";

    /** Each is wrong, or forks a run that is not there. */
    private static final List<String> FORKS = List.of(
            "null",
            "1",
            "[]",
            "\"\"",
            "{}",
            "{\"run\":1,\"moment\":1}",
            "{\"run\":\"\",\"moment\":1}",
            "{\"run\":\"\\u0000\",\"moment\":1}",
            "{\"run\":\"0123456789abcdef0123456789abcdef\",\"moment\":1}",
            "{\"run\":\"0123456789abcdef0123456789abcdef\",\"moment\":0}",
            "{\"run\":\"0123456789abcdef0123456789abcdef\",\"moment\":1e99}",
            "{\"run\":\"0123456789abcdef0123456789abcdef\",\"moment\":9223372036854775808}",
            "{\"run\":\"0123456789abcdef0123456789abcdef\",\"moment\":1,\"\":null}");

    /** What no experiment's query is, as text of JSON. */
    private static final List<String> NO_QUERIES = List.of(
            "epochs=0",
            "nothing",
            "=",
            "%zz=1",
            "\\u0000",
            "forkAt=1&forkOf=%25zz",
            "forkAt=1&forkOf=forkAt%3D1%26forkOf%3DforkAt%253D1%2526forkOf%253DforkAt%25253D1",
            "epochs=7&".repeat(500),
            "x".repeat(5000));

    private RunRequests() {}

    /** @param operation of a technique that runs in the queue */
    static List<Request> of(Operation operation, RandomGenerator random) {
        String technique = operation.path().substring(operation.path().lastIndexOf('/') + 1);
        List<Request> requests = new ArrayList<>();
        for (Request alone : BodyRequests.of(operation, random)) {
            String body = new String(alone.body(), StandardCharsets.UTF_8);
            boolean refused = alone.expected().equals(Set.of(400)) && body.startsWith("{\"");
            if (refused) {
                requests.add(asRun("as a run: " + alone.kind(), technique, body.substring(1)));
            }
        }
        requests.add(asRun("run with a field too many", technique, "\"title\":\"t\"}")
                .blaming("title"));
        for (String name : List.of("\"ridge\"", "\"\"", "null", "1", "[\"" + technique + "\"]")) {
            requests.add(Request.post("run of nothing that runs", RUNS, "{\"technique\":" + name + "}")
                    .expecting(400)
                    .blaming("technique"));
        }
        for (String fork : FORKS) {
            requests.add(Request.post("wrong fork", RUNS, "{\"fork\":" + fork + ",\"parameters\":{}}")
                    .expecting(400, 404));
        }
        for (String query : NO_QUERIES) {
            requests.add(
                    asRun("fork of no query", technique, "\"parameters\":{\"forkAt\":1,\"forkOf\":\"" + query + "\"}}")
                            .blaming("forkOf"));
        }
        return requests;
    }

    private static Request asRun(String kind, String technique, String rest) {
        return Request.post(kind, RUNS, "{\"technique\":\"" + technique + "\"," + rest)
                .expecting(400);
    }
}
