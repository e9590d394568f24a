package org.ridgeline.catalog;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * Everything that follows from a record of annotated parameters: defaults, strict reading, the canonical query, JSON.
 *
 * @param <P> the record
 */
public final class ParameterCodec<P extends Record> {
    private final Class<P> type;
    private final List<Parameter> parameters;
    private final Map<String, Parameter> byName;
    private final Map<String, ParameterCodec<?>> groups;

    private ParameterCodec(Class<P> type, Map<String, String> ownDefaults) {
        this.type = type;
        List<Parameter> all = new ArrayList<>();
        Map<String, ParameterCodec<?>> nested = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Group group = component.getAnnotation(Group.class);
            if (group == null) {
                Parameter parameter = Parameter.of(component);
                String own = ownDefaults.get(parameter.name());
                all.add(own == null ? parameter : parameter.withDefault(own));
            } else {
                ParameterCodec<?> codec = ofGroup(component, group);
                nested.put(component.getName(), codec);
                all.addAll(codec.parameters);
            }
        }
        this.parameters = List.copyOf(all);
        this.groups = Map.copyOf(nested);
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

    public boolean has(String name) {
        return byName.containsKey(name);
    }

    public P defaults() {
        return build(Map.of());
    }

    /** Reads the values of a query; every wrong one becomes a violation. */
    public P fromQuery(List<QueryString.Pair> pairs, Words words) {
        Map<String, Object> given = new LinkedHashMap<>();
        List<Violation> violations = new ArrayList<>();
        for (QueryString.Pair pair : pairs) {
            if (given.containsKey(pair.name())) {
                violations.add(new Refusal("violation.repeated-name").asViolation(pair.name(), pair.value(), words));
            } else {
                given.put(pair.name(), pair.malformed() ? null : pair.value());
                if (pair.malformed()) {
                    given.remove(pair.name());
                    violations.add(new Refusal("violation.encoding").asViolation(pair.name(), pair.value(), words));
                }
            }
        }
        return read(given, (parameter, value) -> parameter.type().parse((String) value), violations, words);
    }

    /** Reads the values of a JSON body, as Jackson gives them. */
    public P fromJson(Map<String, ?> values, Words words) {
        return read(values, (parameter, value) -> parameter.type().read(value), new ArrayList<>(), words);
    }

    private P read(
            Map<String, ?> given,
            BiFunction<Parameter, Object, Object> reader,
            List<Violation> violations,
            Words words) {
        Map<String, Object> values = new LinkedHashMap<>();
        given.forEach((name, value) -> {
            Parameter parameter = byName.get(name);
            try {
                if (parameter == null) {
                    throw new Refusal("violation.unknown", nearest(name));
                }
                values.put(name, reader.apply(parameter, value == null ? List.of("null") : value));
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

    /** Sorted by name, defaults left out, percent-encoded: the experiment's identity. */
    public String canonical(P value) {
        Map<String, Object> values = values(value);
        return parameters.stream()
                .filter(parameter -> !parameter.defaultValue().equals(values.get(parameter.name())))
                .sorted(Comparator.comparing(Parameter::name))
                .map(parameter -> parameter.name()
                        + "="
                        + QueryString.encode(parameter.type().print(values.get(parameter.name()))))
                .collect(Collectors.joining("&"));
    }

    /** Every parameter after defaults, as JSON holds it. */
    public Map<String, Object> json(P value) {
        Map<String, Object> values = values(value);
        Map<String, Object> json = new LinkedHashMap<>();
        parameters.forEach(parameter ->
                json.put(parameter.name(), parameter.type().json(values.get(parameter.name()))));
        return json;
    }

    private Map<String, Object> values(Record value) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            Object part = get(component, value);
            if (component.isAnnotationPresent(Group.class)) {
                values.putAll(values((Record) part));
            } else {
                values.put(component.getName(), part instanceof Integer number ? (Object) number.longValue() : part);
            }
        }
        return values;
    }

    private static List<Checked.Complaint> complaints(Record value) {
        List<Checked.Complaint> all = new ArrayList<>();
        if (value instanceof Checked checked) {
            all.addAll(checked.complaints());
        }
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            if (component.isAnnotationPresent(Group.class)) {
                all.addAll(complaints((Record) get(component, value)));
            }
        }
        return all;
    }

    private P build(Map<String, Object> values) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] arguments = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            String name = components[i].getName();
            ParameterCodec<?> group = groups.get(name);
            arguments[i] = group != null
                    ? group.build(values)
                    : narrowed(values.getOrDefault(name, byName.get(name).defaultValue()), components[i].getType());
        }
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<P> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object narrowed(Object value, Class<?> wanted) {
        return wanted == int.class ? (Object) Math.toIntExact((Long) value) : value;
    }

    private static Object get(RecordComponent component, Record value) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private String nearest(String name) {
        return byName.keySet().stream()
                .min(Comparator.comparingInt(known -> Spelling.distance(known, name)))
                .orElse("–");
    }
}
