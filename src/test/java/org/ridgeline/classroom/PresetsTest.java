package org.ridgeline.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes as they come from addresses; there is no database here, so whatever is asked of it fails. */
class PresetsTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "\0", "abcdefg", "abcdefghj", "abcdefg\0", "ABCDEFGH", "abcdefg1", "abcdefgh\n"})
    void whatIsNoCodeIsNotAskedFor(String code) {
        assertThat(new Presets().find(code)).isEmpty();
    }

    @Test
    void whatMayBeOneIs() {
        assertThatThrownBy(() -> new Presets().find("abcdefgh")).isInstanceOf(NullPointerException.class);
    }
}
