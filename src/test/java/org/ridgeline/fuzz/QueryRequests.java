package org.ridgeline.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ridgeline.fuzz.Description.Operation;
import org.ridgeline.fuzz.Description.Parameter;

/** Good and bad addresses of one GET operation. */
final class QueryRequests {

    private static final int RANDOM_EXPERIMENTS = 40;
    private static final int LONG_LIST = 1_001;

    /** What other addresses may answer: they ignore what they don't know, find nothing, or don't speak a format. */
    private static final Integer[] ELSEWHERE = {200, 400, 404, 414, 501};

    private final Operation operation;
    private final RandomGenerator random;
    private final List<Request> requests = new ArrayList<>();

    private QueryRequests(Operation operation, RandomGenerator random) {
        this.operation = operation;
        this.random = random;
    }

    static List<Request> of(Operation operation, RandomGenerator random) {
        QueryRequests all = new QueryRequests(operation, random);
        all.allowed();
        operation.query().forEach(all::spoiled);
        all.malformed();
        return all.requests;
    }

    private void allowed() {
        add("defaults", "").expecting(200);
        for (int i = 0; i < RANDOM_EXPERIMENTS && !operation.query().isEmpty(); i++) {
            add(
                    "allowed values",
                    operation.query().stream()
                            .filter(parameter -> !isOwnData(parameter) && random.nextInt(3) > 0)
                            .map(parameter -> parameter.name() + "=" + Values.allowed(parameter.schema(), random))
                            .collect(Collectors.joining("&")));
        }
        for (String edge : List.of("minimum", "maximum")) {
            add(
                    "everything at its " + edge,
                    operation.query().stream()
                            .filter(parameter -> parameter.schema().has(edge))
                            .map(parameter -> parameter.name() + "="
                                    + parameter.schema().path(edge).asText())
                            .collect(Collectors.joining("&")));
        }
    }

    private void spoiled(Parameter parameter) {
        String name = parameter.name();
        JsonNode schema = parameter.schema();
        boolean list = Values.type(schema).equals("array");
        JsonNode single = list ? schema.path("items") : schema;
        for (String value : Values.outOfRange(single)) {
            // A field of own data has no bounds of its own.
            Request request = add("out of range", name + "=" + value);
            if (!isOwnData(parameter) && !value.startsWith("1e30") && !value.startsWith("-1e30")) {
                replaceLast(request.expecting(400).blaming(name));
            }
        }
        if (Values.isNumber(single)) {
            for (String value : Values.NOT_NUMBERS) {
                // Whole numbers may begin with zeros; lists may be empty or hold several.
                boolean maybe = list && (value.isEmpty() || value.contains("%2C")) || value.equals("01");
                Request request = add("not a number", name + "=" + value);
                replaceLast(maybe ? request : request.expecting(400).blaming(name));
            }
        }
        String good = list ? Values.allowed(single, random) : Values.allowed(schema, random);
        add("repeated name", name + "=" + good + "&" + name + "=" + good);
        replaceLast(last().expecting(400).blaming(name));
        add("name in capitals", name.toUpperCase(java.util.Locale.ROOT) + "_=" + good);
        replaceLast(last().expecting(400));
        add("name without a value", name);
        add("malformed percent-encoding", name + "=%zz");
        replaceLast(last().expecting(400));
        add("half an encoded character", name + "=%e9");
        if (list) {
            lists(name, single);
        }
    }

    private void lists(String name, JsonNode single) {
        String good = Values.allowed(single, random);
        add("repeated value", name + "=" + good + "," + good);
        for (String value : List.of(",", good + ",", "," + good, good + ",," + good, "[" + good + "]", good + ";1")) {
            add("malformed list", name + "=" + value);
        }
        add(
                "huge list",
                name + "="
                        + IntStream.range(0, LONG_LIST)
                                .mapToObj(Integer::toString)
                                .collect(Collectors.joining(",")));
        replaceLast(last().expecting(400, 414));
    }

    private void malformed() {
        for (String query : List.of(
                "nothing=1",
                "nothing",
                "=1",
                "&",
                "&&&",
                "=",
                "%zz=1",
                "%00=1",
                "a[]=1",
                "__proto__=1",
                "lang=xx",
                "lang=",
                "include=nothing",
                "include=",
                "theme=dark",
                "controls=degree",
                "%e9=1",
                "a=b=c",
                "?",
                "#",
                "seed=1#x",
                "x=1",
                "y=1",
                "x=1,2,3&y=1",
                "x=1,2,3&y=1,2,3",
                "x=1,1,1&y=1,2,3",
                "x=1,2,3&y=5,5,5",
                "x=1&y=1",
                "testX=1",
                "grid=1",
                "x=1e300,2,3&y=1,2,3",
                "x=1,2,3&y=1e308,2,-1e308",
                "x=NaN,1,2&y=1,2,3",
                "x=0,0,0&y=0,0,0",
                "x=1e-300,2e-300,3e-300&y=1,2,3")) {
            add("odd query", query);
        }
        add("endless name", "a".repeat(3000) + "=1");
        replaceLast(last().expecting(400, 414));
        add(
                "endless query",
                IntStream.range(0, 20_000).mapToObj(i -> "p" + i + "=1").collect(Collectors.joining("&")));
        replaceLast(last().expecting(400, 414));
    }

    /** Own data of the caller, in the address: an array of numbers without bounds of their own. */
    private static boolean isOwnData(Parameter parameter) {
        JsonNode items = parameter.schema().path("items");
        return Values.isNumber(items) && !items.has("minimum") && !items.has("exclusiveMinimum");
    }

    private Request add(String kind, String query) {
        Request request = Request.get(kind, operation.path() + (query.isEmpty() ? "" : "?" + query));
        requests.add(operation.isExperiment() ? request : request.expecting(ELSEWHERE));
        return last();
    }

    private Request last() {
        return requests.getLast();
    }

    private void replaceLast(Request request) {
        if (operation.isExperiment()) {
            requests.set(requests.size() - 1, request);
        }
    }
}
