package org.ridgeline.api;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ridgeline.catalog.Violation;
import org.ridgeline.catalog.ViolationException;
import org.ridgeline.catalog.Words;

/** The parts of an answer that can be asked for alone. */
enum Include {
    RESULT,
    LANDSCAPES,
    FIGURES;

    static final Set<Include> ALL = EnumSet.allOf(Include.class);

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** An empty list, {@code include=}, asks for none of them. */
    static Set<Include> parse(String text, Words words) {
        EnumSet<Include> parts = EnumSet.noneOf(Include.class);
        if (text.isEmpty()) {
            return parts;
        }
        for (String name : text.split(",", -1)) {
            Include part = List.of(values()).stream()
                    .filter(candidate -> candidate.wire().equals(name))
                    .findAny()
                    .orElseThrow(() -> new ViolationException(
                            new Violation("include", text, words.say("violation.include", text))));
            parts.add(part);
        }
        return parts;
    }
}
