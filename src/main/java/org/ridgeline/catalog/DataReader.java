package org.ridgeline.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads own data from a body or from an address, against the fields that a technique declares. */
public final class DataReader {
    private final List<DataField> fields;

    public DataReader(List<DataField> fields) {
        this.fields = List.copyOf(fields);
    }

    /** Whether a name in a query is a field of own data. */
    public boolean has(String name) {
        return field(name).isPresent();
    }

    /** Reads the {@code data} of a body; empty data is no data. Violations carry paths such as {@code data.x[3]}. */
    public OwnData fromJson(Map<String, ?> data, Words words) {
        return read(data, "data.", words);
    }

    /** Reads comma-separated numbers of an address. Violations carry the field's plain name. */
    public OwnData fromQuery(List<QueryString.Pair> pairs, Words words) {
        Map<String, Object> lists = new LinkedHashMap<>();
        List<Violation> violations = new ArrayList<>();
        for (QueryString.Pair pair : pairs) {
            boolean empty = pair.value().isEmpty()
                    && field(pair.name()).map(DataField::mayBeEmpty).orElse(false);
            List<String> items = empty ? List.of() : List.of(pair.value().split(",", -1));
            Refusal refusal = null;
            if (lists.containsKey(pair.name())) {
                refusal = new Refusal("violation.repeated-name");
            } else if (items.size() > DataField.MAX_IN_ADDRESS) {
                refusal = new Refusal("violation.data.address", items.size(), DataField.MAX_IN_ADDRESS);
            } else if (pair.malformed() || !items.stream().allMatch(Numbers::isReal)) {
                refusal = new Refusal("violation.data.list");
            }
            if (refusal == null) {
                lists.put(pair.name(), items.stream().map(Double::valueOf).toList());
            } else {
                violations.add(refusal.asViolation(pair.name(), pair.value(), words));
            }
        }
        if (!violations.isEmpty()) {
            throw new ViolationException(violations);
        }
        return read(lists, "", words);
    }

    private OwnData read(Map<String, ?> given, String prefix, Words words) {
        if (given.isEmpty()) {
            return OwnData.NONE;
        }
        List<Violation> violations = new ArrayList<>();
        SortedMap<String, Tensor> read = new TreeMap<>();
        given.forEach((name, json) -> {
            Optional<DataField> field = field(name);
            if (field.isEmpty()) {
                String known =
                        String.join(", ", fields.stream().map(DataField::name).toList());
                violations.add(new Refusal(known.isEmpty() ? "violation.data.none" : "violation.data.unknown", known)
                        .asViolation(prefix + name, json, words));
                return;
            }
            try {
                read.put(name, TensorReader.read(field.get(), prefix + name, json, words));
            } catch (TensorReader.Refused refused) {
                violations.add(refused.violation());
            }
        });
        for (DataField field : fields) {
            if (field.required() && !given.containsKey(field.name())) {
                violations.add(new Refusal("violation.data.missing").asViolation(prefix + field.name(), null, words));
            }
        }
        violations.addAll(lengths(read, prefix, words));
        if (!violations.isEmpty()) {
            throw new ViolationException(violations);
        }
        return new OwnData(read);
    }

    /** Fields that share a letter in their shapes must share that length; the first one given sets it. */
    private List<Violation> lengths(SortedMap<String, Tensor> read, String prefix, Words words) {
        Map<String, Integer> lengths = new HashMap<>();
        Map<String, String> setBy = new HashMap<>();
        List<Violation> violations = new ArrayList<>();
        for (DataField field : fields) {
            Tensor tensor = read.get(field.name());
            if (tensor == null) {
                continue;
            }
            List<String> letters = field.letters(tensor.dimensions());
            for (int i = 0; i < letters.size(); i++) {
                int length = tensor.shape()[i];
                Integer known = lengths.putIfAbsent(letters.get(i), length);
                String first = setBy.computeIfAbsent(letters.get(i), letter -> field.name());
                if (known != null && known != length) {
                    violations.add(new Refusal("violation.data.length", length, known, first)
                            .asViolation(prefix + field.name(), length, words));
                }
            }
        }
        return violations;
    }

    private Optional<DataField> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }
}
