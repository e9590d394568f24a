package org.ridgeline.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ridgeline.catalog.QueryString;
import org.ridgeline.catalog.Violation;
import org.ridgeline.catalog.ViolationException;
import org.ridgeline.catalog.Words;

/** {@code lang} and {@code include}, taken out of a query: they are no part of an experiment. */
record Asides(Words words, Set<Include> parts, List<QueryString.Pair> rest) {
    private static final String LANGUAGE = "lang";
    private static final String PARTS = "include";

    /** @param topic whose words an answer is written in: a technique, or {@link Words#COMMON} */
    static Asides take(@Nullable String rawQuery, String topic) {
        Map<String, QueryString.Pair> asides = new LinkedHashMap<>();
        List<QueryString.Pair> rest = new ArrayList<>();
        for (QueryString.Pair pair : QueryString.parse(rawQuery)) {
            boolean aside = pair.name().equals(LANGUAGE) || pair.name().equals(PARTS);
            if (!aside || asides.putIfAbsent(pair.name(), pair) != null) {
                rest.add(pair);
            }
        }
        QueryString.Pair asked = asides.get(LANGUAGE);
        String language = asked == null ? "en" : asked.value();
        boolean spoken = Words.LANGUAGES.contains(language);
        Words words = Words.of(spoken ? language : "en", topic);
        if (!spoken) {
            throw new ViolationException(new Violation(LANGUAGE, language, words.say("violation.lang", language)));
        }
        QueryString.Pair included = asides.get(PARTS);
        return new Asides(words, included == null ? Include.ALL : Include.parse(included.value(), words), rest);
    }

    /** The same, where an address takes nothing else: every other name is refused. */
    Asides alone() {
        if (!rest.isEmpty()) {
            throw new ViolationException(rest.stream()
                    .map(pair -> new Violation(
                            pair.name().isBlank() ? "query" : pair.name(),
                            pair.value(),
                            words.say("violation.unknown", pair.name(), pair.value(), LANGUAGE)))
                    .toList());
        }
        return this;
    }
}
