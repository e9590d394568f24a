package org.ridgeline.catalog;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * What values a parameter takes and how they are read and written. Values are {@code Long}, {@code Double}, an enum
 * constant, {@code Boolean}, {@code String}, or a {@code List} of these.
 */
public sealed interface ParameterType {
    /** Reads a query's text. */
    Object parse(String text);

    /** Reads a value of a JSON body, as Jackson gives it. */
    Object read(Object json);

    /** Writes a value as a query does, before percent-encoding. */
    default String print(Object value) {
        return value.toString();
    }

    /** The value as JSON holds it. */
    default Object json(Object value) {
        return value;
    }

    /** A whole number; a seed is one whose control differs. */
    record Whole(long minimum, long maximum, boolean seed) implements ParameterType {
        @Override
        public Object parse(String text) {
            if (!Numbers.isWhole(text)) {
                throw refusal();
            }
            return inRange(Long.parseLong(text));
        }

        @Override
        public Object read(Object json) {
            return switch (json) {
                case Integer number -> inRange(number);
                case Long number -> inRange(number);
                case BigInteger number when number.bitLength() < Long.SIZE -> inRange(number.longValue());
                default -> throw refusal();
            };
        }

        private Object inRange(long value) {
            if (value < minimum || value > maximum) {
                throw refusal();
            }
            return value;
        }

        private Refusal refusal() {
            return new Refusal("violation.whole", Long.toString(minimum), Long.toString(maximum));
        }
    }

    /** A real number. */
    record Real(double minimum, double maximum, boolean aboveMinimum, boolean belowMaximum, Scale scale, String unit)
            implements ParameterType {
        @Override
        public Object parse(String text) {
            if (!Numbers.isReal(text)) {
                throw refusal();
            }
            return inRange(Double.parseDouble(text));
        }

        @Override
        public Object read(Object json) {
            if (!(json instanceof Number number)) {
                throw refusal();
            }
            return inRange(number.doubleValue());
        }

        private Object inRange(double value) {
            boolean inside = value >= minimum
                    && value <= maximum
                    && !(aboveMinimum && value == minimum)
                    && !(belowMaximum && value == maximum);
            if (!inside) {
                throw refusal();
            }
            return value + 0.0; // −0 becomes 0
        }

        private Refusal refusal() {
            String from = Numbers.print(minimum);
            String to = Numbers.print(maximum);
            String key = aboveMinimum
                    ? belowMaximum ? "violation.real.between" : "violation.real.above"
                    : belowMaximum ? "violation.real.below" : "violation.real";
            return new Refusal(key, from, to);
        }

        @Override
        public String print(Object value) {
            return Numbers.print((Double) value);
        }
    }

    /** One of an enum's constants. */
    record Choice(Class<? extends Enum<?>> constants) implements ParameterType {
        public List<String> values() {
            return Arrays.stream(constants.getEnumConstants()).map(Choice::wire).toList();
        }

        @Override
        public Object parse(String text) {
            return Arrays.stream(constants.getEnumConstants())
                    .filter(constant -> wire(constant).equals(text))
                    .findAny()
                    .orElseThrow(() -> new Refusal("violation.choice", String.join(", ", values())));
        }

        @Override
        public Object read(Object json) {
            return parse(json instanceof String text ? text : "");
        }

        @Override
        public String print(Object value) {
            return wire((Enum<?>) value);
        }

        @Override
        public Object json(Object value) {
            return wire((Enum<?>) value);
        }

        /** How a constant is written in addresses and JSON. */
        public static String wire(Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Terms joined by operators, kept as they were written: numbered parameters count the terms from the left. */
    record Expression(Class<? extends Enum<?>> constants, String operators, int mostTerms) implements ParameterType {
        public List<String> terms() {
            return new Choice(constants).values();
        }

        /** What is accepted, as a regular expression. */
        public String pattern() {
            String term = "(" + String.join("|", terms()) + ")";
            return "^%s([%s]%s){0,%d}$".formatted(term, operators, term, mostTerms - 1);
        }

        @Override
        public Object parse(String text) {
            if (!text.matches(pattern())) {
                throw new Refusal(
                        "violation.expression",
                        mostTerms,
                        String.join(", ", terms()),
                        String.join(" ", operators.split("")));
            }
            return text;
        }

        @Override
        public Object read(Object json) {
            return parse(json instanceof String text ? text : "");
        }
    }

    /**
     * The query of another experiment. Here only its length is checked: what stands in it is for the codec, which knows the
     * parameters.
     */
    record Query(int longest, int deepest) implements ParameterType {
        @Override
        public Object parse(String text) {
            if (text.length() > longest) {
                throw new Refusal("violation.query.long", longest, text.length());
            }
            return text;
        }

        @Override
        public Object read(Object json) {
            if (json instanceof String text) {
                return parse(text);
            }
            throw new Refusal("violation.query.text");
        }
    }

    /** Yes or no. */
    record Flag() implements ParameterType {
        @Override
        public Object parse(String text) {
            return switch (text) {
                case "true" -> true;
                case "false" -> false;
                default -> throw new Refusal("violation.flag");
            };
        }

        @Override
        public Object read(Object json) {
            if (json instanceof Boolean flag) {
                return flag;
            }
            throw new Refusal("violation.flag");
        }
    }

    /** A list in the order given. @param repeats whether a value may stand in it twice */
    record Many(ParameterType items, int minItems, int maxItems, boolean repeats) implements ParameterType {
        @Override
        public Object parse(String text) {
            List<Object> values = new ArrayList<>();
            if (!text.isEmpty()) {
                // Counted first, so that a long text is refused before it is read.
                if (text.chars().filter(character -> character == ',').count() >= maxItems) {
                    throw count();
                }
                for (String item : text.split(",", -1)) {
                    values.add(single(item, items::parse));
                }
            }
            return checked(values);
        }

        @Override
        public Object read(Object json) {
            if (!(json instanceof List<?> list)) {
                throw new Refusal("violation.list");
            }
            if (list.size() > maxItems) {
                throw count();
            }
            List<Object> values = new ArrayList<>();
            for (Object item : list) {
                values.add(single(item == null ? Map.of() : item, items::read));
            }
            return checked(values);
        }

        private static <T> Object single(T item, Function<T, Object> reading) {
            try {
                return reading.apply(item);
            } catch (Refusal refusal) {
                throw refusal.of(item);
            }
        }

        private List<Object> checked(List<Object> values) {
            if (values.size() < minItems || values.size() > maxItems) {
                throw count();
            }
            if (!repeats && values.stream().distinct().count() < values.size()) {
                throw new Refusal("violation.repeated-value");
            }
            return List.copyOf(values);
        }

        private Refusal count() {
            return new Refusal("violation.count", minItems, maxItems);
        }

        @Override
        public String print(Object value) {
            return String.join(",", ((List<?>) value).stream().map(items::print).toList());
        }

        @Override
        public Object json(Object value) {
            return ((List<?>) value).stream().map(items::json).toList();
        }
    }
}
