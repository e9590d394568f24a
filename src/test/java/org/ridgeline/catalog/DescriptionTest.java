package org.ridgeline.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogue says of every technique what a lab needs to know, in both languages. */
class DescriptionTest {
    private static final Set<String> TYPES = Set.of("whole", "real", "choice", "flag", "list", "seed", "expression");
    private static final double LARGEST_SEED = 9007199254740991d;

    @ParameterizedTest
    @MethodSource("org.ridgeline.catalog.AllTechniques#stream")
    void aTechniqueSaysWhoItIs(Technique<?, ?> technique) {
        JsonNode json = describe(technique);
        assertThat(json.path("id").asText()).isEqualTo(technique.id()).matches("[a-z0-9]+(-[a-z0-9]+)*");
        assertThat(json.path("kind").asText()).isIn("instant", "run");
        if (technique.kind() == Kind.RUN) {
            assertInBothLanguages(json.path("moment"));
        }
        assertThat(json.path("version").asInt()).isPositive();
        assertInBothLanguages(json.path("titles"));
        assertThat(json.path("parameters").isArray()).isTrue();
        assertThat(json.path("data").isArray()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("org.ridgeline.catalog.AllTechniques#stream")
    void aParameterSaysItsTypeDefaultAndWords(Technique<?, ?> technique) {
        for (JsonNode parameter : describe(technique).path("parameters")) {
            assertThat(parameter.path("name").asText()).matches("[a-z][A-Za-z0-9]*");
            assertThat(parameter.path("type").asText()).isIn(TYPES);
            assertThat(parameter.has("default")).isTrue();
            assertInBothLanguages(parameter.path("labels"));
            assertInBothLanguages(parameter.path("help"));
            String name = parameter.path("name").asText();
            boolean ofFork = Set.of("forkAt", "forkOf").contains(name);
            boolean ofWalkthrough = Set.of("step", "notation", "blanks").contains(name);
            assertThat(parameter.path("group").asText())
                    .isIn(
                            ofFork
                                    ? Set.of("fork")
                                    : ofWalkthrough ? Set.of("walkthrough") : Set.of("main", "further", "data"));
            assertThat(ofFork && parameter.has("forks"))
                    .as("a fork names its own parent")
                    .isFalse();
            assertBounded(parameter);
            if (parameter.path("type").asText().equals("list")) {
                assertThat(TYPES).contains(parameter.path("items").path("type").asText());
                assertBounded(parameter.path("items"));
                assertThat(parameter.path("minItems").asInt())
                        .isBetween(0, parameter.path("maxItems").asInt());
                assertThat(parameter.path("default").size())
                        .isBetween(
                                parameter.path("minItems").asInt(),
                                parameter.path("maxItems").asInt());
            }
        }
    }

    /** A slider that leaves the allowed range would lead into a refusal. */
    @ParameterizedTest
    @MethodSource("org.ridgeline.catalog.AllTechniques#stream")
    void aSliderStaysWithinTheRangeAllowed(Technique<?, ?> technique) {
        for (JsonNode parameter : describe(technique).path("parameters")) {
            JsonNode holder = parameter.has("items") ? parameter.path("items") : parameter;
            if (holder.has("slider")) {
                double from = holder.path("slider").path("minimum").asDouble();
                double to = holder.path("slider").path("maximum").asDouble();
                assertThat(from).isLessThan(to).isGreaterThanOrEqualTo(lowest(holder));
                assertThat(to).isLessThanOrEqualTo(highest(holder));
                if (holder.path("scale").asText().equals("log")) {
                    assertThat(from).isPositive();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.ridgeline.catalog.AllTechniques#stream")
    void ownDataSaysShapeAndMeaning(Technique<?, ?> technique) {
        for (JsonNode field : describe(technique).path("data")) {
            assertThat(field.path("name").asText()).matches("[a-z][A-Za-z0-9]*");
            assertThat(field.path("shape").asText()).matches("(\\[\\w+])+(\\|(\\[\\w+])+)*");
            assertThat(field.path("required").isBoolean()).isTrue();
            assertInBothLanguages(field.path("help"));
        }
    }

    /** A query's name must mean one thing: a parameter, a field, or a word about the answer or the page. */
    @ParameterizedTest
    @MethodSource("org.ridgeline.catalog.AllTechniques#stream")
    void namesMeanOneThing(Technique<?, ?> technique) {
        Set<String> asides = Set.of("lang", "include", "theme", "controls", "preset");
        Set<String> fields =
                Set.copyOf(technique.data().stream().map(DataField::name).toList());
        for (Parameter parameter : technique.parameters().parameters()) {
            assertThat(asides).doesNotContain(parameter.name());
            assertThat(fields).doesNotContain(parameter.name());
        }
        assertThat(fields).doesNotContainAnyElementsOf(asides);
    }

    @ParameterizedTest
    @MethodSource("org.ridgeline.catalog.AllTechniques#stream")
    void landscapesBelongToParameters(Technique<?, ?> technique) {
        assertThat(technique.parameters().parameters())
                .extracting(Parameter::name)
                .containsAll(technique.landscapes());
    }

    /** A control that has a meaning only beside some values of another names one that is there. */
    @ParameterizedTest
    @MethodSource("org.ridgeline.catalog.AllTechniques#stream")
    void whatDecidesIsThere(Technique<?, ?> technique) {
        JsonNode parameters = describe(technique).path("parameters");
        for (JsonNode parameter : parameters) {
            if (parameter.has("shownWhen")) {
                assertThat(parameters.findValuesAsText("name"))
                        .contains(parameter.path("shownWhen").path("parameter").asText());
                assertThat(parameter.path("shownWhen").path("matches").asText()).isNotBlank();
            }
        }
    }

    @Test
    void noIdIsReserved() {
        assertThat(AllTechniques.all())
                .extracting(Technique::id)
                .doesNotHaveDuplicates()
                .doesNotContain("runs", "techniques", "presets", "oembed", "p", "embed", "api", "q");
    }

    private static void assertBounded(JsonNode described) {
        switch (described.path("type").asText()) {
            case "whole" ->
                assertThat(lowest(described))
                        .isLessThanOrEqualTo(highest(described))
                        .isFinite();
            case "seed" -> {
                assertThat(lowest(described)).isZero();
                assertThat(highest(described)).isEqualTo(LARGEST_SEED);
            }
            case "real" -> {
                assertThat(lowest(described)).isLessThan(highest(described)).isFinite();
                assertThat(highest(described)).isFinite();
                assertThat(described.path("scale").asText()).isIn("linear", "log");
                assertThat(described.has("minimum")).isNotEqualTo(described.has("exclusiveMinimum"));
                assertThat(described.has("maximum")).isNotEqualTo(described.has("exclusiveMaximum"));
            }
            case "choice" -> {
                assertThat(described.path("choices")).isNotEmpty();
                for (JsonNode choice : described.path("choices")) {
                    assertThat(choice.path("value").asText()).matches("[a-z0-9]+(-[a-z0-9]+)*");
                    assertInBothLanguages(choice.path("labels"));
                }
            }
            case "expression" -> {
                // An experiment's query is text without terms to choose from.
                boolean ofTerms = !described.path("group").asText().equals("fork");
                assertThat(described.has("choices")).isEqualTo(ofTerms);
                assertThat(described.has("operators")).isEqualTo(ofTerms);
                assertThat(described.path("maxItems").asInt() > 0).isEqualTo(ofTerms);
            }
            default -> assertThat(described.has("minimum")).isFalse();
        }
    }

    private static double lowest(JsonNode described) {
        return described
                .path(described.has("minimum") ? "minimum" : "exclusiveMinimum")
                .asDouble(Double.NaN);
    }

    private static double highest(JsonNode described) {
        return described
                .path(described.has("maximum") ? "maximum" : "exclusiveMaximum")
                .asDouble(Double.NaN);
    }

    private static void assertInBothLanguages(JsonNode words) {
        for (String language : Words.LANGUAGES) {
            assertThat(words.path(language).asText())
                    .as("%s in %s", words, language)
                    .isNotBlank();
        }
    }

    private static JsonNode describe(Technique<?, ?> technique) {
        Map<String, Object> description = Description.of(technique);
        return new ObjectMapper().valueToTree(description);
    }
}
