package org.ridgeline.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * One request of the fuzz test.
 *
 * @param kind what is wrong with it, in words: the name in the report
 * @param expected the statuses that are right
 * @param blamed the parameter that a violation has to name; empty for any
 */
record Request(
        String kind,
        String method,
        String target,
        Map<String, String> headers,
        byte[] body,
        Set<Integer> expected,
        String blamed) {

    /** A body is shown in a report up to here. */
    private static final int SHOWN = 300;

    static Request get(String kind, String target) {
        return new Request(kind, "GET", target, Map.of(), new byte[0], Set.of(200, 400), "");
    }

    static Request post(String kind, String target, String json) {
        return new Request(
                kind,
                "POST",
                target,
                Map.of("Content-Type", "application/json"),
                json.getBytes(StandardCharsets.UTF_8),
                Set.of(200, 400),
                "");
    }

    Request expecting(Integer... statuses) {
        return new Request(kind, method, target, headers, body, Set.of(statuses), blamed);
    }

    /** The same, where what is asked for correctly may not be there. */
    Request orMissing() {
        Set<Integer> statuses = new HashSet<>(expected);
        if (statuses.contains(200)) {
            statuses.add(404);
        }
        return new Request(kind, method, target, headers, body, Set.copyOf(statuses), blamed);
    }

    Request blaming(String parameter) {
        return new Request(kind, method, target, headers, body, expected, parameter);
    }

    Request by(String otherMethod) {
        return new Request(kind, otherMethod, target, headers, body, expected, blamed);
    }

    Request with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Request(kind, method, target, more, body, expected, blamed);
    }

    Request without(String header) {
        Map<String, String> fewer = new LinkedHashMap<>(headers);
        fewer.remove(header);
        return new Request(kind, method, target, fewer, body, expected, blamed);
    }

    Request carrying(byte[] otherBody) {
        return new Request(kind, method, target, headers, otherBody, expected, blamed);
    }

    @Override
    public String toString() {
        String text = new String(body, StandardCharsets.UTF_8);
        String shown = target + (text.isEmpty() ? "" : " " + text);
        return kind + ": " + method + " " + (shown.length() > SHOWN ? shown.substring(0, SHOWN) + "…" : shown)
                + (headers.isEmpty() ? "" : " " + headers);
    }
}
