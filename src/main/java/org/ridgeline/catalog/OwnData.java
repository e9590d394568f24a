package org.ridgeline.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** The caller's own data, checked: every field has an allowed shape and fields that share a letter share its length. */
public final class OwnData {
    public static final OwnData NONE = new OwnData(new TreeMap<>());

    private final SortedMap<String, Tensor> fields;

    OwnData(SortedMap<String, Tensor> fields) {
        this.fields = fields;
    }

    public boolean isEmpty() {
        return fields.isEmpty();
    }

    public boolean has(String name) {
        return fields.containsKey(name);
    }

    /** A field that {@link #has is there}. */
    public Tensor tensor(String name) {
        return Objects.requireNonNull(fields.get(name), name);
    }

    /** A field's numbers, row by row. */
    public double[] vector(String name) {
        return tensor(name).values().clone();
    }

    /** A complaint about a field, which quotes the beginning of what was given; of a field that is missing, nothing. */
    public ViolationException refusal(String name, String message) {
        Tensor given = fields.get(name);
        Object quoted = given == null ? null : Excerpt.of(asLists(given));
        return new ViolationException(new Violation("data." + name, quoted, message));
    }

    private static List<?> asLists(Tensor tensor) {
        if (tensor.dimensions() == 2) {
            return Arrays.stream(tensor.rows())
                    .map(row -> Arrays.stream(row).mapToObj(Numbers::print).toList())
                    .toList();
        }
        return Arrays.stream(tensor.values()).mapToObj(Numbers::print).toList();
    }

    /** The fields in the order of their names. */
    public Map<String, Tensor> fields() {
        return fields;
    }

    /** SHA-256 over names, shapes and the bits of every number, in the order of names. */
    public String hash() {
        Fingerprint fingerprint = new Fingerprint();
        fields.forEach((name, tensor) -> fingerprint
                .text(name)
                .wholes(tensor.dimensions())
                .wholes(tensor.shape())
                .reals(tensor.values()));
        return fingerprint.hex();
    }
}
