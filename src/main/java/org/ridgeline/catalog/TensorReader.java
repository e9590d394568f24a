package org.ridgeline.catalog;

import java.util.Arrays;
import java.util.List;

/** Reads nested JSON lists as a {@link Tensor}; ragged, empty or non-finite input is refused with its path. */
final class TensorReader {
    /** Beyond it squares and powers overflow. */
    private static final double LARGEST = 1e100;

    private final DataField field;
    private final String path;
    private double[] values = new double[16];
    private int count;

    private TensorReader(DataField field, String path) {
        this.field = field;
        this.path = path;
    }

    /** Where and why a reading failed. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Violation violation;

        Refused(Violation violation) {
            super(violation.message(), null, false, false);
            this.violation = violation;
        }

        Violation violation() {
            return violation;
        }
    }

    static Tensor read(DataField field, String path, Object json, Words words) {
        TensorReader reader = new TensorReader(field, path);
        int[] shape = reader.shapeOf(json, words);
        if (field.letters(shape.length).isEmpty()) {
            throw reader.refused(path, json, words, "violation.data.shape", field.shape());
        }
        reader.fill(json, path, shape, 0, words);
        return new Tensor(shape, Arrays.copyOf(reader.values, reader.count));
    }

    private int[] shapeOf(Object json, Words words) {
        int[] shape = new int[0];
        Object level = json;
        while (level instanceof List<?> list) {
            if (list.isEmpty() && field.mayBeEmpty() && shape.length == 0) {
                return new int[] {0};
            }
            if (list.isEmpty()) {
                throw refused(path, json, words, "violation.data.empty");
            }
            boolean outermost = shape.length == 0;
            int most = outermost ? field.maxRows() : DataField.MAX_COLUMNS;
            if (list.size() > most) {
                throw refused(
                        path,
                        json,
                        words,
                        outermost ? "violation.data.rows" : "violation.data.columns",
                        list.size(),
                        most);
            }
            shape = Arrays.copyOf(shape, shape.length + 1);
            shape[shape.length - 1] = list.size();
            level = list.getFirst();
            if (shape.length > 4) {
                break;
            }
        }
        return shape;
    }

    private void fill(Object json, String at, int[] shape, int depth, Words words) {
        if (depth == shape.length) {
            append(json, at, words);
            return;
        }
        if (!(json instanceof List<?> list) || list.size() != shape[depth]) {
            throw refused(at, json, words, "violation.data.ragged", shape[depth]);
        }
        for (int i = 0; i < list.size(); i++) {
            Object item = list.get(i);
            if (depth + 1 == shape.length && item instanceof Number number && acceptable(number.doubleValue())) {
                add(number.doubleValue());
            } else {
                fill(item, at + "[" + i + "]", shape, depth + 1, words);
            }
        }
    }

    private void append(Object json, String at, Words words) {
        if (!(json instanceof Number number) || !Double.isFinite(number.doubleValue())) {
            throw refused(at, json, words, "violation.data.number");
        }
        throw refused(at, number, words, "violation.data.large", Numbers.print(LARGEST));
    }

    private static boolean acceptable(double value) {
        return Math.abs(value) <= LARGEST;
    }

    private void add(double value) {
        if (count == values.length) {
            values = Arrays.copyOf(values, 2 * count);
        }
        values[count++] = value + 0.0;
    }

    private Refused refused(String at, Object value, Words words, String key, Object... arguments) {
        return new Refused(new Refusal(key, arguments).asViolation(at, value, words));
    }
}
