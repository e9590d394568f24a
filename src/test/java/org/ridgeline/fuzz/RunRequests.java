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
        return requests;
    }

    private static Request asRun(String kind, String technique, String rest) {
        return Request.post(kind, RUNS, "{\"technique\":\"" + technique + "\"," + rest)
                .expecting(400);
    }
}
