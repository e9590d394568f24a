package org.ridgeline.technique;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ridgeline.catalog.AllTechniques;
import org.ridgeline.catalog.DataField;
import org.ridgeline.catalog.DegenerateData;
import org.ridgeline.catalog.Kind;
import org.ridgeline.catalog.Parameter;
import org.ridgeline.catalog.Quick;
import org.ridgeline.catalog.RandomParameters;
import org.ridgeline.catalog.Solution;
import org.ridgeline.catalog.SolutionLaws;
import org.ridgeline.catalog.Solving;
import org.ridgeline.catalog.Technique;
import org.ridgeline.catalog.ViolationException;
import org.ridgeline.catalog.Words;

/** The laws of techniques, for every one in the catalogue and any experiment. */
class EveryTechniqueTest {
    private static final int DRAWS = 10;

    /** Also a quick run takes its time. */
    private static final int DRAWS_OF_RUNS = 3;

    private static final long SEED = 20_260_102;

    private static final Map<String, ?> NO_DATA = Map.of();

    @ParameterizedTest
    @MethodSource("org.ridgeline.catalog.AllTechniques#stream")
    void theDefaultExperimentIsWhole(Technique<?, ?> technique) {
        for (String language : Words.LANGUAGES) {
            new SolutionLaws(technique)
                    .hold(Solving.solve(technique, Quick.of(technique, Map.of()), NO_DATA, language));
        }
    }

    /** Sliders lead anywhere in their ranges. */
    @ParameterizedTest
    @MethodSource("org.ridgeline.catalog.AllTechniques#stream")
    void everyExperimentWithinReachOfTheSlidersIsWhole(Technique<?, ?> technique) {
        for (Map<String, Object> parameters : draws(technique)) {
            String language = Words.LANGUAGES.get(parameters.hashCode() & 1);
            new SolutionLaws(technique).hold(Solving.solve(technique, parameters, NO_DATA, language));
        }
    }

    /** Without a memory and with one that was filled in another order. */
    @ParameterizedTest
    @MethodSource("org.ridgeline.catalog.AllTechniques#stream")
    void theSameExperimentAlwaysGivesTheSameBits(Technique<?, ?> technique) throws ReflectiveOperationException {
        for (Map<String, Object> parameters : draws(technique)) {
            Technique<?, ?> fresh =
                    technique.getClass().getDeclaredConstructor().newInstance();
            assertThat(everything(Solving.solve(fresh, parameters, NO_DATA, "en")))
                    .isEqualTo(everything(Solving.solve(technique, parameters, NO_DATA, "en")));
        }
    }

    @ParameterizedTest
    @MethodSource("org.ridgeline.catalog.AllTechniques#stream")
    void languagesDifferInWordsOnly(Technique<?, ?> technique) {
        for (Map<String, Object> parameters : draws(technique).subList(0, 3)) {
            JsonNode english = everything(Solving.solve(technique, parameters, NO_DATA, "en"));
            JsonNode spanish = everything(Solving.solve(technique, parameters, NO_DATA, "es"));
            assertThat(spanish).isNotEqualTo(english);
            assertThat(withoutWords(spanish)).isEqualTo(withoutWords(english));
        }
    }

    @ParameterizedTest
    @MethodSource("thatTakePoints")
    void parametersThatOnlyMakeDataHaveNoEffectOnOwnData(Technique<?, ?> technique) {
        RandomParameters random = new RandomParameters(SEED);
        Map<String, ?> own = Map.of("x", List.of(0.5, 1, 2, 3, 4.5), "y", List.of(1, 0, 0, 1, 1));
        Map<String, Object> draw = random.taught(technique.parameters(), Words.of("en", technique.id()));
        Map<String, Object> onlyData = new HashMap<>(draw);
        onlyData.keySet()
                .retainAll(technique.parameters().parameters().stream()
                        .filter(Parameter::makesData)
                        .map(Parameter::name)
                        .toList());
        assertThat(onlyData).isNotEmpty();
        Map<String, Object> nothing = Quick.of(technique, Map.of());
        Map<String, Object> others = Quick.of(technique, onlyData);
        assertThat(everything(Solving.solve(technique, others, own, "en")))
                .isEqualTo(everything(Solving.solve(technique, nothing, own, "en")));
    }

    /** Whatever points a student drags together: an answer with its warnings, or a refusal, and never a fault. */
    @ParameterizedTest
    @MethodSource("thatTakePoints")
    void degenerateDataIsAnsweredOrRefused(Technique<?, ?> technique) {
        SolutionLaws laws = new SolutionLaws(technique);
        List<String> broken = new ArrayList<>();
        int answered = 0;
        for (Entry<String, Map<String, ?>> data : DegenerateData.all().entrySet()) {
            for (Map<String, ?> parameters : DegenerateData.parameters(technique)) {
                try {
                    laws.hold(Solving.solve(technique, Quick.of(technique, parameters), data.getValue(), "en"));
                    answered++;
                } catch (ViolationException refused) {
                    assertThat(refused.violations()).isNotEmpty();
                } catch (RuntimeException | AssertionError fault) {
                    broken.add("%s with %s: %s".formatted(data.getKey(), parameters, fault));
                }
            }
        }
        assertThat(broken).isEmpty();
        assertThat(answered).isGreaterThan(50);
    }

    static Stream<Named<Technique<?, ?>>> thatTakePoints() {
        return AllTechniques.stream().filter(technique -> takesPoints(technique.getPayload()));
    }

    private static boolean takesPoints(Technique<?, ?> technique) {
        return Set.of("x", "y")
                .equals(Set.copyOf(technique.data().stream()
                        .filter(DataField::required)
                        .map(DataField::name)
                        .toList()));
    }

    private static List<Map<String, Object>> draws(Technique<?, ?> technique) {
        RandomParameters random = new RandomParameters(SEED + new Random(SEED).nextInt());
        Words words = Words.of("en", technique.id());
        return IntStream.range(0, technique.kind() == Kind.RUN ? DRAWS_OF_RUNS : DRAWS)
                .mapToObj(i -> Quick.of(technique, random.taught(technique.parameters(), words)))
                .toList();
    }

    private static JsonNode everything(Solution<?> solution) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("result", solution.result());
        parts.put("landscapes", solution.landscapes());
        parts.put("drawing", solution.drawing());
        return Solving.json(parts);
    }

    private static JsonNode withoutWords(JsonNode node) {
        if (node instanceof TextNode) {
            return TextNode.valueOf("");
        } else if (node instanceof ObjectNode object) {
            ObjectNode copy = object.objectNode();
            object.properties().forEach(field -> copy.set(field.getKey(), withoutWords(field.getValue())));
            return copy;
        } else if (node instanceof ArrayNode array) {
            ArrayNode copy = array.arrayNode();
            array.forEach(item -> copy.add(withoutWords(item)));
            return copy;
        }
        return node;
    }
}
