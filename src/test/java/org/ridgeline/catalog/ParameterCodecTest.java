package org.ridgeline.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The laws of the codec, for the declaration of every technique. */
class ParameterCodecTest {
    private static final int DRAWS = 2_000;
    private static final long SEED = 20_260_101;

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    @ParameterizedTest
    @MethodSource("org.ridgeline.catalog.AllTechniques#stream")
    <P extends Record> void addressAndParametersAreTwoFormsOfOneThing(Technique<P, ?> technique) {
        eachDraw(technique, (codec, words, values) -> {
            P parameters = codec.fromJson(values, words);
            String canonical = codec.canonical(parameters);
            P read = codec.fromQuery(QueryString.parse(canonical), words);
            assertThat(read).as(canonical).isEqualTo(parameters);
            assertThat(codec.canonical(read)).isEqualTo(canonical);
        });
    }

    @ParameterizedTest
    @MethodSource("org.ridgeline.catalog.AllTechniques#stream")
    <P extends Record> void jsonAndParametersAreTwoFormsOfOneThing(Technique<P, ?> technique) {
        eachDraw(technique, (codec, words, values) -> {
            P parameters = codec.fromJson(values, words);
            Map<String, Object> json = codec.json(parameters);
            assertThat(json).containsAllEntriesOf(values);
            assertThat(json.keySet()).containsExactlyElementsOf(names(codec));
            assertThat(codec.fromJson(throughText(json), words)).isEqualTo(parameters);
        });
    }

    @ParameterizedTest
    @MethodSource("org.ridgeline.catalog.AllTechniques#stream")
    <P extends Record> void canonicalIsSortedAndLeavesDefaultsOut(Technique<P, ?> technique) {
        eachDraw(technique, (codec, words, values) -> {
            P parameters = codec.fromJson(values, words);
            List<QueryString.Pair> pairs = QueryString.parse(codec.canonical(parameters));
            assertThat(pairs)
                    .extracting(QueryString.Pair::name)
                    .doesNotHaveDuplicates()
                    .isSorted();
            Map<String, Object> defaults = codec.json(codec.defaults());
            Map<String, Object> json = codec.json(parameters);
            assertThat(pairs)
                    .extracting(QueryString.Pair::name)
                    .containsExactlyInAnyOrderElementsOf(names(codec).stream()
                            .filter(name -> !json.get(name).equals(defaults.get(name)))
                            .toList());
        });
    }

    /** However it is written: in any order, with defaults spelled out. */
    @ParameterizedTest
    @MethodSource("org.ridgeline.catalog.AllTechniques#stream")
    <P extends Record> void oneExperimentHasOneCanonicalQuery(Technique<P, ?> technique) {
        Random random = new Random(SEED);
        eachDraw(technique, (codec, words, values) -> {
            P parameters = codec.fromJson(values, words);
            List<QueryString.Pair> written = new ArrayList<>();
            for (Parameter parameter : codec.parameters()) {
                String value = parameter
                        .type()
                        .print(parameter.type().read(codec.json(parameters).get(parameter.name())));
                written.add(new QueryString.Pair(parameter.name(), value, false));
            }
            Collections.shuffle(written, random);
            assertThat(codec.canonical(codec.fromQuery(written, words))).isEqualTo(codec.canonical(parameters));
        });
    }

    @ParameterizedTest
    @MethodSource("org.ridgeline.catalog.AllTechniques#stream")
    <P extends Record> void nothingAskedIsTheDefault(Technique<P, ?> technique) {
        ParameterCodec<P> codec = technique.parameters();
        Words words = Words.of("en", technique.id());
        assertThat(codec.fromQuery(List.of(), words)).isEqualTo(codec.defaults());
        assertThat(codec.fromJson(Map.of(), words)).isEqualTo(codec.defaults());
        assertThat(codec.canonical(codec.defaults())).isEmpty();
    }

    /** No single value within the declared bounds is refused, whichever way it comes. */
    @ParameterizedTest
    @MethodSource("org.ridgeline.catalog.AllTechniques#stream")
    void everyValueInRangeIsTaken(Technique<?, ?> technique) {
        RandomParameters draws = new RandomParameters(SEED);
        for (Parameter parameter : technique.parameters().parameters()) {
            for (int i = 0; i < DRAWS / 10; i++) {
                Object json = draws.allowed(parameter.type());
                Object value = parameter.type().read(json);
                assertThat(parameter.type().json(value)).isEqualTo(json);
                assertThat(parameter.type().parse(parameter.type().print(value)))
                        .isEqualTo(value);
            }
        }
    }

    @FunctionalInterface
    private interface Law<P extends Record> {
        void hold(ParameterCodec<P> codec, Words words, Map<String, Object> values);
    }

    private static <P extends Record> void eachDraw(Technique<P, ?> technique, Law<P> law) {
        RandomParameters draws = new RandomParameters(SEED);
        Words words = Words.of("en", technique.id());
        for (int i = 0; i < DRAWS; i++) {
            law.hold(technique.parameters(), words, draws.allowed(technique.parameters(), words));
        }
    }

    private static List<String> names(ParameterCodec<?> codec) {
        return codec.parameters().stream().map(Parameter::name).toList();
    }

    private static Map<String, Object> throughText(Map<String, Object> json) {
        try {
            return JSON.readValue(JSON.writeValueAsString(json), new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
