package org.ridgeline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ridgeline.catalog.AllTechniques;
import org.ridgeline.catalog.Forks;
import org.ridgeline.catalog.Parameter;
import org.ridgeline.catalog.QueryString;
import org.ridgeline.catalog.RunTechnique;
import org.ridgeline.catalog.SolutionLaws;
import org.ridgeline.catalog.Technique;

/** Share links are promises: those in {@code links/} open what they opened when they were written. */
class ShareLinksTest {
    private static final Path FOLDER = Path.of("src/test/resources/links");
    private static final String DEFAULTS = "defaults.txt";
    private static final Set<String> ABOUT_THE_PAGE = Set.of("lang", "theme", "controls", "preset", "include");
    private static final int AT_LEAST = 25;

    /** @param canonical of the experiment that the address opens */
    record Link(String address, String canonical) {
        static Link of(String line) {
            String[] parts = line.split(" => ?", 2);
            return new Link(parts[0], parts[1]);
        }

        String technique() {
            String path = address.split("\\?", 2)[0];
            return path.substring(path.lastIndexOf('/') + 1);
        }

        /** The experiment's part of the query, as it is written. */
        String query() {
            String query = address.contains("?") ? address.split("\\?", 2)[1] : "";
            return Stream.of(query.split("&"))
                    .filter(pair -> !ABOUT_THE_PAGE.contains(pair.split("=", 2)[0]))
                    .collect(Collectors.joining("&"));
        }

        @Override
        public String toString() {
            return address;
        }
    }

    static Stream<Link> links() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> !file.endsWith(DEFAULTS)).sorted().toList().stream()
                    .flatMap(ShareLinksTest::lines)
                    .map(Link::of);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream().filter(line -> !line.startsWith("#") && !line.isBlank());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyTechniqueHasLinks() {
        assertThat(links().count()).isGreaterThanOrEqualTo(AT_LEAST);
        assertThat(links().map(Link::technique).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        AllTechniques.all().stream().map(Technique::id).toList());
    }

    @ParameterizedTest
    @MethodSource("links")
    void aLinkIsReadAndIsTheExperimentItWas(Link link) {
        Technique<?, ?> technique = AllTechniques.of(link.technique());
        assertThat(Question.ofAddress(technique, link.query()).query()).isEqualTo(link.canonical());
        assertThat(Question.ofAddress(technique, link.canonical()).query()).isEqualTo(link.canonical());
    }

    @ParameterizedTest
    @MethodSource("links")
    void aLinkIsAnswered(Link link) {
        Technique<?, ?> technique = AllTechniques.of(link.technique());
        assertAnswered(Question.ofAddress(technique, link.query()));
    }

    /** A long experiment is not refused; computing it is for the queue. */
    private static <P extends Record> void assertAnswered(Question<P> question) {
        switch (question.technique()) {
            case RunTechnique<P, ?> technique -> Forks.check(technique, question.experiment());
            case Technique<P, ?> technique -> new SolutionLaws(technique).hold(technique.solve(question.experiment()));
        }
    }

    @Test
    void whatALinkLeavesOutKeepsItsMeaning() {
        Map<String, String> now = new TreeMap<>();
        for (Technique<?, ?> technique : AllTechniques.all()) {
            now.put(
                    technique.id(),
                    technique.parameters().parameters().stream()
                            .map(ShareLinksTest::spelledOut)
                            .sorted()
                            .collect(Collectors.joining("&")));
        }
        Map<String, String> promised = lines(FOLDER.resolve(DEFAULTS))
                .map(line -> line.split(" ", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
        assertThat(now).containsExactlyInAnyOrderEntriesOf(promised);
    }

    private static String spelledOut(Parameter parameter) {
        return parameter.name() + "=" + QueryString.encode(parameter.type().print(parameter.defaultValue()));
    }

    /** A parameter that a link names is never renamed: it would be refused as unknown. */
    @Test
    void everyPromisedParameterIsStillThere() {
        lines(FOLDER.resolve(DEFAULTS)).forEach(line -> {
            List<String> names = AllTechniques.of(line.split(" ")[0]).parameters().parameters().stream()
                    .map(Parameter::name)
                    .toList();
            assertThat(QueryString.parse(line.split(" ")[1]))
                    .extracting(QueryString.Pair::name)
                    .isSubsetOf(names);
        });
    }
}
