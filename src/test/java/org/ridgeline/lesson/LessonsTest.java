package org.ridgeline.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridgeline.catalog.AllTechniques;
import org.ridgeline.catalog.Technique;

/** What holds for the lessons as they are written: above all, that both languages tell the same. */
class LessonsTest {
    static final List<String> IDS =
            AllTechniques.all().stream().map(Technique::id).toList();

    private static final Locale SPANISH = Locale.of("es");
    private static final Pattern LINK = Pattern.compile("href=\"([^\"]*)\"");
    private static final Pattern NUMBER = Pattern.compile("[−-]?\\d+(?:[.,]\\d+)?");

    private final Lessons lessons = new Lessons();

    static Stream<String> ids() {
        return IDS.stream();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void bothLanguagesHaveTheSameBlocks(String id) {
        assertThat(kinds(english(id).blocks())).isEqualTo(kinds(spanish(id).blocks()));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void bothLanguagesLinkToTheSameStates(String id) {
        assertThat(links(english(id))).isNotEmpty().isEqualTo(links(spanish(id)));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void bothLanguagesShowTheSameTilesAtTheSamePlace(String id) {
        Lesson english = english(id);
        Lesson spanish = spanish(id);
        assertThat(english.tiles()).extracting(Tile::query).isEqualTo(queries(spanish));
        assertThat(english.group()).isEqualTo(spanish.group());
        assertThat(english.order()).isEqualTo(spanish.order());
    }

    /** A number corrected in one language only is the likeliest slip of all. */
    @ParameterizedTest
    @MethodSource("ids")
    void bothLanguagesNameTheSameNumbersButForTheComma(String id) {
        assertThat(numbers(english(id))).isEqualTo(numbers(spanish(id)));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void eachLessonStandsInAGroupOfTheHomePage(String id) {
        assertThat(lessons.home(Locale.ENGLISH).groups())
                .extracting(Home.Group::id)
                .contains(english(id).group());
    }

    @ParameterizedTest
    @MethodSource("ids")
    void linksToOtherLessonsLeadSomewhere(String id) {
        assertThat(links(english(id))).filteredOn(link -> !link.startsWith("?")).allSatisfy(link -> assertThat(IDS)
                .contains(link.split("\\?")[0]));
    }

    @Test
    void pathFollowsGroupsAndOrder() {
        assertThat(lessons.path(List.of("lasso", "unwritten", "penalty-geometry", "ridge", "polynomial-fit"), SPANISH))
                .extracting(Lesson::id)
                .containsExactly("polynomial-fit", "ridge", "lasso", "penalty-geometry");
    }

    @Test
    void bothHomePagesHaveTheSameGroups() {
        assertThat(lessons.home(Locale.ENGLISH).groups())
                .extracting(Home.Group::id)
                .isEqualTo(lessons.home(SPANISH).groups().stream()
                        .map(Home.Group::id)
                        .toList());
    }

    @Test
    void otherLanguagesReadEnglish() {
        assertThat(lessons.find("ridge", Locale.FRENCH)).isEqualTo(lessons.find("ridge", Locale.US));
        assertThat(lessons.find("ridge", Locale.of("es", "MX"))).isEqualTo(lessons.find("ridge", SPANISH));
    }

    @Test
    void lessonIsReadOnce() {
        assertThat(english("ridge")).isSameAs(english("ridge"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "home", "unwritten", "../en/ridge", "ridge.md", "Ridge", "en/ridge"})
    void nothingIsFoundUnderOtherNames(String id) {
        assertThat(lessons.find(id, Locale.ENGLISH)).isEmpty();
    }

    private Lesson english(String id) {
        return lessons.find(id, Locale.ENGLISH).orElseThrow();
    }

    private Lesson spanish(String id) {
        return lessons.find(id, SPANISH).orElseThrow();
    }

    private static List<String> queries(Lesson lesson) {
        return lesson.tiles().stream().map(Tile::query).toList();
    }

    private static List<String> kinds(List<Block> blocks) {
        return blocks.stream().map(block -> block.getClass().getSimpleName()).toList();
    }

    /** Where the links lead, in reading order. */
    static List<String> links(Lesson lesson) {
        return LINK.matcher(html(lesson))
                .results()
                .map(match -> match.group(1).replace("&amp;", "&"))
                .toList();
    }

    /** The numbers a reader sees outside formulas and addresses, sorted, with a decimal point. */
    static List<String> numbers(Lesson lesson) {
        String text =
                html(lesson).replaceAll("<rl-math[^>]*>[^<]*</rl-math>", " ").replaceAll("<[^>]*>", " ");
        List<String> numbers = new ArrayList<>(
                NUMBER.matcher(text).results().map(MatchResult::group).toList());
        numbers.replaceAll(number -> number.replace(',', '.'));
        return numbers.stream().sorted().toList();
    }

    private static String html(Lesson lesson) {
        StringBuilder html = new StringBuilder();
        for (Block block : lesson.blocks()) {
            switch (block) {
                case Block.Prose prose -> html.append(prose.html());
                case Block.Card card -> html.append(card.title()).append(card.html());
                case Block.Lab lab -> html.append('\n');
            }
        }
        return html.toString();
    }
}
