package org.ridgeline.derivation;

import java.util.ArrayList;
import java.util.List;

/** The text that the parser gets, put together piece by piece, with the place that each piece came from. */
final class Cleaned {
    private final StringBuilder text = new StringBuilder();
    private final List<Integer> places = new ArrayList<>();

    /** Whether what was added last ends a term, so that one more term would have to be multiplied. */
    private boolean endsTerm;

    void term(String piece, int place) {
        begin(place);
        append(piece, place);
        endsTerm = true;
    }

    void open(int place) {
        begin(place);
        append("(", place);
        endsTerm = false;
    }

    void function(Applicable function, int place) {
        begin(place);
        append(function.word() + "(", place);
        endsTerm = false;
    }

    void close(int place) {
        append(")", place);
        endsTerm = true;
    }

    void operator(String sign, int place) {
        append(sign, place);
        endsTerm = false;
    }

    /** What follows a term without a sign multiplies it. */
    private void begin(int place) {
        if (endsTerm) {
            append(Operator.TIMES.sign(), place);
        }
    }

    private void append(String piece, int place) {
        text.append(piece);
        for (int i = 0; i < piece.length(); i++) {
            places.add(place);
        }
    }

    boolean endsTerm() {
        return endsTerm;
    }

    boolean endsWith(String end) {
        return text.toString().endsWith(end);
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    String text() {
        return text.toString();
    }

    /** Where in the answer the piece stands that has this place here. */
    int place(int here) {
        return places.get(Math.clamp(here, 0, places.size() - 1));
    }
}
