package org.ridgeline.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ridgeline.catalog.Technique;
import org.ridgeline.catalog.Violation;
import org.ridgeline.catalog.ViolationException;
import org.ridgeline.catalog.Words;

/**
 * A body that names its technique, {@code {"technique":…,"parameters":{…},"data":{…}}}, perhaps with fields more. What is
 * wrong with it is gathered, so that one answer names everything.
 */
final class NamedExperiment {
    private static final String TECHNIQUE = "technique";
    private static final Set<String> EXPERIMENT = Set.of("parameters", "data");

    private final Map<String, Object> given;
    private final Words words;
    private final List<Violation> violations = new ArrayList<>();

    NamedExperiment(Map<String, Object> given, Words words) {
        this.given = given;
        this.words = words;
    }

    Optional<Object> field(String name) {
        return Optional.ofNullable(given.get(name));
    }

    /** Whether the field is given, be it as null. */
    boolean has(String name) {
        return given.containsKey(name);
    }

    void complain(String field, String message) {
        violations.add(new Violation(field, given.get(field), message));
    }

    /** Everything found wrong up to now. */
    List<Violation> violations() {
        return violations;
    }

    /**
     * Complains about every field but an experiment's and these.
     *
     * @param message the key of what is said of such a field
     */
    void refuseOthersThan(Set<String> more, String message) {
        given.keySet().stream()
                .filter(name -> !name.equals(TECHNIQUE) && !EXPERIMENT.contains(name) && !more.contains(name))
                .forEach(name -> violations.add(
                        new Violation(name.isBlank() ? "body" : name, given.get(name), words.say(message, name))));
    }

    /**
     * Reads the experiment.
     *
     * @param allowed the techniques that may be named
     * @param message the key of what is said where another is
     * @param rawQuery of the address, which may name the language and the parts of the answer
     * @throws ViolationException with everything that has been found wrong
     */
    Question<?> read(Stream<Technique<?, ?>> allowed, String message, @Nullable String rawQuery) {
        Map<String, Technique<?, ?>> byId = allowed.collect(
                Collectors.toMap(Technique::id, technique -> technique, (one, other) -> one, LinkedHashMap::new));
        Technique<?, ?> technique = given.get(TECHNIQUE) instanceof String id ? byId.get(id) : null;
        if (technique == null) {
            complain(TECHNIQUE, words.say(message, String.join(", ", byId.keySet())));
        }
        Question<?> question = technique == null ? null : question(technique, rawQuery);
        if (question == null || !violations.isEmpty()) {
            throw new ViolationException(violations);
        }
        return question;
    }

    private @Nullable Question<?> question(Technique<?, ?> technique, @Nullable String rawQuery) {
        Map<String, Object> experiment = new LinkedHashMap<>(given);
        experiment.keySet().retainAll(EXPERIMENT);
        try {
            return Question.ofBody(technique, rawQuery, experiment);
        } catch (ViolationException e) {
            violations.addAll(e.violations());
            return null;
        }
    }
}
