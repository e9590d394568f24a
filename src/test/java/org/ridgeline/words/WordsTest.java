package org.ridgeline.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ridgeline.catalog.Words;

/** How numbers and arguments come into sentences. */
class WordsTest {
    private static final Words ENGLISH = Words.of("en", Words.COMMON);
    private static final Words SPANISH = Words.of("es", Words.COMMON);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.12345|0.123|0,123",
                "-0.5|−0.5|−0,5",
                "12345|12300|12300",
                "0|0|0",
                "-0.0|0|0",
                "0.001|0.001|0,001",
                "1.2345e-7|1.23e−7|1,23e−7",
                "99999|1e5|1e5",
                "123456|1.23e5|1,23e5",
                "NaN|–|–",
                "-Infinity|−∞|−∞"
            })
    void numbersHaveThreeDigitsATrueMinusAndTheLanguagesMark(double value, String english, String spanish) {
        assertThat(ENGLISH.number(value)).isEqualTo(english);
        assertThat(SPANISH.number(value)).isEqualTo(spanish);
    }

    @Test
    void exactNumbersKeepEveryDigit() {
        assertThat(ENGLISH.exact(0.30000000000000004)).isEqualTo("0.30000000000000004");
        assertThat(SPANISH.exact(-0.5)).isEqualTo("−0,5");
    }

    @Test
    void argumentsAreFilledInEachOnce() {
        assertThat(ENGLISH.say("panel.weights", 2.5, 10)).isEqualTo("2.5 of 10 weights in effect");
        assertThat(SPANISH.say("panel.weights", 2.5, 10)).contains("2,5").contains("10");
        assertThat(ENGLISH.say("panel.weights", "{1}", "ten")).isEqualTo("{1} of ten weights in effect");
    }

    @Test
    void aTechniquesOwnWordGoesBeforeTheCommonOne() {
        assertThat(Words.of("en", "lasso").say("term.penalty")).isNotEqualTo(ENGLISH.say("term.penalty"));
    }

    @Test
    void aMissingKeyIsAFaultThatNamesIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ENGLISH.say("finding.nowhere"))
                .withMessageContaining("finding.nowhere");
        assertThatIllegalArgumentException().isThrownBy(() -> Words.of("en", "nowhere"));
    }
}
