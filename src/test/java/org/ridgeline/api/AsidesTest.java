package org.ridgeline.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ridgeline.catalog.Violation;
import org.ridgeline.catalog.ViolationException;
import org.ridgeline.catalog.Words;

/** The two words of an address that are no part of an experiment. */
class AsidesTest {
    @Test
    void withoutThemEverythingIsSaidInEnglish() {
        Asides asides = Asides.take(null, Words.COMMON);
        assertThat(asides.words().language()).isEqualTo("en");
        assertThat(asides.parts()).isEqualTo(Include.ALL);
    }

    @Test
    void anEmptyListAsksForNoPart() {
        assertThat(Asides.take("include=", Words.COMMON).parts()).isEmpty();
        assertThat(Asides.take("include=figures,result", Words.COMMON).parts())
                .containsExactlyInAnyOrder(Include.RESULT, Include.FIGURES);
        assertThatThrownBy(() -> Asides.take("include=,", Words.COMMON)).isInstanceOf(ViolationException.class);
    }

    @ParameterizedTest
    @CsvSource({"epochs=3, epochs", "=, query", "%20=1, query", "lang=es&lang=en, lang", "a[]=1, a[]"})
    void whatIsNotTakenIsNamed(String query, String named) {
        Asides asides = Asides.take(query, Words.COMMON);
        assertThat(catchThrowableOfType(ViolationException.class, asides::alone).violations())
                .extracting(Violation::parameter)
                .containsExactly(named);
    }
}
