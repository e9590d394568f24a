package org.ridgeline.catalog;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was given, cut to a length that an error message can carry. */
public final class Excerpt {
    private static final int LONGEST = 100;

    private Excerpt() {}

    /** Numbers, flags and null stay as they are; text is cut; lists and objects become the beginning of their text. */
    public static @Nullable Object of(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> cut(text);
            case Collection<?> items -> cut(beginning(items));
            case Map<?, ?> object ->
                cut("{"
                        + String.join(
                                ", ",
                                object.keySet().stream().map(String::valueOf).toList()) + "}");
            case Number number -> number.toString().length() > LONGEST ? cut(number.toString()) : number;
            default -> value;
        };
    }

    private static String beginning(Collection<?> items) {
        StringBuilder text = new StringBuilder("[");
        for (Object item : items) {
            if (text.length() > LONGEST) {
                break;
            }
            text.append(text.length() > 1 ? "," : "")
                    .append(item instanceof Collection<?> inner ? beginning(inner) : item);
        }
        return text.append("]").toString();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
