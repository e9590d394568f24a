package org.ridgeline.catalog;

import org.jspecify.annotations.Nullable;

/** Why one value cannot be taken; the codec adds the name of the field and the words. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What a value without a name is called in its violation. */
    private static final String NAMELESS = "query";

    private final String key;
    private final transient Object[] arguments;
    private final transient @Nullable Object culprit;

    /** @param key of the message, whose {@code {0}} will be the parameter's name and {@code {1}} the value given */
    Refusal(String key, Object... arguments) {
        this(key, arguments, null);
    }

    private Refusal(String key, Object[] arguments, @Nullable Object culprit) {
        super(key, null, false, false);
        this.key = key;
        this.arguments = arguments;
        this.culprit = culprit;
    }

    /** The same refusal, which quotes this part of the value instead of the whole. */
    Refusal of(Object part) {
        return new Refusal(key, arguments, part);
    }

    Violation asViolation(String name, @Nullable Object value, Words words) {
        String parameter = name.isBlank() ? NAMELESS : name;
        Object[] all = new Object[arguments.length + 2];
        all[0] = parameter;
        all[1] = quoted(culprit == null ? value : culprit);
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return new Violation(parameter, Excerpt.of(value), words.say(key, all));
    }

    /** Numbers are quoted as they can be typed, not as they read best. */
    private static String quoted(@Nullable Object value) {
        return value instanceof Double number ? Numbers.print(number) : String.valueOf(Excerpt.of(value));
    }
}
