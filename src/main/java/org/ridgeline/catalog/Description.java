package org.ridgeline.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ridgeline.figure.Role;

/** A technique's declaration as the catalogue publishes it, for labs, schemas and people, in all languages at once. */
public final class Description {
    private Description() {}

    /** The {@code T} of the contract, ready for JSON. */
    public static Map<String, Object> of(Technique<?, ?> technique) {
        String id = technique.id();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id);
        json.put("kind", technique.kind().name().toLowerCase(Locale.ROOT));
        json.put("version", technique.version());
        json.put("titles", inAll(id, "title"));
        json.put(
                "parameters",
                technique.parameters().parameters().stream().map(p -> of(id, p)).toList());
        json.put("data", technique.data().stream().map(field -> of(id, field)).toList());
        json.put("landscapes", technique.landscapes());
        if (!technique.labIncludes().isEmpty()) {
            json.put("include", technique.labIncludes());
        }
        if (technique.hasMoments()) {
            json.put("moment", inAll(id, "moment"));
        }
        return json;
    }

    private static Map<String, Object> of(String id, Parameter parameter) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", parameter.name());
        json.putAll(type(id, parameter.name(), parameter.type()));
        json.put("default", parameter.type().json(parameter.defaultValue()));
        json.put("labels", inAll(id, "parameter." + parameter.name() + ".label"));
        json.put("help", inAll(id, "parameter." + parameter.name() + ".help"));
        json.put("group", group(parameter));
        if (parameter.forks()) {
            json.put("forks", true);
        }
        Control control = parameter.control();
        if (control != null) {
            Map<String, Object> offered = offered(control);
            json.putAll(offered);
            if (json.get("items") instanceof Map<?, ?> items) {
                Map<String, Object> described = new LinkedHashMap<>();
                items.forEach((key, value) -> described.put((String) key, value));
                described.putAll(offered);
                json.put("items", described);
            }
        }
        return json;
    }

    /** Where a lab offers it; there is no control for where an experiment begins, and the walkthrough has its own. */
    private static String group(Parameter parameter) {
        if (parameter.isOfFork()) {
            return "fork";
        } else if (parameter.isOfWalkthrough()) {
            return "walkthrough";
        }
        return parameter.makesData() ? "data" : parameter.isFurther() ? "further" : "main";
    }

    private static Map<String, Object> type(String id, String name, ParameterType type) {
        Map<String, Object> json = new LinkedHashMap<>();
        switch (type) {
            case ParameterType.Whole whole -> {
                json.put("type", whole.seed() ? "seed" : "whole");
                json.put("minimum", whole.minimum());
                json.put("maximum", whole.maximum());
            }
            case ParameterType.Real real -> {
                json.put("type", "real");
                json.put(real.aboveMinimum() ? "exclusiveMinimum" : "minimum", real.minimum());
                json.put(real.belowMaximum() ? "exclusiveMaximum" : "maximum", real.maximum());
                json.put("scale", real.scale().name().toLowerCase(Locale.ROOT));
                if (!real.unit().isEmpty()) {
                    json.put("unit", real.unit());
                }
            }
            case ParameterType.Choice choice -> {
                json.put("type", "choice");
                json.put("choices", labelled(id, name, choice.values()));
            }
            case ParameterType.Expression expression -> {
                json.put("type", "expression");
                json.put("choices", labelled(id, name, expression.terms()));
                json.put("operators", List.of(expression.operators().split("")));
                json.put("maxItems", expression.mostTerms());
            }
            case ParameterType.Query query -> json.put("type", "expression");
            case ParameterType.Flag flag -> json.put("type", "flag");
            case ParameterType.Many many -> {
                json.put("type", "list");
                json.put("items", type(id, name, many.items()));
                json.put("minItems", many.minItems());
                json.put("maxItems", many.maxItems());
                if (many.repeats()) {
                    json.put("repeats", true);
                }
            }
        }
        return json;
    }

    private static List<Map<String, Object>> labelled(String id, String name, List<String> values) {
        List<Map<String, Object>> choices = new ArrayList<>();
        for (String value : values) {
            Map<String, Object> labelled = new LinkedHashMap<>();
            labelled.put("value", value);
            labelled.put("labels", inAll(id, "choice." + name + "." + value));
            choices.add(labelled);
        }
        return choices;
    }

    private static Map<String, Object> offered(Control control) {
        Map<String, Object> json = new LinkedHashMap<>();
        if (!control.symbol().isEmpty()) {
            json.put("symbol", control.symbol());
        }
        if (control.role() != Role.NEUTRAL) {
            json.put("role", ParameterType.Choice.wire(control.role()));
        }
        if (control.explains()) {
            json.put("explains", true);
        }
        if (control.cyclic()) {
            json.put("cyclic", true);
        }
        if (!control.with().isEmpty()) {
            Map<String, Object> shownWhen = new LinkedHashMap<>();
            shownWhen.put("parameter", control.with());
            shownWhen.put("matches", control.matching());
            json.put("shownWhen", shownWhen);
        }
        if (!Double.isNaN(control.from())) {
            Map<String, Object> slider = new LinkedHashMap<>();
            slider.put("minimum", control.from());
            slider.put("maximum", control.to());
            if (control.step() > 0) {
                slider.put("step", control.step());
            }
            json.put("slider", slider);
        }
        return json;
    }

    private static Map<String, Object> of(String id, DataField field) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", field.name());
        json.put("shape", field.shape());
        json.put("required", field.required());
        json.put("help", inAll(id, "data." + field.name()));
        return json;
    }

    private static Map<String, String> inAll(String id, String key) {
        Map<String, String> words = new LinkedHashMap<>();
        Words.LANGUAGES.forEach(
                language -> words.put(language, Words.of(language, id).say(key)));
        return words;
    }
}
