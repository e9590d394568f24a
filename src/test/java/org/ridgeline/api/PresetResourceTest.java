package org.ridgeline.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridgeline.catalog.Catalogue;
import org.ridgeline.catalog.Violation;
import org.ridgeline.catalog.ViolationException;
import org.ridgeline.catalog.Words;

/** The titles of presets. */
class PresetResourceTest {
    private static final Words WORDS = Words.of("en", Words.COMMON);

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "one\0two", "one\ntwo", "half \ud83d of one", "\u009b"})
    void whatCannotBeReadIsRefused(String title) {
        NamedExperiment named = named(title);
        PresetResource.title(named, WORDS);
        ViolationException refused = catchThrowableOfType(
                ViolationException.class, () -> named.read(Stream.of(Counting.TECHNIQUE), "violation.technique", null));
        assertThat(refused.violations()).singleElement().satisfies(violation -> assertThat(violation.parameter())
                .isEqualTo("title"));
    }

    @Test
    void everyScriptMayBeUsed() {
        String title = "Übung 5: Ridge & 岭回归 👩‍🏫";
        NamedExperiment named = named(" " + title + " ");
        assertThat(PresetResource.title(named, WORDS)).isEqualTo(title);
        assertThat(named.read(Stream.of(Counting.TECHNIQUE), "violation.technique", null))
                .isNotNull();
    }

    /** It would only fail once somebody starts it. */
    @Test
    void aForkThatCannotBeIsRefused() {
        PresetResource presets = new PresetResource();
        presets.catalogue = new Catalogue(List.of(Counting.TECHNIQUE));
        byte[] body = "{\"technique\":\"counting\",\"parameters\":{\"forkAt\":50},\"title\":\"x\"}"
                .getBytes(StandardCharsets.UTF_8);
        assertThat(catchThrowableOfType(ViolationException.class, () -> presets.save(body))
                        .violations())
                .singleElement()
                .extracting(Violation::parameter)
                .isEqualTo("forkAt");
    }

    private static NamedExperiment named(String title) {
        return new NamedExperiment(Map.of("technique", "counting", "title", title), WORDS);
    }
}
