package org.ridgeline.catalog;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

/** Solves experiments that are written as a body of JSON, without a server. */
public final class Solving {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private Solving() {}

    /**
     * @param data fields of lists, or of JSON arrays
     * @throws ViolationException where the experiment is refused
     */
    public static <P extends Record> Solution<?> solve(
            Technique<P, ?> technique, Map<String, ?> parameters, Map<String, ?> data, String language) {
        Words words = Words.of(language, technique.id());
        P read = technique.parameters().fromJson(parameters, words);
        OwnData own = new DataReader(technique.data()).fromJson(JSON.convertValue(data, OBJECT), words);
        return technique.solve(new Experiment<>(read, own, words));
    }

    /** The result as JSON; numbers that are not finite are texts here. */
    public static JsonNode result(String id, Map<String, ?> parameters, Map<String, ?> data) {
        return json(solve(AllTechniques.of(id), parameters, data, "en").result());
    }

    public static JsonNode json(Object value) {
        return JSON.valueToTree(value);
    }

    public static double[] numbers(JsonNode array) {
        double[] numbers = new double[array.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = array.get(i).asDouble(Double.NaN);
        }
        return numbers;
    }
}
