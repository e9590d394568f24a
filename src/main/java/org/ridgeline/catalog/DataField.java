package org.ridgeline.catalog;

import java.util.List;

/**
 * One field of own data that a technique takes.
 *
 * @param shapes the shapes allowed, such as {@code [n]} and {@code [n][p]}; fields that share a letter share that length
 * @param required whether it must be there as soon as any own data is given
 * @param maxRows the most entries of the outermost dimension
 * @param mayBeEmpty whether an empty list is an answer, such as "nothing was observed"
 */
public record DataField(String name, List<String> shapes, boolean required, int maxRows, boolean mayBeEmpty) {
    /** The most rows that most techniques take. */
    public static final int MAX_ROWS = 5000;

    /** The most columns, and the most entries of any inner dimension. */
    public static final int MAX_COLUMNS = 100;

    /** The most numbers of a field that travel in an address. */
    public static final int MAX_IN_ADDRESS = 100;

    public DataField {
        shapes = List.copyOf(shapes);
    }

    public static DataField required(String name, int maxRows, String... shapes) {
        return new DataField(name, List.of(shapes), true, maxRows, false);
    }

    public static DataField optional(String name, int maxRows, String... shapes) {
        return new DataField(name, List.of(shapes), false, maxRows, false);
    }

    /** The same field, of which there may also be none. */
    public DataField orEmpty() {
        return new DataField(name, shapes, required, maxRows, true);
    }

    /** As the catalogue prints it: {@code [n]|[n][p]}. */
    public String shape() {
        return String.join("|", shapes);
    }

    /** The letters of the shape with so many dimensions, outermost first; empty where there is none. */
    List<String> letters(int dimensions) {
        return shapes.stream()
                .map(shape -> List.of(shape.substring(1, shape.length() - 1).split("]\\[")))
                .filter(letters -> letters.size() == dimensions)
                .findFirst()
                .orElse(List.of());
    }
}
