package org.ridgeline.derivation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.ridgeline.numerics.RandomStream;

/** What is read of a typed answer, and what is refused. */
class AnswerParserTest {
    private static final Derivation DERIVATION = Standardized.worked().derivation();
    private static final AnswerParser PARSER = new AnswerParser(DERIVATION);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 + 3*4|14",
                "-2^2|-4",
                "2^-1|0.5",
                "2^−2^1|0.25",
                "2^+3|8",
                "2³|8",
                "2⁻¹|0.5",
                "2^3^2|512",
                "2**3|8",
                "8/2/2|2",
                "8:2|4",
                "1/2(3)|1.5",
                "2(3)(4)|24",
                "2√9|6",
                "√9²|9",
                "[2+1]·3|9",
                "7 − 2|5",
                "1,5 × 2|3",
                "1.5e-1|0.15",
                "1e−1|0.1",
                "2e1|20",
                ".5|0.5",
                "abs(-3)|3",
                "ln(exp(2))|2",
                "sum(1)|4",
                "mean(m)|4",
                "raíz(16)|4",
                "SQRT(16)|4",
                "--2|2",
                "Σ1+1|5",
                "(Σ1)²|16",
                "2 m|8",
                "m²|16"
            })
    void arithmeticIsReadAsPeopleWriteIt(String text, double value) {
        assertThat(PARSER.parse(text, "mean").at(Point.today(DERIVATION)))
                .as(text)
                .containsExactly(new double[] {value}, org.assertj.core.api.Assertions.within(1e-12));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``|answer.unreadable.empty|",
                "   |answer.unreadable.empty|",
                "μ =|answer.unreadable.empty|",
                "x + pi|answer.unreadable.word|5",
                "System.exit(0)|answer.unreadable.word|1",
                "Runtime|answer.unreadable.word|1",
                "if(1)|answer.unreadable.word|1",
                "x[1]|answer.unreadable.wrong|",
                "x.class|answer.unreadable.sign|2",
                "\"text\"|answer.unreadable.sign|1",
                "x + 'text'|answer.unreadable.sign|5",
                "x == 1|answer.unreadable.sign|3",
                "x ; m|answer.unreadable.sign|3",
                "x & m|answer.unreadable.sign|3",
                "{x}|answer.unreadable.sign|1",
                "$x|answer.unreadable.sign|1",
                "x % 2|answer.unreadable.sign|3",
                "x!|answer.unreadable.sign|2",
                "½ x|answer.unreadable.sign|1",
                "x,m|answer.unreadable.sign|2",
                "1.234,5|answer.unreadable.sign|6",
                "1..2|answer.unreadable.sign|2",
                "0x1F|answer.unreadable.word|2",
                "1 2|answer.unreadable.two-numbers|3",
                "1e9999|answer.unreadable.word|2",
                "1e400|answer.unreadable.large|1",
                "sum x|answer.unreadable.function|1",
                "sum|answer.unreadable.function|1",
                "sqrt()|answer.unreadable.incomplete|",
                "()|answer.unreadable.incomplete|",
                "x +|answer.unreadable.incomplete|3",
                "* x|answer.unreadable.incomplete|1",
                "x * / m|answer.unreadable.incomplete|",
                "√|answer.unreadable.incomplete|1",
                "√-x|answer.unreadable.incomplete|",
                "²|answer.unreadable.incomplete|1",
                "Σ|answer.unreadable.incomplete|1",
                "2^|answer.unreadable.incomplete|2",
                "(x + (m|answer.unreadable.unclosed|6",
                "(x + m|answer.unreadable.unclosed|1",
                "x + m)|answer.unreadable.unopened|6"
            })
    void whatIsNoExpressionOfOursIsRefusedWithItsPlace(String text, String key, Integer place) {
        if (key.equals("answer.unreadable.wrong")) {
            // Brackets are parentheses, so this is a product: harmless, and never an array.
            assertThat(PARSER.parse(text, "mean").at(Point.today(DERIVATION))).hasSize(4);
            return;
        }
        Unreadable refused =
                catchThrowableOfType(Unreadable.class, () -> PARSER.parse(text == null ? "" : text, "mean"));
        assertThat(refused.key()).as(text).isEqualTo(key);
        if (place != null) {
            assertThat(refused.arguments().getFirst()).as(text).isEqualTo(place);
        }
    }

    static List<String> hostile() {
        return List.of(
                "(".repeat(100_000) + "x" + ")".repeat(100_000),
                "9".repeat(1_000_000),
                "-".repeat(50_000) + "x",
                "\"".repeat(50_000),
                "[".repeat(50_000),
                "a.".repeat(50_000),
                "x̂".repeat(500),
                "\u0000".repeat(300));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void longAnswersAreRefusedUnread(String text) {
        Assertions.assertTimeout(Duration.ofSeconds(1), () -> {
            Unreadable refused = catchThrowableOfType(Unreadable.class, () -> PARSER.parse(text, "mean"));
            assertThat(refused.key()).isEqualTo("answer.unreadable.long");
        });
    }

    /** Signs at random, as a cat on a keyboard writes: read, or refused by one of our own sentences, and never else. */
    @Test
    void everyTextIsReadOrRefused() {
        RandomStream random = new RandomStream(5);
        String signs = "xmcv01289.,eE+-−*·×/÷^()[]{}√Σ²⁻ᵢσμγ̂∂L=_ \t\"'\\#$%&!?<>|~`@:;\u0000\u200b😀sumqrt";
        int[] characters = signs.codePoints().toArray();
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.below(24); length >= 0; length--) {
                text.appendCodePoint(characters[random.below(characters.length)]);
            }
            try {
                PARSER.parse(text.toString(), "mean").at(Point.today(DERIVATION));
            } catch (Unreadable refused) {
                assertThat(refused.key()).startsWith("answer.unreadable.");
            }
        }
    }

    @Test
    void anAnswerIsShownAsItWasRead() {
        assertThat(tex("1/m Σ x")).isEqualTo("\\frac{1}{\\q{m}}\\cdot \\total{\\q{x}}");
        assertThat(tex("(x-mu)^2")).isEqualTo("\\left(\\q{x}-\\q{mean}\\right)^{2}");
        assertThat(tex("σ²²")).isEqualTo("\\left(\\q{v}\\right)^{2}");
        assertThat(tex("-(x-(mu-1e-3))")).isEqualTo("-\\left(\\q{x}-\\left(\\q{mean}-1\\cdot 10^{-3}\\right)\\right)");
        assertThat(tex("s^-1")).isEqualTo("{\\q{s}}^{-1}");
    }

    private static String tex(String text) {
        return new FormulaTex(DERIVATION.quantities()).write(PARSER.parse(text, "dgamma"));
    }
}
