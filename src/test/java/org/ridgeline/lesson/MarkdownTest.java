package org.ridgeline.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the lessons add to CommonMark. */
class MarkdownTest {
    @Test
    void roleColoursItsWords() {
        assertThat(html("The [misfit *here*]{fit}."))
                .isEqualTo("<p>The <span class=\"fit\"><b>misfit <em>here</em></b></span>.</p>");
    }

    @Test
    void roleMayHoldAFormula() {
        assertThat(html("[$\\alpha$]{penalty}"))
                .isEqualTo("<p><span class=\"penalty\"><b><rl-math>\\alpha</rl-math></b></span></p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[misfit]", "[misfit] {fit}", "[misfit]{fit"})
    void otherBracketsStayAsTheyAre(String text) {
        assertThat(html(text)).isEqualTo("<p>" + text + "</p>");
    }

    @Test
    void unknownRoleIsRefusedWithItsLine() {
        assertThatThrownBy(() -> html("One.\n\n[two]{blue}"))
                .isInstanceOf(LessonFormatException.class)
                .hasMessageStartingWith("test.md:3: \"blue\" is no role");
    }

    @Test
    void formulaKeepsWhatMarkdownWouldTake() {
        assertThat(html("$\\sum_j *w_j* \\{x\\}$ and *this*"))
                .isEqualTo("<p><rl-math>\\sum_j *w_j* \\{x\\}</rl-math> and <em>this</em></p>");
    }

    @Test
    void formulaIsEscaped() {
        assertThat(html("$a<b & c>d$")).isEqualTo("<p><rl-math>a&lt;b &amp; c&gt;d</rl-math></p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5 $ each", "\\$5 and \\$6"})
    void dollarsMayBeDollars(String text) {
        assertThat(html(text)).doesNotContain("rl-math").contains("$");
    }

    @Test
    void displayFormulaIsABlockOfItsOwn() {
        assertThat(html("Before:\n\n$$x_1\n- x_2$$\n\nAfter."))
                .isEqualTo("<p>Before:</p>\n<rl-math display=\"\">x_1\n- x_2</rl-math>\n<p>After.</p>");
        assertThat(html("$$\nx\n$$")).isEqualTo("<rl-math display=\"\">x</rl-math>");
    }

    @Test
    void displayFormulaWithoutEndIsRefused() {
        assertThatThrownBy(() -> html("One.\n\n$$x + y\n\nTwo.")).hasMessageStartingWith("test.md:3: This formula");
    }

    @Test
    void linkIntoTheLabCarriesItsState() {
        assertThat(html("[dear](?alphas=10&degree=3)"))
                .isEqualTo("<p><a href=\"?alphas=10&amp;degree=3\" data-state=\"alphas=10&amp;degree=3\">dear</a></p>");
        assertThat(html("[as before](?)")).isEqualTo("<p><a href=\"?\" data-state=\"\">as before</a></p>");
    }

    @Test
    void linkToAnotherLessonIsPlain() {
        assertThat(html("[lasso](lasso?alphas=1)")).isEqualTo("<p><a href=\"lasso?alphas=1\">lasso</a></p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<script>alert(1)</script>", "text <b onclick=x>bold</b>", "[x](javascript:alert(1))", "<iframe>"
            })
    void nothingOfTheAuthorsIsHtml(String text) {
        assertThat(html(text)).doesNotContain("<script", "<b ", "<iframe", "javascript:");
    }

    @Test
    void imageIsRefused() {
        assertThatThrownBy(() -> html("![x](y.png)")).hasMessageContaining("not images");
    }

    private static String html(String text) {
        Source source = Source.of("test.md", text);
        return Markdown.html(source, 0, source.lines().size());
    }
}
