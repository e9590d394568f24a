package org.ridgeline.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How a text becomes a lesson, and how it is refused. */
class LessonParserTest {
    private static final String FRONT = """
            ---
            title: Ridge: a price
            lead: A lead.
            short: Ridge
            group: shrink
            order: 2
            tile: Ridge | all shrink | alphas=0.1&degree=5
            tile: Ridge, free | nothing shrinks |
            ---
            """;

    @Test
    void frontMatterMayHoldColons() {
        assertThat(lesson("{{lab}}").title()).isEqualTo("Ridge: a price");
    }

    @Test
    void tileWithoutQueryShowsTheDefaults() {
        assertThat(lesson("{{lab}}").tiles())
                .containsExactly(
                        new Tile("Ridge", "all shrink", "alphas=0.1&degree=5"),
                        new Tile("Ridge, free", "nothing shrinks", ""));
    }

    @Test
    void blocksKeepTheirOrder() {
        assertThat(lesson("""
                        Before.

                        :::card Aside | A title
                        Beside.
                        :::

                        {{lab}}

                        After.
                        """).blocks())
                .containsExactly(
                        new Block.Prose("<p>Before.</p>"),
                        new Block.Card("Aside", "A title", "<p>Beside.</p>"),
                        new Block.Lab(),
                        new Block.Prose("<p>After.</p>"));
    }

    @Test
    void refusesWhatIsNotOneLab() {
        refused(FRONT + "No lab.", "lessons/en/test.md:10: A lesson has one lab and this one has 0");
        refused(FRONT + "{{lab}}\n{{lab}}", ":10: A lesson has one lab and this one has 2");
        refused(FRONT + "text {{lab}} text", ":10: Only {{lab}} stands in double braces");
        refused(FRONT + "{{lab}}\n{{plot}}", ":11: Only {{lab}} stands in double braces");
    }

    @Test
    void refusesBrokenCards() {
        refused(FRONT + "{{lab}}\n\n:::card Aside\ntext\n:::", ":12: A card opens with");
        refused(FRONT + "{{lab}}\n:::", ":11: A card opens with");
        refused(FRONT + "{{lab}}\n:::card A | B\ntext", ":11: This card never ends");
        refused(FRONT + "{{lab}}\n:::card A | B\n:::card C | D\n:::", ":11: This card never ends");
        refused(FRONT + ":::card A | B\n{{lab}}\n:::", ":11: The lab can't stand in a card");
    }

    @Test
    void refusesBrokenFrontMatter() {
        refused("", ":1: A lesson opens with its front matter");
        refused("---\ntitle: x", ":1: The front matter never ends");
        refused(FRONT.replace("lead: A lead.\n", "") + "{{lab}}", ":1: \"lead\" is missing");
        refused(FRONT.replace("lead:", "laed:") + "{{lab}}", ":3: \"laed\" is no key here: use [title, lead,");
        refused(FRONT.replace("lead: A lead.", "lead:") + "{{lab}}", ":3: \"lead\" has no value");
        refused(FRONT.replace("lead: A lead.", "title: Twice") + "{{lab}}", ":3: \"title\" stands twice");
        refused(FRONT.replace("order: 2", "order: two") + "{{lab}}", ":6: \"order\" is \"two\"");
        refused(FRONT.replace("| nothing shrinks |", "") + "{{lab}}", ":8: \"Ridge, free\" needs 3 parts");
    }

    @Test
    void refusalNamesTheLineInsideACard() {
        refused(FRONT + "{{lab}}\n:::card A | B\nfine\n\n[x]{colour}\n:::", ":14: \"colour\" is no role");
    }

    @Test
    void homeHasGroupsAndNoLab() {
        String text = "---\ntitle: T\nlead: L\ngroup: a | A | First.\ngroup: b | B | Then.\n---\nProse.";
        assertThat(LessonParser.home("en", Source.of("home.md", text)))
                .isEqualTo(new Home(
                        "en",
                        "T",
                        "L",
                        List.of(new Home.Group("a", "A", "First."), new Home.Group("b", "B", "Then.")),
                        List.of(new Block.Prose("<p>Prose.</p>"))));
        assertThatThrownBy(() -> LessonParser.home("en", Source.of("home.md", text + "\n\n{{lab}}")))
                .hasMessageContaining("home.md:7: The home page has no lab");
    }

    private static Lesson lesson(String body) {
        return LessonParser.lesson("test", "en", Source.of("lessons/en/test.md", FRONT + body));
    }

    private static void refused(String text, String message) {
        assertThatThrownBy(() -> LessonParser.lesson("test", "en", Source.of("lessons/en/test.md", text)))
                .isInstanceOf(LessonFormatException.class)
                .hasMessageStartingWith("lessons/en/test.md:")
                .hasMessageContaining(message);
    }
}
