package org.ridgeline.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ridgeline.catalog.DataReader;
import org.ridgeline.catalog.Experiment;
import org.ridgeline.catalog.Numbers;
import org.ridgeline.catalog.OwnData;
import org.ridgeline.catalog.QueryString;
import org.ridgeline.catalog.Technique;
import org.ridgeline.catalog.Tensor;
import org.ridgeline.catalog.Violation;
import org.ridgeline.catalog.ViolationException;
import org.ridgeline.catalog.Words;

/**
 * A request, understood: which experiment, which parts of the answer, in which language.
 *
 * @param query the experiment's canonical query, own data of the address included
 * @param <P> the technique's record of parameters
 */
record Question<P extends Record>(
        Technique<P, ?> technique, Experiment<P> experiment, String query, Set<Include> parts) {

    String language() {
        return experiment.words().language();
    }

    /** Everything that the answer's bytes depend on, but the program itself. */
    String key() {
        return technique.id() + "?" + query + "#" + language() + "#" + parts;
    }

    /** The canonical query without own data. */
    String parametersQuery() {
        return technique.parameters().canonical(experiment.parameters());
    }

    /** The same experiment with English words. */
    Experiment<P> inEnglish() {
        return new Experiment<>(experiment.parameters(), experiment.data(), Words.of("en", technique.id()));
    }

    /** Reads a GET: parameters, own data and the two words that are no part of the experiment. */
    static <P extends Record> Question<P> ofAddress(Technique<P, ?> technique, @Nullable String rawQuery) {
        List<QueryString.Pair> parameters = new ArrayList<>();
        List<QueryString.Pair> own = new ArrayList<>();
        DataReader reader = new DataReader(technique.data());
        Asides asides = Asides.take(rawQuery, technique.id());
        for (QueryString.Pair pair : asides.rest()) {
            (reader.has(pair.name()) ? own : parameters).add(pair);
        }
        Words words = asides.words();
        List<Violation> violations = new ArrayList<>();
        P values = attempt(() -> technique.parameters().fromQuery(parameters, words), violations);
        OwnData data = attempt(() -> reader.fromQuery(own, words), violations);
        if (!violations.isEmpty() || values == null || data == null) {
            throw new ViolationException(violations);
        }
        return new Question<>(
                technique, new Experiment<>(values, data, words), canonical(technique, values, data), asides.parts());
    }

    /** Reads a POST: {@code {"parameters":{…},"data":{…}}}. */
    static <P extends Record> Question<P> ofBody(
            Technique<P, ?> technique, @Nullable String rawQuery, Map<String, ?> body) {
        Asides asides = Asides.take(rawQuery, technique.id());
        Words words = asides.words();
        List<Violation> violations = new ArrayList<>();
        for (QueryString.Pair pair : asides.rest()) {
            violations.add(new Violation(pair.name(), pair.value(), words.say("violation.in-body", pair.name())));
        }
        body.keySet().stream()
                .filter(name -> !Set.of("parameters", "data").contains(name))
                .forEach(
                        name -> violations.add(new Violation("body", name, words.say("violation.body.unknown", name))));
        Map<String, ?> given = object(body, "parameters", violations, words);
        Map<String, ?> own = object(body, "data", violations, words);
        P values = attempt(() -> technique.parameters().fromJson(given, words), violations);
        OwnData data = attempt(() -> new DataReader(technique.data()).fromJson(own, words), violations);
        if (!violations.isEmpty() || values == null || data == null) {
            throw new ViolationException(violations);
        }
        return new Question<>(
                technique,
                new Experiment<>(values, data, words),
                canonical(technique, values, OwnData.NONE),
                asides.parts());
    }

    /** Of parameters alone, with data that have been read before. */
    static <P extends Record> Question<P> ofParameters(
            Technique<P, ?> technique, @Nullable String rawQuery, Map<String, ?> parameters, OwnData data) {
        Question<P> question = ofBody(technique, rawQuery, Map.of("parameters", parameters));
        Experiment<P> withData = new Experiment<>(
                question.experiment().parameters(), data, question.experiment().words());
        return new Question<>(technique, withData, question.query(), question.parts());
    }

    private static <T> @Nullable T attempt(java.util.function.Supplier<T> reading, List<Violation> violations) {
        try {
            return reading.get();
        } catch (ViolationException e) {
            violations.addAll(e.violations());
            return null;
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ?> object(Map<String, ?> body, String name, List<Violation> violations, Words words) {
        Object value = body.get(name);
        if (value == null) {
            return Map.of();
        }
        if (value instanceof Map<?, ?> object) {
            return (Map<String, ?>) object;
        }
        violations.add(new Violation(name, value, words.say("violation.body.object", name)));
        return Map.of();
    }

    private static <P extends Record> String canonical(Technique<P, ?> technique, P values, OwnData data) {
        Map<String, String> pairs = new java.util.TreeMap<>();
        for (QueryString.Pair pair : QueryString.parse(technique.parameters().canonical(values))) {
            pairs.put(pair.name(), QueryString.encode(pair.value()));
        }
        data.fields().forEach((name, tensor) -> pairs.put(name, print(tensor)));
        return String.join(
                "&",
                pairs.entrySet().stream()
                        .map(e -> e.getKey() + "=" + e.getValue())
                        .toList());
    }

    private static String print(Tensor tensor) {
        StringBuilder text = new StringBuilder();
        for (double value : tensor.values()) {
            text.append(text.isEmpty() ? "" : ",").append(Numbers.print(value));
        }
        return text.toString();
    }
}
