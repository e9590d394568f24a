package org.ridgeline.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ridgeline.fuzz.Description.Operation;

/** Good and bad bodies of one POST operation. */
final class BodyRequests {

    private static final int RANDOM_EXPERIMENTS = 30;

    private final Operation operation;
    private final RandomGenerator random;
    private final List<Request> requests = new ArrayList<>();

    private BodyRequests(Operation operation, RandomGenerator random) {
        this.operation = operation;
        this.random = random;
    }

    static List<Request> of(Operation operation, RandomGenerator random) {
        BodyRequests all = new BodyRequests(operation, random);
        all.malformed();
        all.parameters();
        if (operation.data().has("x") && operation.data().has("y")) {
            all.regressions();
        }
        return all.requests;
    }

    private void malformed() {
        for (String body : List.of(
                "",
                " ",
                "{",
                "}",
                "[]",
                "null",
                "1",
                "\"text\"",
                "{]",
                "{\"parameters\":",
                "{'a':1}",
                "{\"parameters\":{}}{}",
                "{\"parameters\":{},}",
                "{\"parameters\":[]}",
                "{\"parameters\":null}",
                "{\"parameters\":1}",
                "{\"data\":[]}",
                "{\"data\":null}",
                "{\"data\":1}",
                "{\"data\":{}}",
                "{\"nothing\":1}",
                "{\"parameters\":{\"nothing\":1}}",
                "{\"data\":{\"nothing\":[1]}}",
                "{\"parameters\":{},\"parameters\":{}}",
                "{\"\":1}",
                "{\"parameters\":{\"\":1}}",
                "\ufeff{}",
                "// comment\n{}",
                "{\"parameters\":{\"seed\":1e99999999}}",
                "{\"parameters\":{\"seed\":9007199254740993}}",
                "[".repeat(50_000),
                "{\"a\":".repeat(50_000),
                "{\"data\":{\"x\":" + "[".repeat(3000) + "]".repeat(3000) + "}}",
                "\u0000",
                "{\"parameters\":{\"a\\u0000\":1}}")) {
            requests.add(post("malformed body", body));
        }
        requests.add(
                post("body that is not UTF-8", "").carrying(new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'}));
        requests.add(post("wrong content type", "{}")
                .with("Content-Type", "text/plain")
                .expecting(415));
        requests.add(post("wrong content type", "{}")
                .with("Content-Type", "application/xml")
                .expecting(415));
        requests.add(post("broken content type", "{}")
                .with("Content-Type", "nonsense")
                .expecting(400, 415));
        requests.add(post("no content type", "{}").without("Content-Type").expecting(200, 201, 400, 415));
        requests.add(post("body over 5 MiB", "{\"parameters\":{},\"data\":{\"x\":[" + "1,".repeat(3 << 20) + "1]}}")
                .expecting(413));
        requests.add(post("body over 5 MiB without its length announced", "")
                .with("Transfer-Encoding", "chunked")
                .carrying(chunked(" ".repeat(6 << 20)))
                .expecting(413));
    }

    private void parameters() {
        for (Map.Entry<String, JsonNode> parameter : operation.parameters().properties()) {
            String name = parameter.getKey();
            JsonNode schema = parameter.getValue();
            boolean list = Values.type(schema).equals("array");
            JsonNode single = list ? schema.path("items") : schema;
            if (Values.isNumber(single)) {
                for (String value : Values.NOT_JSON_NUMBERS) {
                    add("not a number", name, list ? "[" + value + "]" : value, 400);
                }
                for (String value : Values.outOfRange(single)) {
                    add("out of range", name, list ? "[" + value + "]" : value, value.contains("1e") ? 0 : 400);
                }
            } else {
                for (String value : List.of("1", "null", "{}", "[]", "\"nothing\"", "\"\"", "[true]")) {
                    boolean mayBeEmpty = value.equals("[]") && list
                            || value.equals(schema.path("default").toString());
                    add("wrong type", name, value, mayBeEmpty ? 0 : 400);
                }
            }
        }
        for (int i = 0; i < RANDOM_EXPERIMENTS && !operation.parameters().isEmpty(); i++) {
            requests.add(post("allowed values", "{\"parameters\":" + allowedParameters() + "}"));
        }
    }

    /** @param status the only right one, or 0 where the value may be allowed */
    private void add(String kind, String name, String value, int status) {
        Request request = post(kind, "{\"parameters\":{\"" + name + "\":" + value + "}}");
        requests.add(status == 0 ? request : request.expecting(status));
    }

    private String allowedParameters() {
        return operation.parameters().properties().stream()
                .filter(parameter -> random.nextInt(3) > 0)
                .map(parameter -> "\"" + parameter.getKey() + "\":" + Values.allowedJson(parameter.getValue(), random))
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** The ways in which points and tables go wrong. */
    private void regressions() {
        Regressions points = new Regressions(random);
        points.all().forEach((kind, data) -> requests.add(post(kind, "{\"data\":" + data + "}")));
        for (int i = 0; i < RANDOM_EXPERIMENTS; i++) {
            requests.add(post(
                    "own points, allowed parameters",
                    "{\"parameters\":" + allowedParameters() + ",\"data\":" + points.random() + "}"));
        }
        points.singular().forEach((kind, data) -> {
            for (String parameters : List.of(
                    "{}",
                    "{\"degree\":20}",
                    "{\"degree\":1}",
                    "{\"degree\":0}",
                    "{\"alphas\":[0]}",
                    "{\"alphas\":[0],\"degree\":20}",
                    "{\"alphas\":[0],\"degree\":0,\"standardize\":true}",
                    "{\"degrees\":[1,3,21]}",
                    "{\"degrees\":[0]}")) {
                requests.add(post(kind, "{\"parameters\":" + parameters + ",\"data\":" + data + "}"));
            }
        });
        for (String value : Values.NOT_JSON_NUMBERS) {
            for (String field : List.of("x", "y")) {
                String other = field.equals("x") ? "y" : "x";
                requests.add(post(
                                "not a number among the data",
                                "{\"data\":{\"" + field + "\":[1,2," + value + "],\"" + other + "\":[1,2,3]}}")
                        .expecting(400));
            }
        }
        String rows = IntStream.range(0, 6000).mapToObj(Integer::toString).collect(Collectors.joining(",", "[", "]"));
        requests.add(post("too many rows", "{\"data\":{\"x\":" + rows + ",\"y\":" + rows + "}}")
                .expecting(400));
        requests.add(post("a million rows", "{\"data\":{\"x\":[" + "1,".repeat(1_000_000) + "1],\"y\":[1]}}")
                .expecting(400));
    }

    private Request post(String kind, String json) {
        return Request.post(kind, operation.path().replaceAll("\\{[^}]*}", "ridge"), json);
    }

    private static byte[] chunked(String text) {
        return (Integer.toHexString(text.length()) + "\r\n" + text + "\r\n0\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
