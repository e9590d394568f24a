package org.ridgeline.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Points that break careless arithmetic, each under what is odd about it. */
public final class DegenerateData {
    private static final List<Double> WAVE = DoubleStream.iterate(0, x -> x + 0.5)
            .limit(12)
            .map(Math::sin)
            .boxed()
            .toList();

    private DegenerateData() {}

    public static Map<String, Map<String, ?>> all() {
        Map<String, Map<String, ?>> data = new LinkedHashMap<>();
        data.put("one point", points(List.of(2.0), List.of(1.0)));
        data.put("two points", points(List.of(0.0, 1.0), List.of(1.0, -1.0)));
        data.put("two points at one x", points(List.of(1.0, 1.0), List.of(1.0, -1.0)));
        data.put("three points", points(List.of(0.0, 1.0, 2.0), List.of(1.0, -1.0, 5.0)));
        data.put("constant x", points(Collections.nCopies(12, 3.0), WAVE));
        data.put("x all zero", points(Collections.nCopies(12, 0.0), WAVE));
        data.put("constant y", points(steps(12, 1), Collections.nCopies(12, 7.0)));
        data.put("y all zero", points(steps(12, 1), Collections.nCopies(12, 0.0)));
        data.put("constant x and y", points(Collections.nCopies(5, 3.0), Collections.nCopies(5, 3.0)));
        data.put("every x twice", points(twice(steps(6, 1)), WAVE));
        data.put("every point twice", points(twice(steps(6, 1)), twice(WAVE.subList(0, 6))));
        data.put(
                "x far from zero",
                points(steps(12, 1).stream().map(x -> x + 1e9).toList(), WAVE));
        data.put(
                "x close together",
                points(steps(12, 1).stream().map(x -> 1 + x * 1e-15).toList(), WAVE));
        data.put(
                "huge x",
                points(steps(12, 1e99).stream().map(x -> Math.min(x, 1e100)).toList(), WAVE));
        data.put("large x", points(steps(12, 1e14), WAVE));
        data.put("tiny x", points(steps(12, 1e-300), WAVE));
        data.put("x below the normal numbers", points(steps(12, 1e-320), WAVE));
        data.put("x of all sizes", points(List.of(1e-100, 1.0, 1e50, 1e100), List.of(1.0, 2.0, 3.0, 4.0)));
        data.put(
                "huge y", points(steps(12, 1), WAVE.stream().map(y -> y * 1e100).toList()));
        data.put(
                "tiny y",
                points(steps(12, 1), WAVE.stream().map(y -> y * 1e-300).toList()));
        data.put(
                "y below the normal numbers",
                points(steps(12, 1), WAVE.stream().map(y -> y * 1e-320).toList()));
        data.put("a perfect line", points(steps(12, 1), steps(12, 2)));
        data.put("one point apart", points(List.of(0.0, 0.0, 0.0, 0.0, 1.0), List.of(1.0, 2.0, 3.0, 4.0, 5.0)));
        data.put(
                "with test points far away",
                with(points(steps(12, 1), WAVE), "testX", List.of(1e6), "testY", List.of(0)));
        data.put(
                "with test points as the training ones",
                with(points(steps(12, 1), WAVE), "testX", steps(12, 1), "testY", WAVE));
        data.put(
                "with huge test points",
                with(points(steps(12, 1), WAVE), "testX", List.of(1e100), "testY", List.of(1e100)));
        data.put("with a grid of one place", with(points(steps(12, 1), WAVE), "grid", List.of(3)));
        data.put("with a grid far away and back", with(points(steps(12, 1), WAVE), "grid", List.of(1e5, -1e5, 0, 0)));
        data.put("one row of columns", rows(1, 3));
        data.put("fewer rows than columns", rows(4, 10));
        data.put("a hundred columns", rows(12, 100));
        data.put("one column in rows", rows(12, 1));
        data.put("equal columns", rows(12, List.of(1, 1, 1)));
        data.put("columns that are multiples", rows(12, List.of(1, 2, -3)));
        data.put("a column of zeros", rows(12, List.of(1, 0)));
        data.put("only columns of zeros", rows(12, List.of(0, 0)));
        data.put(
                "a constant column",
                Map.of("x", IntStream.range(0, 12).mapToObj(i -> List.of(5, i)).toList(), "y", WAVE));
        data.put("columns of all sizes", rows(12, List.of(1e-100, 1, 1e95)));
        data.putAll(asClasses(data));
        return data;
    }

    /** The same places with two classes, for techniques that take no other y. */
    private static Map<String, Map<String, ?>> asClasses(Map<String, Map<String, ?>> data) {
        Map<String, Map<String, ?>> classes = new LinkedHashMap<>();
        data.forEach((name, fields) -> {
            if (!fields.containsKey("testY")) {
                int rows = ((List<?>) fields.get("y")).size();
                Map<String, Object> labelled = new LinkedHashMap<>(fields);
                labelled.put(
                        "y",
                        IntStream.range(0, rows)
                                .mapToObj(i -> i % 3 == 0 ? 1.0 : 0.0)
                                .toList());
                classes.put(name + ", in classes", labelled);
            }
        });
        return classes;
    }

    /** The default, and every parameter at either end of its range while the others rest. */
    public static List<Map<String, ?>> parameters(Technique<?, ?> technique) {
        List<Map<String, ?>> all = new ArrayList<>();
        all.add(Map.of());
        List<Object> degrees = technique.parameters().parameters().stream()
                        .anyMatch(p -> p.name().equals("degree"))
                ? List.of(0, 1, 5)
                : List.of();
        for (Parameter parameter : technique.parameters().parameters()) {
            if (!parameter.makesData()) {
                for (Object value : ends(parameter.type())) {
                    all.add(Map.of(parameter.name(), value));
                    degrees.stream()
                            .filter(degree -> !parameter.name().equals("degree"))
                            .forEach(degree -> all.add(Map.of(parameter.name(), value, "degree", degree)));
                }
            }
        }
        return all;
    }

    private static List<Object> ends(ParameterType type) {
        return switch (type) {
            case ParameterType.Whole whole -> List.of(whole.minimum(), whole.maximum());
            case ParameterType.Real real -> List.of(real.minimum(), real.maximum());
            case ParameterType.Choice choice -> List.copyOf(choice.values());
            case ParameterType.Expression expression -> List.copyOf(expression.terms());
            case ParameterType.Query query -> List.of("", "forkAt=1");
            case ParameterType.Flag flag -> List.of(true, false);
            case ParameterType.Many many ->
                List.of(
                        ends(many.items()),
                        ends(many.items()).subList(0, 1),
                        ends(many.items()).subList(1, 2));
        };
    }

    private static Map<String, ?> points(List<Double> x, List<Double> y) {
        return Map.of("x", x, "y", y.subList(0, x.size()));
    }

    private static Map<String, ?> with(Map<String, ?> points, Object... more) {
        Map<String, Object> all = new LinkedHashMap<>(points);
        for (int i = 0; i < more.length; i += 2) {
            all.put((String) more[i], more[i + 1]);
        }
        return all;
    }

    private static Map<String, ?> rows(int rows, int columns) {
        List<List<Double>> x = IntStream.range(0, rows)
                .mapToObj(i -> IntStream.range(0, columns)
                        .mapToObj(j -> Math.sin(1 + i * (j + 1.5)))
                        .toList())
                .toList();
        return Map.of("x", x, "y", WAVE.subList(0, rows));
    }

    /** One column, and multiples of it. */
    private static Map<String, ?> rows(int rows, List<? extends Number> factors) {
        List<List<Double>> x = IntStream.range(0, rows)
                .mapToObj(i -> factors.stream()
                        .map(factor -> Math.cos(2 * i) * factor.doubleValue())
                        .toList())
                .toList();
        return Map.of("x", x, "y", WAVE.subList(0, rows));
    }

    private static List<Double> steps(int count, double step) {
        return IntStream.range(0, count).mapToObj(i -> i * step).toList();
    }

    private static List<Double> twice(List<Double> values) {
        return values.stream()
                .flatMap(value -> java.util.stream.Stream.of(value, value))
                .toList();
    }
}
