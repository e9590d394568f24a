package org.ridgeline.api;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ridgeline.catalog.Excerpt;
import org.ridgeline.catalog.Technique;
import org.ridgeline.catalog.Violation;
import org.ridgeline.catalog.ViolationException;
import org.ridgeline.catalog.Words;
import org.ridgeline.derivation.Derivation;

/**
 * A typed answer to one step of an experiment's derivation.
 *
 * @param question the experiment
 * @param step the step's id
 * @param sample the one in hand, from 1; null for none
 */
record AnswerRequest(
        Question<?> question,
        String step,
        String answer,
        @Nullable BigInteger sample) {
    static final String STEP = "step";
    static final String ANSWER = "answer";
    static final String SAMPLE = "sample";

    private static final Set<String> FIELDS = Set.of("parameters", "data", STEP, ANSWER, SAMPLE);

    /** @throws ViolationException that names every field that is wrong whatever the derivation */
    static AnswerRequest of(Technique<?, ?> technique, @Nullable String rawQuery, Map<String, ?> body) {
        Words words = Asides.take(rawQuery, technique.id()).words();
        List<Violation> violations = new ArrayList<>();
        Map<String, Object> experiment = new LinkedHashMap<>(body);
        experiment.keySet().retainAll(Set.of("parameters", "data"));
        body.keySet().stream()
                .filter(name -> !FIELDS.contains(name))
                .forEach(name -> violations.add(new Violation(
                        "body", Excerpt.of(name), words.say("violation.answer.unknown", Excerpt.of(name)))));
        String step = text(body, STEP, violations, words);
        String answer = text(body, ANSWER, violations, words);
        BigInteger sample = sample(body.get(SAMPLE), violations, words);
        Question<?> question = null;
        try {
            question = Question.ofBody(technique, rawQuery, experiment);
        } catch (ViolationException e) {
            violations.addAll(e.violations());
        }
        if (question == null || !violations.isEmpty()) {
            throw new ViolationException(violations);
        }
        return new AnswerRequest(question, step, answer, sample);
    }

    private static String text(Map<String, ?> body, String name, List<Violation> violations, Words words) {
        if (body.get(name) instanceof String text) {
            return text;
        }
        Object given = Excerpt.of(body.get(name));
        violations.add(new Violation(name, given, words.say("violation.answer.text", name, String.valueOf(given))));
        return "";
    }

    private static @Nullable BigInteger sample(@Nullable Object given, List<Violation> violations, Words words) {
        return switch (given) {
            case null -> null;
            case Integer whole -> BigInteger.valueOf(whole);
            case Long whole -> BigInteger.valueOf(whole);
            case BigInteger whole -> whole;
            default -> {
                Object value = Excerpt.of(given);
                violations.add(new Violation(
                        SAMPLE, value, words.say("violation.answer.sample.whole", SAMPLE, String.valueOf(value))));
                yield null;
            }
        };
    }

    /** The step asked for. */
    Derivation.Step stepOf(Derivation derivation) {
        return derivation.steps().stream()
                .filter(candidate -> candidate.id().equals(step))
                .findFirst()
                .orElseThrow(() -> new ViolationException(new Violation(
                        STEP,
                        Excerpt.of(step),
                        words().say(
                                        "violation.answer.step",
                                        STEP,
                                        Excerpt.of(step),
                                        String.join(
                                                ", ",
                                                derivation.steps().stream()
                                                        .map(Derivation.Step::id)
                                                        .toList())))));
    }

    /** The sample in hand, from 0; null for none. */
    @Nullable
    Integer sampleOf(Derivation derivation) {
        if (sample == null) {
            return null;
        }
        BigInteger most = BigInteger.valueOf(derivation.samples());
        if (sample.signum() > 0 && sample.compareTo(most) <= 0) {
            return sample.intValueExact() - 1;
        }
        String key = derivation.samples() == 0 ? "violation.answer.sample.none" : "violation.answer.sample";
        throw new ViolationException(new Violation(
                SAMPLE,
                Excerpt.of(new BigDecimal(sample)),
                words().say(key, SAMPLE, String.valueOf(Excerpt.of(sample)), derivation.samples())));
    }

    Words words() {
        return question.experiment().words();
    }
}
