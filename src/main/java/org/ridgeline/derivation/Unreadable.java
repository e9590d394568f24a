package org.ridgeline.derivation;

import java.util.List;

/** An answer that is no expression of ours: what is wrong, and where. */
final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> arguments;

    /**
     * @param key of the message
     * @param arguments of the message; where there is a place, first its number, counted from 1, and then what stands there
     */
    Unreadable(String key, Object... arguments) {
        // No stack trace: a slip of the keyboard is an answer, not a fault.
        super(key, null, false, false);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** What is wrong with the characters from {@code from} up to {@code to} of the text. */
    static Unreadable at(String key, String text, int from, int to) {
        return new Unreadable(key, text.codePointCount(0, from) + 1, text.substring(from, to));
    }

    String key() {
        return key;
    }

    List<Object> arguments() {
        return arguments;
    }
}
