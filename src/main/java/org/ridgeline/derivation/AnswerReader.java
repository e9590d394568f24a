package org.ridgeline.derivation;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a student typed, sign by sign, and hands only numbers, names of quantities, our functions, operators and
 * parentheses on. So the parser never meets anything that has another meaning to it: texts, arrays, structures, dates.
 */
final class AnswerReader {
    private static final Pattern NUMBER =
            Pattern.compile("(?:[0-9]+(?:[.,][0-9]+)?|\\.[0-9]+)(?:[eE][-+−]?[0-9]{1,3}(?![0-9]))?");
    private static final Pattern RAISED = Pattern.compile("[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+");
    private static final String RAISED_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final String SUM_SIGNS = "Σ∑";

    private final String text;
    private final Spellings spellings;
    private final boolean hasSamples;
    private final Cleaned cleaned = new Cleaned();

    /** What is open: where, and whether it is a Σ, which closes by itself at the end of its term. */
    private final Deque<Open> open = new ArrayDeque<>();

    private int place;

    private record Open(int place, boolean untilTermEnds) {}

    /** @param text composed */
    AnswerReader(String text, Spellings spellings, boolean hasSamples) {
        this.text = text;
        this.spellings = spellings;
        this.hasSamples = hasSamples;
    }

    /** @throws Unreadable where something stands that no answer has */
    Cleaned read() {
        while (place < text.length()) {
            next();
        }
        if (cleaned.isEmpty()) {
            throw new Unreadable("answer.unreadable.empty");
        }
        requireTerm(lastSign());
        closeSums(text.length());
        if (!open.isEmpty()) {
            int unclosed = open.peek().place();
            throw Unreadable.at("answer.unreadable.unclosed", text, unclosed, unclosed + 1);
        }
        return cleaned;
    }

    private void next() {
        int character = text.codePointAt(place);
        int width = Character.charCount(character);
        if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
            place += width;
            return;
        }
        Optional<Spellings.Spelling> named = spellings.startingAt(text, place);
        if (named.isPresent() && !isCall(place + named.get().text().length())) {
            cleaned.term(named.get().quantity(), place);
            place += named.get().text().length();
        } else if (!number() && !raised() && !sum(character)) {
            switch (character) {
                case '+', '-', '−', '–' -> sign(character == '+' ? "+" : "-");
                case '*', '·', '×', '⋅', '∗' -> times();
                case '/', '÷', '∕', ':' -> operator("/", 1);
                case '^' -> power(1);
                case '(', '[' -> open();
                case ')', ']' -> close();
                case '√' -> root();
                default -> word(width);
            }
        }
    }

    /** Whether the word up to here is one of our functions with its parenthesis, even where a quantity is called so. */
    private boolean isCall(int end) {
        return function(text.substring(place, end)) != null && opensAt(afterBlanks(end));
    }

    private boolean number() {
        Matcher number = NUMBER.matcher(text).region(place, text.length());
        if (!number.lookingAt()) {
            return false;
        }
        String digits = number.group().replace(',', '.').replace('−', '-');
        if (cleaned.endsTerm() && Character.isDigit(previous())) {
            throw Unreadable.at("answer.unreadable.two-numbers", text, place, number.end());
        }
        if (!Double.isFinite(Double.parseDouble(digits))) {
            throw Unreadable.at("answer.unreadable.large", text, place, number.end());
        }
        cleaned.term(digits, place);
        place = number.end();
        return true;
    }

    private int previous() {
        return text.codePointBefore(lastSign() + 1);
    }

    /** Where the last sign before here stands that is no blank. */
    private int lastSign() {
        return text.substring(0, place).stripTrailing().length() - 1;
    }

    /** ² and its like: a power. */
    private boolean raised() {
        Matcher raised = RAISED.matcher(text).region(place, text.length());
        if (!raised.lookingAt()) {
            return false;
        }
        requireTerm(place);
        StringBuilder digits = new StringBuilder();
        for (char digit : raised.group().toCharArray()) {
            digits.append(digit == '⁻' ? "-" : digit == '⁺' ? "+" : Integer.toString(RAISED_DIGITS.indexOf(digit)));
        }
        cleaned.operator(Operator.POWER.sign(), place);
        cleaned.open(place);
        cleaned.term(digits.toString(), place);
        cleaned.close(place);
        place = raised.end();
        return true;
    }

    /** Σ reaches to the end of its term: Σ(x − μ)² is the sum of squares. */
    private boolean sum(int character) {
        if (SUM_SIGNS.indexOf(character) < 0) {
            return false;
        }
        requireSamples(place, place + 1);
        cleaned.function(Applicable.SUM, place);
        open.push(new Open(place, true));
        place++;
        place = Spellings.withIndex(text, place);
        return true;
    }

    private void sign(String sign) {
        if (cleaned.endsWith(Operator.POWER.sign())) {
            // Of one piece with the power before it: see Operator.INVERSE_POWER.
            cleaned.operator(sign.equals("-") ? sign : "", place);
            place++;
            return;
        }
        if (cleaned.endsWith(Operator.INVERSE_POWER.sign())) {
            requireTerm(place);
        } else if (cleaned.endsTerm()) {
            closeSums(place);
        }
        cleaned.operator(sign, place);
        place++;
    }

    private void times() {
        if (text.startsWith("**", place)) {
            power(2);
        } else {
            operator(Operator.TIMES.sign(), 1);
        }
    }

    private void power(int width) {
        operator(Operator.POWER.sign(), width);
    }

    private void operator(String sign, int width) {
        requireTerm(place);
        cleaned.operator(sign, place);
        place += width;
    }

    private void open() {
        cleaned.open(place);
        open.push(new Open(place, false));
        place++;
    }

    private void close() {
        requireTerm(place);
        closeSums(place);
        if (open.isEmpty()) {
            throw Unreadable.at("answer.unreadable.unopened", text, place, place + 1);
        }
        open.pop();
        cleaned.close(place);
        place++;
    }

    private void closeSums(int here) {
        while (!open.isEmpty() && open.peek().untilTermEnds()) {
            open.pop();
            cleaned.close(here);
        }
    }

    /** √ takes what stands in parentheses behind it, or else a single number or name. */
    private void root() {
        int sign = place;
        place = afterBlanks(place + 1);
        cleaned.function(Applicable.SQRT, sign);
        if (opensAt(place)) {
            open.push(new Open(place, false));
            place++;
        } else if (place < text.length()) {
            next();
            requireTerm(sign);
            cleaned.close(sign);
        } else {
            throw Unreadable.at("answer.unreadable.incomplete", text, sign, sign + 1);
        }
    }

    private int afterBlanks(int start) {
        int end = start;
        while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private boolean opensAt(int here) {
        return here < text.length() && (text.charAt(here) == '(' || text.charAt(here) == '[');
    }

    private void word(int width) {
        int end = place;
        while (end < text.length() && Spellings.isOfWord(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        if (end == place) {
            throw Unreadable.at("answer.unreadable.sign", text, place, place + width);
        }
        String word = text.substring(place, end);
        String quantity = spellings.ofWord(word);
        if (quantity != null && !isCall(end)) {
            cleaned.term(quantity, place);
            place = end;
            return;
        }
        Applicable function = function(word);
        if (function == null) {
            throw Unreadable.at("answer.unreadable.word", text, place, end);
        }
        call(function, end);
    }

    private void call(Applicable function, int end) {
        int start = place;
        if (function.gathers()) {
            requireSamples(start, end);
        }
        place = afterBlanks(end);
        if (!opensAt(place)) {
            throw Unreadable.at("answer.unreadable.function", text, start, end);
        }
        cleaned.function(function, start);
        open.push(new Open(place, false));
        place++;
    }

    /** The parser gets well-formed text only, so what is missing is found here, where its place is known. */
    private void requireTerm(int here) {
        if (!cleaned.endsTerm()) {
            throw Unreadable.at("answer.unreadable.incomplete", text, here, here + 1);
        }
    }

    private void requireSamples(int from, int to) {
        if (!hasSamples) {
            throw Unreadable.at("answer.unreadable.no-samples", text, from, to);
        }
    }

    private static @Nullable Applicable function(String word) {
        return Arrays.stream(Applicable.values())
                .filter(function -> function.words().contains(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(null);
    }
}
