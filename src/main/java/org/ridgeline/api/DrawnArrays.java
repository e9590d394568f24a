package org.ridgeline.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Writes the arrays of figures: five digits, and every array once. The curves of a figure share their grid, and a second
 * mark over it says {@code "#3"}: the fourth array of these figures that is long enough to be shared.
 *
 * <p>What a problem keeps between requests (grids, paths, curves over all prices) is printed once and remembered as long as
 * the array itself lives. Arrays in figures never change, which this relies on.
 */
final class DrawnArrays extends JsonSerializer<double[]> {
    /** Shorter ones are written out: a reference would save nothing. */
    static final int SHARED_FROM = 8;

    private static final Object SEEN = new Object();
    private static final long MOST_CHARACTERS = 16L << 20;

    /** By the array itself, not by its numbers: Caffeine compares weak keys by identity. */
    private final Cache<double[], String> printed = Caffeine.newBuilder()
            .weakKeys()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((double[] array, String text) -> text.length())
            .build();

    @Override
    public void serialize(double[] values, JsonGenerator json, SerializerProvider provider) throws IOException {
        if (values.length < SHARED_FROM) {
            json.writeRawValue(print(values));
            return;
        }
        Map<double[], Integer> seen = seen(provider);
        Integer first = seen.putIfAbsent(values, seen.size());
        if (first != null) {
            json.writeString("#" + first);
            return;
        }
        String text = printed.getIfPresent(values);
        if (text == null) {
            text = print(values);
            printed.put(values, text);
        }
        json.writeRawValue(text);
    }

    /** The arrays written so far in this answer; the provider lives as long as one writing. */
    @SuppressWarnings("unchecked")
    private static Map<double[], Integer> seen(SerializerProvider provider) {
        Object known = provider.getAttribute(SEEN);
        if (known == null) {
            known = new IdentityHashMap<double[], Integer>();
            provider.setAttribute(SEEN, known);
        }
        return (Map<double[], Integer>) known;
    }

    private static String print(double[] values) {
        StringBuilder text = new StringBuilder(8 * values.length + 2).append('[');
        char[] digits = new char[DrawnNumber.LONGEST];
        for (double value : values) {
            if (text.length() > 1) {
                text.append(',');
            }
            if (Double.isFinite(value)) {
                text.append(digits, 0, DrawnNumber.print(value, digits));
            } else {
                text.append("null");
            }
        }
        return text.append(']').toString();
    }
}
