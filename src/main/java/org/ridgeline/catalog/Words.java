package org.ridgeline.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words of one language: the application's common ones and those of one technique, from
 * {@code messages/{language}/common.properties} and {@code messages/{language}/{id}.properties}.
 *
 * <p>{@code {0}} in a message is replaced by the first argument; numbers are written in three significant digits with the
 * language's decimal mark and a true minus sign.
 */
public final class Words {
    public static final List<String> LANGUAGES = List.of("en", "es");
    public static final String COMMON = "common";

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final Map<String, Words> LOADED = new ConcurrentHashMap<>();

    private final String language;
    private final Map<String, String> messages;

    private Words(String language, Map<String, String> messages) {
        this.language = language;
        this.messages = messages;
    }

    /** The words of a technique (or {@link #COMMON} alone) in a language. */
    public static Words of(String language, String topic) {
        return LOADED.computeIfAbsent(language + "/" + topic, key -> {
            Map<String, String> messages = new HashMap<>(load(language, COMMON));
            messages.putAll(load(language, topic));
            return new Words(language, Map.copyOf(messages));
        });
    }

    public String language() {
        return language;
    }

    public boolean has(String key) {
        return messages.containsKey(key);
    }

    /** The message under a key with its arguments filled in; a number argument is written as {@link #number}. */
    public String say(String key, @Nullable Object... arguments) {
        String message = messages.get(key);
        if (message == null) {
            throw new IllegalArgumentException(
                    "The message (%s) is missing in (%s). Add it to messages/%s.".formatted(key, language, language));
        }
        // In one pass: what is filled in may itself look like a place to fill.
        return PLACE.matcher(message).replaceAll(place -> {
            int index = Integer.parseInt(place.group(1));
            return Matcher.quoteReplacement(index < arguments.length ? write(arguments[index]) : place.group());
        });
    }

    /** Three significant digits, a true minus sign, the language's decimal mark. */
    public String number(double value) {
        return localised(NumberFormats.significant(value, 3));
    }

    /** Every digit of the value. */
    public String exact(double value) {
        return localised(Numbers.print(value));
    }

    private String write(@Nullable Object argument) {
        return switch (argument) {
            case null -> "null";
            case Double real -> number(real);
            case Number whole -> whole.toString().replace('-', '−');
            default -> argument.toString();
        };
    }

    private String localised(String number) {
        String text = number.replace('-', '−');
        return language.equals("es") ? text.replace('.', ',') : text;
    }

    private static Map<String, String> load(String language, String topic) {
        String path = "/messages/" + language + "/" + topic + ".properties";
        Properties properties = new Properties();
        try (InputStream stream = Words.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalArgumentException("There are no words at (%s).".formatted(path));
            }
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> messages = new HashMap<>();
        properties.forEach((key, value) -> messages.put((String) key, (String) value));
        return messages;
    }
}
