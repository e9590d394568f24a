package org.ridgeline.catalog;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything that follows from a record of annotated parameters: defaults, strict reading, the canonical query, JSON.
 *
 * @param <P> the record
 */
public final class ParameterCodec<P extends Record> {
    private final RecordAccess<P> record;
    private final List<Parameter> parameters;
    private final List<Parameter> sorted;
    private final Map<String, Parameter> byName;

    /** By component: the codec of a {@link Group}, or null. */
    private final List<@Nullable ParameterCodec<?>> groups = new ArrayList<>();

    private ParameterCodec(Class<P> type, Map<String, String> ownDefaults) {
        this.record = new RecordAccess<>(type);
        List<Parameter> all = new ArrayList<>();
        for (RecordComponent component : record.components()) {
            Group group = component.getAnnotation(Group.class);
            ParameterCodec<?> codec = group == null ? null : ofGroup(component, group);
            groups.add(codec);
            if (codec == null) {
                Parameter parameter = Parameter.of(component);
                String own = ownDefaults.get(parameter.name());
                all.add(own == null ? parameter : parameter.withDefault(own));
            } else {
                all.addAll(codec.parameters);
            }
        }
        this.parameters = List.copyOf(all);
        this.sorted = all.stream().sorted(Comparator.comparing(Parameter::name)).toList();
        this.byName = all.stream()
                .collect(Collectors.toMap(Parameter::name, parameter -> parameter, (a, b) -> a, LinkedHashMap::new));
        if (byName.size() < all.size()) {
            throw new IllegalArgumentException("Two parameters of (%s) have the same name.".formatted(type.getName()));
        }
    }

    public static <P extends Record> ParameterCodec<P> of(Class<P> type) {
        return new ParameterCodec<>(type, Map.of());
    }

    private static ParameterCodec<?> ofGroup(RecordComponent component, Group group) {
        Map<String, String> defaults = QueryString.parse(group.defaults()).stream()
                .collect(Collectors.toMap(QueryString.Pair::name, QueryString.Pair::value));
        return new ParameterCodec<>(component.getType().asSubclass(Record.class), defaults);
    }

    /** In the order of declaration. */
    public List<Parameter> parameters() {
        return parameters;
    }

    public P defaults() {
        return build(Map.of());
    }

    /** Reads the values of a query; every wrong one becomes a violation. */
    public P fromQuery(List<QueryString.Pair> pairs, Words words) {
        return fromQuery(pairs, words, 0);
    }

    private P fromQuery(List<QueryString.Pair> pairs, Words words, int depth) {
        Map<String, Object> given = new LinkedHashMap<>();
        List<Violation> violations = new ArrayList<>();
        for (QueryString.Pair pair : pairs) {
            if (pair.malformed()) {
                violations.add(new Refusal("violation.encoding").asViolation(pair.name(), pair.value(), words));
            } else if (given.putIfAbsent(pair.name(), pair.value()) != null) {
                violations.add(new Refusal("violation.repeated-name").asViolation(pair.name(), pair.value(), words));
            }
        }
        return read(given, (parameter, value) -> parameter.type().parse((String) value), violations, words, depth);
    }

    /** Reads the values of a JSON body, as Jackson gives them. */
    public P fromJson(Map<String, ?> values, Words words) {
        return read(values, (parameter, value) -> parameter.type().read(value), new ArrayList<>(), words, 0);
    }

    private P read(
            Map<String, ?> given,
            BiFunction<Parameter, Object, Object> reader,
            List<Violation> violations,
            Words words,
            int depth) {
        Map<String, Object> values = new LinkedHashMap<>();
        given.forEach((name, value) -> {
            Parameter parameter = byName.get(name);
            try {
                if (parameter == null) {
                    throw new Refusal("violation.unknown", nearest(name));
                }
                // null is of no type; an empty object is refused by every one of them.
                Object read = reader.apply(parameter, value == null ? Map.of() : value);
                values.put(
                        name,
                        parameter.type() instanceof ParameterType.Query query
                                ? canonical(query, (String) read, words, depth)
                                : read);
            } catch (Refusal refusal) {
                violations.add(refusal.asViolation(name, value, words));
            }
        });
        if (!violations.isEmpty()) {
            throw new ViolationException(violations);
        }
        P built = build(values);
        List<Violation> complaints = complaints(built).stream()
                .map(complaint -> complaint.asViolation(words))
                .toList();
        if (!complaints.isEmpty()) {
            throw new ViolationException(complaints);
        }
        return built;
    }

    /** A query that is a parameter's value, as {@link #canonical(Record)} writes the experiment it names. */
    private String canonical(ParameterType.Query type, String query, Words words, int depth) {
        if (query.isEmpty()) {
            return query;
        }
        if (depth == type.deepest()) {
            throw new Refusal("violation.query.deep", type.deepest());
        }
        try {
            // Encoded in full it may be longer than it was given.
            return (String) type.parse(canonical(fromQuery(QueryString.parse(query), words, depth + 1)));
        } catch (ViolationException inner) {
            throw new Refusal("violation.query", inner.messages());
        }
    }

    /** Each parameter's value as a query has it, before percent-encoding. */
    Map<String, String> texts(P value) {
        Map<String, Object> values = new LinkedHashMap<>();
        collect(value, values);
        Map<String, String> texts = new LinkedHashMap<>();
        for (Parameter parameter : parameters) {
            texts.put(parameter.name(), parameter.type().print(Objects.requireNonNull(values.get(parameter.name()))));
        }
        return texts;
    }

    /** Sorted by name, defaults left out, percent-encoded: the experiment's identity. */
    public String canonical(P value) {
        Map<String, Object> values = new LinkedHashMap<>();
        collect(value, values);
        StringBuilder query = new StringBuilder();
        for (Parameter parameter : sorted) {
            Object own = Objects.requireNonNull(values.get(parameter.name()));
            if (!parameter.defaultValue().equals(own)) {
                query.append(query.isEmpty() ? "" : "&")
                        .append(parameter.name())
                        .append('=');
                query.append(QueryString.encode(parameter.type().print(own)));
            }
        }
        return query.toString();
    }

    /** Every parameter after defaults, as JSON holds it. */
    public Map<String, Object> json(P value) {
        Map<String, Object> values = new LinkedHashMap<>();
        collect(value, values);
        parameters.forEach(parameter -> values.computeIfPresent(
                parameter.name(), (name, own) -> parameter.type().json(own)));
        return values;
    }

    private void collect(Record value, Map<String, Object> values) {
        for (int i = 0; i < groups.size(); i++) {
            Object part = record.get(i, value);
            ParameterCodec<?> group = groups.get(i);
            if (group != null) {
                group.collect((Record) part, values);
            } else {
                String name = record.components().get(i).getName();
                values.put(name, part instanceof Integer number ? (Object) number.longValue() : part);
            }
        }
    }

    private List<Checked.Complaint> complaints(Record value) {
        List<Checked.Complaint> all = new ArrayList<>();
        if (value instanceof Checked checked) {
            all.addAll(checked.complaints());
        }
        for (int i = 0; i < groups.size(); i++) {
            ParameterCodec<?> group = groups.get(i);
            if (group != null) {
                all.addAll(group.complaints((Record) record.get(i, value)));
            }
        }
        return all;
    }

    private P build(Map<String, Object> values) {
        Object[] arguments = new Object[groups.size()];
        for (int i = 0; i < arguments.length; i++) {
            RecordComponent component = record.components().get(i);
            ParameterCodec<?> group = groups.get(i);
            if (group != null) {
                arguments[i] = group.build(values);
            } else {
                Parameter parameter = Objects.requireNonNull(byName.get(component.getName()));
                Object value = values.getOrDefault(parameter.name(), parameter.defaultValue());
                arguments[i] = component.getType() == int.class ? (Object) Math.toIntExact((Long) value) : value;
            }
        }
        return record.build(arguments);
    }

    private String nearest(String name) {
        return byName.keySet().stream()
                .min(Comparator.comparingInt(known -> Spelling.distance(known, name)))
                .orElse("–");
    }
}
