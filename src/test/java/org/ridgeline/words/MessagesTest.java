package org.ridgeline.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ridgeline.catalog.AllTechniques;
import org.ridgeline.catalog.DataField;
import org.ridgeline.catalog.Parameter;
import org.ridgeline.catalog.ParameterType;
import org.ridgeline.catalog.Technique;
import org.ridgeline.catalog.Words;
import org.ridgeline.data.ClassificationSet;
import org.ridgeline.data.Stranger;
import org.ridgeline.words.SaidKeys.Said;

/** Both languages say everything that is said, and nothing is written that nobody says. */
class MessagesTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+}");

    /** Families whose keys are put together from the declaration of techniques. */
    private static final Set<String> DECLARED = Set.of("parameter", "choice", "data", "title");

    private static final String SHELL = "shell";

    static Stream<String> topics() {
        return Messages.topics("en").stream();
    }

    @Test
    void everyLanguageHasTheSameFiles() {
        Set<String> topics = new HashSet<>(Set.of(Words.COMMON, SHELL));
        AllTechniques.all().forEach(technique -> topics.add(technique.id()));
        for (String language : Words.LANGUAGES) {
            assertThat(Messages.topics(language)).as(language).containsExactlyInAnyOrderElementsOf(topics);
        }
    }

    @ParameterizedTest
    @MethodSource("topics")
    void everyLanguageHasTheSameKeysInTheSameOrder(String topic) {
        for (String language : Words.LANGUAGES) {
            assertThat(Messages.read(language, topic).keys())
                    .as(language)
                    .doesNotHaveDuplicates()
                    .containsExactlyElementsOf(Messages.read("en", topic).keys());
        }
    }

    @ParameterizedTest
    @MethodSource("topics")
    void everyLanguageFillsTheSamePlaces(String topic) {
        Map<String, String> english = Messages.read("en", topic).texts();
        for (String language : Words.LANGUAGES) {
            Messages.read(language, topic).texts().forEach((key, text) -> {
                assertThat(text).as("%s in %s", key, language).isNotBlank();
                assertThat(places(text)).as("%s in %s", key, language).isEqualTo(places(english.get(key)));
            });
        }
    }

    /** A forgotten translation is most often a copy. Words of one form in both languages are short. */
    @ParameterizedTest
    @MethodSource("topics")
    void sentencesAreTranslated(String topic) {
        Map<String, String> spanish = Messages.read("es", topic).texts();
        Messages.read("en", topic).texts().forEach((key, text) -> {
            boolean sentence = PLACEHOLDER.matcher(text).replaceAll("").strip().split("\\s+").length >= 4;
            if (sentence) {
                assertThat(spanish.get(key)).as(key).isNotEqualTo(text);
            }
        });
    }

    @Test
    void everythingSaidIsWritten() {
        Set<String> families = keysOfAll().stream()
                .filter(key -> key.contains("."))
                .map(key -> key.substring(0, key.indexOf('.')))
                .filter(family -> !DECLARED.contains(family))
                .collect(Collectors.toSet());
        List<Said> said = new ArrayList<>(SaidKeys.ofFamilies(families));
        said.addAll(SaidKeys.said());
        assertThat(said).hasSizeGreaterThan(100);
        List<String> missing = new ArrayList<>();
        for (Said one : said) {
            for (String topic : topicsOf(one)) {
                for (String language : Words.LANGUAGES) {
                    if (!Words.of(language, topic).has(one.key())) {
                        missing.add("%s says (%s), which messages/%s has not for %s"
                                .formatted(one.file(), one.key(), language, topic));
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    /** Words of pages stand with the shell, those of a technique with it or among the common ones, all others there. */
    private static List<String> topicsOf(Said said) {
        if (said.key().startsWith(SHELL + ".")) {
            return List.of(SHELL);
        } else if (said.key().equals("title")) {
            return AllTechniques.all().stream().map(Technique::id).toList();
        } else if (said.technique().isEmpty()) {
            return List.of(Words.COMMON);
        }
        return AllTechniques.all().stream()
                .map(Technique::id)
                .filter(id -> id.replace("-", "").equals(said.technique()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("org.ridgeline.catalog.AllTechniques#stream")
    void everythingDeclaredIsWritten(Technique<?, ?> technique) {
        for (String language : Words.LANGUAGES) {
            Words words = Words.of(language, technique.id());
            assertThat(declared(technique)).as(language).allMatch(words::has);
        }
    }

    /** A common word is said in common sources or declared by two techniques; a technique's own one by the technique. */
    @ParameterizedTest
    @MethodSource("topics")
    void everythingWrittenIsSaid(String topic) {
        Set<String> used = new HashSet<>();
        SaidKeys.texts().forEach(said -> used.add(said.key()));
        AllTechniques.all().stream()
                .filter(technique -> topic.equals(Words.COMMON) || topic.equals(technique.id()))
                .forEach(technique -> used.addAll(declared(technique)));
        used.addAll(ofDataSets());
        Set<String> unused = new TreeSet<>(Messages.read("en", topic).keys());
        unused.removeAll(used);
        assertThat(unused).as("keys that nothing says").isEmpty();
    }

    /** Keys put together from what a set of rows holds. */
    private static Set<String> ofDataSets() {
        Set<String> keys = new HashSet<>();
        for (ClassificationSet set : ClassificationSet.values()) {
            for (int label = 0; label < set.classes(); label++) {
                keys.add("class." + set.wire() + "." + label);
            }
            Stranger.to(set).forEach(stranger -> keys.add("stranger." + stranger.name()));
        }
        return keys;
    }

    /** Where a technique says the same as everybody, the common word is enough. */
    @ParameterizedTest
    @MethodSource("topics")
    void nothingIsWrittenTwice(String topic) {
        if (!topic.equals(Words.COMMON)) {
            for (String language : Words.LANGUAGES) {
                Map<String, String> common =
                        Messages.read(language, Words.COMMON).texts();
                Messages.read(language, topic).texts().forEach((key, text) -> assertThat(text)
                        .as("%s in %s", key, language)
                        .isNotEqualTo(common.get(key)));
            }
        }
    }

    @Test
    void refusalsAndWarningsAreSentences() {
        for (String language : Words.LANGUAGES) {
            Messages.read(language, Words.COMMON).texts().forEach((key, text) -> {
                if (key.startsWith("violation.") || key.startsWith("warning.")) {
                    assertThat(text).as("%s in %s", key, language).matches(".*[.?]");
                }
            });
        }
    }

    private static Set<String> declared(Technique<?, ?> technique) {
        Set<String> keys = new HashSet<>(Set.of("title"));
        for (Parameter parameter : technique.parameters().parameters()) {
            keys.add("parameter." + parameter.name() + ".label");
            keys.add("parameter." + parameter.name() + ".help");
            ParameterType type = parameter.type() instanceof ParameterType.Many many ? many.items() : parameter.type();
            if (type instanceof ParameterType.Choice choice) {
                choice.values().forEach(value -> keys.add("choice." + parameter.name() + "." + value));
            } else if (type instanceof ParameterType.Expression expression) {
                expression.terms().forEach(term -> keys.add("choice." + parameter.name() + "." + term));
            }
        }
        technique.data().stream().map(DataField::name).forEach(name -> keys.add("data." + name));
        return keys;
    }

    private static Set<String> keysOfAll() {
        return topics().flatMap(topic -> Messages.read("en", topic).keys().stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> places(String text) {
        return PLACEHOLDER.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
