package org.ridgeline.catalog;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads and writes query strings as the contract has them: a raw {@code +} is a plus, {@code ,} and {@code *} stay. */
public final class QueryString {
    private static final String PLAIN = "-._~,*";
    private static final String HEX = "0123456789ABCDEF";

    private QueryString() {}

    /** @param malformed the value could not be decoded and stands as it was given */
    public record Pair(String name, String value, boolean malformed) {}

    /** The pairs in their order; a name without {@code =} has an empty value. */
    public static List<Pair> parse(@Nullable String query) {
        List<Pair> pairs = new ArrayList<>();
        if (query == null || query.isEmpty()) {
            return pairs;
        }
        for (String part : query.split("&")) {
            if (part.isEmpty()) {
                continue;
            }
            int equals = part.indexOf('=');
            String name = equals < 0 ? part : part.substring(0, equals);
            String value = equals < 0 ? "" : part.substring(equals + 1);
            String plainName = decode(name);
            String plainValue = decode(value);
            pairs.add(new Pair(
                    plainName == null ? name : plainName,
                    plainValue == null ? value : plainValue,
                    plainName == null || plainValue == null));
        }
        return pairs;
    }

    public static String encode(String text) {
        StringBuilder encoded = new StringBuilder(text.length());
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (octet & 0xff);
            boolean plain = character < 0x80 && Character.isLetterOrDigit(character) || PLAIN.indexOf(character) >= 0;
            if (plain) {
                encoded.append(character);
            } else {
                encoded.append('%').append(HEX.charAt(character >> 4)).append(HEX.charAt(character & 15));
            }
        }
        return encoded.toString();
    }

    private static @Nullable String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        ByteArrayOutputStream octets = new ByteArrayOutputStream(text.length());
        int at = 0;
        while (at < text.length()) {
            int escape = text.indexOf('%', at);
            int plainEnd = escape < 0 ? text.length() : escape;
            octets.writeBytes(text.substring(at, plainEnd).getBytes(StandardCharsets.UTF_8));
            at = plainEnd;
            if (at < text.length()) {
                int high = at + 2 < text.length() ? Character.digit(text.charAt(at + 1), 16) : -1;
                int low = at + 2 < text.length() ? Character.digit(text.charAt(at + 2), 16) : -1;
                if (high < 0 || low < 0) {
                    return null;
                }
                octets.write(high * 16 + low);
                at += 3;
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
