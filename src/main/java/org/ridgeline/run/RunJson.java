package org.ridgeline.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.ridgeline.catalog.OwnData;
import org.ridgeline.catalog.Tensor;

/** Results and own data as the database keeps them: every bit, also of what is not finite. */
final class RunJson {
    private static final Logger LOG = Logger.getLogger(RunJson.class);
    private static final TypeReference<LinkedHashMap<String, Object>> OBJECT = new TypeReference<>() {};
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private RunJson() {}

    static String ofResult(Record result) {
        return write(result);
    }

    /** Empty for what another version of the application wrote, whose results have other parts. */
    static <R extends Record> Optional<R> result(String json, Class<R> type) {
        try {
            return Optional.of(MAPPER.readValue(json, type));
        } catch (JsonProcessingException e) {
            LOG.debugf("A kept result is no %s any more: %s", type.getSimpleName(), e.getMessage());
            return Optional.empty();
        }
    }

    /** Null where there are none. */
    static @Nullable String ofData(OwnData data) {
        if (data.isEmpty()) {
            return null;
        }
        Map<String, Object> lists = new LinkedHashMap<>();
        data.fields().forEach((name, tensor) -> lists.put(name, nested(tensor, 0, 0, tensor.values().length)));
        return write(lists);
    }

    /** Nested lists by name, as {@code DataReader} takes them. */
    static Map<String, Object> data(String json) {
        try {
            return MAPPER.readValue(json, OBJECT);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Kept data are no JSON.", e);
        }
    }

    private static List<Object> nested(Tensor tensor, int dimension, int from, int to) {
        List<Object> list = new ArrayList<>();
        int length = tensor.shape()[dimension];
        int step = length == 0 ? 0 : (to - from) / length;
        for (int i = 0; i < length; i++) {
            int start = from + i * step;
            list.add(
                    dimension + 1 == tensor.dimensions()
                            ? (Object) tensor.values()[start]
                            : nested(tensor, dimension + 1, start, start + step));
        }
        return list;
    }

    private static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "%s cannot be kept as JSON.".formatted(value.getClass().getSimpleName()), e);
        }
    }
}
