package org.ridgeline.derivation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text as it was typed, and what stands at its places: numbers, raised digits, words. */
record TypedText(String text) {
    private static final Pattern NUMBER =
            Pattern.compile("(?:[0-9]+(?:[.,][0-9]+)?|\\.[0-9]+)(?:[eE][-+−]?[0-9]{1,3}(?![0-9]))?");
    private static final Pattern RAISED = Pattern.compile("[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+");
    private static final String RAISED_SIGNS = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻";
    private static final String PLAIN_SIGNS = "0123456789+-";

    /**
     * @param plain as every computer reads it
     * @param end the place behind it
     */
    record Piece(String plain, int end) {}

    /** The number that begins here; a comma between digits is a decimal one, since no function takes two terms. */
    Optional<Piece> numberAt(int place) {
        Matcher number = NUMBER.matcher(text).region(place, text.length());
        return number.lookingAt()
                ? Optional.of(new Piece(number.group().replace(',', '.').replace('−', '-'), number.end()))
                : Optional.empty();
    }

    /** The raised digits that begin here, such as ² or ⁻¹, as plain ones. */
    Optional<Piece> raisedAt(int place) {
        Matcher raised = RAISED.matcher(text).region(place, text.length());
        if (!raised.lookingAt()) {
            return Optional.empty();
        }
        StringBuilder plain = new StringBuilder();
        raised.group().chars().forEach(sign -> plain.append(PLAIN_SIGNS.charAt(RAISED_SIGNS.indexOf(sign))));
        return Optional.of(new Piece(plain.toString(), raised.end()));
    }

    /** Where the word ends that begins here; the same place where none does. */
    int wordEnd(int place) {
        int end = place;
        while (end < text.length() && Spellings.isOfWord(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    int afterBlanks(int place) {
        int end = place;
        while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    boolean opensAt(int place) {
        return place < text.length() && (text.charAt(place) == '(' || text.charAt(place) == '[');
    }

    /** Where the last sign before this place stands that is no blank. */
    int lastSignBefore(int place) {
        return text.substring(0, place).stripTrailing().length() - 1;
    }
}
