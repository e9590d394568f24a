package org.ridgeline.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is wrong with an answer; an empty list where nothing is. */
final class Verdict {

    /** Longer than any experiment that is allowed may take. */
    private static final double SLOWEST_SECONDS = 10;

    /** Refused while the request's first lines are read, before any code of ours can give it a body. */
    private static final List<Integer> BEFORE_ROUTING = List.of(414, 431);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Request request;
    private final RawHttp.Answer answer;
    private final List<String> faults = new ArrayList<>();

    private Verdict(Request request, RawHttp.Answer answer) {
        this.request = request;
        this.answer = answer;
    }

    static List<String> on(Request request, RawHttp.Answer answer) {
        Verdict verdict = new Verdict(request, answer);
        verdict.judge();
        return verdict.faults;
    }

    private void judge() {
        int status = answer.status();
        hold(status < 500 || request.expected().contains(status), "a fault of the server");
        hold(request.expected().contains(status), "expected " + request.expected());
        hold(answer.seconds() < SLOWEST_SECONDS, "took " + answer.seconds() + " s");
        hold(!answer.text().contains("\tat ") && !answer.text().contains("Exception"), "shows a stack trace");
        if (request.method().equals("HEAD") || answer.body().length == 0 && BEFORE_ROUTING.contains(status)) {
            return;
        }
        try {
            if (status >= 400) {
                problem();
            } else if (status == 200 && answer.contentType().contains("json")) {
                success(JSON.readTree(answer.body()));
            }
        } catch (IOException e) {
            faults.add("is not JSON: " + e.getMessage());
        }
    }

    private void problem() throws IOException {
        hold(answer.contentType().startsWith("application/problem+json"), "is of type " + answer.contentType());
        JsonNode problem = JSON.readTree(answer.body());
        hold(problem.path("status").asInt() == answer.status(), "its problem names another status");
        for (String field : List.of("type", "title", "detail")) {
            hold(!problem.path(field).asText().isBlank(), "its problem has no " + field);
        }
        JsonNode violations = problem.path("violations");
        if (answer.status() == 400) {
            hold(violations.isArray() && !violations.isEmpty(), "names no violation");
            boolean blamed = request.blamed().isEmpty();
            for (JsonNode violation : violations) {
                hold(!violation.path("parameter").asText().isBlank(), "a violation names no parameter");
                hold(violation.has("value"), "a violation has no value");
                hold(!violation.path("message").asText().isBlank(), "a violation has no message");
                String name = violation.path("parameter").asText();
                blamed |= name.equals(request.blamed())
                        || name.endsWith("." + request.blamed())
                        || name.startsWith(request.blamed() + "[")
                        || name.startsWith("data." + request.blamed() + "[");
            }
            hold(blamed, "no violation names " + request.blamed());
        }
        if (answer.status() == 405) {
            hold(!answer.headers().getOrDefault("allow", "").isBlank(), "has no Allow header");
        }
    }

    private void success(JsonNode body) {
        finite("", body);
        JsonNode result = body.path("result");
        if (!result.isMissingNode()) {
            hold(result.path("warnings").isArray(), "result has no warnings");
            noNullField("result", result);
        }
    }

    private void finite(String path, JsonNode node) {
        if (node.isNumber()) {
            hold(Double.isFinite(node.doubleValue()), path + " is not finite");
        } else if (node.isTextual()) {
            String text = node.asText();
            hold(!text.equals("NaN") && !text.endsWith("Infinity"), path + " is " + text);
        }
        children(path, node, this::finite);
    }

    /** What does not apply is left out; only inside an array may null stand for "not finite". */
    private void noNullField(String path, JsonNode node) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            hold(!field.getValue().isNull(), path + "." + field.getKey() + " is null");
        }
        children(path, node, this::noNullField);
    }

    private static void children(String path, JsonNode node, java.util.function.BiConsumer<String, JsonNode> each) {
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                each.accept(path + "[" + i + "]", node.get(i));
            }
        } else {
            node.properties().forEach(field -> each.accept(path + "." + field.getKey(), field.getValue()));
        }
    }

    private void hold(boolean law, String otherwise) {
        if (!law) {
            faults.add(otherwise);
        }
    }
}
