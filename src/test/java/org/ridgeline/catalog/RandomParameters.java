package org.ridgeline.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Draws values that a declaration allows, as a JSON body holds them. */
public final class RandomParameters {
    /** Most lists have only so many items more than they must, so that tests are quick. */
    private static final int SHORT = 4;

    /** One list in so many has any length that is allowed. */
    private static final int ANY_LENGTH = 12;

    private static final int TRIES = 200;

    private final Random random;

    public RandomParameters(long seed) {
        this.random = new Random(seed);
    }

    /** Values over the whole ranges allowed; drawn again where pairs of them do not go together. */
    public Map<String, Object> allowed(ParameterCodec<?> codec, Words words) {
        for (int i = 0; i < TRIES; i++) {
            Map<String, Object> values = new LinkedHashMap<>();
            for (Parameter parameter : codec.parameters()) {
                if (random.nextInt(4) > 0) {
                    values.put(parameter.name(), allowed(parameter.type()));
                }
            }
            if (goTogether(codec, values, words)) {
                return values;
            }
        }
        throw new AssertionError("No draw was accepted, so single values must have been refused.");
    }

    /** Values over the ranges that sliders teach with, and the defaults of parameters without one. */
    public Map<String, Object> taught(ParameterCodec<?> codec, Words words) {
        for (int i = 0; i < TRIES; i++) {
            Map<String, Object> values = new LinkedHashMap<>();
            for (Parameter parameter : codec.parameters()) {
                values.put(parameter.name(), taught(parameter));
            }
            if (goTogether(codec, values, words)) {
                return values;
            }
        }
        throw new AssertionError("No draw was accepted, so single values must have been refused.");
    }

    /** One value of a type. */
    public Object allowed(ParameterType type) {
        return switch (type) {
            case ParameterType.Whole whole -> between(whole.minimum(), whole.maximum());
            case ParameterType.Real real -> between(real);
            case ParameterType.Choice choice ->
                choice.values().get(random.nextInt(choice.values().size()));
            case ParameterType.Expression expression -> expression(expression);
            case ParameterType.Query query ->
                "forkAt=%d".repeat(random.nextInt(2)).formatted(1 + random.nextInt(9));
            case ParameterType.Flag flag -> random.nextBoolean();
            case ParameterType.Many many -> list(many);
        };
    }

    private Object taught(Parameter parameter) {
        Control control = parameter.control();
        if (control == null || Double.isNaN(control.from())) {
            boolean free = parameter.type() instanceof ParameterType.Choice
                    || parameter.type() instanceof ParameterType.Expression
                    || parameter.type() instanceof ParameterType.Flag;
            return free ? allowed(parameter.type()) : parameter.type().json(parameter.defaultValue());
        }
        ParameterType item = parameter.type() instanceof ParameterType.Many many ? many.items() : parameter.type();
        Object value =
                switch (item) {
                    case ParameterType.Whole whole -> between((long) control.from(), (long) control.to());
                    case ParameterType.Real real
                    when real.scale() == Scale.LOG && control.from() > 0 ->
                        control.from() * Math.pow(control.to() / control.from(), random.nextDouble());
                    default -> control.from() + (control.to() - control.from()) * random.nextDouble();
                };
        return parameter.type() instanceof ParameterType.Many ? List.of(value) : value;
    }

    private long between(long minimum, long maximum) {
        return switch (random.nextInt(6)) {
            case 0 -> minimum;
            case 1 -> maximum;
            default -> random.nextLong(minimum, maximum) + random.nextInt(2);
        };
    }

    private double between(ParameterType.Real real) {
        double value =
                switch (random.nextInt(6)) {
                    case 0 -> real.aboveMinimum() ? Math.nextUp(real.minimum()) : real.minimum();
                    case 1 -> real.belowMaximum() ? Math.nextDown(real.maximum()) : real.maximum();
                    case 2 ->
                        Math.clamp(
                                Math.pow(10, random.nextInt(30) - 20),
                                Math.nextUp(real.minimum()),
                                real.belowMaximum() ? Math.nextDown(real.maximum()) : real.maximum());
                    case 3 ->
                        Math.clamp(
                                random.nextInt(10) / 10.0, Math.nextUp(real.minimum()), Math.nextDown(real.maximum()));
                    default -> random.nextDouble(Math.nextUp(real.minimum()), real.maximum());
                };
        return value + 0.0;
    }

    private String expression(ParameterType.Expression type) {
        StringBuilder text =
                new StringBuilder(type.terms().get(random.nextInt(type.terms().size())));
        for (int more = random.nextInt(type.mostTerms()); more > 0; more--) {
            text.append(type.operators().charAt(random.nextInt(type.operators().length())))
                    .append(type.terms().get(random.nextInt(type.terms().size())));
        }
        return text.toString();
    }

    private List<Object> list(ParameterType.Many many) {
        int most =
                random.nextInt(ANY_LENGTH) == 0 ? many.maxItems() : Math.min(many.maxItems(), many.minItems() + SHORT);
        int count = many.minItems() + random.nextInt(most - many.minItems() + 1);
        Set<Object> items = new LinkedHashSet<>();
        for (int i = 0; i < TRIES + 2 * count && items.size() < count; i++) {
            items.add(allowed(many.items()));
        }
        return new ArrayList<>(items);
    }

    private static boolean goTogether(ParameterCodec<?> codec, Map<String, Object> values, Words words) {
        try {
            codec.fromJson(values, words);
            return true;
        } catch (ViolationException refused) {
            return false;
        }
    }
}
