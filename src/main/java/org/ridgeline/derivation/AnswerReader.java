package org.ridgeline.derivation;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a student typed, sign by sign, and hands only numbers, names of quantities, our functions, operators and
 * parentheses on. So the parser never meets anything that has another meaning to it: texts, arrays, structures, dates.
 */
final class AnswerReader {
    private static final String SUM_SIGNS = "Σ∑";

    private final String text;
    private final TypedText typed;
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
        this.typed = new TypedText(text);
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
        requireTerm(typed.lastSignBefore(place));
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
                case '^' -> operator(Operator.POWER.sign(), 1);
                case '(', '[' -> open();
                case ')', ']' -> close();
                case '√' -> root();
                default -> word(width);
            }
        }
    }

    /** Whether the word up to here is one of our functions with its parenthesis, even where a quantity is called so. */
    private boolean isCall(int end) {
        return function(text.substring(place, end)) != null && typed.opensAt(typed.afterBlanks(end));
    }

    private boolean number() {
        Optional<TypedText.Piece> number = typed.numberAt(place);
        if (number.isEmpty()) {
            return false;
        }
        int end = number.get().end();
        if (cleaned.endsTerm() && Character.isDigit(text.charAt(typed.lastSignBefore(place)))) {
            throw Unreadable.at("answer.unreadable.two-numbers", text, place, end);
        }
        if (!Double.isFinite(Double.parseDouble(number.get().plain()))) {
            throw Unreadable.at("answer.unreadable.large", text, place, end);
        }
        cleaned.term(number.get().plain(), place);
        place = end;
        return true;
    }

    /** ² and its like: a power. */
    private boolean raised() {
        Optional<TypedText.Piece> raised = typed.raisedAt(place);
        if (raised.isEmpty()) {
            return false;
        }
        requireTerm(place);
        cleaned.operator(Operator.POWER.sign(), place);
        cleaned.open(place);
        cleaned.term(raised.get().plain(), place);
        cleaned.close(place);
        place = raised.get().end();
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
            operator(Operator.POWER.sign(), 2);
        } else {
            operator(Operator.TIMES.sign(), 1);
        }
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
        place = typed.afterBlanks(place + 1);
        cleaned.function(Applicable.SQRT, sign);
        if (typed.opensAt(place)) {
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

    private void word(int width) {
        int end = typed.wordEnd(place);
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
        place = typed.afterBlanks(end);
        if (!typed.opensAt(place)) {
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
