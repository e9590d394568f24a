package org.ridgeline.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.ridgeline.fuzz.Description.Operation;

/** Answers to a step of a derivation as nobody should type them, and steps and samples that are not there. */
final class AnswerRequests {
    private static final String SIGNS =
            "xym0129.,eE+-−*·×/÷^()[]{}√Σ∑²⁻ᵢσμγβ̂∂L=_ \t\n\"'\\#$%&!?<>|~`@:;\u0000\u200b\ud83d\ude00sumqrtmeanlog";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int RANDOM_ANSWERS = 100;

    private static final List<String> HOSTILE = List.of(
            "",
            " ",
            "9^9^9^9^9^9",
            "(".repeat(100) + "x" + ")".repeat(100),
            "(".repeat(100_000),
            "-".repeat(100_000),
            "9".repeat(100_000),
            "1e999999999",
            "0/0",
            "sqrt(-1)",
            "log(0)",
            "\"text\"",
            "x[9999999]",
            "x.class.forName",
            "new Object()",
            "${x}",
            "NaN",
            "Infinity",
            "true",
            "null",
            "STR_FORMAT(\"%99999999d\", 1)",
            "DT_NOW()",
            "FACT(99999999)",
            "sum(sum(sum(sum(1))))",
            "\ud83d",
            "\u202e1+2");

    private AnswerRequests() {}

    /** @param step the id of a step that is there */
    static List<Request> of(Operation operation, String step, RandomGenerator random) {
        List<Request> requests = new ArrayList<>();
        for (String answer : HOSTILE) {
            requests.add(asked("hostile answer", operation, "nowhere", answer).expecting(400));
            requests.add(asked("hostile answer", operation, step, answer));
        }
        int[] signs = SIGNS.codePoints().toArray();
        for (int i = 0; i < RANDOM_ANSWERS; i++) {
            StringBuilder answer = new StringBuilder();
            for (int length = random.nextInt(40); length >= 0; length--) {
                answer.appendCodePoint(signs[random.nextInt(signs.length)]);
            }
            requests.add(asked("random answer", operation, step, answer.toString()));
        }
        for (String sample : List.of("0", "-1", "1.5", "1e99", "99999999999999999999", "\"1\"", "true", "[1]", "{}")) {
            String body = "{\"step\":\"" + step + "\",\"answer\":\"x\",\"sample\":" + sample + "}";
            requests.add(Request.post("wrong sample", operation.path(), body)
                    .expecting(400)
                    .blaming("sample"));
        }
        return requests;
    }

    private static Request asked(String kind, Operation operation, String step, String answer) {
        try {
            return Request.post(
                    kind, operation.path(), JSON.writeValueAsString(Map.of("step", step, "answer", answer)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
