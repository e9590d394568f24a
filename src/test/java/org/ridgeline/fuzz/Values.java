package org.ridgeline.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Values for a schema: allowed ones, drawn at random with a liking for the edges, and forbidden ones. */
final class Values {

    /** What is no number in the query grammar, whatever the parameter. */
    static final List<String> NOT_NUMBERS = List.of(
            "NaN",
            "nan",
            "Infinity",
            "-Infinity",
            "inf",
            "",
            "%20",
            "abc",
            "1f",
            "0x1",
            "+1",
            "%2B1",
            "1e",
            ".5",
            "5.",
            "01",
            "--1",
            "1e999",
            "-1e999",
            "1%2C5",
            "null",
            "true",
            "%00",
            "1%20",
            "%F0%9F%8E%93",
            "9".repeat(400),
            "1;2",
            "'",
            "%3Cscript%3E");

    /** What is no number in a JSON body; the last three are not even JSON. */
    static final List<String> NOT_JSON_NUMBERS = List.of(
            "\"1\"",
            "\"NaN\"",
            "\"\"",
            "null",
            "true",
            "{}",
            "[]",
            "[[]]",
            "[1,[2]]",
            "1e999",
            "-1e999",
            "\"" + "x".repeat(5000) + "\"",
            "NaN",
            "Infinity",
            "0x1");

    private static final int FEW_ITEMS = 4;

    private Values() {}

    static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.path(0).asText() : type.asText();
    }

    static boolean isNumber(JsonNode schema) {
        return type(schema).equals("number") || type(schema).equals("integer");
    }

    /** An allowed value as it stands in a query. */
    static String allowed(JsonNode schema, RandomGenerator random) {
        if (schema.has("enum")) {
            return schema.path("enum")
                    .path(random.nextInt(schema.path("enum").size()))
                    .asText();
        }
        return switch (type(schema)) {
            case "integer" -> whole(schema, random);
            case "number" -> real(schema, random);
            case "boolean" -> Boolean.toString(random.nextBoolean());
            case "array" -> String.join(",", items(schema, random));
            default -> "text";
        };
    }

    /** An allowed value as it stands in a JSON body. */
    static String allowedJson(JsonNode schema, RandomGenerator random) {
        return switch (type(schema)) {
            case "array" -> {
                boolean text = !isNumber(schema.path("items"));
                yield "["
                        + String.join(
                                ",",
                                items(schema, random).stream()
                                        .map(item -> text ? "\"" + item + "\"" : item)
                                        .toList())
                        + "]";
            }
            case "integer", "number", "boolean" -> allowed(schema, random);
            default -> "\"" + allowed(schema, random) + "\"";
        };
    }

    /** Values just outside, and far outside, the bounds. */
    static List<String> outOfRange(JsonNode schema) {
        List<String> values = new ArrayList<>();
        if (schema.has("enum")) {
            String first = schema.path("enum").path(0).asText();
            return List.of(first + "x", first.toUpperCase(java.util.Locale.ROOT) + "_", "%00" + first);
        }
        boolean whole = type(schema).equals("integer");
        BigDecimal step = whole ? BigDecimal.ONE : new BigDecimal("1e-6");
        bound(schema, "minimum")
                .ifPresent(bound -> values.add(bound.subtract(step).toPlainString()));
        bound(schema, "maximum")
                .ifPresent(bound -> values.add(bound.add(BigDecimal.ONE).toPlainString()));
        bound(schema, "exclusiveMinimum").ifPresent(bound -> values.add(bound.toPlainString()));
        bound(schema, "exclusiveMaximum").ifPresent(bound -> values.add(bound.toPlainString()));
        if (whole) {
            values.addAll(List.of("9223372036854775808", "-9223372036854775809", "1.5", "3.0", "1e1"));
        } else {
            values.addAll(List.of("1e308", "-1e308"));
        }
        return values;
    }

    private static java.util.Optional<BigDecimal> bound(JsonNode schema, String name) {
        return schema.has(name) ? java.util.Optional.of(schema.path(name).decimalValue()) : java.util.Optional.empty();
    }

    private static String whole(JsonNode schema, RandomGenerator random) {
        long minimum = schema.path("minimum").asLong(0);
        long maximum = schema.path("maximum").asLong(100);
        return Long.toString(
                switch (random.nextInt(6)) {
                    case 0 -> minimum;
                    case 1 -> maximum;
                    case 2 -> Math.min(maximum, minimum + random.nextInt(5));
                    default -> random.nextLong(minimum, Math.max(minimum + 1, Math.min(maximum, minimum + 300)));
                });
    }

    private static String real(JsonNode schema, RandomGenerator random) {
        double minimum = bound(schema, "minimum")
                .orElse(bound(schema, "exclusiveMinimum").orElse(BigDecimal.valueOf(-10)))
                .doubleValue();
        double maximum = bound(schema, "maximum")
                .orElse(bound(schema, "exclusiveMaximum").orElse(BigDecimal.TEN))
                .doubleValue();
        double value =
                switch (random.nextInt(6)) {
                    case 0 -> schema.has("minimum") ? minimum : (minimum + maximum) / 2;
                    case 1 -> schema.has("maximum") ? maximum : (minimum + maximum) / 2;
                    case 2, 3 -> Math.clamp(Math.pow(10, random.nextDouble(-8, 4)), minimum, maximum);
                    default -> minimum + (maximum - minimum) * random.nextDouble();
                };
        return new BigDecimal(value)
                .round(new java.math.MathContext(6, java.math.RoundingMode.HALF_EVEN))
                .toString()
                .replace("E+", "e")
                .replace('E', 'e');
    }

    private static List<String> items(JsonNode schema, RandomGenerator random) {
        int least = schema.path("minItems").asInt(0);
        int most = Math.max(least, Math.min(schema.path("maxItems").asInt(FEW_ITEMS), FEW_ITEMS));
        int wanted = random.nextInt(least, most + 1);
        Set<String> items = new LinkedHashSet<>();
        for (int attempt = 0; attempt < 50 && items.size() < wanted; attempt++) {
            items.add(allowed(schema.path("items"), random));
        }
        return List.copyOf(items);
    }
}
