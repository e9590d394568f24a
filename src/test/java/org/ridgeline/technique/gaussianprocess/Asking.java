package org.ridgeline.technique.gaussianprocess;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.ridgeline.catalog.AllTechniques;
import org.ridgeline.catalog.Solution;
import org.ridgeline.catalog.Solving;
import org.ridgeline.catalog.Technique;
import org.ridgeline.catalog.Violation;
import org.ridgeline.catalog.ViolationException;
import org.ridgeline.figure.Figure;
import org.ridgeline.figure.Mark;

/** Questions to the technique as the API would put them, for all tests here. */
final class Asking {
    static final String ID = "gaussian-process";
    static final Technique<?, ?> TECHNIQUE = AllTechniques.of(ID);

    /** The bicycle's fixes, which are also the default. */
    static final Map<String, ?> BICYCLE = points(new double[] {0, 2, 5, 8, 10}, new double[] {0, 2, 3, 1, 4});

    private Asking() {}

    static JsonNode result(Map<String, ?> parameters, Map<String, ?> data) {
        return Solving.result(ID, parameters, data);
    }

    static Solution<?> solution(Map<String, ?> parameters, Map<String, ?> data) {
        return Solving.solve(TECHNIQUE, parameters, data, "en");
    }

    /** The result without what is drawn from random numbers. */
    static JsonNode withoutDraws(JsonNode result) {
        return ((ObjectNode) result.deepCopy()).without(List.of("priorSamples", "posteriorSamples"));
    }

    /** The figures by name, in their order. */
    static Map<String, Figure> figures(Map<String, ?> parameters, Map<String, ?> data, String language) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        Solving.solve(TECHNIQUE, parameters, data, language)
                .drawing()
                .figures()
                .forEach(figure -> figures.put(figure.name(), figure));
        return figures;
    }

    static <M extends Mark> List<M> marks(Figure figure, Class<M> kind) {
        return figure.panels().stream()
                .flatMap(panel -> panel.marks().stream())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** What is complained about; empty where the experiment is answered. */
    static List<String> refused(Map<String, ?> parameters, Map<String, ?> data) {
        try {
            result(parameters, data);
            return List.of();
        } catch (ViolationException refusal) {
            return refusal.violations().stream().map(Violation::parameter).toList();
        }
    }

    static List<String> warnings(JsonNode result) {
        return result.get("warnings").findValuesAsText("code");
    }

    static List<String> names(JsonNode object) {
        List<String> names = new java.util.ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    static Map<String, Object> points(double[] x, double[] y) {
        return data("x", list(x), "y", list(y));
    }

    static Map<String, Object> points(double[] x, double[] y, double[] grid) {
        return data("x", list(x), "y", list(y), "grid", list(grid));
    }

    /** Names and values in turn. */
    static Map<String, Object> data(Object... namesAndValues) {
        Map<String, Object> data = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            data.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return data;
    }

    static List<Double> list(double... numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }

    static double[] steps(int count, double from, double step) {
        return DoubleStream.iterate(from, x -> x + step).limit(count).toArray();
    }
}
