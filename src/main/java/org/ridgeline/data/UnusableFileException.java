package org.ridgeline.data;

import java.io.IOException;
import java.util.List;
import org.ridgeline.catalog.Words;

/** A data file that cannot be used: why, and what to do, in words of the common messages. */
public final class UnusableFileException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> arguments;

    /** @param key of the message */
    UnusableFileException(String key, Object... arguments) {
        super(say(Words.of("en", Words.COMMON), key, List.of(arguments)));
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** Which kind of complaint. */
    String key() {
        return key;
    }

    /** The complaint in a language. */
    public String say(Words words) {
        return say(words, key, arguments);
    }

    private static String say(Words words, String key, List<Object> arguments) {
        return words.say(key, arguments.toArray());
    }
}
