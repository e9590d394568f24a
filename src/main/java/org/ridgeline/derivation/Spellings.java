package org.ridgeline.derivation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What can be typed for each quantity of a derivation: its name, its aliases and its label, such as σ² or ∂L/∂γ. */
final class Spellings {
    /** A label with a sum or a product in it is read as one, such as x − μ. */
    private static final Pattern COMPOUND = Pattern.compile(".*[-+−*·×()\\s].*");

    private static final int SUM = 'Σ';
    private static final List<String> INDICES = List.of("_i", "ᵢ");

    private final List<Spelling> longestFirst = new ArrayList<>();
    private final Map<String, String> words = new HashMap<>();
    private final Map<String, String> inLowerCase = new HashMap<>();

    /** @param text as it is typed, composed */
    record Spelling(String text, String quantity) {}

    Spellings(Derivation derivation) {
        for (Derivation.Quantity quantity : derivation.quantities()) {
            add(quantity.name(), quantity.name());
            quantity.aliases().forEach(alias -> add(alias, quantity.name()));
        }
        derivation.quantities().forEach(quantity -> add(quantity.label(), quantity.name()));
        longestFirst.sort(Comparator.comparing(spelling -> -spelling.text().length()));
    }

    /** The first quantity that claims a spelling keeps it. */
    private void add(String spelling, String quantity) {
        String text = composed(spelling);
        if (!text.isBlank() && !COMPOUND.matcher(text).matches() && words.putIfAbsent(text, quantity) == null) {
            longestFirst.add(new Spelling(text, quantity));
            inLowerCase.putIfAbsent(text.toLowerCase(Locale.ROOT), quantity);
        }
    }

    /** The longest spelling that stands whole at this place of the text, a sample's index behind it included. */
    Optional<Spelling> startingAt(String text, int place) {
        for (Spelling spelling : longestFirst) {
            int end = place + spelling.text().length();
            if (text.startsWith(spelling.text(), place)) {
                int whole = withIndex(text, end);
                if (!isInside(text, whole)) {
                    return Optional.of(new Spelling(text.substring(place, whole), spelling.quantity()));
                }
            }
        }
        return Optional.empty();
    }

    /** Where a sample's index ends that begins here, or here. */
    static int withIndex(String text, int place) {
        return INDICES.stream()
                .filter(index -> text.startsWith(index, place))
                .mapToInt(index -> place + index.length())
                .findFirst()
                .orElse(place);
    }

    /** Whether a spelling that ends before this place would be cut off from the rest of its word. */
    private static boolean isInside(String text, int place) {
        if (place >= text.length()) {
            return false;
        }
        int next = text.codePointAt(place);
        boolean mark = Character.getType(next) == Character.NON_SPACING_MARK;
        return mark || isOfWord(next) && isOfWord(text.codePointBefore(place));
    }

    /** A whole word, whatever its case. */
    @Nullable
    String ofWord(String word) {
        String exact = words.get(word);
        return exact == null ? inLowerCase.get(word.toLowerCase(Locale.ROOT)) : exact;
    }

    /** Whether it goes on with a word rather than beginning the next one; Σ never does. */
    static boolean isOfWord(int character) {
        return character == '_'
                || Character.isLetterOrDigit(character) && character != SUM
                || Character.getType(character) == Character.NON_SPACING_MARK;
    }

    static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
